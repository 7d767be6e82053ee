// SPDX-License-Identifier: MIT
// The ways to a file: redirects, connections, TLS.
#include "tests/http/network_behaviours.h"

#include <arpa/inet.h>
#include <sys/socket.h>

namespace board {
namespace {

constexpr Fate comes = Fate::comes, lost = Fate::lost, not_tried = Fate::not_tried;

void lead(Reply& reply, const std::string& to) {
    reply.status = 302;
    reply.headers["Location"] = to;
    reply.body = "moved";
}

std::function<void(Reply&, Scene&)> leads_to(const std::string& to) {
    return [to](Reply& reply, Scene&) { lead(reply, to); };
}

// So many redirects, and then the file.
void lead_over(Reply& reply, Scene& scene, int steps) {
    scene.server.answer("/" + std::to_string(steps), reply);
    for (int i = steps - 1; i > 0; --i) {
        Reply step;
        lead(step, "/" + std::to_string(i + 1));
        scene.server.answer("/" + std::to_string(i), step);
    }
    lead(reply, "/1");
}

// A port of this machine that nobody listens at, as long as it is held.
struct ClosedPort {
    Fd socket{::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)};
    int number = 0;
    ClosedPort() {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t length = sizeof address;
        auto* const any = reinterpret_cast<sockaddr*>(&address);
        if (::bind(socket.number(), any, length) == 0 &&
            ::getsockname(socket.number(), any, &length) == 0)
            number = ntohs(address.sin_port);
    }
};

} // namespace

std::vector<Behaviour> redirect_behaviours() {
    return {
        {"one redirect, absolute", comes, comes,
         [](Reply& r, Scene& s) {
             s.server.answer("/there", r);
             lead(r, s.server.url("/there"));
         }},
        {"one redirect, relative", comes, comes,
         [](Reply& r, Scene& s) {
             s.server.answer("/there", r);
             lead(r, "there");
         }},
        {"a redirect of each lasting kind", comes, comes,
         [](Reply& r, Scene& s) {
             lead_over(r, s, 1);
             r.status = 308;
         }},
        {"three redirects", comes, comes, [](Reply& r, Scene& s) { lead_over(r, s, 3); }},
        {"four redirects", lost, lost, [](Reply& r, Scene& s) { lead_over(r, s, 4); }},
        {"a redirect in a circle", lost, lost, [](Reply& r, Scene& s) { lead(r, s.path); }},
        {"a redirect to another host", comes, comes,
         [](Reply& r, Scene& s) {
             s.other.answer("/there", r);
             lead(r, s.other.url("/there"));
         }},
        {"a redirect to a portal's login page", lost, lost,
         [](Reply& r, Scene& s) {
             Reply page;
             page.headers["Content-Type"] = "text/html";
             page.body = "<!DOCTYPE html><form>";
             s.other.answer("/login", page);
             lead(r, s.other.url("/login?from=board"));
         }},
        {"a redirect to nobody", lost, lost, leads_to("http://127.0.0.1:1/x")},
        {"a redirect to ftp", lost, lost, leads_to("ftp://127.0.0.1/x")},
        {"a redirect to a file", lost, lost, leads_to("file:///etc/hostname")},
        {"a redirect to data", lost, lost, leads_to("data:application/json,{}")},
        {"a redirect without a place", lost, lost, [](Reply& r, Scene&) { r.status = 301; }},
        {"a redirect to what is no address", lost, lost, leads_to("http://")},
    };
}

namespace {

std::vector<Behaviour> tls_behaviours(const TestAuthority& authority, const std::string& ca_file) {
    const auto under = [ca_file](const Certificate& certificate,
                                 TlsVersion version = TlsVersion::current) {
        return [=](Reply&, Scene& s) {
            s.options.ca_file = ca_file;
            s.serve_securely(certificate, version);
        };
    };
    constexpr std::chrono::hours day{24}, year{24 * 365};
    const WallTime now = SystemClock{}.wall();
    const std::string here = CertificateWish{}.names;
    const Certificate good = authority.issue(valid_at(now));
    const auto at = [good, under](WallTime time) {
        return [=](Reply& r, Scene& s) {
            under(good)(r, s);
            s.clock.now = time;
        };
    };
    return {
        {"TLS, all in order", comes, not_tried, under(good)},
        {"a certificate that has expired", lost, not_tried,
         under(authority.issue({here, now - year, now - day}))},
        {"a certificate of the future", lost, not_tried,
         under(authority.issue({here, now + day, now + year}))},
        {"a certificate for another host", lost, not_tried,
         under(authority.issue({"DNS:board.example", now - day, now + day}))},
        {"a self-signed certificate", lost, not_tried, under(self_signed(valid_at(now)))},
        {"an authority that nobody knows", lost, not_tried,
         under(TestAuthority{now, "a stranger"}.issue(valid_at(now)))},
        {"TLS 1.0 only", lost, not_tried, under(good, TlsVersion::one_zero_only)},
        {"no TLS on the https port", lost, not_tried,
         [](Reply&, Scene& s) { s.address = "https" + s.server.url("/feed.json").substr(4); }},
        {"TLS on the http port", lost, not_tried,
         [good](Reply&, Scene& s) {
             s.serve_securely(good);
             s.address = "http" + s.address.substr(5);
         }},
        {"TLS with the clock at 1970", lost, not_tried, at(WallTime{})},
        {"TLS with a clock that was floored at yesterday", comes, not_tried, at(now - day / 2)},
        {"TLS in 2099", lost, not_tried, at(now + 73 * year)},
        {"a redirect from https to http", lost, not_tried,
         [good, under](Reply& r, Scene& s) {
             s.server.answer("/there", r);
             under(good)(r, s);
             Reply down;
             lead(down, s.server.url("/there"));
             s.secure->answer("/feed.json", down);
         }},
        {"a redirect from http to https", comes, comes,
         [good, under](Reply& r, Scene& s) {
             const std::string address = s.address;
             under(good)(r, s);
             s.address = address;
             lead(r, s.secure->url(s.path));
         }},
    };
}

} // namespace

std::vector<Behaviour> connection_behaviours(const TestAuthority& authority,
                                             const std::string& ca_file) {
    using Ending = Reply::Ending;
    const auto closed = std::make_shared<ClosedPort>();
    std::vector<Behaviour> all{
        {"all in order, though the environment names a proxy", comes, comes, [](Reply&, Scene&) {}},
        {"the connection closes before an answer", lost, lost,
         [](Reply& r, Scene&) { r.ending = Ending::silent; }},
        {"the connection is reset", lost, lost, [](Reply& r, Scene&) { r.ending = Ending::reset; }},
        {"nobody listens", lost, not_tried,
         [closed](Reply&, Scene& s) {
             s.address = "http://127.0.0.1:" + std::to_string(closed->number) + "/feed.json";
         }},
        {"a name that is nobody's", lost, not_tried,
         [](Reply&, Scene& s) { s.address = "http://board.invalid/feed.json"; }},
        {"a proxy that does not answer", lost, not_tried,
         [closed](Reply&, Scene& s) {
             s.options.proxy = "http://127.0.0.1:" + std::to_string(closed->number);
         }},
        {"a proxy that wants a login", lost, not_tried,
         [](Reply&, Scene& s) {
             s.options.proxy = s.other.url("");
             Reply denied;
             denied.status = 407;
             s.other.answer(s.address, denied);
             s.options.token.clear(); // a plain proxy sees what it passes on
         }},
        {"a connection that is kept, and then is not", comes, comes,
         [](Reply& r, Scene& s) {
             r.keep_alive = true;
             Reply feed = Scene::new_feed();
             feed.keep_alive = true;
             if (s.path != "/feed.json") s.server.answer("/feed.json", feed);
         }},
    };
    for (auto& behaviour : tls_behaviours(authority, ca_file)) all.push_back(std::move(behaviour));
    return all;
}

} // namespace board
