// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"

#include <map>
#include <string>

namespace board {

// What a source said about a file, for asking later whether it has changed. RFC 9110 §8.8.
struct Validators {
    std::string etag;          // as it was spelled
    std::string last_modified; // HTTP date
    std::string date;          // HTTP date at which it was said

    bool operator==(const Validators&) const = default;
};

// How one asset's file came.
struct Arrival {
    std::string source; // its SHA-256
    Validators validators;
};

// Where a snapshot's files came from. Not part of its digest: a server that only changes its tags
// has nothing new to show.
struct Provenance {
    WallTime published{};
    std::string address; // of the feed
    Validators feed;
    std::map<std::string, Arrival, std::less<>> assets; // by path below the feed's folder
};

// The text of snapshot.json.
std::string write_provenance(const Provenance& provenance);
// Text that cannot be read gives an empty Provenance: everything is then asked for anew, and
// nothing that could be shown is lost.
Provenance read_provenance(std::string text);

} // namespace board
