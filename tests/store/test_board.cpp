// SPDX-License-Identifier: MIT
#include "tests/store/test_board.h"

#include "base/json_writer.h"
#include "tests/catch.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace board {
namespace fs = std::filesystem;

TestFolder::TestFolder(const std::string& parent)
    : path_{parent + "/board-test-XXXXXX"} {
    REQUIRE(::mkdtemp(path_.data()) != nullptr);
}

TestFolder::TestFolder()
    : TestFolder{fs::temp_directory_path().string()} {}

TestFolder TestFolder::in_memory() {
    const std::string memory = "/dev/shm";
    return TestFolder{::access(memory.c_str(), W_OK) == 0 ? memory
                                                          : fs::temp_directory_path().string()};
}

TestFolder::~TestFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
}

void TestFolder::write(const std::string& name, std::string_view bytes) const {
    const fs::path path{path_ + "/" + name};
    fs::create_directories(path.parent_path());
    std::ofstream{path, std::ios::binary}.write(bytes.data(),
                                                static_cast<std::streamsize>(bytes.size()));
}

std::string feed_text(int sequence, const std::string& title,
                      const std::vector<TestAsset>& assets) {
    JsonWriter json;
    json.begin_object();
    json.member("format", "board-feed/1").member("channel", "jianghai");
    json.member("sequence", sequence).member("issued", "2026-11-23T08:00:00+08:00");
    json.key("assets").begin_object();
    for (const auto& asset : assets) {
        json.key(asset.id).begin_object().member("path", asset.path);
        if (!asset.sha256.empty()) json.member("sha256", asset.sha256);
        json.end_object();
    }
    json.end_object();
    json.key("items").begin_array().begin_object();
    json.member("id", "welcome").member("kind", "article");
    json.member("title", title).member("text", "欢迎参观廉洁文化展厅。");
    json.end_object().end_array().end_object();
    return json.take();
}

Ingest ingest_into(const std::string& store, FeedSource& source, IngestOptions options,
                   Store::Step step) {
    auto opened = Store::open(store, std::move(step));
    if (!opened) FAIL(opened.error().what.en);
    return Ingest{std::move(opened).take(), source,
                  PictureDecoder{std::string{TEST_PROGRAMS} + "/board-decode"}, std::move(options)};
}

std::vector<std::string> fingerprint(const std::string& folder) {
    std::vector<std::string> lines;
    const auto add = [&](const fs::path& path) {
        struct stat status {};
        REQUIRE(::lstat(path.c_str(), &status) == 0);
        std::string line = path.string();
        for (const auto number :
             {static_cast<long>(status.st_ino), status.st_size, status.st_mtim.tv_sec,
              status.st_mtim.tv_nsec, status.st_ctim.tv_sec, status.st_ctim.tv_nsec})
            line += " " + std::to_string(number);
        lines.push_back(line);
    };
    add(folder);
    for (const auto& entry : fs::recursive_directory_iterator{folder}) add(entry.path());
    std::sort(lines.begin(), lines.end());
    return lines;
}

std::string shown_title(const std::string& store) {
    const auto snapshot = Snapshot::open_current(store);
    if (!snapshot) FAIL(snapshot.error().what.en);
    REQUIRE(snapshot->feed().items.size() == 1);
    return snapshot->feed().items.front().title;
}

} // namespace board
