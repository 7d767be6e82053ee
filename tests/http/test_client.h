// SPDX-License-Identifier: MIT
#pragma once

#include "content-sync/http/http_source.h"
#include "tests/catch.h"
#include "tests/http/loopback_server.h"

namespace board {

// Waits that a test can afford.
inline constexpr HttpDeadlines short_deadlines{
    std::chrono::milliseconds{500}, std::chrono::seconds{1}, std::chrono::milliseconds{700},
    std::chrono::milliseconds{700}};

inline Reply body(std::string text) {
    Reply reply;
    reply.body = std::move(text);
    return reply;
}

inline Reply status(int number) {
    Reply reply;
    reply.status = number;
    return reply;
}

inline Reply redirect(const std::string& to) {
    Reply reply = status(302);
    reply.headers["Location"] = to;
    return reply;
}

// One who asks a source and keeps what it gives.
struct Asker {
    HttpSource source;
    std::string got;

    Asker(const std::string& url, const Clock& clock, HttpOptions options = {short_deadlines})
        : source{*FeedAddress::parse(url), std::move(options), clock, [] { return false; }} {}

    Result<Answer> fetch(const Question& question) {
        got.clear();
        return source.fetch(question, [this](std::string_view piece) -> Result<> {
            got += piece;
            return {};
        });
    }
    Result<Answer> fetch(const std::string& path = "", const Validators& known = {},
                         std::size_t limit = 1000) {
        return fetch(Question{path, known, limit, {}, {}});
    }
};

} // namespace board
