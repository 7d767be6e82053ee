// SPDX-License-Identifier: MIT
// board-feed: the editors' command. Checks a feed before it goes out, and shows how it will look;
// publishes it; proves type.

#include "content-sync/board_feed/options.h"

int main(int argc, char** argv) {
    const auto command = board::read_board_feed_command(argc, argv);
    const board::SystemClock clock;
    if (const auto* check = std::get_if<board::CheckOptions>(&command))
        return board::run_check(*check, clock, stdout);
    if (const auto* preview = std::get_if<board::PreviewOptions>(&command))
        return board::run_preview(*preview, clock, stdout);
    if (const auto* publish = std::get_if<board::PublishOptions>(&command))
        return board::run_publish(*publish, clock, stdout, stderr);
    if (const auto* keygen = std::get_if<board::KeygenOptions>(&command))
        return board::run_keygen(*keygen, board::random_seed(), stdout);
    if (const auto* rotate = std::get_if<board::RotateOptions>(&command))
        return board::run_rotate(*rotate, clock, stdout);
    if (const auto* typeset = std::get_if<board::TypesetOptions>(&command))
        return board::run_typeset(*typeset, stdin, stdout);
    if (const auto* specimen = std::get_if<board::SpecimenOptions>(&command))
        return board::run_specimen(*specimen, stdout);
    return std::get<int>(command);
}
