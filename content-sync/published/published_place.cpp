// SPDX-License-Identifier: MIT
#include "content-sync/published/published_place.h"

#include "content-sync/published/publication.h"

#include <algorithm>
#include <cassert>

namespace board {
namespace {

// Empty where the file is not there.
Result<std::string> read_if_there(PublishTarget& target, const std::string& name,
                                  std::size_t limit) {
    auto text = target.read(name, limit);
    if (!text && text.error().fault == Fault::missing) return std::string{};
    return text;
}

Error not_ours(const Error& why) {
    return {Fault::malformed,
            {"那里有一个 manifest.json，不是 board-feed 发布的，不会覆盖（" + why.what.zh +
                 "）；请换一个地方，或先把它移走",
             "there is a manifest.json that board-feed did not publish; it is not written over (" +
                 why.what.en + "); take another place, or move it away first"}};
}

Error not_trusted(const Root& root, const SecretKey& from) {
    return {Fault::malformed,
            {"密钥 " + key_name(from.public_key()) + " 不在最新的 " + root_name(root.version) +
                 " 里，屏幕不会听它的；请用其中的密钥来更换",
             "key " + key_name(from.public_key()) + " is not in the newest " +
                 root_name(root.version) +
                 ", so boards would not follow it; change keys with one "
                 "that is"}};
}

} // namespace

Result<PublishedPlace> read_place(PublishTarget& target) {
    PublishedPlace place;
    place.text = TRY(read_if_there(target, "manifest.json", Manifest::most_bytes));
    if (!place.text.empty()) {
        auto manifest = read_manifest(place.text);
        if (!manifest) return not_ours(manifest.error());
        place.manifest = std::move(manifest).take();
    }
    const auto lines = TRY(read_if_there(target, "manifest.json.sig", 16 * most_signature_bytes));
    place.is_signed = !lines.empty();
    if (auto signatures = read_signatures(lines)) place.signatures = std::move(signatures).take();
    return place;
}

Result<std::optional<Root>> newest_root(PublishTarget& target) {
    std::optional<Root> newest;
    for (std::int64_t version = 1;; ++version) {
        const auto text = TRY(read_if_there(target, root_name(version), Root::most_bytes));
        if (text.empty()) return newest;
        auto root = TRY_WITHIN(read_root(text), root_name(version), root_name(version));
        newest = std::move(root);
    }
}

Result<Root> put_next_root(PublishTarget& target, const SecretKey& from, const SecretKey& to,
                           std::vector<std::string> keys) {
    assert(std::find(keys.begin(), keys.end(), to.public_key()) != keys.end());
    const auto newest = TRY(newest_root(target));
    if (newest && std::find(newest->keys.begin(), newest->keys.end(), from.public_key()) ==
                      newest->keys.end())
        return not_trusted(*newest, from);
    Root root{newest ? newest->version + 1 : 1, std::move(keys)};
    const std::string text = write_root(root), name = root_name(root.version);
    const Signatures lines{sign(from, Signed::root, text), sign(to, Signed::root, text)};
    TRY(target.put(name + ".sig", TRY(memory_file(write_signatures(lines))), {}));
    TRY(target.put(name, TRY(memory_file(text)), {}));
    return root;
}

} // namespace board
