// SPDX-License-Identifier: MIT
#include "base/wrong_usage.h"
#include "player/command.h"

#include <CLI/CLI.hpp>

int main(int argc, char** argv) {
    CLI::App app{"三个阵地廉洁看板：播放 / plays a store's content on this screen", "board-player"};
    board::PlayerOptions options;
    board::declare_player_options(app, options);
    app.failure_message([](const CLI::App*, const CLI::Error& wrong) {
        return board::wrong_usage(wrong.get_name(), wrong.what());
    });
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? 0 : 2;
    }
    return board::run_player(std::move(options), board::SystemClock{});
}
