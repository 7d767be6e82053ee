// SPDX-License-Identifier: MIT
#pragma once

#include "base/message.h"

#include <cassert>
#include <utility>
#include <variant>

namespace board {

// What kind of fault the world has given us. Callers branch on this and on nothing else.
enum class Fault {
    io,          // the disk, a pipe, the display
    network,     // the server, the way to it
    digest,      // bytes that are not the bytes that were promised
    malformed,   // input that breaks its format
    unsupported, // input of a format or version that we do not read
    missing,     // something that has to be there is not
    budget,      // more bytes, pixels, depth or time than is allowed
};

struct Error {
    Fault fault;
    Message what;

    // The same fault, said with the place or the deed it happened in.
    Error within(const std::string& zh, const std::string& en) && {
        return {fault, {zh + "：" + what.zh, en + ": " + what.en}};
    }
};

// A value, or the reason why there is none. Programmers' faults are asserts, never Results.
template<class T = void>
class [[nodiscard]] Result {
  public:
    Result(T value)
        : state_{std::in_place_index<0>, std::move(value)} {}
    Result(Error error)
        : state_{std::in_place_index<1>, std::move(error)} {}

    explicit operator bool() const { return state_.index() == 0; }
    T& operator*() & { return get(); }
    const T& operator*() const& { return const_cast<Result*>(this)->get(); }
    T* operator->() { return &get(); }
    const T* operator->() const { return &const_cast<Result*>(this)->get(); }
    T take() && { return std::move(get()); }
    const Error& error() const& {
        assert(!*this);
        return *std::get_if<1>(&state_);
    }
    Error error() && {
        assert(!*this);
        return std::move(*std::get_if<1>(&state_));
    }

  private:
    T& get() {
        assert(*this);
        return *std::get_if<0>(&state_);
    }

    std::variant<T, Error> state_;
};

template<>
class [[nodiscard]] Result<void> {
  public:
    Result() = default;
    Result(Error error)
        : state_{std::move(error)} {}

    explicit operator bool() const { return state_.index() == 0; }
    void take() && {}
    const Error& error() const& {
        assert(!*this);
        return *std::get_if<1>(&state_);
    }
    Error error() && {
        assert(!*this);
        return std::move(*std::get_if<1>(&state_));
    }

  private:
    std::variant<std::monostate, Error> state_;
};

} // namespace board

// The value of `expression`, or leave the function with its error.
#define TRY(expression) BOARD_TRY(expression, BOARD_NAME(try_result_, __COUNTER__), )

// The same, adding to the error where it happened: a Chinese and an English phrase.
#define TRY_WITHIN(expression, zh, en)                                                             \
    BOARD_TRY(expression, BOARD_NAME(try_result_, __COUNTER__), .within(zh, en))

// The counter keeps one TRY inside another from shadowing it.
#define BOARD_JOIN(a, b) a##b
#define BOARD_NAME(a, b) BOARD_JOIN(a, b)
#define BOARD_TRY(expression, result, context)                                                     \
    __extension__({                                                                                \
        auto result = (expression);                                                                \
        if (!result) return std::move(result).error() context;                                     \
        std::move(result).take();                                                                  \
    })
