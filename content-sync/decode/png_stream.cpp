// SPDX-License-Identifier: MIT
#include "content-sync/decode/png_stream.h"

#include "content-sync/decode/byte_order.h"

#include <SDL_rwops.h>

#include <algorithm>
#include <cstring>

namespace board {
namespace {

PngStream& stream_of(SDL_RWops* rwops) {
    return *static_cast<PngStream*>(rwops->hidden.unknown.data1);
}

Sint64 tell_size(SDL_RWops* rwops) {
    return static_cast<Sint64>(stream_of(rwops).size());
}

Sint64 seek_to(SDL_RWops* rwops, Sint64 offset, int whence) {
    PngStream& stream = stream_of(rwops);
    if (whence == RW_SEEK_CUR) offset += static_cast<Sint64>(stream.offset());
    if (whence == RW_SEEK_END) offset += static_cast<Sint64>(stream.size());
    stream.seek(static_cast<std::size_t>(std::max<Sint64>(offset, 0)));
    return static_cast<Sint64>(stream.offset());
}

std::size_t read_objects(SDL_RWops* rwops, void* out, std::size_t size, std::size_t count) {
    if (size == 0) return 0;
    const std::size_t got = stream_of(rwops).read(out, size * count);
    // SDL_image does not look at how much came: without this libpng would read what lay there.
    std::memset(static_cast<std::byte*>(out) + got, 0, size * count - got);
    return got / size;
}

std::size_t write_nothing(SDL_RWops*, const void*, std::size_t, std::size_t) {
    return 0;
}

int leave_open(SDL_RWops*) {
    return 0;
}

bool is_essential(std::string_view type) {
    return type == "IHDR" || type == "PLTE" || type == "tRNS" || type == "IDAT" || type == "IEND";
}

} // namespace

PngStream::PngStream(std::string_view file) {
    constexpr std::size_t signature = 8, frame = 12; // length, type and CRC of a chunk
    keep(file.substr(0, signature));
    std::size_t at = std::min(signature, file.size());
    while (file.size() - at >= frame) {
        const std::size_t length = big_endian(file, at, 4);
        if (length > file.size() - at - frame) break;
        if (is_essential(file.substr(at + 4, 4))) keep(file.substr(at, length + frame));
        at += length + frame;
    }
    rwops_ = ::SDL_AllocRW();
    if (rwops_ == nullptr) return;
    rwops_->type = SDL_RWOPS_UNKNOWN;
    rwops_->hidden.unknown.data1 = this;
    rwops_->size = tell_size;
    rwops_->seek = seek_to;
    rwops_->read = read_objects;
    rwops_->write = write_nothing;
    rwops_->close = leave_open;
}

PngStream::~PngStream() {
    if (rwops_ != nullptr) ::SDL_FreeRW(rwops_);
}

void PngStream::keep(std::string_view piece) {
    if (piece.empty()) return;
    size_ += piece.size();
    if (!pieces_.empty() && pieces_.back().data() + pieces_.back().size() == piece.data())
        pieces_.back() = {pieces_.back().data(), pieces_.back().size() + piece.size()};
    else
        pieces_.push_back(piece);
}

std::size_t PngStream::read(void* out, std::size_t most) {
    std::size_t done = 0;
    while (done < most && piece_ < pieces_.size()) {
        const std::string_view rest = pieces_[piece_].substr(in_piece_);
        const std::size_t count = std::min(rest.size(), most - done);
        std::memcpy(static_cast<std::byte*>(out) + done, rest.data(), count);
        done += count;
        in_piece_ += count;
        if (in_piece_ < pieces_[piece_].size()) break;
        ++piece_;
        in_piece_ = 0;
    }
    offset_ += done;
    return done;
}

void PngStream::seek(std::size_t offset) {
    offset_ = std::min(offset, size_);
    in_piece_ = offset_;
    for (piece_ = 0; piece_ < pieces_.size() && in_piece_ >= pieces_[piece_].size(); ++piece_)
        in_piece_ -= pieces_[piece_].size();
}

} // namespace board
