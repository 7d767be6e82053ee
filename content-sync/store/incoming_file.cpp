// SPDX-License-Identifier: MIT
#include "content-sync/store/incoming_file.h"

#include "base/json.h"
#include "base/json_writer.h"
#include "content-sync/store/file_digest.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/sendfile.h>

#include <algorithm>
#include <cerrno>

namespace board {
namespace {

Result<Fd> memory_file() {
    Fd file{::memfd_create("incoming", MFD_CLOEXEC)};
    if (!file) return Error{Fault::io, errno_message(errno)}.within("memfd", "memfd");
    return file;
}

Error part_error(int number) {
    return Error{Fault::io, errno_message(number)}.within("staging", "staging");
}

// Whether the source could be asked to go on with a file of which it said this; if it can, is the
// source's to know (RFC 9110 §13.1.5).
bool can_be_named(const Validators& validators) {
    return !validators.etag.empty() || !validators.last_modified.empty();
}

Validators read_note(const Fd& staging, const std::string& name) {
    constexpr std::size_t most_bytes = 64u << 10;
    auto text = read_file_at(staging, name, most_bytes);
    if (!text) return {};
    const auto note = JsonDocument::parse(std::move(text).take());
    if (!note) return {};
    const Json json = note->root();
    return {json.find("etag").string_or(""), json.find("last_modified").string_or(""),
            json.find("date").string_or("")};
}

} // namespace

std::string part_name(std::string_view address, std::string_view path, std::string_view sha256) {
    std::string whole{address};
    whole.append("\n").append(path).append("\n").append(sha256);
    return std::string{Store::part_prefix} + board::sha256(whole);
}

Result<> IncomingFile::open() {
    if (!expected_.sha256.empty()) TRY(take_up());
    if (whole_ || !is_long()) return {};
    return check_room(std::max(expected_.bytes, bytes_) - bytes_);
}

// What lies there from another time is hashed as it is read; if it is spoilt, the digest of the
// whole will tell.
Result<> IncomingFile::take_up() {
    const Fd staging = TRY(open_folder_at(store_.root(), "staging"));
    Fd part{::openat(staging.number(), expected_.part.c_str(), O_RDWR | O_NOFOLLOW | O_CLOEXEC)};
    if (!part) return errno == ENOENT ? Result<>{} : Result<>{part_error(errno)};
    file_ = std::move(part);
    is_part_ = true;
    const auto progress = [this] { store_.progress(); };
    const auto read = hash_file(file_, hash_, 0, INT64_MAX, progress);
    if (!read) return forget();
    bytes_ = static_cast<std::size_t>(*read);
    // The last transfer may have ended with the last byte, and we with it.
    if (bytes_ > 0 && (bytes_ == expected_.bytes || expected_.bytes == 0)) {
        const auto digest = sha256_of(file_, progress);
        if (!digest) return forget();
        whole_ = *digest == expected_.sha256;
    }
    validators_ = read_note(staging, expected_.part + std::string{Store::part_note});
    if (whole_) return {};
    if (bytes_ == 0 || !can_be_named(validators_) ||
        (expected_.bytes > 0 && bytes_ >= expected_.bytes))
        return start_over();
    if (::lseek(file_.number(), 0, SEEK_END) < 0) return part_error(errno);
    resumed_ = true;
    return {};
}

// A part that the disk does not give back is worth no more than one that is not there.
Result<> IncomingFile::forget() {
    TRY(discard());
    hash_ = Sha256{};
    bytes_ = 0;
    is_part_ = false;
    return {};
}

Result<> IncomingFile::start_over() {
    hash_ = Sha256{};
    bytes_ = 0;
    resumed_ = false;
    if (!file_) return {};
    if (::ftruncate(file_.number(), 0) != 0 || ::lseek(file_.number(), 0, SEEK_SET) < 0)
        return part_error(errno);
    return {};
}

Result<> IncomingFile::make() {
    if (is_long()) return make_part(expected_.bytes);
    file_ = TRY(memory_file());
    return {};
}

Result<> IncomingFile::make_part(std::size_t room) {
    file_ = TRY(store_.open_part(expected_.part));
    is_part_ = true;
    if (::ftruncate(file_.number(), 0) != 0) return part_error(errno);
    TRY(reserve(room));
    return write_validators();
}

Result<> IncomingFile::check_room(std::size_t bytes) {
    auto room = store_.check_room(bytes);
    lacks_room_ = !room;
    return room;
}

// The file system may not be able to; then the check of its free room has to do. fallocate(2) and
// not posix_fallocate(3), which would write every block itself there, and makes the file longer.
Result<> IncomingFile::reserve(std::size_t bytes) {
    if (bytes == 0) return {};
    const auto length = static_cast<off_t>(bytes);
    if (::fallocate(file_.number(), FALLOC_FL_KEEP_SIZE, 0, length) == 0) return {};
    lacks_room_ = errno == ENOSPC || errno == EDQUOT;
    return lacks_room_ ? Result<>{part_error(errno)} : Result<>{};
}

Part IncomingFile::part() {
    Part part;
    if (resumed_) part = {bytes_, validators_, {}};
    part.start_over = [this] { return start_over(); };
    return part;
}

// A note that cannot be written costs a transfer from the begin, and nothing else.
void IncomingFile::begins(const Validators& validators) {
    const bool is_known = validators_ == validators;
    validators_ = validators;
    if (is_part_ && !is_known) static_cast<void>(static_cast<bool>(write_validators()));
}

Result<> IncomingFile::write_validators() const {
    if (expected_.sha256.empty() || !can_be_named(validators_)) return {};
    const Fd note = TRY(store_.open_part(expected_.part + std::string{Store::part_note}));
    if (::ftruncate(note.number(), 0) != 0) return part_error(errno);
    JsonWriter json;
    json.begin_object().member("etag", validators_.etag);
    json.member("last_modified", validators_.last_modified).member("date", validators_.date);
    json.end_object();
    return write_all(note, json.take());
}

Result<> IncomingFile::add(std::string_view piece) {
    if (!file_) TRY(make());
    if (!is_part_ && bytes_ + piece.size() > most_in_memory) TRY(spill());
    hash_.add(piece);
    bytes_ += piece.size();
    auto written = write_all(file_, piece);
    lacks_room_ = !written && is_part_ && store_.is_full();
    return written;
}

// From memory to the disk, when it turns out to be long.
Result<> IncomingFile::spill() {
    const Fd memory = std::move(file_);
    TRY(check_room(2 * most_in_memory));
    TRY(make_part(2 * most_in_memory));
    off_t from = 0;
    while (from < static_cast<off_t>(bytes_)) {
        const auto left = bytes_ - static_cast<std::size_t>(from);
        const ssize_t put = ::sendfile(file_.number(), memory.number(), &from, left);
        if (put < 0 && errno == EINTR) continue;
        if (put <= 0) {
            lacks_room_ = errno == ENOSPC;
            return part_error(errno);
        }
    }
    return {};
}

Result<> IncomingFile::leave() {
    if (!is_part_) return {};
    const bool of_use = bytes_ > 0 && !expected_.sha256.empty() && can_be_named(validators_);
    return of_use && !lacks_room_ ? Result<>{} : discard();
}

Result<> IncomingFile::discard() {
    if (!is_part_) return {};
    file_ = Fd{};
    return store_.remove_part(expected_.part);
}

Result<> IncomingFile::keep(const std::string& digest) const {
    // Room that was reserved for more than came.
    if (::ftruncate(file_.number(), static_cast<off_t>(bytes_)) != 0) return part_error(errno);
    return store_.keep_film(expected_.part, file_, digest);
}

} // namespace board
