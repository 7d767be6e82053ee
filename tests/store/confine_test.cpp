// SPDX-License-Identifier: MIT
// Each deed is done by a child of this program that has confined itself.
#include "content-sync/decode/confine.h"
#include "content-sync/decode/sanitized.h"
#include "tests/catch.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>

using namespace board;

namespace {

constexpr int not_confined = 99;
using Deed = int (*)();

// How a confined child ends that does this and then leaves with what it returned.
int status_after(Deed deed) {
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        if (!confine(64u << 20)) ::_exit(not_confined);
        ::_exit(deed());
    }
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    return status;
}

struct Row {
    const char* what;
    Deed deed;
};

int end_of(bool as_wanted) {
    return as_wanted ? 0 : 1;
}

} // namespace

TEST_CASE("a confined process is killed for what decoding does not need") {
    const Row row = GENERATE(
        Row{"open a file", [] { return ::open("/etc/passwd", O_RDONLY); }},
        Row{"read standard input", [] { return static_cast<int>(::read(0, nullptr, 0)); }},
        Row{"write elsewhere", [] { return static_cast<int>(::write(3, "x", 1)); }},
        Row{"a socket", [] { return ::socket(AF_INET, SOCK_STREAM, 0); }},
        Row{"run a program", [] { return ::execl("/bin/true", "true", nullptr); }},
        Row{"trace",
            [] { return static_cast<int>(::ptrace(PTRACE_TRACEME, 0, nullptr, nullptr)); }},
        Row{"fork", [] { return static_cast<int>(::fork()); }},
        Row{"signal its parent", [] { return ::kill(::getppid(), 0); }},
        Row{"signal by another's thread",
            [] { return static_cast<int>(::syscall(SYS_tgkill, ::getpid() + 1, 1, SIGABRT)); }},
        Row{"memory that runs",
            [] {
                return end_of(::mmap(nullptr, 4096, PROT_READ | PROT_EXEC,
                                     MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) != MAP_FAILED);
            }},
        Row{"a file as memory",
            [] {
                return end_of(::mmap(nullptr, 4096, PROT_READ, MAP_PRIVATE, 0, 0) != MAP_FAILED);
            }},
        Row{"remove a file", [] { return ::unlink("/nowhere"); }});
    INFO(row.what);
    const int status = status_after(row.deed);
    REQUIRE(WIFSIGNALED(status));
    CHECK(WTERMSIG(status) == SIGSYS);
}

TEST_CASE("a confined process gets memory, writes its output, aborts and ends") {
    const auto memory = status_after([] {
        void* got = std::malloc(32u << 20);
        const bool some = got != nullptr;
        std::free(got);
        return end_of(some);
    });
    CHECK((WIFEXITED(memory) && WEXITSTATUS(memory) == 0));
    const auto written = status_after([] { return end_of(::write(STDOUT_FILENO, "", 0) == 0); });
    CHECK((WIFEXITED(written) && WEXITSTATUS(written) == 0));
    const auto aborted = status_after([]() -> int {
        ::signal(SIGABRT, SIG_DFL); // the test runner's own handler would tell of it
        std::abort();
    });
    CHECK((WIFSIGNALED(aborted) && WTERMSIG(aborted) == SIGABRT));
}

TEST_CASE("a confined process does not get more memory than was said") {
    if (sanitized) {
        WARN("skipped: a sanitizer's shadow needs terabytes of address space");
        return;
    }
    const auto status =
        status_after([] { return end_of(std::malloc(std::size_t{80} << 20) == nullptr); });
    CHECK((WIFEXITED(status) && WEXITSTATUS(status) == 0));
}
