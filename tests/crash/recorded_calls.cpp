// SPDX-License-Identifier: MIT
// The C library's calls that change a disk, for a program that wants them recorded: an executable's
// own functions come before a library's. Each does its work by syscall(2) and tells the recorder
// what came of it.

#include "tests/crash/recorder.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#include <cerrno>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>

namespace {

using board::NodeKind;
using board::Recorder;

// The caller gets the call's own errno, whatever the recorder does meanwhile.
template<class Result, class Tell>
Result told(Result result, const Tell& tell) {
    const int number = errno;
    if (Recorder* recorder = Recorder::listening(); recorder != nullptr && result >= 0)
        tell(*recorder);
    errno = number;
    return result;
}

int open_file(int at, const char* path, int flags, mode_t mode) {
    struct stat status {};
    const int number = errno;
    const bool made = (flags & O_CREAT) != 0 && ::fstatat(at, path, &status, 0) != 0;
    errno = number;
    const int file = static_cast<int>(::syscall(SYS_openat, at, path, flags, mode));
    return told(file, [&](Recorder& recorder) {
        if (made) recorder.named(at, path, NodeKind::file);
        if ((flags & O_TRUNC) != 0) recorder.written(file);
    });
}

template<class... Arguments>
ssize_t put(long number, int file, Arguments... arguments) {
    return told(static_cast<ssize_t>(::syscall(number, file, arguments...)),
                [file](Recorder& recorder) { recorder.written(file); });
}

int made(long result, int at, const char* path, NodeKind kind) {
    return told(static_cast<int>(result),
                [&](Recorder& recorder) { recorder.named(at, path, kind); });
}

int renamed(int old_at, const char* old_path, int at, const char* path, unsigned flags) {
    if (flags != 0 && flags != RENAME_NOREPLACE) std::abort(); // not understood yet
    return told(static_cast<int>(::syscall(SYS_renameat2, old_at, old_path, at, path, flags)),
                [&](Recorder& recorder) { recorder.renamed(old_at, old_path, at, path); });
}

int removed(int at, const char* path, int flags) {
    return told(static_cast<int>(::syscall(SYS_unlinkat, at, path, flags)),
                [&](Recorder& recorder) { recorder.unnamed(at, path); });
}

int synced(long call, int file) {
    return told(static_cast<int>(::syscall(call, file)),
                [file](Recorder& recorder) { recorder.synced(file); });
}

mode_t mode_of(int flags, va_list& rest) {
    return (flags & O_CREAT) != 0 ? va_arg(rest, mode_t) : 0;
}

} // namespace

extern "C" {

int open(const char* path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = mode_of(flags, rest);
    va_end(rest);
    return open_file(AT_FDCWD, path, flags, mode);
}

int openat(int at, const char* path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = mode_of(flags, rest);
    va_end(rest);
    return open_file(at, path, flags, mode);
}

ssize_t write(int file, const void* bytes, size_t count) {
    return put(SYS_write, file, bytes, count);
}
ssize_t pwrite(int file, const void* bytes, size_t count, off_t offset) {
    return put(SYS_pwrite64, file, bytes, count, offset);
}
ssize_t writev(int file, const struct iovec* pieces, int count) {
    return put(SYS_writev, file, pieces, count);
}
int ftruncate(int file, off_t size) noexcept {
    return static_cast<int>(put(SYS_ftruncate, file, size));
}
int fallocate(int file, int mode, off_t offset, off_t length) {
    return static_cast<int>(put(SYS_fallocate, file, mode, offset, length));
}
int posix_fallocate(int file, off_t offset, off_t length) {
    return fallocate(file, 0, offset, length) == 0 ? 0 : errno;
}

int fsync(int file) {
    return synced(SYS_fsync, file);
}
int fdatasync(int file) {
    return synced(SYS_fdatasync, file);
}

int mkdir(const char* path, mode_t mode) noexcept {
    return made(::syscall(SYS_mkdirat, AT_FDCWD, path, mode), AT_FDCWD, path, NodeKind::folder);
}
int mkdirat(int at, const char* path, mode_t mode) noexcept {
    return made(::syscall(SYS_mkdirat, at, path, mode), at, path, NodeKind::folder);
}
int symlinkat(const char* target, int at, const char* path) noexcept {
    return made(::syscall(SYS_symlinkat, target, at, path), at, path, NodeKind::link);
}
int symlink(const char* target, const char* path) noexcept {
    return symlinkat(target, AT_FDCWD, path);
}
int linkat(int old_at, const char* old_path, int at, const char* path, int flags) noexcept {
    return told(static_cast<int>(::syscall(SYS_linkat, old_at, old_path, at, path, flags)),
                [&](Recorder& recorder) { recorder.linked(old_at, old_path, at, path); });
}
int link(const char* old_path, const char* path) noexcept {
    return linkat(AT_FDCWD, old_path, AT_FDCWD, path, 0);
}

int renameat2(int old_at, const char* old_path, int at, const char* path, unsigned flags) noexcept {
    return renamed(old_at, old_path, at, path, flags);
}
int renameat(int old_at, const char* old_path, int at, const char* path) noexcept {
    return renamed(old_at, old_path, at, path, 0);
}
int rename(const char* old_path, const char* path) noexcept {
    return renamed(AT_FDCWD, old_path, AT_FDCWD, path, 0);
}

int unlinkat(int at, const char* path, int flags) noexcept {
    return removed(at, path, flags);
}
int unlink(const char* path) noexcept {
    return removed(AT_FDCWD, path, 0);
}
int rmdir(const char* path) noexcept {
    return removed(AT_FDCWD, path, AT_REMOVEDIR);
}

} // extern "C"
