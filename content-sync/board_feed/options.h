// SPDX-License-Identifier: MIT
#pragma once

#include "content-sync/board_feed/check_command.h"
#include "content-sync/board_feed/keygen_command.h"
#include "content-sync/board_feed/preview_command.h"
#include "content-sync/board_feed/publish_command.h"
#include "content-sync/board_feed/rotate_command.h"
#include "content-sync/board_feed/specimen_command.h"
#include "content-sync/board_feed/typeset_command.h"

#include <variant>

namespace board {

// What the command line asks for, or the exit code when that is all there is to say.
using BoardFeedCommand = std::variant<CheckOptions, PreviewOptions, PublishOptions, KeygenOptions,
                                      RotateOptions, TypesetOptions, SpecimenOptions, int>;

BoardFeedCommand read_board_feed_command(int argc, char** argv);

} // namespace board
