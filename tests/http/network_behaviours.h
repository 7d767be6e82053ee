// SPDX-License-Identifier: MIT
#pragma once

#include "tests/http/network_scene.h"

namespace board {

// What becomes of the spoilt file.
enum class Fate {
    comes,   // all is well
    lost,    // the server, or the file, cannot be had now
    refused, // it came, and must not be used
    kept,    // the server says that what we have is the newest
    not_tried,
};

// One way for a server to behave.
struct Behaviour {
    std::string name;
    Fate feed, asset; // by which of them is spoilt
    std::function<void(Reply&, Scene&)> spoil;
    // What differs from the fates above; by beginning.
    std::map<Beginning, Sight> feed_sights = {}, asset_sights = {};
    std::chrono::seconds wanted_pause{0}; // that the feed's answer asks for
};

// What is to be seen after one pass from a beginning.
Sight expected(const Behaviour& behaviour, Spoilt spoilt, Beginning beginning);

// The tables, by theme.
std::vector<Behaviour> slow_behaviours();
std::vector<Behaviour> truncated_behaviours();
std::vector<Behaviour> framing_behaviours(); // lengths, chunks, heads, codings
std::vector<Behaviour> status_behaviours();  // statuses, validators, ranges
std::vector<Behaviour> redirect_behaviours();
std::vector<Behaviour> connection_behaviours(const TestAuthority& authority,
                                             const std::string& ca_file);

} // namespace board
