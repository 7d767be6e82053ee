// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <stop_token>
#include <utility>

namespace board {

// One slot between two threads: what is put replaces what was not taken, so that nothing queues up
// and the reader always has the newest.
template<class T>
class Mailbox {
  public:
    void put(T letter) {
        std::optional<T> replaced; // destroyed outside the lock
        {
            const std::lock_guard lock{mutex_};
            replaced = std::exchange(letter_, std::move(letter));
        }
        arrived_.notify_one();
    }

    // What lies there, if anything; never waits.
    std::optional<T> take() {
        const std::lock_guard lock{mutex_};
        return std::exchange(letter_, std::nullopt);
    }

    // Waits for a letter until `patience` is over or `stop` is asked for; nothing then.
    std::optional<T> take_within(std::chrono::milliseconds patience, const std::stop_token& stop) {
        std::unique_lock lock{mutex_};
        arrived_.wait_for(lock, stop, patience, [this] { return letter_.has_value(); });
        return std::exchange(letter_, std::nullopt);
    }

  private:
    std::mutex mutex_;
    std::condition_variable_any arrived_;
    std::optional<T> letter_;
};

} // namespace board
