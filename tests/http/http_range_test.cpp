// SPDX-License-Identifier: MIT
#include "content-sync/http/http_range.h"
#include "tests/catch.h"

using namespace board;
using Lines = std::vector<std::string>;

namespace {

const std::string eight = "Mon, 23 Nov 2026 08:00:00 GMT", later = "Mon, 23 Nov 2026 08:00:09 GMT";

Part part_of(std::size_t bytes, Validators validators) {
    return {bytes, std::move(validators), {}};
}

HttpHeaders partial(const std::string& range, const std::string& etag = "\"v\"") {
    HttpHeaders head;
    for (const auto& line : {std::string{"HTTP/1.1 206 Partial Content"}, "Content-Range: " + range,
                             "ETag: " + etag, std::string{}})
        head.read_line(line + "\r\n");
    return head;
}

} // namespace

TEST_CASE("a content range is read whole or not at all") {
    CHECK(parse_content_range("bytes 2-5/6") == ContentRange{2, 5, 6});
    CHECK(parse_content_range("bytes 0-0/1") == ContentRange{0, 0, 1});
    for (const char* wrong :
         {"", "bytes", "bytes 2-5", "bytes 2-5/*", "bytes */6", "bytes 5-2/6", "bytes 2-6/6",
          "bytes -1-5/6", "items 2-5/6", "bytes 2-5/6 ", "bytes 2 -5/6", "bytes 2-5/6,8-9/10",
          "bytes 99999999999999999999-5/6", "bytes 2-5/99999999999999999999"}) {
        INFO(wrong);
        CHECK_FALSE(parse_content_range(wrong));
    }
}

TEST_CASE("a part is gone on with when a strong validator says of what it is") {
    CHECK(range_headers(part_of(5, {"\"v\"", "", ""})) ==
          Lines{"Range: bytes=5-", "If-Range: \"v\""});
    CHECK(range_headers(part_of(5, {"", eight, later})) ==
          Lines{"Range: bytes=5-", "If-Range: " + eight});
    CHECK(range_headers(part_of(0, {"\"v\"", "", ""})).empty());
    CHECK(range_headers(part_of(5, {})).empty());
    CHECK(range_headers(part_of(5, {"W/\"v\"", eight, later})).empty());
    CHECK(range_headers(part_of(5, {"v", "", ""})).empty());
    CHECK(range_headers(part_of(5, {"\"v\r\nX: y\"", "", ""})).empty());
    CHECK(range_headers(part_of(5, {"", eight, eight})).empty());
}

TEST_CASE("a 206 goes on only where the part ends, to the end, with the same file") {
    const Part part = part_of(5, {"\"v\"", "", ""});
    CHECK(continuation(partial("bytes 5-9/10"), part) == ContentRange{5, 9, 10});
    CHECK_FALSE(continuation(partial("bytes 4-9/10"), part));
    CHECK_FALSE(continuation(partial("bytes 6-9/10"), part));
    CHECK_FALSE(continuation(partial("bytes 5-8/10"), part));
    CHECK_FALSE(continuation(partial("bytes 5-9/*"), part));
    CHECK_FALSE(continuation(partial(""), part));
    CHECK_FALSE(continuation(partial("bytes 5-9/10", "\"w\""), part));
    CHECK_FALSE(continuation(partial("bytes 5-9/10", ""), part));
    HttpHeaders longer = partial("bytes 5-9/10");
    longer.content_length = 6;
    CHECK_FALSE(continuation(longer, part));
    const Part dated = part_of(5, {"", eight, later});
    HttpHeaders other = partial("bytes 5-9/10", "");
    CHECK(continuation(other, dated));
    other.validators.last_modified = later;
    CHECK_FALSE(continuation(other, dated));
}
