// SPDX-License-Identifier: MIT
#pragma once

#include "content-sync/feed.h"
#include "content-sync/store/feed_source.h"

namespace board {

// Whether a feed that has come may replace the one that is stored.
struct FeedJudgement {
    std::optional<Feed> feed; // none: refused whole
    Message refusal;          // why; empty when accepted
    Diagnostics diagnostics;  // all that read_feed() found, and our own notes
};

// Refused are: what read_feed() refuses; another channel than `channel` (empty: than the stored
// feed's); a lower sequence than the stored feed's of the same channel. The same sequence with
// other bytes is accepted with a note: editors save drafts, and nothing signed stands behind an
// open feed.
//
// `envelope`, where there is one, is what the verified manifest says. The feed must say the same;
// what is lower or equal in sequence was decided with the manifest, by what the board trusts.
FeedJudgement judge_feed(std::string bytes, const Feed* stored, const std::string& channel,
                         const std::optional<Envelope>& envelope = std::nullopt);

} // namespace board
