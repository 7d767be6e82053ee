// SPDX-License-Identifier: MIT
// Going on behind a part, over a real connection: what is taken, and from where.
#include "content-sync/http/http_reception.h"
#include "tests/http/test_client.h"

using namespace board;

namespace {

const std::string whole = "0123456789";

struct Resumer {
    LoopbackServer server;
    SystemClock clock;
    Asker asker{server.url("/feed.json"), clock};
    Validators validators{"\"v\"", "", ""};
    int started_over = 0;
    std::string file; // what would lie on the disk
    std::optional<Validators> told;

    Result<Answer> go_on(const Reply& reply, std::size_t bytes = 4, std::size_t limit = 10) {
        server.answer("/film.mp4", reply);
        return go_on(bytes, limit);
    }
    Result<Answer> go_on(std::size_t bytes = 4, std::size_t limit = 10) {
        started_over = 0;
        file = whole.substr(0, bytes);
        const auto start_over = [this]() -> Result<> {
            ++started_over;
            file.clear();
            return {};
        };
        told.reset();
        const auto begins = [this](const Validators& now) {
            CHECK(asker.got.empty());
            told = now;
        };
        auto answer = asker.fetch({"film.mp4", {}, limit, {bytes, validators, start_over}, begins});
        file += asker.got;
        return answer;
    }
};

Reply ranged() {
    Reply reply = body(whole);
    reply.headers["ETag"] = "\"v\"";
    reply.ranges = true;
    return reply;
}

Reply partial(const std::string& range, const std::string& text) {
    Reply reply = body(text);
    reply.status = 206;
    reply.headers = {{"ETag", "\"v\""}, {"Content-Range", range}};
    return reply;
}

} // namespace

TEST_CASE("what is left of a file is put behind its part") {
    Resumer resumer;
    const auto answer = resumer.go_on(ranged());
    REQUIRE(answer);
    CHECK(answer->change == Answer::Change::changed);
    CHECK(answer->validators.etag == "\"v\"");
    CHECK(resumer.file == whole);
    CHECK(resumer.asker.got == "456789");
    CHECK(resumer.started_over == 0);
    REQUIRE(resumer.told);
    CHECK(resumer.told->etag == "\"v\"");
    const auto request = resumer.server.take_requests().back();
    CHECK(request.headers.at("range") == "bytes=4-");
    CHECK(request.headers.at("if-range") == "\"v\"");
}

TEST_CASE("a file that has changed, or a server without ranges, starts over") {
    Resumer resumer;
    Reply changed = ranged();
    changed.headers["ETag"] = "\"w\"";
    for (const Reply& reply : {changed, body(whole), body("")}) {
        REQUIRE(resumer.go_on(reply));
        CHECK(resumer.started_over == 1);
        CHECK(resumer.file == reply.body);
        REQUIRE(resumer.told);
        CHECK(resumer.told->etag == (reply.headers.empty() ? "" : reply.headers.at("ETag")));
    }
}

TEST_CASE("without a strong validator the file is asked for whole") {
    Resumer resumer;
    resumer.validators.etag = "W/\"v\"";
    REQUIRE(resumer.go_on(ranged()));
    CHECK(resumer.started_over == 1);
    CHECK(resumer.file == whole);
    CHECK_FALSE(resumer.server.take_requests().back().headers.contains("range"));
}

TEST_CASE("a part that is longer than the file is thrown away, once") {
    Resumer resumer;
    REQUIRE(resumer.go_on(ranged(), 10));
    CHECK(resumer.started_over == 1);
    CHECK(resumer.file == whole);
    CHECK(resumer.server.take_requests().size() == 2);
    CHECK_FALSE(resumer.go_on(status(416)));
    CHECK(resumer.server.take_requests().size() == 2);
    CHECK(resumer.asker.got.empty());
}

TEST_CASE("a 206 that does not fit is not taken: the file is asked for whole, once") {
    Resumer resumer;
    for (const Reply& wrong : {partial("bytes 3-9/10", "3456789"), partial("bytes 5-9/10", "56789"),
                               partial("bytes 4-8/10", "45678"), partial("bytes 4-9/*", "456789"),
                               partial("bytes 4-9/11", "456789"), partial("", "456789")}) {
        resumer.server.answer("/film.mp4", std::deque<Reply>{wrong, body(whole)});
        REQUIRE(resumer.go_on());
        CHECK(resumer.file == whole);
        CHECK(resumer.started_over == 1);
        CHECK_FALSE(resumer.go_on(wrong));
        CHECK(resumer.asker.got.empty());
    }
}

TEST_CASE("206 to a question that named no range is no file") {
    Resumer resumer;
    CHECK_FALSE(resumer.go_on(partial("bytes 0-9/10", whole), 0));
    CHECK(resumer.asker.got.empty());
}

TEST_CASE("the limit is the whole file's") {
    Resumer resumer;
    CHECK(resumer.go_on(ranged(), 4, 9).error().fault == Fault::budget);
    CHECK(resumer.asker.got.empty());
}

TEST_CASE("a rest that breaks off is a network fault, in each framing") {
    Resumer resumer;
    for (const auto framing :
         {Reply::Framing::length, Reply::Framing::chunked, Reply::Framing::close}) {
        Reply cut = ranged();
        cut.framing = framing;
        cut.cut = 2;
        CHECK(resumer.go_on(cut).error().fault == Fault::network);
    }
}
