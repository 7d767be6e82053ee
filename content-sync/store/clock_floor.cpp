// SPDX-License-Identifier: MIT
#include "content-sync/store/clock_floor.h"

#include "content-sync/store/snapshot.h"
#include "content-sync/store/trust.h"

#include <fcntl.h>

#include <algorithm>
#include <cerrno>

namespace board {
namespace {

using namespace std::chrono;

constexpr const char* file_name = "clock";

WallTime modified(const struct stat& status) {
    return WallTime{seconds{status.st_mtim.tv_sec} +
                    floor<milliseconds>(nanoseconds{status.st_mtim.tv_nsec})};
}

// The epoch where there is none.
WallTime saved_time(const Fd& store) {
    struct stat status {};
    const int there = ::fstatat(store.number(), file_name, &status, AT_SYMLINK_NOFOLLOW);
    return there == 0 && S_ISREG(status.st_mode) ? modified(status) : WallTime{};
}

Error cannot_save() {
    return Error{Fault::io, errno_message(errno)}.within("保存时间", "saving the time");
}

} // namespace

void raise_from_store(FlooredClock& clock, const std::string& store) {
    if (const auto folder = open_folder(store)) clock.raise(saved_time(*folder));
    if (clock.is_known()) return;
    const auto guess = [&clock](WallTime said) {
        if (said - clock.floor() <= longest_guess) clock.guess(said);
    };
    if (const auto trust = read_trust(store)) guess(trust->issued);
    if (const auto snapshot = Snapshot::open_current(store)) guess(snapshot->feed().issued);
}

Result<> save_time(FlooredClock& clock, const Fd& store) {
    const auto proven = clock.proven();
    const auto saved = saved_time(store);
    if (saved != WallTime{} && proven < saved + days{1}) return {};
    const Fd file{::openat(store.number(), file_name,
                           O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0644)};
    if (!file) return cannot_save();
    const timespec time{floor<seconds>(proven.time_since_epoch()).count(), 0};
    const timespec both[] = {time, time};
    if (::futimens(file.number(), both) != 0) return cannot_save();
    clock.raise(proven);
    return {};
}

} // namespace board
