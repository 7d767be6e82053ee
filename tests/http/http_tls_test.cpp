// SPDX-License-Identifier: MIT
#include "content-sync/http/http_tls.h"
#include "tests/http/loopback_tls.h"
#include "tests/http/test_client.h"
#include "tests/store/test_board.h"

using namespace board;
using Catch::Matchers::ContainsSubstring;

namespace {

struct SetClock final : Clock {
    WallTime wall() const override { return now; }
    SteadyTime steady() const override { return SystemClock{}.steady(); }
    WallTime now = SystemClock{}.wall();
};

constexpr std::chrono::hours day{24}, year{24 * 365};

struct Safe {
    SetClock clock;
    TestAuthority authority{clock.now};
    TestFolder folder;
    std::string ca = folder / "ca.pem";

    Safe() { folder.write("ca.pem", authority.pem()); }
    // Empty when the feed came; else why not.
    std::string why_not(const Certificate& certificate, TlsVersion version = TlsVersion::current) {
        LoopbackServer server{"https", within_tls(certificate, version)};
        server.answer("/feed.json", body("x"));
        return why_not(server.url("/feed.json"));
    }
    std::string why_not(const std::string& url) {
        Asker asker{url, clock, {short_deadlines, {}, ca, {}}};
        const auto answer = asker.fetch();
        CHECK(asker.got == (answer ? "x" : ""));
        if (answer) return {};
        CHECK(answer.error().fault == Fault::network);
        return answer.error().what.en;
    }
    Certificate good() const { return authority.issue(valid_at(clock.now)); }
};

} // namespace

TEST_CASE("a certificate of the named authority is believed, and of no other") {
    Safe safe;
    CHECK(safe.why_not(safe.good()).empty());
    CHECK_THAT(safe.why_not(self_signed(valid_at(safe.clock.now))),
               ContainsSubstring("signed by itself"));
    const TestAuthority stranger{safe.clock.now, "a stranger"};
    CHECK_THAT(safe.why_not(stranger.issue(valid_at(safe.clock.now))),
               ContainsSubstring("authority is unknown"));
    safe.ca.clear(); // the system's
    CHECK_THAT(safe.why_not(safe.good()), ContainsSubstring("authority is unknown"));
    safe.ca = safe.folder / "none.pem";
    CHECK_THAT(safe.why_not(safe.good()), ContainsSubstring("ca_file"));
}

TEST_CASE("a certificate is for its host") {
    Safe safe;
    CertificateWish other = valid_at(safe.clock.now);
    other.names = "DNS:board.example,IP:127.0.0.2";
    CHECK_THAT(safe.why_not(safe.authority.issue(other)), ContainsSubstring("another host"));
}

TEST_CASE("certificates are judged at the clock's time, not the machine's") {
    Safe safe;
    const WallTime now = safe.clock.now;
    const Certificate old = safe.authority.issue({CertificateWish{}.names, now - year, now - day});
    const Certificate early =
        safe.authority.issue({CertificateWish{}.names, now + day, now + year});
    CHECK_THAT(safe.why_not(old), ContainsSubstring("has expired"));
    CHECK_THAT(safe.why_not(early), ContainsSubstring("not valid yet"));
    // A board's clock that stands at 1970 is floored before it comes here: then today's holds.
    safe.clock.now = now - 2 * day;
    CHECK(safe.why_not(old).empty());
    safe.clock.now = now + 2 * day;
    CHECK(safe.why_not(early).empty());
    const Certificate todays = safe.authority.issue(valid_at(now));
    safe.clock.now = WallTime{};
    CHECK_THAT(safe.why_not(todays), ContainsSubstring("1970-01-01"));
    safe.clock.now = now;
    CHECK(safe.why_not(todays).empty());
}

TEST_CASE("an old TLS, and a port without any, are told") {
    Safe safe;
    CHECK_THAT(safe.why_not(safe.good(), TlsVersion::one_zero_only), ContainsSubstring("old TLS"));
    LoopbackServer plain;
    const std::string url = "https" + plain.url("/feed.json").substr(4);
    CHECK_THAT(safe.why_not(url), ContainsSubstring("not https"));
}

TEST_CASE("no way leads from https to http, not through a third") {
    Safe safe;
    LoopbackServer plain, secure{"https", within_tls(safe.good())};
    plain.answer("/feed.json", body("x"));
    secure.answer("/feed.json", redirect(plain.url("/feed.json")));
    CHECK_THAT(safe.why_not(secure.url("/feed.json")), ContainsSubstring("never from https"));
    plain.answer("/up.json", redirect(secure.url("/feed.json")));
    CHECK_THAT(safe.why_not(plain.url("/up.json")), ContainsSubstring("never from https"));
    secure.answer("/feed.json", body("x"));
    CHECK(safe.why_not(plain.url("/up.json")).empty());
}
