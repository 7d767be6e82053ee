// SPDX-License-Identifier: MIT
#pragma once

#include "base/json_writer.h"
#include "content-sync/store/digest.h"
#include "tests/store/desk.h"

namespace board {

inline constexpr std::size_t megabyte = 1 << 20;

// A folder whose answers break off where the test says, and that tells what was asked.
class BrokenSource final : public FeedSource {
  public:
    BrokenSource(FeedSource& source, std::size_t breaks_at)
        : breaks_at{breaks_at}
        , source_{source} {}
    std::string address() const override { return source_.address(); }
    std::optional<Promise> promise(std::string_view path) const override {
        const auto found = promises.find(path);
        if (found == promises.end()) return std::nullopt;
        return found->second;
    }
    Result<Answer> fetch(const Question& question, const Sink& sink) override {
        if (question.path.empty()) return source_.fetch(question, sink);
        ++asked;
        went_on_at = question.part.bytes;
        return source_.fetch(question, [&](std::string_view piece) -> Result<> {
            if (bytes + piece.size() > breaks_at)
                return Error{Fault::network, {"断了", "broken off"}};
            bytes += piece.size();
            return sink(piece);
        });
    }
    std::map<std::string, Promise, std::less<>> promises;
    std::size_t breaks_at, bytes = 0, went_on_at = 0;
    int asked = 0;

  private:
    FeedSource& source_;
};

inline std::string film_feed(int sequence, const std::string& sha256, std::size_t bytes) {
    JsonWriter json;
    json.begin_object().member("format", "board-feed/1").member("channel", "jianghai");
    json.member("sequence", sequence).member("issued", "2026-11-23T08:00:00+08:00");
    json.key("assets").begin_object().key("film").begin_object().member("path", "f.mp4");
    if (!sha256.empty()) json.member("sha256", sha256);
    if (bytes > 0) json.member("bytes", bytes);
    json.end_object().end_object().key("items").begin_array().begin_object();
    json.member("id", "w").member("kind", "article").member("title", "微视频").member("text", "x");
    json.end_object().end_array().end_object();
    return json.take();
}

struct FilmDesk : Desk {
    std::string film = [] {
        std::string bytes(10 * megabyte, '\0');
        std::uint32_t x = 1;
        for (char& byte : bytes) byte = static_cast<char>((x = x * 1664525 + 1013904223) >> 24);
        return bytes;
    }();
    std::string digest = sha256(film);

    FilmDesk() { folder.write("feed/f.mp4", film); }
    Result<PassReport> pass_from(FeedSource& from) const {
        IngestOptions options;
        options.films = true;
        return ingest_into(folder / "films", from, options).pass(clock);
    }
    std::vector<std::string> staging() const {
        return *list_folder(*open_folder(folder / "films/staging"));
    }
    bool is_kept() const {
        const auto snapshot = Snapshot::open_current(folder / "films");
        if (!snapshot || !snapshot->assets().contains("film")) return false;
        const auto& entry = snapshot->assets().at("film");
        return entry.object == digest &&
               entry.film_bytes == static_cast<std::int64_t>(film.size()) &&
               *read_file(folder / ("films/objects/" + digest), film.size()) == film;
    }
};

} // namespace board
