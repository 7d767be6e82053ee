// SPDX-License-Identifier: MIT
#include "content-sync/http/http_source.h"

#include "content-sync/http/http_fault.h"
#include "content-sync/http/http_reception.h"
#include "content-sync/http/http_redirect.h"

namespace board {
namespace {

constexpr int not_modified = 304;
constexpr int most_redirects = 3;

} // namespace

HttpSource::HttpSource(FeedAddress address, HttpOptions options, const Clock& clock,
                       std::function<bool()> stopped)
    : address_{std::move(address)}
    , client_{std::move(options), clock, std::move(stopped)}
    , whole_{clock.steady()} {}

Validators HttpSource::known_of(const Question& question) const {
    const bool in_doubt = client_.clock().steady() - whole_ >= std::chrono::hours{24};
    return question.path.empty() && in_doubt ? Validators{} : question.known;
}

HttpRequest HttpSource::first_request(const Question& question) const {
    const HttpDeadlines& deadlines = client_.options().deadlines;
    HttpRequest request;
    request.token = HttpRequest::Token::sent;
    request.since = client_.clock().steady();
    request.lines = conditional_headers(question.known);
    if (question.path.empty()) {
        request.url = address_.feed();
        request.time = deadlines.feed;
    } else {
        request.url = address_.asset(question.path);
        request.time = deadlines.asset;
        request.bytes = question.limit;
    }
    return request;
}

// By hand, for libcurl would forget on the way from http over https to http where it has been.
Result<HttpReply> HttpSource::follow(HttpRequest request, HttpReception& reception) {
    const auto body = [&reception](const HttpHeaders& head, std::string_view piece) {
        return reception.take(head, piece);
    };
    for (int redirects = 0;; ++redirects) {
        auto reply = TRY(client_.perform(request, body));
        if (reply.redirect.empty()) return reply;
        if (redirects == most_redirects) return too_many_redirects();
        TRY(may_follow(request.url, reply.redirect));
        // Once another host had a word in it, the token stays at home.
        if (!is_same_origin(request.url, reply.redirect))
            request.token = HttpRequest::Token::withheld;
        request.url = std::move(reply.redirect);
    }
}

Result<Answer> HttpSource::judge(const HttpHeaders& head, const Question& question,
                                 HttpReception& reception) {
    // "Not modified" is no answer to somebody who has nothing.
    if (head.status == not_modified && !conditional_headers(question.known).empty()) {
        Answer answer{Answer::Change::unchanged, question.known};
        answer.validators.date = head.validators.date;
        return answer;
    }
    if (head.status >= 300) wanted_pause_ = std::max(wanted_pause_, retry_after(head));
    TRY(reception.end(head));
    if (question.path.empty()) whole_ = client_.clock().steady();
    return Answer{Answer::Change::changed, validators_of(head, question.part)};
}

Result<Answer> HttpSource::fetch(const Question& asked, const Sink& sink) {
    if (asked.path.empty()) wanted_pause_ = std::chrono::seconds{0};
    Question question = asked;
    question.known = known_of(asked);
    for (HttpReception reception{question, sink};;) {
        HttpRequest request = first_request(question);
        request.lines.insert(request.lines.end(), reception.wish().begin(), reception.wish().end());
        const auto reply = follow(std::move(request), reception);
        auto answer = reply ? judge(reply->head, question, reception) : reply.error();
        if (answer || !reception.is_part_useless()) return answer;
        reception.ask_for_all();
    }
}

} // namespace board
