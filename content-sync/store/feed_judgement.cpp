// SPDX-License-Identifier: MIT
#include "content-sync/store/feed_judgement.h"

#include <algorithm>

namespace board {
namespace {

bool looks_like_a_web_page(std::string_view bytes) {
    const auto first = bytes.find_first_not_of(" \t\r\n");
    return first != std::string_view::npos && bytes[first] == '<';
}

// The first reason, with its place; the others are in the diagnostics.
Message first_reason(const Diagnostics& diagnostics) {
    const auto is_fatal = [](const Diagnostic& d) {
        return d.severity == Severity::error && d.item.empty();
    };
    auto found = std::find_if(diagnostics.begin(), diagnostics.end(), is_fatal);
    if (found == diagnostics.end())
        found = std::find_if(diagnostics.begin(), diagnostics.end(),
                             [](const Diagnostic& d) { return d.severity == Severity::error; });
    if (found == diagnostics.end()) return {"feed.json 无法读取", "feed.json cannot be read"};
    const auto line = std::to_string(found->place.line);
    const auto column = std::to_string(found->place.column);
    return {"feed.json 第 " + line + " 行第 " + column + " 列：" + found->what.zh,
            "feed.json:" + line + ":" + column + ": " + found->what.en};
}

Message wrong_channel(const std::string& got, const std::string& wanted) {
    return {"频道是“" + got + "”，本屏只收“" + wanted +
                "”。请检查地址；确要换频道，用 --channel 指定新频道",
            "the channel is '" + got + "' but this board takes '" + wanted +
                "'; check the address, or name the new channel with --channel"};
}

Message older(std::int64_t got, std::int64_t stored) {
    const auto a = std::to_string(got), b = std::to_string(stored);
    return {"期号（sequence）是 " + a + "，比已收到的 " + b +
                " 小，是旧的播出单。请把期号改为大于 " + b,
            "sequence " + a + " is lower than the stored " + b + ": old content; raise it above " +
                b};
}

Message not_its_manifest(const Feed& feed, const Envelope& envelope) {
    const auto said = envelope.channel + " " + std::to_string(envelope.sequence);
    const auto got = feed.channel + " " + std::to_string(feed.sequence);
    return {"播出单（" + got + "）与清单（" + said + "）的频道或期号不同。请重新发布",
            "the feed (" + got + ") is of another channel or sequence than its manifest (" + said +
                "); publish it again"};
}

Diagnostic unchanged_sequence(std::int64_t sequence) {
    Diagnostic note;
    note.severity = Severity::note;
    note.code = "sequence-unchanged";
    note.pointer = "/sequence";
    const auto number = std::to_string(sequence);
    note.what = {"内容变了而期号（sequence）仍是 " + number + "，已照样接受；正式发布时请加 1",
                 "the content has changed while sequence is still " + number +
                     "; accepted, but add 1 for a real issue"};
    return note;
}

} // namespace

FeedJudgement judge_feed(std::string bytes, const Feed* stored, const std::string& channel,
                         const std::optional<Envelope>& envelope) {
    if (looks_like_a_web_page(bytes))
        return {std::nullopt,
                {"收到的是网页，不是 feed.json。可能是上网登录页或地址写错",
                 "got a web page instead of feed.json: perhaps a network's login page, or a wrong "
                 "address"},
                {}};
    FeedReading reading = read_feed(std::move(bytes));
    FeedJudgement judgement{std::nullopt, {}, std::move(reading.diagnostics)};
    if (!reading.feed) {
        judgement.refusal = first_reason(judgement.diagnostics);
        return judgement;
    }
    const Feed& feed = *reading.feed;
    const std::string& wanted = channel.empty() && stored ? stored->channel : channel;
    const bool same_channel = stored && stored->channel == feed.channel;
    if (!wanted.empty() && feed.channel != wanted)
        judgement.refusal = wrong_channel(feed.channel, wanted);
    else if (envelope && (envelope->channel != feed.channel || envelope->sequence != feed.sequence))
        judgement.refusal = not_its_manifest(feed, *envelope);
    else if (!envelope && same_channel && feed.sequence < stored->sequence)
        judgement.refusal = older(feed.sequence, stored->sequence);
    else {
        if (!envelope && same_channel && feed.sequence == stored->sequence)
            judgement.diagnostics.push_back(unchanged_sequence(feed.sequence));
        judgement.feed = std::move(reading.feed);
    }
    return judgement;
}

} // namespace board
