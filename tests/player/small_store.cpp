// SPDX-License-Identifier: MIT
#include "tests/player/small_store.h"

#include "base/json_writer.h"
#include "content-sync/store/store.h"

#include <cstdlib>
#include <filesystem>
#include <stdexcept>

namespace board {
namespace {

std::string feed_text(const std::vector<SmallStore::Page>& pages, int sequence) {
    JsonWriter writer;
    writer.begin_object().member("format", "board-feed/1").member("channel", "case");
    writer.member("sequence", sequence).member("issued", "2026-01-01T00:00:00+08:00");
    writer.key("screens").begin_array();
    for (const char* position : {"hall", "garden", "team"})
        writer.begin_object()
            .member("id", std::string{position} + "-1")
            .member("position", position)
            .end_object();
    writer.end_array().key("items").begin_array();
    for (const auto& page : pages) {
        writer.begin_object().member("id", page.item).member("kind", "article");
        writer.member("title", page.item).member("text", page.text);
        writer.key("show").begin_object().member("seconds", page.seconds).end_object();
        writer.end_object();
    }
    writer.end_array().end_object();
    return writer.take();
}

} // namespace

SmallStore::SmallStore() {
    std::string name = std::filesystem::temp_directory_path() / "board-player-XXXXXX";
    if (!mkdtemp(name.data())) throw std::runtime_error{"no temporary folder"};
    folder_ = name;
    store_ = folder_ + "/store";
}

SmallStore::~SmallStore() {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
}

void SmallStore::publish(const std::vector<Page>& pages) {
    publish_feed(feed_text(pages, ++sequence_));
}

void SmallStore::publish_items(const std::string& items, const std::string& more) {
    publish_feed(R"({"format":"board-feed/1","channel":"case","sequence":)" +
                 std::to_string(++sequence_) + R"(,"issued":"2026-01-01T00:00:00+08:00",)" + more +
                 R"("screens":[{"id":"hall-1","position":"hall"},)"
                 R"({"id":"garden-1","position":"garden"},{"id":"team-1","position":"team"}],)"
                 R"("items":[)" +
                 items + "]}");
}

void SmallStore::publish_feed(const std::string& text) {
    const auto store = Store::open(store_).take();
    Provenance provenance;
    provenance.published = WallTime{std::chrono::seconds{1'795'000'000}};
    store.publish(text, {}, provenance).take();
}

void SmallStore::break_current() const {
    const auto link = std::filesystem::path{store_} / "current";
    std::filesystem::remove(link);
    std::filesystem::create_symlink("snapshots/gone", link);
}

} // namespace board
