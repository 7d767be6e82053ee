// SPDX-License-Identifier: MIT
#include "tests/published/published_world.h"

#include "base/file.h"
#include "content-sync/store/digest.h"
#include "tests/catch.h"
#include "tests/store/test_board.h"

namespace board {
namespace {

Error not_there() {
    return {Fault::missing, {"没有", "not there"}};
}

std::string bytes_of(const Fd& file) {
    const auto mapped = MappedFile::of(file);
    REQUIRE(mapped);
    const auto bytes = mapped->bytes();
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

} // namespace

SecretKey test_key(int number) {
    KeySeed seed{};
    seed.front() = static_cast<std::byte>(number);
    return SecretKey{seed};
}

std::string public_key(int number) {
    return test_key(number).public_key();
}

Result<std::optional<std::size_t>> MemoryTarget::size_of(const std::string& name) {
    const auto found = files_.find(name);
    if (found == files_.end()) return std::optional<std::size_t>{};
    return std::optional{found->second.size()};
}

Result<std::string> MemoryTarget::read(const std::string& name, std::size_t limit) {
    const auto found = files_.find(name);
    if (found == files_.end()) return not_there();
    REQUIRE(found->second.size() <= limit);
    return found->second;
}

Result<> MemoryTarget::put(const std::string& name, const Fd& file, const Progress& progress) {
    if (fail_at == puts.size()) return Error{Fault::network, {"断了", "broken off"}};
    puts.push_back(name);
    files_[name] = bytes_of(file);
    if (progress) CHECK(progress(files_[name].size()));
    look();
    return {};
}

Result<Answer> MemorySource::fetch(const Question& question, const Sink& sink) {
    const std::string name = question.path.empty() ? "manifest.json" : question.path;
    asked.push_back(name);
    if (log != nullptr) log->push_back(name);
    if (!online) return Error{Fault::network, {"不通", "unreachable"}};
    const auto found = files_.find(name);
    if (found == files_.end()) return not_there();
    Answer answer;
    answer.validators.etag = '"' + sha256(found->second).substr(0, 12) + '"';
    if (question.known.etag == answer.validators.etag) {
        answer.change = Answer::Change::unchanged;
        return answer;
    }
    if (found->second.size() > question.limit)
        return Error{Fault::budget, {"太长", "over the limit"}};
    const std::string_view bytes = std::string_view{found->second}.substr(question.part.bytes);
    TRY(sink(bytes.substr(0, bytes.size() / 2)));
    TRY(sink(bytes.substr(bytes.size() / 2)));
    return answer;
}

Publication publication_of_text(const std::string& text, const std::string& folder) {
    const auto reading = read_feed(text);
    REQUIRE(reading.feed);
    auto publication = publication_of(*reading.feed, folder, Wanting::refused);
    if (!publication) FAIL(publication.error().what.en);
    return std::move(publication).take();
}

Result<PublishReport> publish_to(PublishedFiles& files, const Publication& publication,
                                 const SecretKey* key) {
    MemoryTarget target{files};
    SilentWatch watch;
    return publish(target, publication, key, watch);
}

std::string feed_text_of(std::int64_t sequence, const std::string& title) {
    std::string text = feed_text(0, title);
    const std::string zero = "\"sequence\": 0";
    return text.replace(text.find(zero), zero.size(), "\"sequence\": " + std::to_string(sequence));
}

void issue(PublishedFiles& files, std::int64_t sequence, const std::string& title, int key) {
    const std::string text = feed_text_of(sequence, title);
    const auto secret = test_key(key);
    const auto done = publish_to(files, publication_of_text(text), key == 0 ? nullptr : &secret);
    if (!done) FAIL(done.error().what.en);
}

TestScreen::TestScreen(const PublishedFiles& files, std::vector<std::string> keys,
                       std::optional<Trust> trust, std::string channel)
    : kept{trust} {
    auto memory = std::make_unique<MemorySource>(files);
    raw = memory.get();
    const auto keep = [this](const Trust& now) -> Result<> {
        kept = now;
        return {};
    };
    source = std::make_unique<PublishedSource>(
        std::move(memory), Trusting{std::move(keys), std::move(trust), keep, std::move(channel)});
}

Result<std::string> TestScreen::poll() {
    std::string feed;
    raw->asked.clear();
    const auto sink = [&](std::string_view piece) -> Result<> {
        feed += piece;
        return {};
    };
    const Answer answer = TRY(source->fetch({"", known, 4u << 20}, sink));
    known = answer.validators;
    REQUIRE(feed.empty() == (answer.change == Answer::Change::unchanged));
    return feed;
}

} // namespace board
