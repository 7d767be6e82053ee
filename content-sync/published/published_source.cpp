// SPDX-License-Identifier: MIT
#include "content-sync/published/published_source.h"

#include "content-sync/published/root_file.h"
#include "content-sync/published/trust_judgement.h"
#include "content-sync/published/web_page.h"
#include "content-sync/store/digest.h"

#include <algorithm>

namespace board {
namespace {

// More new root files than this are not read in one pass.
constexpr int most_root_steps = 32;

// Validators of the feed carry the digest of the manifest that it came with, in front of the
// server's own tag: a snapshot of another manifest than the trusted one may not ask whether "it"
// has changed.
constexpr std::size_t digest_length = 64;

Validators of_manifest(Validators raw, const std::string& digest) {
    raw.etag = digest + raw.etag;
    return raw;
}

bool is_copy_of(const Validators& known, const std::string& digest) {
    return known.etag.starts_with(digest);
}

Validators raw_validators(Validators known) {
    known.etag.erase(0, digest_length);
    return known;
}

Error web_page() {
    return {Fault::malformed,
            {"收到的是网页，不是 manifest.json。可能是上网登录页或地址写错",
             "got a web page instead of manifest.json: perhaps a network's login page, or a wrong "
             "address"}};
}

Error not_signed() {
    return {
        Fault::digest,
        {"内容没有签名（缺少 manifest.json.sig），本屏只收有签名的内容；请用 board-feed publish "
         "--key 发布",
         "the feed is not signed (there is no manifest.json.sig) and this board takes signed "
         "ones only; publish it with board-feed publish --key"}};
}

Error tampered() {
    return {
        Fault::digest,
        {"manifest.json 与它的签名不符：文件损坏，或被人改动。不采用，继续显示现有内容；请重新发布",
         "manifest.json does not match its signature: it is damaged or somebody changed it; "
         "not taken, what is shown stays; publish it again"}};
}

std::string names_of(const std::vector<std::string>& keys) {
    std::string names;
    for (const auto& key : keys) names += (names.empty() ? "" : " ") + key_name(key);
    return names;
}

Error strange_key(const Signatures& signatures, const std::vector<std::string>& trusted) {
    const std::string got = signatures.empty() ? "?" : signatures.front().key;
    const std::string known = names_of(trusted);
    return {Fault::digest,
            {"签名的密钥是 " + got + "，本屏信任的是 " + known +
                 "。不采用，继续显示现有内容。换过密钥：用 board-feed rotate "
                 "发布更换文件，或在本屏配置新"
                 "密钥；没换过：请查明是谁发布的",
             "signed by key " + got + " while this board trusts " + known +
                 "; not taken, what is shown stays. If the key was changed, publish the change "
                 "with board-feed rotate or configure the new key here; if not, find out who "
                 "published"}};
}

bool is_of_one_of(const Signature& signature, const std::vector<std::string>& keys) {
    return std::any_of(keys.begin(), keys.end(),
                       [&](const std::string& key) { return key_name(key) == signature.key; });
}

Error another_content() {
    return {Fault::digest,
            {"文件内容与清单里的 SHA-256 不符：损坏，或被人改动；请重新发布",
             "the content does not match the manifest's SHA-256: it is damaged or somebody changed "
             "it; publish it again"}};
}

Error not_as_promised(std::size_t got, std::size_t promised) {
    return {Fault::digest,
            {"文件不是清单里的那一个（收到 " + std::to_string(got) + " 字节，应为 " +
                 std::to_string(promised) + " 字节），可能没传完或被改动；请重新发布",
             "not the file that the manifest promises (" + std::to_string(got) + " bytes came of " +
                 std::to_string(promised) + "): cut off or changed; publish again"}};
}

// An object never changes: its digest is the validator, and no server is asked.
Validators of_object(const std::string& sha256) {
    Validators validators;
    validators.etag = "sha256:" + sha256;
    return validators;
}

} // namespace

PublishedSource::PublishedSource(std::unique_ptr<FeedSource> raw, Trusting trusting)
    : raw_{std::move(raw)}
    , trusting_{std::move(trusting)}
    , trust_{trust_at_start(trusting_.keys, trusting_.trust)} {}

Result<Answer> PublishedSource::fetch(const Question& question, const Sink& sink) {
    return question.path.empty() ? fetch_feed(question, sink) : fetch_object(question, sink);
}

std::optional<Envelope> PublishedSource::envelope() const {
    if (!current_) return std::nullopt;
    return Envelope{current_->manifest.channel, current_->manifest.sequence,
                    current_->signer.empty() ? "" : key_name(current_->signer)};
}

std::optional<Promise> PublishedSource::promise(std::string_view path) const {
    if (!current_) return std::nullopt;
    const auto& files = current_->manifest.files;
    const auto file = files.find(path);
    if (file == files.end()) return std::nullopt;
    return Promise{file->second.sha256, file->second.bytes};
}

Result<std::string> PublishedSource::read(const std::string& name, std::size_t limit) {
    std::string bytes;
    const auto sink = [&](std::string_view piece) -> Result<> {
        bytes += piece;
        return {};
    };
    TRY_WITHIN(raw_->fetch({name, {}, limit}, sink), name, name);
    return bytes;
}

Result<Answer> PublishedSource::fetch_feed(const Question& question, const Sink& sink) {
    const bool may_ask = current_ && is_copy_of(question.known, current_->digest);
    const Validators known = may_ask ? raw_validators(question.known) : Validators{};
    std::string bytes;
    const auto take = [&](std::string_view piece) -> Result<> {
        bytes += piece;
        return {};
    };
    Answer answer = TRY(raw_->fetch({"", known, Manifest::most_bytes}, take));
    if (answer.change == Answer::Change::changed) {
        const std::string digest = sha256(bytes);
        if (!current_ || current_->digest != digest) TRY(take_manifest(std::move(bytes), digest));
        if (is_copy_of(question.known, digest)) answer.change = Answer::Change::unchanged;
    } else if (!may_ask) {
        return Error{
            Fault::network,
            {"服务器说“没有变化”，但并没有问过它", "\"not modified\", which nobody asked"}};
    }
    answer.validators = of_manifest(std::move(answer.validators), current_->digest);
    if (answer.change == Answer::Change::unchanged) return answer;
    TRY(sink(TRY(promised_feed())));
    return answer;
}

Result<std::string> PublishedSource::promised_feed() {
    const ManifestFile& promised = current_->manifest.feed;
    std::string feed = TRY(read(object_name(promised.sha256), promised.bytes));
    if (is_web_page(feed)) return web_page();
    if (feed.size() != promised.bytes) return not_as_promised(feed.size(), promised.bytes);
    if (sha256(feed) != promised.sha256) return another_content();
    return feed;
}

Result<> PublishedSource::take_manifest(std::string bytes, const std::string& digest) {
    if (is_web_page(bytes)) return web_page();
    Proof proof = trusting_.keys.empty() ? Proof{trust_, ""} : TRY(prove(bytes));
    Manifest manifest = TRY(read_manifest(std::move(bytes)));
    Trust next = TRY(trust_after(manifest, digest, proof.trust, trusting_.channel));
    if (next != trust_) {
        if (trusting_.keep) TRY(trusting_.keep(next));
        trust_ = std::move(next);
    }
    current_ = Current{digest, std::move(manifest), std::move(proof.signer)};
    return {};
}

Result<Signatures> PublishedSource::manifest_signatures() {
    auto text = read("manifest.json.sig", most_signature_bytes);
    if (!text && text.error().fault == Fault::missing) return not_signed();
    if (!text) return std::move(text).error();
    return read_signatures(*text);
}

Result<PublishedSource::Proof> PublishedSource::prove(const std::string& bytes) {
    const Signatures signatures = TRY(manifest_signatures());
    std::optional<Error> unread;
    Trust trust = follow_roots(trust_, unread);
    auto signer = signer_of(Signed::manifest, bytes, signatures, trust.keys);
    if (!signer && unread) return *unread;
    if (!signer && (signatures.empty() || is_of_one_of(signatures.front(), trust.keys)))
        return tampered();
    if (!signer) return strange_key(signatures, trust.keys);
    // TUF 1.0.33 §5.3.11: whoever had the old key may have counted ahead of everybody. Under a key
    // that stays the count goes on, or its old manifests could be replayed.
    if (std::find(trust_.keys.begin(), trust_.keys.end(), *signer) == trust_.keys.end()) {
        trust.sequence = 0;
        trust.manifest.clear();
    }
    return Proof{std::move(trust), std::move(*signer)};
}

// To the newest root file, before any signature is judged: it may take a key away. A root that is
// not believed is passed over: boards that were set up with a later key come upon those of former
// ones. Whoever can keep a root from being read can take it off the server as well, so a manifest
// by a key that is still trusted counts all the same; for any other `unread` is why it does not.
Trust PublishedSource::follow_roots(Trust trust, std::optional<Error>& unread) {
    const std::int64_t first = trust.root + 1;
    for (std::int64_t version = first; version < first + most_root_steps; ++version) {
        const std::string name = root_name(version);
        const auto text = read(name, Root::most_bytes);
        if (!text && text.error().fault == Fault::missing) break;
        if (!text) {
            unread = text.error();
            break;
        }
        if (is_web_page(*text)) break; // some servers have one for every address
        const auto lines = read(name + ".sig", most_signature_bytes);
        if (!lines && lines.error().fault != Fault::missing) {
            unread = lines.error();
            break;
        }
        if (!lines) continue;
        auto root = believe_root(*text, *lines, version, trust.keys);
        if (!root) continue;
        trust.root = version;
        trust.keys = std::move(root->keys);
    }
    return trust;
}

Result<Answer> PublishedSource::fetch_object(const Question& question, const Sink& sink) {
    const auto promised = promise(question.path);
    if (!promised)
        return Error{Fault::missing,
                     {"发布清单里没有这个文件；请重新发布",
                      "the manifest does not name this file; publish again"}};
    const Answer answer{Answer::Change::changed, of_object(promised->sha256)};
    if (question.known.etag == answer.validators.etag)
        return Answer{Answer::Change::unchanged, answer.validators};
    std::size_t came = question.part.bytes;
    const auto counted = [&](std::string_view piece) -> Result<> {
        came += piece.size();
        return sink(piece);
    };
    Question asked = question;
    asked.path = object_name(promised->sha256);
    asked.known = {};
    asked.limit = std::min(question.limit, promised->bytes);
    asked.part.start_over = [&]() -> Result<> {
        came = 0;
        return question.part.start_over ? question.part.start_over() : Result<>{};
    };
    TRY(raw_->fetch(asked, counted));
    if (came != promised->bytes) return not_as_promised(came, promised->bytes);
    return answer;
}

} // namespace board
