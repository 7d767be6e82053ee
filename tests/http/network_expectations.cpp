// SPDX-License-Identifier: MIT
#include "tests/http/network_behaviours.h"

namespace board {
namespace {

// What a board shows that could not take anything new.
Sight as_before(const std::string& state, Beginning beginning) {
    switch (beginning) {
    case Beginning::empty:
        return {state, Shown::nothing, Picture::none};
    case Beginning::cached:
        return {state, Shown::old_content, Picture::old_one};
    default:
        return {state, Shown::new_content, Picture::none};
    }
}

const Sight all_new{"ok", Shown::new_content, Picture::new_one};

Sight after_feed(Fate fate, Beginning beginning) {
    switch (fate) {
    case Fate::comes:
        return all_new;
    case Fate::refused:
        return as_before("refused", beginning);
    case Fate::kept: // of an empty store's feed nobody can say so; a missing picture is asked for
        if (beginning == Beginning::cached) return as_before("ok", beginning);
        if (beginning == Beginning::mid_download) return all_new;
        return as_before("unreachable", beginning);
    default:
        return as_before("unreachable", beginning);
    }
}

// The feed is new; a picture that did not come leaves the former one in its place.
Sight after_asset(Fate fate, Beginning beginning) {
    if (fate == Fate::comes) return all_new;
    return {"incomplete", Shown::new_content,
            beginning == Beginning::cached ? Picture::old_one : Picture::none};
}

} // namespace

Sight expected(const Behaviour& behaviour, Spoilt spoilt, Beginning beginning) {
    const bool feed = spoilt == Spoilt::feed;
    const auto& sights = feed ? behaviour.feed_sights : behaviour.asset_sights;
    if (const auto found = sights.find(beginning); found != sights.end()) return found->second;
    return feed ? after_feed(behaviour.feed, beginning) : after_asset(behaviour.asset, beginning);
}

} // namespace board
