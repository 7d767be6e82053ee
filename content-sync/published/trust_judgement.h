// SPDX-License-Identifier: MIT
#pragma once

#include "content-sync/published/manifest.h"
#include "content-sync/store/trust.h"

namespace board {

// What a board believes as it starts: what it believed before (`kept`; may be none), under the keys
// that it is configured with now. While the configuration stays, keys that were changed by root
// files stay changed. When it changes, the configuration decides: the sequence is counted on while
// one of the keys stays, and anew when none does. `configured` may be empty: an open feed.
Trust trust_at_start(const std::vector<std::string>& configured, const std::optional<Trust>& kept);

// What the board believes after `manifest`, whose signature `trust.keys` has answered for and whose
// SHA-256 is `digest`; or why it does not believe it: another channel than `channel` (empty: than
// the trusted one), a lower sequence, the same sequence with another manifest. Only where nobody
// signs (no keys) the same sequence may come with other content, as in an open feed.json.
// Fault::digest is the alarm, Fault::malformed the rest.
Result<Trust> trust_after(const Manifest& manifest, const std::string& digest, const Trust& trust,
                          const std::string& channel);

} // namespace board
