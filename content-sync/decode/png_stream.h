// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

struct SDL_RWops;

namespace board {

// A PNG file as a stream of only what its pixels need: signature, IHDR, PLTE, tRNS, IDAT and IEND
// (ISO/IEC 15948 §11.2, §11.3.2). A decoder inflates the texts, profiles and palettes of the other
// chunks, each to megabytes, although nobody asks for them; here it never sees them. Ends
// behind the last whole chunk.
class PngStream {
  public:
    // `file` must outlive the stream.
    explicit PngStream(std::string_view file);
    PngStream(const PngStream&) = delete;
    PngStream& operator=(const PngStream&) = delete;
    ~PngStream();

    // Null when there is no memory for it.
    SDL_RWops* rwops() { return rwops_; }
    // The next bytes, `most` at most, copied to `out`; 0 at the end.
    std::size_t read(void* out, std::size_t most);
    // Absolute; beyond the end is the end.
    void seek(std::size_t offset);
    std::size_t offset() const { return offset_; }
    std::size_t size() const { return size_; }

  private:
    void keep(std::string_view piece);

    std::vector<std::string_view> pieces_; // neighbours in the file are one piece
    std::size_t size_ = 0, offset_ = 0;
    std::size_t piece_ = 0, in_piece_ = 0; // where offset_ lies
    SDL_RWops* rwops_ = nullptr;
};

} // namespace board
