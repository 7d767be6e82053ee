// SPDX-License-Identifier: MIT
#pragma once

#include "content-sync/http/http_range.h"

namespace board {

// What comes of one file: counted against its limit, and put behind its part only where it belongs
// there. Pure: it is told heads and bytes, and knows no network.
class HttpReception {
  public:
    // Both must outlive it.
    HttpReception(const Question& question, const Sink& sink)
        : question_{question}
        , sink_{sink}
        , wish_{range_headers(question.part)} {}

    // The lines that ask to go on behind the part; none when the file is asked for from its begin.
    const std::vector<std::string>& wish() const { return wish_; }
    // The server would not go on behind the part, and nothing was taken: ask from the begin.
    bool is_part_useless() const { return is_part_useless_; }
    void ask_for_all();

    // A piece of a body under its head. Fault::budget: more than the limit, or declared to be;
    // Fault::network: no file's status; or the sink's own error.
    Result<> take(const HttpHeaders& head, std::string_view piece);
    // After the last byte of an answer, or at a status that has none. Fault::network,
    // Fault::missing: the answer is no file, or not the whole of it.
    Result<> end(const HttpHeaders& head);

  private:
    Result<> begin(const HttpHeaders& head);
    Result<> go_on(const HttpHeaders& head);
    Result<> within_limit(std::uint64_t bytes) const;
    void tell(const Validators& validators) const;

    const Question& question_;
    const Sink& sink_;
    std::vector<std::string> wish_;
    std::optional<ContentRange> range_;
    std::uint64_t taken_ = 0; // of the whole file, its part included
    bool has_begun_ = false, is_part_useless_ = false;
};

} // namespace board
