// SPDX-License-Identifier: MIT
#include "content-sync/store/sync_status.h"

#include "base/file.h"
#include "base/json.h"
#include "base/json_writer.h"

#include <algorithm>
#include <array>

namespace board {
namespace {

using State = SyncStatus::State;

constexpr std::array<std::string_view, 7> names{"ok",       "incomplete", "unreachable", "refused",
                                                "no-space", "disk",       "trying"};

Error unreadable() {
    return {Fault::malformed, {"sync.json 无法读取", "sync.json cannot be read"}};
}

} // namespace

std::string_view sync_state_name(State state) {
    return names.at(static_cast<std::size_t>(state));
}

Result<SyncStatus> read_sync_status(const std::string& store) {
    constexpr std::size_t most_bytes = 64u << 10;
    const Fd root = TRY(open_folder(store));
    const auto document =
        TRY(JsonDocument::parse(TRY(read_file_at(root, "sync.json", most_bytes))));
    const Json json = document.root();
    const std::string state = json.find("state").string_or("");
    const auto name = std::find(names.begin(), names.end(), state);
    if (name == names.end()) return unreadable();
    SyncStatus status;
    status.state = static_cast<State>(name - names.begin());
    status.feed = json.find("feed").string_or("");
    status.since = TRY(parse_time(json.find("since").string_or(""), std::chrono::minutes{0}));
    status.message.zh = json.resolve("/message/zh").string_or("");
    status.message.en = json.resolve("/message/en").string_or("");
    status.sequence = json.find("sequence").integer_or(0);
    return status;
}

std::string write_sync_status(const SyncStatus& status) {
    JsonWriter json;
    json.begin_object();
    json.member("state", sync_state_name(status.state));
    json.member("feed", status.feed);
    json.member("since", format_utc(status.since));
    json.key("message").begin_object();
    json.member("zh", status.message.zh).member("en", status.message.en);
    json.end_object();
    json.member("sequence", status.sequence);
    json.end_object();
    return json.take();
}

bool says_the_same(const SyncStatus& before, const SyncStatus& now) {
    return before.state == now.state && before.feed == now.feed &&
           before.sequence == now.sequence &&
           (before.message == now.message || now.state == State::unreachable);
}

} // namespace board
