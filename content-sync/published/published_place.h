// SPDX-License-Identifier: MIT
#pragma once

#include "content-sync/published/manifest.h"
#include "content-sync/published/publish_target.h"
#include "content-sync/published/root_file.h"

namespace board {

// What is published at a target now.
struct PublishedPlace {
    std::string text;                 // of manifest.json; empty: there is none
    std::optional<Manifest> manifest; // as it reads
    Signatures signatures;
    bool is_signed = false; // there is a signature file, whatever it says
};

// Fault::malformed, with advice, when a manifest.json is there that is none of ours. A signature
// file that cannot be read counts as one without lines.
Result<PublishedPlace> read_place(PublishTarget& target);

// The newest root file there, as it reads: an editor's target is trusted by its editor.
Result<std::optional<Root>> newest_root(PublishTarget& target);

// Puts the next root file: from now on boards trust `keys` (public). `from` is a key that they
// trust now, `to` one of `keys`; both sign. Signatures first, so that no board finds a root
// without. Fault::malformed when boards would not follow: `from` is not in the newest root.
Result<Root> put_next_root(PublishTarget& target, const SecretKey& from, const SecretKey& to,
                           std::vector<std::string> keys);

} // namespace board
