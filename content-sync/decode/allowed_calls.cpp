// SPDX-License-Identifier: MIT
#include "content-sync/decode/allowed_calls.h"

#include "content-sync/decode/sanitized.h"

#include <seccomp.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <initializer_list>
#include <memory>

namespace board {
namespace {

struct Release {
    void operator()(void* filter) const { ::seccomp_release(filter); }
};

// An argument of a call, and what its bits under `mask` must be.
struct Argument {
    unsigned index;
    std::uint64_t mask, wanted;
};
constexpr std::uint64_t whole_int = 0xffffffff;

// The list of what is allowed; the first fault stays.
class AllowList {
  public:
    AllowList()
        : filter_{::seccomp_init(SCMP_ACT_KILL_PROCESS)} {
        if (!filter_)
            fault_ = ENOMEM;
        else
            keep(::seccomp_attr_set(filter_.get(), SCMP_FLTATR_CTL_TSYNC, 1));
    }
    // A call that this architecture does not have is passed over.
    void allow(const char* call, std::initializer_list<Argument> arguments = {}) {
        scmp_arg_cmp wanted[2]{};
        unsigned count = 0;
        for (const Argument& argument : arguments)
            wanted[count++] = {argument.index, SCMP_CMP_MASKED_EQ, argument.mask, argument.wanted};
        const int number = ::seccomp_syscall_resolve_name(call);
        if (number == __NR_SCMP_ERROR || fault_ != 0) return;
        keep(::seccomp_rule_add_array(filter_.get(), SCMP_ACT_ALLOW, number, count, wanted));
    }
    Result<> load() {
        if (fault_ == 0) keep(::seccomp_load(filter_.get()));
        if (fault_ == 0) return {};
        return Error{Fault::io, errno_message(fault_)}.within("限制图片解码器时出错（seccomp）",
                                                              "confining the decoder (seccomp)");
    }

  private:
    void keep(int returned) {
        if (returned < 0 && fault_ == 0) fault_ = -returned;
    }

    std::unique_ptr<void, Release> filter_;
    int fault_ = 0;
};

void allow_memory(AllowList& list) {
    const Argument data_only{2, PROT_EXEC, 0}, no_file{4, whole_int, whole_int};
    for (const char* call : {"mmap", "mmap2"}) list.allow(call, {data_only, no_file});
    list.allow("mprotect", {data_only});
    for (const char* call : {"brk", "munmap", "mremap", "madvise"}) list.allow(call);
}

void allow_output(AllowList& list) {
    for (const std::uint64_t file : {STDOUT_FILENO, STDERR_FILENO})
        for (const char* call : {"write", "writev"}) list.allow(call, {{0, whole_int, file}});
    list.allow("close");
}

// What the C library does without being asked: locks, times, a seed for its heap.
void allow_c_library(AllowList& list) {
    for (const char* call : {"futex", "futex_time64", "sched_yield", "clock_gettime",
                             "clock_gettime64", "gettimeofday", "time", "getrandom"})
        list.allow(call);
}

// abort() sends the signal to its own process, and only there.
void allow_ending(AllowList& list) {
    for (const char* call : {"exit", "exit_group", "rt_sigprocmask", "rt_sigaction", "rt_sigreturn",
                             "getpid", "gettid"})
        list.allow(call);
    list.allow("tgkill",
               {{0, whole_int, static_cast<std::uint64_t>(::getpid())}, {2, whole_int, SIGABRT}});
}

} // namespace

Result<> allow_decoding_only() {
    AllowList list;
    allow_memory(list);
    allow_output(list);
    allow_c_library(list);
    allow_ending(list);
    // In a sanitizer's build only: what its own threads do.
    if (sanitized)
        for (const char* call : {"sigaltstack", "nanosleep", "clock_nanosleep"}) list.allow(call);
    return list.load();
}

} // namespace board
