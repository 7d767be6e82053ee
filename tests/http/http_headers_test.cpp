// SPDX-License-Identifier: MIT
#include "content-sync/http/http_headers.h"
#include "tests/catch.h"

using namespace board;
using Lines = std::vector<std::string>;

TEST_CASE("header fields are read whatever their case, and anew after an informational answer") {
    HttpHeaders headers;
    headers.read_line("HTTP/1.1 103 Early Hints\r\n");
    headers.read_line("ETag: \"old\"\r\n");
    headers.read_line("HTTP/1.1 200 OK\r\n");
    headers.read_line("last-MODIFIED:  Mon, 23 Nov 2026 08:00:00 GMT \r\n");
    headers.read_line("no field\r\n");
    headers.read_line("\r\n");
    headers.read_line("ETag: \"a trailer\"\r\n");
    headers.read_line("HTTP/1.1 404 trailer\r\n");
    CHECK(headers.status == 200);
    CHECK(headers.complete);
    CHECK(headers.validators.etag.empty());
    CHECK(headers.validators.last_modified == "Mon, 23 Nov 2026 08:00:00 GMT");
}

TEST_CASE("If-Modified-Since is sent for settled files only") {
    const std::string eight = "Mon, 23 Nov 2026 08:00:00 GMT";
    CHECK(conditional_headers({}) == Lines{});
    CHECK(conditional_headers({"", eight, eight}) == Lines{});
    CHECK(conditional_headers({"", eight, "Mon, 23 Nov 2026 08:00:01 GMT"}) == Lines{});
    CHECK(conditional_headers({"", eight, "Mon, 23 Nov 2026 08:00:02 GMT"}) ==
          Lines{"If-Modified-Since: " + eight});
    CHECK(conditional_headers({"", eight, ""}) == Lines{});
    CHECK(conditional_headers({"W/\"a\"", eight, eight}) == Lines{"If-None-Match: W/\"a\""});
    CHECK(conditional_headers({"a\r\nX: y", "", ""}) == Lines{});
}

TEST_CASE("Retry-After is seconds or a date, and never more than an hour") {
    const auto seconds = [](const std::string& text) {
        return retry_after({{"", "", "Mon, 23 Nov 2026 08:00:00 GMT"}, text}).count();
    };
    CHECK(seconds("") == 0);
    CHECK(seconds("90") == 90);
    CHECK(seconds("99999999999999999999") == 3600);
    CHECK(seconds("Mon, 23 Nov 2026 08:02:00 GMT") == 120);
    CHECK(seconds("Mon, 23 Nov 2026 07:00:00 GMT") == 0);
    CHECK(seconds("soon") == 0);
}
