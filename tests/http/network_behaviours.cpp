// SPDX-License-Identifier: MIT
#include "tests/http/network_behaviours.h"

namespace board {
namespace {

using Framing = Reply::Framing;
using namespace std::chrono_literals;

constexpr Fate comes = Fate::comes, lost = Fate::lost, refused = Fate::refused, kept = Fate::kept;
constexpr auto for_ever = 60s;

// The deadlines that a slow answer runs into; the rest of the pass keeps its patience.
void hurry(Scene& scene) {
    (scene.path == "/p.png" ? scene.options.deadlines.asset : scene.options.deadlines.feed) = 700ms;
}

// "HTTP/1.1 200 OK", header lines as they are, and the reply's body behind them.
void write_raw(Reply& reply, const std::string& lines, const std::string& body) {
    reply.raw = "HTTP/1.1 200 OK\r\n" + lines + "\r\n" + body;
}
std::string length_line(const Reply& reply) {
    return "Content-Length: " + std::to_string(reply.body.size()) + "\r\n";
}

// Zeros, deflated 158 times smaller: a fixed-Huffman block of "258 bytes, one back", RFC 1951.
std::string gzip_bomb(std::size_t bytes) {
    std::string text{"\x1f\x8b\x08\0\0\0\0\0\0\x03", 10};
    std::string bits = "110"
                       "00110000"; // last block, fixed codes; the literal 0
    for (int i = 0; i < 8; ++i) bits += "1100010100000";
    std::string packed((bits.size() + 7) / 8, '\0');
    // One period of 13 bytes follows the 11 bits of the begin; shifting them does not matter to
    // whoever inflates them until the end.
    for (std::size_t i = 0; i < bits.size(); ++i)
        if (bits[i] == '1') packed[i / 8] = static_cast<char>(packed[i / 8] | (1 << (i % 8)));
    text += packed;
    while (text.size() < bytes) text += packed.substr(packed.size() - 13);
    return text;
}

} // namespace

std::vector<Behaviour> slow_behaviours() {
    return {
        {"the first byte does not come", lost, lost,
         [](Reply& r, Scene& s) { hurry(s), r.hold = for_ever; }},
        {"the head comes a byte every half second", lost, lost,
         [](Reply& r, Scene& s) {
             hurry(s), write_raw(r, length_line(r), r.body), r.piece = 1, r.pause = 500ms;
         }},
        {"the body comes a byte every half second", lost, lost,
         [](Reply& r, Scene& s) { hurry(s), r.piece = 1, r.pause = 500ms; }},
        {"the body is a trickle under the slowest rate", lost, lost,
         [](Reply& r, Scene& s) { s.options.deadlines.stall = 1s, r.piece = 1, r.pause = 20ms; }},
        {"it stalls before the body", lost, lost,
         [](Reply& r, Scene& s) { s.options.deadlines.stall = 1s, r.stall = for_ever; }},
        {"it stalls in the middle", lost, lost,
         [](Reply& r, Scene& s) { hurry(s), r.stall = for_ever, r.stall_at = r.body.size() / 2; }},
        {"it stalls before the last byte", lost, lost,
         [](Reply& r, Scene& s) { hurry(s), r.stall = for_ever, r.stall_at = r.body.size() - 1; }},
        {"it is slow, and comes in time", comes, comes,
         [](Reply& r, Scene&) { r.hold = 100ms, r.piece = 200, r.pause = 20ms; }},
    };
}

std::vector<Behaviour> truncated_behaviours() {
    struct Way {
        const char* name;
        Framing framing;
        Fate feed; // without a length nobody sees the end; the feed's own text and the digest do
    };
    struct Cut {
        const char* name;
        double share;
    };
    std::vector<Behaviour> all;
    for (const auto& way :
         {Way{"with a length", Framing::length, lost}, Way{"chunked", Framing::chunked, lost},
          Way{"until the connection closes", Framing::close, refused}})
        for (const auto& cut : {Cut{"before the first byte", 0}, Cut{"after one byte", 1e-9},
                                Cut{"in the middle", 0.5}, Cut{"before the last byte", 1}})
            all.push_back({std::string{"cut "} + cut.name + ", " + way.name, way.feed, lost,
                           [way, cut](Reply& r, Scene&) {
                               r.framing = way.framing;
                               const auto last = static_cast<double>(r.body.size() - 1);
                               r.cut = cut.share == 1e-9
                                           ? 1
                                           : static_cast<std::size_t>(last * cut.share);
                           }});
    return all;
}

std::vector<Behaviour> framing_behaviours() {
    const auto encoded = [](const char* coding) {
        return [coding](Reply& r, Scene&) {
            r.headers["Content-Encoding"] = coding, r.body = gzip_bomb(1u << 20);
        };
    };
    const auto lines = [](const std::string& text) {
        return [text](Reply& r, Scene&) { write_raw(r, text, r.body); };
    };
    const auto chunks = [](const std::string& text) {
        return [text](Reply& r, Scene&) { write_raw(r, "Transfer-Encoding: chunked\r\n", text); };
    };
    return {
        {"chunked, whole", comes, comes, [](Reply& r, Scene&) { r.framing = Framing::chunked; }},
        {"without length, whole", comes, comes,
         [](Reply& r, Scene&) { r.framing = Framing::close; }},
        {"endless chunks", refused, lost,
         [](Reply& r, Scene&) { r.framing = Framing::chunked, r.endless = true; }},
        {"endless, without length", refused, lost,
         [](Reply& r, Scene&) {
             r.framing = Framing::close, r.endless = true, r.body = std::string(65536, ' ');
         }},
        {"a gzip bomb", lost, lost, encoded("gzip")},
        {"a body in brotli", lost, lost, encoded("br")},
        {"a gzip bomb as transfer coding", lost, lost,
         [](Reply& r, Scene&) {
             write_raw(r, "Transfer-Encoding: gzip\r\n", gzip_bomb(1u << 20));
         }},
        {"a declared length far over the limit", refused, lost,
         [](Reply& r, Scene&) {
             r.framing = Framing::close, r.headers["Content-Length"] = "99999999999";
         }},
        {"a length that is too long", lost, lost,
         [](Reply& r, Scene&) {
             r.framing = Framing::close;
             r.headers["Content-Length"] = std::to_string(r.body.size() + 1);
         }},
        {"a length that is too short", refused, lost,
         [](Reply& r, Scene&) {
             r.framing = Framing::close;
             r.headers["Content-Length"] = std::to_string(r.body.size() - 1);
         }},
        {"two lengths that differ", lost, lost,
         [](Reply& r, Scene&) { write_raw(r, length_line(r) + "Content-Length: 3\r\n", r.body); }},
        {"two lengths that agree", comes, comes,
         [](Reply& r, Scene&) { write_raw(r, length_line(r) + length_line(r), r.body); }},
        {"a negative length", lost, lost, lines("Content-Length: -5\r\n")},
        {"a length that is no number", lost, lost, lines("Content-Length: ten\r\n")},
        {"a chunk size that is no number", lost, lost, chunks("zz\r\n{}\r\n0\r\n\r\n")},
        {"a chunk size beyond all numbers", lost, lost,
         chunks("fffffffffffffffff\r\n{}\r\n0\r\n\r\n")},
        {"a chunk that is longer than it says", lost, lost, chunks("2\r\n{}{}\r\n0\r\n\r\n")},
        {"200 000 header lines", lost, lost, [](Reply& r, Scene&) { r.flood = 200'000; }},
        {"one header line of 1 MB", lost, lost, lines("X: " + std::string(1u << 20, 'x') + "\r\n")},
        {"early hints without end", lost, lost,
         [](Reply& r, Scene&) {
             for (int i = 0; i < 20'000; ++i) r.raw += "HTTP/1.1 103 Early\r\nLink: </x>\r\n\r\n";
         }},
        {"early hints, and then the answer", comes, comes,
         [](Reply& r, Scene&) {
             write_raw(r, length_line(r), r.body);
             r.raw = "HTTP/1.1 103 Early\r\nContent-Length: 3\r\n\r\n" + r.raw;
         }},
        {"a NUL in a header line", lost, lost, lines(std::string{"X: a\0b\r\n", 8})},
        {"trailers that look like a head", comes, comes,
         [](Reply& r, Scene&) {
             std::string size = "000";
             for (std::size_t i = 3, n = r.body.size(); i-- > 0; n /= 16)
                 size[i] = "0123456789abcdef"[n % 16];
             write_raw(r, "Transfer-Encoding: chunked\r\n",
                       size + "\r\n" + r.body +
                           "\r\n0\r\nETag: \"x\"\r\nContent-Length: 1\r\n\r\n");
         }},
        {"lines that end in LF alone", comes, comes,
         [](Reply& r, Scene&) {
             r.raw = "HTTP/1.1 200 OK\nContent-Length: " + std::to_string(r.body.size()) + "\n\n" +
                     r.body;
         }},
        {"HTTP/1.0", comes, comes,
         [](Reply& r, Scene&) { r.raw = "HTTP/1.0 200 OK\r\n\r\n" + r.body; }},
        {"HTTP/0.9: a body without a head", lost, lost, [](Reply& r, Scene&) { r.raw = r.body; }},
        {"another protocol's greeting", lost, lost,
         [](Reply& r, Scene&) { r.raw = "220 files.example ESMTP\r\n"; }},
        {"noise", lost, lost,
         [](Reply& r, Scene&) {
             r.raw = std::string{"\x16\x03\x01\0\x05\xff\xfe\0\r\n\r\n", 12};
         }},
    };
}

std::vector<Behaviour> status_behaviours() {
    const auto only = [](int status) {
        return [status](Reply& r, Scene&) { r.status = status, r.body = "sorry"; };
    };
    const auto retry = [](int status, const char* after) {
        return [=](Reply& r, Scene&) {
            r.status = status;
            r.headers["Retry-After"] = after;
            r.headers["Date"] = "Mon, 23 Nov 2026 08:00:00 GMT";
        };
    };
    const auto partial = [](const char* range) {
        return [range](Reply& r, Scene&) { r.status = 206, r.headers["Content-Range"] = range; };
    };
    const Sight old_feed{"ok", Shown::old_content, Picture::old_one};
    const Sight old_picture{"incomplete", Shown::new_content, Picture::old_one};
    return {
        {"304, whoever asks", kept, lost, only(304)},
        {"an ETag that stays while the body changes",
         comes,
         comes,
         [](Reply& r, Scene&) { r.headers["ETag"] = "\"old\"", r.validate = true; },
         {{Beginning::cached, old_feed}},
         {{Beginning::cached, old_picture}}},
        {"a new ETag for the old feed",
         kept,
         Fate::not_tried,
         [](Reply& r, Scene& s) {
             r.body = Scene::old_feed().body, r.headers["ETag"] = "\"newer\"";
             s.serve_old_asset();
         },
         {{Beginning::empty, old_feed},
          {Beginning::mid_download, {"refused", Shown::new_content, Picture::none}}}},
        {"206, not asked for", lost, lost, partial("bytes 0-99/100")},
        {"206 from elsewhere", lost, lost, partial("bytes 50-99/100")},
        {"206 without a range", lost, lost, only(206)},
        {"416, not asked for", lost, lost, only(416)},
        {"a multipart 206", lost, lost,
         [](Reply& r, Scene&) {
             r.status = 206, r.headers["Content-Type"] = "multipart/byteranges; boundary=x";
         }},
        {"200 with nothing in it", refused, lost, [](Reply& r, Scene&) { r.body.clear(); }},
        {"204", lost, lost, only(204)},
        {"400", lost, lost, only(400)},
        {"401", lost, lost, only(401)},
        {"403", lost, lost, only(403)},
        {"404", lost, lost, only(404)},
        {"404 with an endless page", lost, lost,
         [](Reply& r, Scene&) { r.status = 404, r.framing = Framing::chunked, r.endless = true; }},
        {"410", lost, lost, only(410)},
        {"429 with seconds", lost, lost, retry(429, "120"), {}, {}, 120s},
        {"500", lost, lost, only(500)},
        {"502 with a page", lost, lost,
         [](Reply& r, Scene&) { r.status = 502, r.body = "<html>Bad gateway</html>"; }},
        {"503", lost, lost, only(503)},
        {"503 with a date", lost, lost, retry(503, "Mon, 23 Nov 2026 08:02:00 GMT"), {}, {}, 120s},
        {"503 until the year 3000", lost, lost, retry(503, "99999999999"), {}, {}, 3600s},
        {"503 with nonsense", lost, lost, retry(503, "soon"), {}, {}, 0s},
        {"511: log in first", lost, lost, only(511)},
        {"599", lost, lost, only(599)},
        {"a captive portal's page", lost, lost,
         [](Reply& r, Scene&) {
             r.headers["Content-Type"] = "text/html", r.body = "<html>请登录</html>";
         }},
        {"a captive portal's page that says not what it is", refused, lost,
         [](Reply& r, Scene&) { r.body = "<html>请登录</html>"; }},
    };
}

} // namespace board
