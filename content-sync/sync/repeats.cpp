// SPDX-License-Identifier: MIT
#include "content-sync/sync/repeats.h"

#include <algorithm>

namespace board {

bool Repeats::is_news(std::string_view event, const std::string& trouble) {
    const std::string key = std::string{event} + ' ' + trouble;
    const auto now = clock_.steady();
    const auto found = said_.find(key);
    if (found == said_.end()) {
        if (said_.size() >= most) forget_oldest();
        said_.emplace(key, Said{now});
        return true;
    }
    auto& said = found->second;
    if (now < said.at + pause) {
        ++said.quiet;
        return false;
    }
    if (said.quiet > 0)
        log_.info("again",
                  {{"event", std::string{event}}, {"times", std::to_string(said.quiet + 1)}});
    said = {now};
    return true;
}

void Repeats::forget_oldest() {
    const auto oldest =
        std::ranges::min_element(said_, {}, [](const auto& said) { return said.second.at; });
    said_.erase(oldest);
}

} // namespace board
