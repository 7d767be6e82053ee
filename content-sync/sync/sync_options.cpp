// SPDX-License-Identifier: MIT
#include "content-sync/sync/sync_options.h"

#include <CLI/CLI.hpp>

namespace board {

SyncCommand read_sync_command(int argc, char** argv) {
    SyncOptions options;
    std::int64_t every = options.every.count();
    CLI::App app{"把内容取到本机，供屏幕显示；断网时保留最后一份好内容\n"
                 "Fetches content for the board; keeps the last good one when there is no network"};
    app.add_option("--feed", options.feed, "feed.json 的网址或文件夹 / its URL or folder")
        ->required();
    app.add_option("--store", options.store, "存储目录 / the store's folder")->required();
    app.add_option("--channel", options.channel, "只收这个频道 / take this channel only");
    app.add_option("--every", every, "每隔几秒取一次 / seconds between passes")
        ->check(CLI::Range(1, 86400))
        ->capture_default_str();
    app.add_flag("--once", options.once, "只取一次 / one pass only");
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& wrong) {
        return {std::nullopt, app.exit(wrong) == 0 ? 0 : 2};
    }
    options.every = std::chrono::seconds{every};
    return {options, 0};
}

} // namespace board
