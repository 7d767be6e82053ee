// SPDX-License-Identifier: MIT
#include "base/file.h"
#include "tests/base/scratch_folder.h"
#include "tests/catch.h"

#include <fcntl.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>

#include <cerrno>
#include <cstddef>

using namespace board;

TEST_CASE("a replaced file is the new one whole, with nothing left beside it") {
    const ScratchFolder scratch;
    const auto folder = open_folder(scratch.path());
    REQUIRE(folder);
    REQUIRE(replace_file_at(*folder, "a", "old and long"));
    REQUIRE(replace_file_at(*folder, "a", "new"));
    CHECK(*read_file_at(*folder, "a", 99) == "new");
    CHECK(*list_folder(*folder) == std::vector<std::string>{"a"});
}

TEST_CASE("a replacement that died half-way is no hindrance") {
    const ScratchFolder scratch;
    const auto folder = open_folder(scratch.path());
    REQUIRE(folder);
    REQUIRE(replace_file_at(*folder, "a.part", "half a fi"));
    REQUIRE(replace_file_at(*folder, "a", "whole"));
    CHECK(*read_file_at(*folder, "a", 99) == "whole");
    CHECK(list_folder(*folder)->size() == 1);
}

TEST_CASE("reading stops at its limit") {
    const ScratchFolder scratch;
    const auto folder = open_folder(scratch.path());
    REQUIRE(replace_file_at(*folder, "a", std::string(100'000, 'x')));
    CHECK(read_file_at(*folder, "a", 100'000)->size() == 100'000);
    const auto refused = read_file_at(*folder, "a", 99'999);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().fault == Fault::budget);
}

TEST_CASE("what is not there is missing, by name and in both languages") {
    const ScratchFolder scratch;
    const auto file = read_file(scratch.path() + "/none", 9);
    REQUIRE_FALSE(file);
    CHECK(file.error().fault == Fault::missing);
    CHECK(file.error().what.zh.find("none：没有这个文件") != std::string::npos);
    const auto folder = open_folder(scratch.path());
    CHECK(open_folder_at(*folder, "none").error().fault == Fault::missing);
    CHECK(MappedFile::open_at(*folder, "none").error().fault == Fault::missing);
}

TEST_CASE("a symbolic link inside a folder is not followed") {
    const ScratchFolder scratch;
    const auto folder = open_folder(scratch.path());
    REQUIRE(replace_file_at(*folder, "a", "x"));
    std::filesystem::create_symlink("a", scratch.path() + "/link");
    CHECK_FALSE(read_file_at(*folder, "link", 9));
    CHECK_FALSE(MappedFile::open_at(*folder, "link"));
}

TEST_CASE("a mapped file is its bytes; an empty one is refused") {
    const ScratchFolder scratch;
    const auto folder = open_folder(scratch.path());
    REQUIRE(replace_file_at(*folder, "a", "xyz"));
    const auto mapped = MappedFile::open_at(*folder, "a");
    REQUIRE(mapped);
    REQUIRE(mapped->bytes().size() == 3);
    CHECK(mapped->bytes()[2] == std::byte{'z'});
    REQUIRE(replace_file_at(*folder, "empty", ""));
    CHECK_FALSE(MappedFile::open_at(*folder, "empty"));
}

TEST_CASE("making a folder twice is making it once") {
    const ScratchFolder scratch;
    const auto folder = open_folder(scratch.path());
    REQUIRE(make_folder_at(*folder, "deep"));
    REQUIRE(make_folder_at(*folder, "deep"));
    CHECK(open_folder_at(*folder, "deep"));
    REQUIRE(replace_file_at(*folder, "file", "x"));
    CHECK_FALSE(make_folder_at(*folder, "file"));
}

TEST_CASE("a listing may be asked for again") {
    const ScratchFolder scratch;
    const auto folder = open_folder(scratch.path());
    REQUIRE(replace_file_at(*folder, "b", "x"));
    REQUIRE(replace_file_at(*folder, "a", "x"));
    CHECK(*list_folder(*folder) == std::vector<std::string>{"a", "b"});
    CHECK(*list_folder(*folder) == std::vector<std::string>{"a", "b"});
}

TEST_CASE("a folder that the disk does not list to its end is an error, and not a short list") {
    const ScratchFolder scratch;
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        // From here on getdents64(2) fails in this process as it does on a rotten disk. seccomp(2).
        sock_filter lines[] = {
            BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr)),
            BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_getdents64, 0, 1),
            BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EIO),
            BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
        };
        const sock_fprog filter{std::size(lines), lines};
        const Fd folder = open_folder(scratch.path()).take();
        if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 ||
            ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter) != 0)
            ::_exit(2);
        const auto names = list_folder(folder);
        ::_exit(!names && names.error().fault == Fault::io ? 0 : 1);
    }
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    REQUIRE(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 0);
}

TEST_CASE("listing a folder keeps no descriptor") {
    const ScratchFolder scratch;
    const auto folder = open_folder(scratch.path());
    const auto before = list_folder(*open_folder("/proc/self/fd"))->size();
    for (int i = 0; i < 5; ++i) REQUIRE(list_folder(*folder));
    CHECK(list_folder(*open_folder("/proc/self/fd"))->size() == before);
}

TEST_CASE("folders are made with those above them, and need not be made") {
    const ScratchFolder scratch;
    const std::string path = scratch.path() + "/a/b/c";
    REQUIRE(make_folders(path));
    CHECK(open_folder(path));
    CHECK(make_folders(path));
    CHECK(make_folders(path + "/"));
    CHECK(make_folders("."));
}

TEST_CASE("a folder that cannot be made says where, and why") {
    const ScratchFolder scratch;
    scratch.write("file", "");
    const auto made = make_folders(scratch.path() + "/file/a");
    REQUIRE_FALSE(made);
    CHECK_THAT(made.error().what.zh,
               Catch::Matchers::ContainsSubstring("/file/a：路径中有一段不是文件夹"));
}

TEST_CASE("what cannot be synced says so") {
    CHECK(sync(Fd{}, "nothing").error().what.en.starts_with("nothing: "));
}

TEST_CASE("an interrupted call is taken up again") {
    int calls = 0;
    const auto result = uninterrupted([&] {
        errno = EINTR;
        return ++calls < 3 ? -1 : 7;
    });
    CHECK(result == 7);
    CHECK(calls == 3);
    errno = EIO;
    CHECK(uninterrupted([] { return -1; }) == -1);
}

TEST_CASE("a copy of a file is its own, and every byte of it was seen") {
    const ScratchFolder folder;
    const std::string text(600'000, 'x');
    folder.write("long", text);
    const Fd file{::open((folder.path() + "/long").c_str(), O_RDWR)};
    std::size_t seen = 0;
    const auto copy = MappedFile::copy_of(file, [&](auto piece) { seen += piece.size(); });
    REQUIRE(copy);
    CHECK(seen == text.size());
    REQUIRE(::ftruncate(file.number(), 0) == 0);
    CHECK(copy->bytes().size() == text.size());
    CHECK(static_cast<char>(copy->bytes().back()) == 'x');
    CHECK(MappedFile::copy_of(file, [](auto) {}).error().fault == Fault::malformed);
}
