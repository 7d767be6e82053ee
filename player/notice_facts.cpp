// SPDX-License-Identifier: MIT
#include "player/notice_facts.h"

#include <array>
#include <ctime>

namespace board {
namespace {

constexpr std::size_t most_addresses = 4;

Message same(const std::string& text) {
    return {text, text};
}

Message position_text(Position position) {
    const std::string name{position_name(position)};
    return {std::string{position_title(position)} + "（" + name + "）", name};
}

// As the clock of this machine shows it.
std::string local_text(WallTime time) {
    const auto seconds = std::chrono::floor<std::chrono::seconds>(time).time_since_epoch().count();
    const auto whole = static_cast<std::time_t>(seconds);
    std::tm parts{};
    localtime_r(&whole, &parts);
    std::array<char, 64> text{};
    std::strftime(text.data(), text.size(), "%Y-%m-%d %H:%M", &parts);
    return text.data();
}

Message state_text(SyncStatus::State state) {
    switch (state) {
    case SyncStatus::State::ok:
        return {"正常", "in order"};
    case SyncStatus::State::incomplete:
        return {"缺少部分素材", "some assets are missing"};
    case SyncStatus::State::unreachable:
        return {"连不上播出单地址", "the feed cannot be reached"};
    case SyncStatus::State::refused:
        return {"播出单有错，没有采用", "the feed was refused"};
    case SyncStatus::State::no_space:
        return {"磁盘已满", "the disk is full"};
    case SyncStatus::State::trying:
        return {"正在第一次同步", "fetching for the first time"};
    case SyncStatus::State::disk:
        break;
    }
    return {"磁盘不能写入", "the disk cannot be written"};
}

Message sync_text(const std::optional<SyncStatus>& sync) {
    if (!sync) return {"还没有同步过", "has never run"};
    const auto state = state_text(sync->state);
    const auto since = local_text(sync->since);
    return {state.zh + "，始于 " + since, state.en + ", since " + since};
}

Message screen_text(const Surroundings& around) {
    Message text = around.screen.empty() ? Message{"未指定", "not named"} : same(around.screen);
    if (around.name.empty()) return text;
    return {text.zh + "　" + around.name, text.en};
}

Message addresses_text(const std::vector<NetworkAddress>& addresses) {
    if (addresses.empty()) return {"没有接上网络", "no network"};
    Message text;
    for (std::size_t i = 0; i < std::min(addresses.size(), most_addresses); ++i) {
        const auto& [number, interface] = addresses[i];
        text.zh += (i == 0 ? "" : "，") + number + "（" + interface + "）";
        text.en += (i == 0 ? "" : ", ") + number + " (" + interface + ")";
    }
    if (addresses.size() <= most_addresses) return text;
    const auto count = std::to_string(addresses.size());
    return {text.zh + " 等 " + count + " 个", text.en + ", " + count + " in all"};
}

} // namespace

std::vector<Notice::Fact> notice_facts(const Surroundings& around) {
    std::vector<Notice::Fact> facts{{{"屏幕编号", "Screen"}, screen_text(around), 1}};
    if (around.position)
        facts.push_back({{"所在阵地", "Position"}, position_text(*around.position), 5});
    if (around.sync) {
        facts.push_back({{"播出单地址", "Feed"}, same(around.sync->feed), 3});
        if (around.sync->sequence > 0)
            facts.push_back({{"期号", "Sequence"}, same(std::to_string(around.sync->sequence)), 7});
    }
    facts.push_back({{"内容同步", "Sync"}, sync_text(around.sync), 2});
    facts.push_back({{"存储文件夹", "Store"}, same(around.store), 6});
    facts.push_back({{"本机名称", "Host"}, same(around.host), 4});
    facts.push_back({{"网络地址", "Address"}, addresses_text(around.addresses), 0});
    return facts;
}

} // namespace board
