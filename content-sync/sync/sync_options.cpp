// SPDX-License-Identifier: MIT
#include "content-sync/sync/sync_options.h"

#include "base/wrong_usage.h"
#include "content-sync/http/feed_address.h"

#include <CLI/CLI.hpp>

namespace board {
namespace {

// Empty, or why `feed` is neither a web address nor a folder's path.
std::string check_feed(const std::string& feed) {
    if (feed.empty() || feed == "file://")
        return "请写 feed.json 的网址（http:// 或 https://）或它的文件夹\n"
               "write the feed's URL (http:// or https://) or its folder";
    const bool path = feed.find("://") == std::string::npos && !feed.starts_with("http:") &&
                      !feed.starts_with("https:") && !feed.starts_with("file:");
    if (path || feed.starts_with("file://")) return {};
    const auto address = FeedAddress::parse(feed);
    return address ? "" : address.error().what.zh + "\n" + address.error().what.en;
}

std::string check_store(const std::string& store) {
    return store.empty() ? "请写存储文件夹的路径\nwrite the path of the store's folder" : "";
}

} // namespace

SyncCommand read_sync_command(int argc, char** argv) {
    SyncOptions options;
    std::int64_t every = options.every.count();
    CLI::App app{"把内容取到本机，供屏幕显示；断网时保留最后一份好内容\n"
                 "Fetches content for the board; keeps the last good one when there is no network"};
    app.add_option("--feed", options.feed, "播出单的网址或文件夹 / URL or folder of the feed")
        ->required()
        ->check(check_feed);
    app.add_option("--store", options.store, "存储文件夹 / the store's folder")
        ->required()
        ->check(check_store);
    app.add_option("--channel", options.channel, "只收这个频道 / take this channel only");
    app.add_option("--every", every, "每隔几秒取一次 / seconds between passes")
        ->check(CLI::Range(1, 86400))
        ->capture_default_str();
    app.add_flag(
        "--once", options.once,
        "只取一次；缺少个别素材也以 0 结束 / one pass only; ends with 0 though assets are missing");
    app.failure_message([](const CLI::App*, const CLI::Error& wrong) {
        return wrong_usage(wrong.get_name(), wrong.what());
    });
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& wrong) {
        return {std::nullopt, app.exit(wrong) == 0 ? 0 : 2};
    }
    options.every = std::chrono::seconds{every};
    return {options, 0};
}

} // namespace board
