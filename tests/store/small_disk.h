// SPDX-License-Identifier: MIT
#pragma once

#include "tests/catch.h"

#include <sched.h>
#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>

#include <optional>
#include <string>

namespace board {

// Runs `deed` in a child whose `folder` is a disk of 16 MB; nothing where that cannot be had.
template<class Deed>
std::optional<int> on_small_disk(const std::string& folder, const Deed& deed) {
    constexpr int no_disk = 77;
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        const bool alone =
            ::unshare(CLONE_NEWNS) == 0 || ::unshare(CLONE_NEWUSER | CLONE_NEWNS) == 0;
        ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr);
        if (!alone || ::mount("board", folder.c_str(), "tmpfs", 0, "size=16m") != 0)
            ::_exit(no_disk);
        try {
            ::_exit(deed());
        } catch (...) {
            ::_exit(99);
        }
    }
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    REQUIRE(WIFEXITED(status));
    if (WEXITSTATUS(status) == no_disk) return std::nullopt;
    return WEXITSTATUS(status);
}

} // namespace board
