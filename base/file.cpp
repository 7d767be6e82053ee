// SPDX-License-Identifier: MIT
#include "base/file.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/mman.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <memory>

namespace board {
namespace {

Error os_error(const std::string& name) {
    return Error{Fault::io, errno_message(errno)}.within(name, name);
}

Error open_error(const std::string& name) {
    const Fault fault = errno == ENOENT ? Fault::missing : Fault::io;
    return Error{fault, errno_message(errno)}.within(name, name);
}

Result<Fd> open_at(int folder, const std::string& name, int flags) {
    Fd file{uninterrupted([&] { return ::openat(folder, name.c_str(), flags | O_CLOEXEC, 0644); })};
    if (!file) return open_error(name);
    return file;
}

Result<std::string> read_whole(const Fd& file, const std::string& name, std::size_t limit) {
    std::string bytes;
    char block[65536];
    for (;;) {
        const ssize_t got =
            uninterrupted([&] { return ::read(file.number(), block, sizeof block); });
        if (got < 0) return os_error(name);
        if (got == 0) return bytes;
        bytes.append(block, static_cast<std::size_t>(got));
        if (bytes.size() > limit)
            return Error{
                Fault::budget,
                {name + " 超过上限 " + std::to_string(limit) + " 字节",
                 name + " is longer than the limit of " + std::to_string(limit) + " bytes"}};
    }
}

} // namespace

Result<Fd> open_folder(const std::string& path) {
    return open_at(AT_FDCWD, path, O_RDONLY | O_DIRECTORY);
}

Result<Fd> open_folder_at(const Fd& folder, const std::string& name) {
    return open_at(folder.number(), name, O_RDONLY | O_DIRECTORY);
}

Result<Fd> make_folder_at(const Fd& folder, const std::string& name) {
    if (::mkdirat(folder.number(), name.c_str(), 0755) != 0 && errno != EEXIST)
        return os_error(name);
    return open_folder_at(folder, name);
}

Result<> make_folders(const std::string& path) {
    std::filesystem::path at;
    for (const auto& part : std::filesystem::path{path}) {
        if (part.empty()) continue; // behind the last slash
        const std::string above = at.empty() ? "." : at.string();
        at /= part;
        const bool made = ::mkdir(at.c_str(), 0755) == 0;
        if (!made && errno != EEXIST) return open_error(at.string());
        const auto folder = open_folder(above);
        auto synced = folder ? sync(*folder, above) : Result<>{folder.error()};
        if (made && !synced) return synced;
    }
    return {};
}

Result<> sync(const Fd& file, const std::string& name) {
    if (uninterrupted([&] { return ::fsync(file.number()); }) != 0) return os_error(name);
    return {};
}

Result<std::string> read_file(const std::string& path, std::size_t limit) {
    const Fd file = TRY(open_at(AT_FDCWD, path, O_RDONLY));
    return read_whole(file, path, limit);
}

Result<std::string> read_file_at(const Fd& folder, const std::string& name, std::size_t limit) {
    const Fd file = TRY(open_at(folder.number(), name, O_RDONLY | O_NOFOLLOW));
    return read_whole(file, name, limit);
}

Result<> write_all(const Fd& file, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t put =
            uninterrupted([&] { return ::write(file.number(), bytes.data(), bytes.size()); });
        if (put < 0) return Error{Fault::io, errno_message(errno)};
        bytes.remove_prefix(static_cast<std::size_t>(put));
    }
    return {};
}

Result<> replace_file_at(const Fd& folder, const std::string& name, std::string_view bytes) {
    const std::string staged = name + ".part";
    ::unlinkat(folder.number(), staged.c_str(), 0);
    const Fd file = TRY(open_at(folder.number(), staged, O_WRONLY | O_CREAT | O_EXCL));
    TRY_WITHIN(write_all(file, bytes), name, name);
    TRY(sync(file, name));
    if (::renameat(folder.number(), staged.c_str(), folder.number(), name.c_str()) != 0)
        return os_error(name);
    return sync(folder, name);
}

Result<std::vector<std::string>> list_folder(const Fd& folder) {
    Fd own = TRY(open_folder_at(folder, "."));
    const auto close_folder = [](DIR* dir) { ::closedir(dir); };
    const std::unique_ptr<DIR, decltype(close_folder)> dir{::fdopendir(own.number()), close_folder};
    if (!dir) return os_error(".");
    own.release(); // the stream closes it now
    std::vector<std::string> names;
    for (;;) {
        errno = 0; // readdir(3): an end and a fault look alike but for this
        const dirent* entry = ::readdir(dir.get());
        if (entry == nullptr && errno == EINTR) continue;
        if (entry == nullptr && errno != 0) return os_error(".");
        if (entry == nullptr) break;
        const std::string name = entry->d_name;
        if (name != "." && name != "..") names.push_back(name);
    }
    std::sort(names.begin(), names.end());
    return names;
}

Result<MappedFile> MappedFile::of(const Fd& file) {
    struct stat status {};
    if (::fstat(file.number(), &status) != 0) return Error{Fault::io, errno_message(errno)};
    const auto size = static_cast<std::size_t>(status.st_size);
    if (size == 0) return Error{Fault::malformed, {"文件是空的", "the file is empty"}};
    void* data = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file.number(), 0);
    if (data == MAP_FAILED) return Error{Fault::io, errno_message(errno)};
    return MappedFile{data, size};
}

Result<MappedFile> MappedFile::copy_of(const Fd& file, const Seen& seen) {
    constexpr std::size_t block_bytes = 256 << 10; // stays in the processor's cache
    struct stat status {};
    if (::fstat(file.number(), &status) != 0) return Error{Fault::io, errno_message(errno)};
    const auto size = static_cast<std::size_t>(status.st_size);
    if (size == 0) return Error{Fault::malformed, {"文件是空的", "the file is empty"}};
    void* data = ::mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (data == MAP_FAILED) return Error{Fault::io, errno_message(errno)};
    MappedFile copy{data, size};
    for (std::size_t done = 0; done < size;) {
        auto* const place = static_cast<std::byte*>(data) + done;
        const std::size_t wanted = std::min(block_bytes, size - done);
        const auto got = uninterrupted(
            [&] { return ::pread(file.number(), place, wanted, static_cast<off_t>(done)); });
        if (got < 0) return Error{Fault::io, errno_message(errno)};
        if (got == 0) return Error{Fault::malformed, {"文件变短了", "the file became shorter"}};
        seen({place, static_cast<std::size_t>(got)});
        done += static_cast<std::size_t>(got);
    }
    return copy;
}

Result<MappedFile> MappedFile::open(const std::string& path) {
    const Fd file = TRY(::board::open_at(AT_FDCWD, path, O_RDONLY));
    return TRY_WITHIN(of(file), path, path);
}

Result<MappedFile> MappedFile::open_at(const Fd& folder, const std::string& name) {
    const Fd file = TRY(::board::open_at(folder.number(), name, O_RDONLY | O_NOFOLLOW));
    return TRY_WITHIN(of(file), name, name);
}

MappedFile::~MappedFile() {
    if (data_ != nullptr) ::munmap(data_, size_);
}

} // namespace board
