// SPDX-License-Identifier: MIT
#include "content-sync/http/http_reception.h"

#include "content-sync/http/http_fault.h"

namespace board {
namespace {

constexpr int ok = 200, partial = 206, not_satisfiable = 416;

} // namespace

void HttpReception::ask_for_all() {
    wish_.clear();
    has_begun_ = is_part_useless_ = false;
}

Result<> HttpReception::within_limit(std::uint64_t bytes) const {
    if (bytes > question_.limit) return over_budget(question_.limit);
    return {};
}

// Behind the part; or not at all, and then nothing of the answer is taken.
Result<> HttpReception::go_on(const HttpHeaders& head) {
    if (!wish_.empty()) range_ = continuation(head, question_.part);
    if (!range_) {
        is_part_useless_ = !wish_.empty();
        return unexpected_status(partial);
    }
    taken_ = question_.part.bytes;
    TRY(within_limit(range_->total));
    tell(validators_of(head, question_.part));
    return {};
}

void HttpReception::tell(const Validators& validators) const {
    if (question_.begins) question_.begins(validators);
}

Result<> HttpReception::begin(const HttpHeaders& head) {
    if (std::exchange(has_begun_, true)) return {};
    if (head.status == partial) return go_on(head);
    if (head.status != ok) {
        is_part_useless_ = head.status == not_satisfiable && !wish_.empty();
        return unexpected_status(head.status);
    }
    TRY(within_limit(head.content_length.value_or(0)));
    if (question_.part.bytes > 0 && question_.part.start_over) TRY(question_.part.start_over());
    tell(head.validators);
    return {};
}

Result<> HttpReception::take(const HttpHeaders& head, std::string_view piece) {
    TRY(begin(head));
    taken_ += piece.size();
    TRY(within_limit(taken_));
    return sink_(piece);
}

Result<> HttpReception::end(const HttpHeaders& head) {
    TRY(begin(head));
    if (range_ && taken_ != range_->total) return broken_off();
    return {};
}

} // namespace board
