// SPDX-License-Identifier: MIT
#pragma once

#include "content-sync/http/http_source.h"
#include "tests/http/loopback_tls.h"
#include "tests/store/test_board.h"

#include <functional>
#include <optional>

namespace board {

// A set wall clock, a true steady one.
class SceneClock final : public Clock {
  public:
    WallTime wall() const override { return now; }
    SteadyTime steady() const override { return SystemClock{}.steady(); }
    WallTime now = SystemClock{}.wall();
};

// What a screen has when the server begins to misbehave.
enum class Beginning {
    empty,        // nothing
    cached,       // the old content, whole
    mid_download, // the new feed; its picture broke off half way
};

// Which file is spoilt.
enum class Spoilt { feed, asset };

// The picture a screen shows. Its two colours are the old and the new picture.
enum class Shown { nothing, old_content, new_content };
enum class Picture { none, old_one, new_one };

// What a pass came to, as a visitor and a technician would see it.
struct Sight {
    std::string state; // as in sync.json
    Shown shown = Shown::nothing;
    Picture picture = Picture::none;
    bool operator==(const Sight&) const = default;
};
std::string in_words(const Sight& sight);

// A board, its web server and a second one for mischief.
class Scene {
  public:
    Scene();

    LoopbackServer server, other;
    std::unique_ptr<LoopbackServer> secure; // when a behaviour wants TLS
    SceneClock clock;
    HttpOptions options; // patient ones, with a token
    std::string address; // of the feed
    std::string path;    // of the spoilt file on the server
    std::chrono::seconds wanted_pause{0};
    std::size_t taken = 0; // bytes of the last pass
    std::string reason;    // of the last pass, for the test's own output

    // Brings the board into its beginning.
    void begin(Beginning beginning);
    // The good new content from now on; and the same through `spoil`, for one of its files.
    void serve_new();
    void spoil(Spoilt which, const std::function<void(Reply&, Scene&)>& how);
    // The good new content at an https address with this certificate.
    void serve_securely(const Certificate& certificate, TlsVersion version = TlsVersion::current);
    void serve_old_asset();

    // One pass of a new process.
    Sight pass();

    static Reply old_feed();
    static Reply new_feed();
    static Reply new_asset();

  private:
    TestFolder folder_;
    std::string store_ = folder_ / "store";
};

} // namespace board
