// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

namespace board {

// One call of a program that strace(1) has seen: the `number`th of its name since the start.
struct SystemCall {
    std::string name;
    int number = 0;
};

// Of a trace, those that touch files, processes or the network, from the first that mentions
// `begin` on. Left out are a sanitizer's own, which asks through a pipe whether memory is there.
std::vector<SystemCall> calls_of(const std::string& trace, const std::string& begin);

// What is done to a call: ends with the process, or with an error.
struct CallFault {
    const char* name;   // of the error or signal
    const char* option; // strace's
    const char* cause;  // what a message has to say; empty: nobody is left to say it
};
inline constexpr CallFault call_faults[] = {
    {"KILL", "signal=KILL", ""},
    {"EIO", "error=EIO", "Input/output error"},
    {"ENOSPC", "error=ENOSPC", "No space left on device"},
    {"EROFS", "error=EROFS", "Read-only file system"},
    {"EINTR", "error=EINTR", "Interrupted system call"},
};

// Ends the program as skipped where there is no strace or it may not trace.
void need_strace();

} // namespace board
