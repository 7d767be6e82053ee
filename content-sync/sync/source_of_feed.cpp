// SPDX-License-Identifier: MIT
#include "content-sync/sync/source_of_feed.h"

#include "base/shortened.h"
#include "content-sync/published/key_file.h"
#include "content-sync/published/published_source.h"
#include "content-sync/store/folder_source.h"
#include "content-sync/sync/watched_source.h"

#include <filesystem>

namespace board {
namespace {

constexpr std::string_view manifest_name = "manifest.json";

bool is_folder(const std::string& feed) {
    return feed.find("://") == std::string::npos;
}

std::string without_query(const std::string& feed) {
    return is_folder(feed) ? feed : feed.substr(0, feed.find_first_of("?#"));
}

// The file's name at the end of an address; empty where a folder or a site is named.
std::string file_named(const std::string& feed) {
    const std::string path = without_query(feed);
    if (!path.ends_with(".json")) return {};
    return path.substr(path.rfind('/') + 1);
}

std::string with_manifest(const std::string& feed) {
    std::string path = without_query(feed);
    const std::string query = feed.substr(path.size());
    if (!path.ends_with('/')) path += '/';
    return path.append(manifest_name).append(query);
}

bool is_published_folder(const std::string& feed) {
    std::error_code fault; // what cannot be seen is not there
    return is_folder(feed) && std::filesystem::exists(feed + "/manifest.json", fault) &&
           !std::filesystem::exists(feed + "/feed.json", fault);
}

Error no_manifest(const std::string& feed) {
    const std::string shown = shortened(without_query(feed));
    return {Fault::unsupported,
            {"配置了密钥的屏幕只收有签名的发布内容，地址应是文件夹、网站或 manifest.json，不是 " +
                 shown + "；请用 board-feed publish --key 发布，再填发布的地址",
             "a board with keys takes signed published feeds only: the address is a folder, a site "
             "or a manifest.json, not " +
                 shown + "; publish with board-feed publish --key and name that place"}};
}

// The address of the manifest; empty where a plain feed.json is meant.
Result<std::string> manifest_address(const SourceOptions& options) {
    const std::string& feed = options.feed;
    const std::string file = file_named(feed);
    if (file == manifest_name) return feed;
    if (!options.keys.empty() && !file.empty()) return no_manifest(feed);
    if (!options.keys.empty() || is_published_folder(feed)) return with_manifest(feed);
    return std::string{};
}

Result<std::unique_ptr<FeedSource>> raw_source(const std::string& feed, HttpOptions http,
                                               const Clock& clock, std::function<bool()> stopped) {
    if (is_folder(feed))
        return std::unique_ptr<FeedSource>{std::make_unique<FolderSource>(feed, clock)};
    auto address = TRY(FeedAddress::parse(feed));
    return std::unique_ptr<FeedSource>{std::make_unique<HttpSource>(
        std::move(address), std::move(http), clock, std::move(stopped))};
}

} // namespace

Result<std::unique_ptr<FeedSource>> source_of_feed(SourceOptions options, const Clock& clock,
                                                   std::function<bool()> stopped) {
    if (options.feed.starts_with("file://")) options.feed.erase(0, 7);
    const auto manifest = TRY(manifest_address(options));
    auto raw = TRY(raw_source(manifest.empty() ? options.feed : manifest, std::move(options.http),
                              clock, std::move(stopped)));
    if (options.progress)
        raw = std::make_unique<WatchedSource>(std::move(raw), std::move(options.progress));
    if (manifest.empty()) return raw;
    Trusting trusting{
        {}, std::move(options.trust), std::move(options.keep), std::move(options.channel)};
    for (const auto& key : options.keys) trusting.keys.push_back(TRY(public_key_of(key)));
    return std::unique_ptr<FeedSource>{
        std::make_unique<PublishedSource>(std::move(raw), std::move(trusting))};
}

} // namespace board
