// SPDX-License-Identifier: MIT
#pragma once

#include "base/fd.h"
#include "base/result.h"

#include <sys/stat.h>

#include <cerrno>
#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace board {

// Names are relative to an open directory; symbolic links are followed only where said.
Result<Fd> open_folder(const std::string& path);
Result<Fd> open_folder_at(const Fd& folder, const std::string& name);
Result<Fd> make_folder_at(const Fd& folder, const std::string& name);

// Makes the folder at `path` and those above it where there are none, and has every one of their
// entries safe on disk, also those that a process made which died before it could say so. What
// belongs to others and cannot be opened is left to them. POSIX mkdir(2), fsync(2).
Result<> make_folders(const std::string& path);

// Waits until a file's bytes, or a folder's entries, are safe on disk. fsync(2).
Result<> sync(const Fd& file, const std::string& name);

// The whole file, refused with Fault::budget when it is longer than `limit` bytes.
Result<std::string> read_file(const std::string& path, std::size_t limit);
Result<std::string> read_file_at(const Fd& folder, const std::string& name, std::size_t limit);

// Writes a new file beside the old one, fsyncs it, renames it over and fsyncs the folder: after a
// power cut there is the old file or the new one. POSIX rename(2), fsync(2).
Result<> replace_file_at(const Fd& folder, const std::string& name, std::string_view bytes);

// A system call, taken up again as often as a signal interrupts it. signal(7): on a disk of this
// machine none is, on a network's or a user's file system any may be.
template<class Call>
auto uninterrupted(const Call& call) {
    for (;;) {
        const auto result = call();
        if (result != -1 || errno != EINTR) return result;
    }
}

// All of `bytes`, over short writes and interrupts.
Result<> write_all(const Fd& file, std::string_view bytes);

// The names in a folder, sorted, without "." and "..".
Result<std::vector<std::string>> list_folder(const Fd& folder);

// A file's bytes, mapped and never read whole.
class MappedFile {
  public:
    static Result<MappedFile> open(const std::string& path);
    static Result<MappedFile> open_at(const Fd& folder, const std::string& name);
    // An open file, which the caller may close then. Its errors name no file.
    static Result<MappedFile> of(const Fd& file);
    // A copy in memory of its own, from which nothing the disk does later can take a byte; `seen`
    // gets each piece as it is read. Its errors name no file.
    using Seen = std::function<void(std::span<const std::byte> piece)>;
    static Result<MappedFile> copy_of(const Fd& file, const Seen& seen);
    MappedFile(MappedFile&& other) noexcept
        : data_{std::exchange(other.data_, nullptr)}
        , size_{std::exchange(other.size_, 0)} {}
    MappedFile& operator=(MappedFile&& other) noexcept {
        std::swap(data_, other.data_);
        std::swap(size_, other.size_);
        return *this;
    }
    ~MappedFile();

    std::span<const std::byte> bytes() const {
        return {static_cast<const std::byte*>(data_), size_};
    }

  private:
    MappedFile(void* data, std::size_t size)
        : data_{data}
        , size_{size} {}

    void* data_ = nullptr;
    std::size_t size_ = 0;
};

} // namespace board
