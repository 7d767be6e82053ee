// SPDX-License-Identifier: MIT
// Flips bits of a manifest and its signature: nothing of it may be believed.

#include "content-sync/published/manifest.h"
#include "content-sync/published/signature.h"
#include "tests/catch.h"
#include "tests/published/published_world.h"
#include "tests/store/test_board.h"

#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <thread>

using namespace board;

namespace {

struct SignedManifest {
    std::string text, lines;

    std::size_t bits() const { return 8 * (text.size() + lines.size()); }
    void flip(std::size_t bit) {
        const std::size_t byte = bit / 8;
        char& at = byte < text.size() ? text[byte] : lines[byte - text.size()];
        at = static_cast<char>(at ^ (1 << bit % 8));
    }
    bool is_believed(const std::vector<std::string>& keys) const {
        const auto signatures = read_signatures(lines);
        return signatures && signer_of(Signed::manifest, text, *signatures, keys);
    }
};

SignedManifest signed_manifest() {
    PublishedFiles files;
    issue(files, 184, "题", 1);
    return {files["manifest.json"], files["manifest.json.sig"]};
}

// ./test takes fewer than ./test --nightly.
std::size_t wanted_flips() {
    const char* wanted = std::getenv("BOARD_BIT_FLIPS");
    return wanted == nullptr ? 300'000 : std::strtoull(wanted, nullptr, 10);
}

// Flips `count` times, each with bits of its own, and counts what was believed all the same.
std::size_t believed_of(SignedManifest original, std::size_t count, unsigned seed) {
    const std::vector<std::string> keys{public_key(1)};
    std::mt19937 random{seed};
    std::uniform_int_distribution<std::size_t> any{0, original.bits() - 1};
    std::uniform_int_distribution<int> how_many{1, 16};
    std::size_t believed = 0;
    for (std::size_t i = 0; i < count; ++i) {
        SignedManifest changed = original;
        // Nine of ten are single bits.
        const int bits = i % 10 == 0 ? how_many(random) : 1;
        for (int bit = 0; bit < bits; ++bit) changed.flip(any(random));
        const bool same = changed.text == original.text && changed.lines == original.lines;
        if (!same && changed.is_believed(keys)) ++believed;
    }
    return believed;
}

} // namespace

TEST_CASE("no single bit of a manifest or its signature can be flipped") {
    SignedManifest manifest = signed_manifest();
    const std::vector<std::string> keys{public_key(1)};
    REQUIRE(manifest.is_believed(keys));
    for (std::size_t bit = 0; bit < manifest.bits(); ++bit) {
        manifest.flip(bit);
        if (manifest.is_believed(keys)) FAIL("believed with bit " << bit << " flipped");
        manifest.flip(bit);
    }
    CHECK(manifest.is_believed(keys));
}

TEST_CASE("flipped bits of a manifest and its signature: none believed") {
    const SignedManifest original = signed_manifest();
    const std::size_t count = wanted_flips();
    constexpr unsigned threads = 2;
    std::atomic<std::size_t> believed{0};
    {
        std::vector<std::jthread> workers;
        for (unsigned i = 0; i < threads; ++i)
            workers.emplace_back(
                [&, i] { believed += believed_of(original, count / threads, i + 1); });
    }
    std::printf("%zu flips of %zu bits, %zu believed\n", count, original.bits(), believed.load());
    CHECK(believed == 0);
}

// The negative control: without the signature, the reader alone takes many of them.
TEST_CASE("flipped bits are seen by the signature and not by the reader") {
    SignedManifest manifest = signed_manifest();
    std::size_t read = 0;
    for (std::size_t bit = 0; bit < 8 * manifest.text.size(); ++bit) {
        manifest.flip(bit);
        if (read_manifest(manifest.text)) ++read;
        manifest.flip(bit);
    }
    CHECK(read > 100);
}
