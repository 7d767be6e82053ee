// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"
#include "content-sync/published/publish_target.h"

#include <memory>

namespace board {

// Where an editor publishes to, as the command line says it.
struct PublishPlace {
    std::string to;                         // a folder, or the URL of one
    std::string token_file, ca_file, proxy; // for a URL
};

// Fault::unsupported, saying what is valid, for an address of another kind, or one that names a
// file; Fault::missing when the token's file is not there; a folder's own faults. `clock` must
// outlive it.
Result<std::unique_ptr<PublishTarget>> publish_target_of(const PublishPlace& place,
                                                         const Clock& clock);

} // namespace board
