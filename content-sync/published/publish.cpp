// SPDX-License-Identifier: MIT
#include "content-sync/published/publish.h"

#include "content-sync/published/published_place.h"

#include <algorithm>

namespace board {
namespace {

// A signature file has room for some former manifests' lines; boards that read slowly need one.
constexpr std::size_t most_lines = 8;

Error another_channel(const std::string& there, const std::string& ours) {
    return {Fault::malformed,
            {"那里发布的是频道“" + there + "”，这份播出单是“" + ours + "”；请核对地址或 channel",
             "channel '" + there + "' is published there and this feed is of '" + ours +
                 "'; check the address or \"channel\""}};
}

Error not_higher(std::int64_t there, std::int64_t ours) {
    const auto a = std::to_string(there), b = std::to_string(ours);
    const auto next =
        there == std::numeric_limits<std::int64_t>::max() ? a : std::to_string(there + 1);
    return {Fault::malformed,
            {"那里已发布期号 " + a + "，这份播出单的期号是 " + b +
                 "，屏幕不会采用；请把 sequence 改为 " + next + "，并更新 issued",
             "sequence " + a + " is published there and this feed has " + b +
                 ", so boards would not take it; write \"sequence\": " + next +
                 " and renew \"issued\""}};
}

Error was_signed(const Signatures& there) {
    const std::string by = there.empty() ? "" : there.front().key;
    return {Fault::malformed,
            {"那里的内容有签名（密钥 " + by +
                 "），不签名的内容屏幕不会采用；请加 --key。确要改为公开内容，先删去那里的 "
                 "manifest.json.sig",
             "what is published there is signed (key " + by +
                 ") and boards would refuse what is not; add --key. To publish openly all the "
                 "same, first remove manifest.json.sig there"}};
}

Error retired(const std::string& key, const Root& root) {
    std::string names;
    for (const auto& each : root.keys) names += (names.empty() ? "" : " ") + key_name(each);
    return {Fault::malformed,
            {"密钥 " + key + " 不在最新的 " + root_name(root.version) + " 里，屏幕只信任 " + names +
                 "；请用其中一个密钥签名",
             "key " + key + " is not in the newest " + root_name(root.version) + ": boards trust " +
                 names + "; sign with one of these"}};
}

Error another_key(const std::string& ours, const Signatures& there) {
    const std::string by = there.empty() ? "?" : there.front().key;
    return {
        Fault::malformed,
        {"那里的内容由密钥 " + by + " 签名，这次用的是 " + ours +
             "，屏幕不会采用；请用原来的密钥，或先执行 board-feed rotate。屏幕都已配置新密钥的话，"
             "先删去那里的 manifest.json.sig",
         "what is published there is signed by key " + by + " and this one is " + ours +
             ", so boards would not take it; sign with the former key, or change keys with "
             "board-feed rotate. If all boards have been configured anew, first remove "
             "manifest.json.sig there"}};
}

// One publication under way.
class Publishing {
  public:
    Publishing(PublishTarget& target, const Publication& publication, const SecretKey* key,
               PublishWatch& watch)
        : target_{target}
        , publication_{publication}
        , key_{key}
        , watch_{watch} {}
    Result<PublishReport> run();

  private:
    bool is_ours(const PublishedPlace& there) const;
    Result<> check_key(const PublishedPlace& there);
    Result<> check(const PublishedPlace& there);
    Result<> put_objects();
    Result<> put_object(const PublicationFile& file);
    Result<> put_signatures(const PublishedPlace& there);
    Result<> put(const std::string& name, std::string_view bytes);
    std::vector<std::string> own_key() const {
        return key_ ? std::vector<std::string>{key_->public_key()} : std::vector<std::string>{};
    }

    PublishTarget& target_;
    const Publication& publication_;
    const SecretKey* key_;
    PublishWatch& watch_;
    PublishReport report_;
};

// Whether what is there is signed by our key.
bool Publishing::is_ours(const PublishedPlace& there) const {
    return signer_of(Signed::manifest, there.text, there.signatures, own_key()).has_value();
}

// Whether boards that took what is there would take ours.
Result<> Publishing::check_key(const PublishedPlace& there) {
    if (!key_ && there.manifest && there.is_signed) return was_signed(there.signatures);
    if (!key_ || is_ours(there)) return {};
    const std::string name = key_name(key_->public_key());
    const auto root = TRY(newest_root(target_));
    const bool named = root && std::find(root->keys.begin(), root->keys.end(),
                                         key_->public_key()) != root->keys.end();
    if (root && !named) return retired(name, *root);
    // A line of ours that does not fit: what is there is damaged, and gets mended.
    const bool signed_before = std::any_of(there.signatures.begin(), there.signatures.end(),
                                           [&](const Signature& line) { return line.key == name; });
    if (!named && !signed_before && there.manifest && !there.signatures.empty())
        return another_key(name, there.signatures);
    report_.counts_anew =
        named && there.manifest && there.manifest->sequence >= publication_.manifest.sequence;
    return {};
}

Result<> Publishing::check(const PublishedPlace& there) {
    if (!there.manifest) return {};
    const auto& ours = publication_.manifest;
    if (there.manifest->channel != ours.channel)
        return another_channel(there.manifest->channel, ours.channel);
    if (there.manifest->sequence >= ours.sequence && !report_.counts_anew)
        return not_higher(there.manifest->sequence, ours.sequence);
    return {};
}

Result<> Publishing::put(const std::string& name, std::string_view bytes) {
    return target_.put(name, TRY(memory_file(bytes)),
                       [&](std::size_t) { return watch_.sent(report_.sent, report_.bytes); });
}

Result<> Publishing::put_object(const PublicationFile& file) {
    const Fd opened = TRY(file.open());
    TRY(target_.put(object_name(file.sha256()), opened, [&](std::size_t sent) {
        return watch_.sent(report_.sent, report_.bytes + sent);
    }));
    TRY(file.check_same(opened));
    ++report_.sent;
    report_.bytes += file.bytes();
    watch_.sent(report_.sent, report_.bytes);
    return {};
}

Result<> Publishing::put_objects() {
    std::vector<const PublicationFile*> wanting;
    std::size_t bytes = 0;
    for (const auto& [digest, file] : publication_.objects) {
        const auto size = TRY(target_.size_of(object_name(digest)));
        if (size == file.bytes()) continue;
        wanting.push_back(&file);
        bytes += file.bytes();
    }
    watch_.begin(wanting.size(), bytes);
    for (const auto* file : wanting) TRY(put_object(*file));
    return {};
}

// In front of the former lines: whichever manifest a board has in hand, its line is there.
Result<> Publishing::put_signatures(const PublishedPlace& there) {
    if (!key_) return {};
    Signatures lines{sign(*key_, Signed::manifest, publication_.text)};
    for (const auto& line : there.signatures)
        if (lines.size() < most_lines && line != lines.front()) lines.push_back(line);
    return put("manifest.json.sig", write_signatures(lines));
}

Result<PublishReport> Publishing::run() {
    report_.objects = publication_.objects.size();
    const auto there = TRY(read_place(target_));
    const bool same = there.text == publication_.text;
    TRY(check_key(there));
    if (same && (key_ ? is_ours(there) : !there.is_signed)) {
        report_.outcome = PublishReport::Outcome::already;
        TRY(put_objects()); // those that were lost or damaged there
        return report_;
    }
    if (same && key_) {
        TRY(put_objects());
        report_.outcome = PublishReport::Outcome::signed_anew;
        TRY(put_signatures(there));
        return report_;
    }
    TRY(check(there));
    TRY(put_objects());
    TRY(put_signatures(there));
    TRY(put("manifest.json", publication_.text));
    return report_;
}

} // namespace

Result<PublishReport> publish(PublishTarget& target, const Publication& publication,
                              const SecretKey* key, PublishWatch& watch) {
    return Publishing{target, publication, key, watch}.run();
}

} // namespace board
