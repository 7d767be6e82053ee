// SPDX-License-Identifier: MIT
#include "content-sync/published/trust_judgement.h"

#include "base/shortened.h"

#include <algorithm>

namespace board {
namespace {

bool have_one_in_common(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    if (a.empty() && b.empty()) return true; // nobody signed and nobody signs
    return std::any_of(a.begin(), a.end(), [&](const std::string& key) {
        return std::find(b.begin(), b.end(), key) != b.end();
    });
}

// In whatever order a technician has written them.
bool are_the_same(std::vector<std::string> a, std::vector<std::string> b) {
    std::sort(a.begin(), a.end());
    std::sort(b.begin(), b.end());
    return a == b;
}

Error wrong_channel(const std::string& got, const std::string& wanted) {
    return {Fault::malformed,
            {"频道是“" + shortened(got) + "”，本屏只收“" + shortened(wanted) +
                 "”。请检查地址；确要换频道，用 --channel 指定新频道",
             "the channel is '" + shortened(got) + "' but this board takes '" + shortened(wanted) +
                 "'; check the address, or name the new channel with --channel"}};
}

Error replayed(std::int64_t got, std::int64_t trusted) {
    const auto a = std::to_string(got), b = std::to_string(trusted);
    return {Fault::malformed,
            {"服务器给出的是旧内容：期号（sequence）" + a + "，本屏已收到 " + b +
                 "。不采用，继续显示现有内容。可能是恢复了旧备份，或有人重放旧清单；请用大于 " + b +
                 " 的期号重新发布",
             "old content replayed: sequence " + a + ", while this board has had " + b +
                 "; not taken, what is shown stays. A backup was restored, or somebody replays an "
                 "old manifest; publish again with a sequence above " +
                 b}};
}

Error two_of_one_sequence(std::int64_t sequence) {
    const auto number = std::to_string(sequence);
    return {
        Fault::digest,
        {"警报：期号 " + number +
             " 有两份内容不同、签名都有效的清单。不采用，继续显示现有内容。编辑：若是同一期号发布了"
             "两次，请把期号加 1 再发布。若不是，签名密钥可能在别人手里：请技术人员换密钥"
             "（board-feed rotate）",
         "ALARM: two validly signed manifests of sequence " + number +
             " with different content; not taken, what is shown stays. Editors: if the same "
             "sequence was published twice, add 1 and publish again. If not, somebody else may "
             "have the signing key: change it (board-feed rotate)"}};
}

} // namespace

Trust trust_at_start(const std::vector<std::string>& configured, const std::optional<Trust>& kept) {
    Trust trust;
    if (kept && are_the_same(kept->configured, configured)) return *kept;
    if (kept && (have_one_in_common(kept->keys, configured) ||
                 have_one_in_common(kept->configured, configured)))
        trust = *kept;
    if (kept) trust.channel = kept->channel;
    trust.root = 0;
    trust.configured = trust.keys = configured;
    return trust;
}

Result<Trust> trust_after(const Manifest& manifest, const std::string& digest, const Trust& trust,
                          const std::string& channel) {
    const std::string& wanted = channel.empty() ? trust.channel : channel;
    if (!wanted.empty() && manifest.channel != wanted)
        return wrong_channel(manifest.channel, wanted);
    // Each channel counts its own issues.
    const bool counted = trust.channel == manifest.channel;
    if (counted && manifest.sequence < trust.sequence)
        return replayed(manifest.sequence, trust.sequence);
    // Which manifest had the number is not known after trust.json was damaged.
    const bool another = !trust.manifest.empty() && digest != trust.manifest;
    if (counted && manifest.sequence == trust.sequence && another && !trust.keys.empty())
        return two_of_one_sequence(manifest.sequence);
    Trust next = trust;
    next.channel = manifest.channel;
    next.sequence = manifest.sequence;
    next.manifest = digest;
    next.issued = manifest.issued;
    return next;
}

} // namespace board
