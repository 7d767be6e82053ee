// SPDX-License-Identifier: MIT
// read_sync_command(): the command line.
#include "base/wrong_usage.h"
#include "content-sync/sync/sync_options.h"

#include <CLI/CLI.hpp>

namespace board {
namespace {

std::string check_feed(const std::string& feed) {
    const auto complaint = complaint_about_feed(feed);
    return complaint ? complaint->zh + "\n" + complaint->en : "";
}

std::string check_store(const std::string& store) {
    return store.empty() ? "请写存储文件夹的路径\nwrite the path of the store's folder" : "";
}

std::string check_config(const std::string& path) {
    return path.empty() ? "请写配置文件的路径\nwrite the configuration file's path" : "";
}

void declare(CLI::App& app, SyncWords& words) {
    app.add_option("--config", words.config, "配置文件 / configuration file (JSON with comments)")
        ->check(check_config);
    app.add_option("--feed", words.feed, "播出单的网址或文件夹 / URL or folder of the feed")
        ->check(check_feed);
    app.add_option("--store", words.store, "存储文件夹 / the store's folder")->check(check_store);
    app.add_option("--channel", words.channel, "只收这个频道 / take this channel only");
    app.add_option("--every", words.every, "每隔几秒取一次（60） / seconds between passes (60)")
        ->check(CLI::Range(1, 86400));
    app.add_option("--key", words.keys,
                   "信任的公钥或公钥文件，可多次；写了就只收签过名的 / a public key or key file to "
                   "trust, repeatable; then only signed feeds are taken")
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    app.add_flag(
        "--once", words.once,
        "只取一次；缺少个别素材也以 0 结束 / one pass only; ends with 0 though assets are missing");
}

CLI::App* declare(CLI::App& app, StatusWords& words) {
    auto* status = app.add_subcommand("status", "这台机器上的内容和同步情况，只读 / how content "
                                                "and sync are on this machine; reads only");
    status->add_option("--store", words.store, "存储文件夹 / the store's folder")
        ->check(check_store);
    status
        ->add_option("--config", words.config,
                     "从这个配置文件取存储文件夹 / take the store's "
                     "folder from this configuration file")
        ->check(check_config);
    status->add_flag("--json", words.json, "输出 JSON / as JSON");
    return status;
}

int complain(const std::string& option, const Message& what) {
    const std::string text = option + ": " + what.zh + "\n" + what.en;
    std::fputs(wrong_usage("ValidationError", text).c_str(), stderr);
    return 2;
}

} // namespace

SyncCommand read_sync_command(int argc, char** argv) {
    SyncWords sync;
    StatusWords status;
    CLI::App app{"把内容取到本机，供屏幕显示；断网时保留最后一份好内容\n"
                 "Fetches content for the board; keeps the last good one when there is no network"};
    declare(app, sync);
    const CLI::App* status_command = declare(app, status);
    app.failure_message([](const CLI::App*, const CLI::Error& wrong) {
        return wrong_usage(wrong.get_name(), wrong.what());
    });
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& wrong) {
        return {std::nullopt, std::nullopt, app.exit(wrong) == 0 ? 0 : 2};
    }
    const Message missing{"命令行和 --config 至少要有一处写明",
                          "has to be given here or by --config"};
    if (status_command->parsed()) {
        if (status.store.empty()) status.store = sync.store.value_or("");
        if (status.config.empty()) status.config = sync.config;
        if (status.store.empty() && status.config.empty())
            return {std::nullopt, std::nullopt, complain("--store", missing)};
        return {std::nullopt, status, 0};
    }
    if (sync.config.empty() && !sync.feed)
        return {std::nullopt, std::nullopt, complain("--feed", missing)};
    if (sync.config.empty() && !sync.store)
        return {std::nullopt, std::nullopt, complain("--store", missing)};
    return {sync, std::nullopt, 0};
}

} // namespace board
