// SPDX-License-Identifier: MIT
#pragma once

#include "content-sync/store/digest.h"
#include "content-sync/store/feed_source.h"
#include "content-sync/store/store.h"

namespace board {

// What is known of a file before it comes.
struct ExpectedFile {
    std::string part;      // the name of its part in staging/
    std::string sha256;    // empty: nobody has said; then nothing is gone on with
    std::size_t bytes = 0; // 0: nobody has said
    bool is_film = false;  // is kept as it comes, and so on disk from the begin
};

// The name of the part of the file at `path`: another for another address or digest.
std::string part_name(std::string_view address, std::string_view path, std::string_view sha256);

// A file on its way into the store. A short one stays in memory, so that what cameras made never
// touches the disk; a long one is a part in staging/, which outlives a transfer that breaks off,
// and this process, if its digest is known: a digest alone decides whether two halves make a whole.
class IncomingFile {
  public:
    static constexpr std::size_t most_in_memory = 8u << 20;

    IncomingFile(const Store& store, ExpectedFile expected)
        : store_{store}
        , expected_{std::move(expected)} {}

    // Before anything is asked: takes up a part and asks whether a long file has room. Nothing is
    // made before the first byte. Fault::io.
    Result<> open();
    // Whether the part that was taken up lacks nothing: nothing has to be asked then.
    bool is_whole() const { return whole_; }
    // To be put into the question.
    Part part();
    void begins(const Validators& validators);
    Result<> add(std::string_view piece);

    bool was_resumed() const { return resumed_; }
    std::size_t bytes() const { return bytes_; }
    // Whether an error came from a disk that is full.
    bool lacks_room() const { return lacks_room_; }
    const Fd& file() const { return file_; }
    // 64 hexadecimal digits over all bytes; to be called once, at the end.
    std::string digest() { return hash_.finish(); }

    // After a transfer that broke off: keeps what can be gone on with, and nothing else.
    Result<> leave();
    Result<> discard();
    // Moves the whole file, a part, among the objects.
    Result<> keep(const std::string& digest) const;

  private:
    Result<> take_up();
    Result<> forget();
    Result<> start_over();
    Result<> make();
    Result<> make_part(std::size_t room);
    Result<> check_room(std::size_t bytes);
    Result<> reserve(std::size_t bytes);
    Result<> spill();
    Result<> write_validators() const;
    bool is_long() const { return expected_.is_film || expected_.bytes > most_in_memory; }

    const Store& store_;
    ExpectedFile expected_;
    Fd file_;
    Sha256 hash_;
    std::size_t bytes_ = 0;
    Validators validators_;
    bool is_part_ = false, resumed_ = false, whole_ = false, lacks_room_ = false;
};

} // namespace board
