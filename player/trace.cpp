// SPDX-License-Identifier: MIT
#include "player/trace.h"

#include <cerrno>
#include <cinttypes>

namespace board {

Result<Trace> Trace::open(const std::string& path, const Clock& clock) {
    std::unique_ptr<std::FILE, CloseFile> file{std::fopen(path.c_str(), "we")};
    if (!file)
        return Error{Fault::io, errno_message(errno)}.within("写不了 " + path,
                                                             "cannot write " + path);
    return Trace{std::move(file), clock};
}

std::int64_t Trace::since_opened() const {
    return std::chrono::floor<std::chrono::milliseconds>(clock_->steady() - opened_).count();
}

void Trace::moved() {
    std::fprintf(file_.get(), "%" PRId64 " live\n", since_opened());
    std::fflush(file_.get());
}

void Trace::presented(const Showing& showing, BlendWeight weight, std::uint64_t fingerprint) {
    const auto name = showing.item.empty() ? "notice" : showing.item;
    std::fprintf(file_.get(), "%" PRId64 " %s/%d %d %016" PRIx64 "\n", since_opened(), name.c_str(),
                 showing.page, int{weight}, fingerprint);
    std::fflush(file_.get());
}

} // namespace board
