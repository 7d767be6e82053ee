// SPDX-License-Identifier: MIT
#include "content-sync/board_feed/publish_progress.h"

#include <algorithm>
#include <array>

namespace board {
namespace {

constexpr std::size_t tenth = 10;

std::size_t share_of(std::size_t bytes, std::size_t all, std::size_t parts) {
    return all == 0 ? parts : std::min(parts, bytes * parts / all);
}

} // namespace

std::string byte_count(std::size_t bytes) {
    constexpr std::array units{"B", "KB", "MB", "GB"};
    constexpr double step = 1000;
    auto amount = static_cast<double>(bytes);
    std::size_t unit = 0;
    while (amount >= step && unit + 1 < units.size()) amount /= step, ++unit;
    char text[32];
    std::snprintf(text, sizeof text, unit == 0 ? "%.0f %s" : "%.1f %s", amount, units[unit]);
    return text;
}

PublishProgress::~PublishProgress() {
    if (drawn_) std::fputc('\n', out_);
}

void PublishProgress::begin(std::size_t files, std::size_t bytes) {
    files_ = files;
    bytes_ = bytes;
    if (form_ == ProgressForm::bar || files == 0) return;
    std::fprintf(out_, "要传 %zu 个文件，%s / to send: %zu files, %s\n", files,
                 byte_count(bytes).c_str(), files, byte_count(bytes).c_str());
}

bool PublishProgress::sent(std::size_t files, std::size_t bytes) {
    if (files_ == 0) return true;
    if (form_ == ProgressForm::bar)
        draw(files, bytes);
    else
        tell(files, bytes);
    return true;
}

// Ten times a second, and at the end.
void PublishProgress::draw(std::size_t files, std::size_t bytes) {
    constexpr std::size_t width = 30;
    const SteadyTime now = clock_.steady();
    if (drawn_ && files < files_ && now - *drawn_ < std::chrono::milliseconds{100}) return;
    drawn_ = now;
    const std::size_t full = share_of(bytes, bytes_, width);
    std::fprintf(out_, "\r[%s%s] %zu/%zu  %s / %s   ", std::string(full, '#').c_str(),
                 std::string(width - full, '.').c_str(), files, files_, byte_count(bytes).c_str(),
                 byte_count(bytes_).c_str());
    std::fflush(out_);
}

void PublishProgress::tell(std::size_t files, std::size_t bytes) {
    const std::size_t done = share_of(bytes, bytes_, tenth);
    if (done == tenths_) return;
    tenths_ = done;
    std::fprintf(out_, "%zu%%  %zu/%zu  %s / %s\n", done * tenth, files, files_,
                 byte_count(bytes).c_str(), byte_count(bytes_).c_str());
}

} // namespace board
