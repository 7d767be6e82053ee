// SPDX-License-Identifier: MIT
#include "player/notice.h"

#include "player/machine.h"

#include <array>
#include <ctime>

namespace board {
namespace {

std::string position_zh(Position position) {
    switch (position) {
    case Position::hall:
        return "廉洁文化展厅（hall）";
    case Position::garden:
        return "党支部园地（garden）";
    case Position::team:
        break;
    }
    return "班组廉洁看板（team）";
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

std::string state_zh(SyncStatus::State state) {
    switch (state) {
    case SyncStatus::State::ok:
        return "正常";
    case SyncStatus::State::incomplete:
        return "缺少部分图片";
    case SyncStatus::State::unreachable:
        return "连不上内容地址";
    case SyncStatus::State::refused:
        return "内容有错，没有采用";
    case SyncStatus::State::no_space:
        return "磁盘已满";
    case SyncStatus::State::disk:
        break;
    }
    return "磁盘不能写入";
}

std::string sync_zh(const std::optional<SyncStatus>& sync) {
    if (!sync) return "还没有同步过";
    return state_zh(sync->state) + "，始于 " + local_text(sync->since);
}

std::vector<Notice::Fact> facts_of(const Surroundings& around) {
    std::string screen = around.screen.id.empty() ? "未指定" : around.screen.id;
    if (!around.screen.name.empty()) screen += "　" + around.screen.name;
    std::string addresses;
    for (const auto& address : around.addresses)
        addresses += (addresses.empty() ? "" : "，") + address;

    std::vector<Notice::Fact> facts{{"屏幕编号", screen},
                                    {"所在阵地", position_zh(around.screen.position)}};
    if (around.sync) {
        facts.push_back({"内容地址", around.sync->feed});
        if (around.sync->sequence > 0)
            facts.push_back({"内容期号", std::to_string(around.sync->sequence)});
    }
    facts.push_back({"内容同步", sync_zh(around.sync)});
    facts.push_back({"存放位置", around.store});
    facts.push_back({"本机名称", around.host});
    facts.push_back({"网络地址", addresses.empty() ? "没有接上网络" : addresses});
    return facts;
}

struct Words {
    Message title;
    std::vector<std::string> advice;
};

Words words_of(Absence::Why why) {
    switch (why) {
    case Absence::Why::no_content:
        return {{"尚无内容", "No content yet"},
                {"确认同步程序 board-sync 正在运行，并且与本屏用同一个存放位置。",
                 "检查网络，以及内容地址能否从本机打开。",
                 "内容一到，本屏自动开始播放，不必重启。"}};
    case Absence::Why::unreadable:
        return {{"内容无法显示", "The content cannot be shown"},
                {"请内容编辑用 board-feed check 检查后，再发布一期。",
                 "若磁盘出错，请更换存储卡；内容会重新下载。", "内容恢复后，本屏自动开始播放。"}};
    case Absence::Why::unknown_screen:
        return {{"内容里没有这块屏幕", "The content does not know this screen"},
                {"请内容编辑在 feed.json 的 screens 里登记这个编号；",
                 "或者用 --screen 改成已有的编号，再启动播放程序。"}};
    case Absence::Why::nothing_now:
        return {{"此刻没有排定的内容", "Nothing is scheduled now"},
                {"到了条目的日期和时段，本屏自动开始播放。",
                 "若此刻本该有内容，请核对条目的 show（阵地、日期、时段）与本机的时钟。"}};
    case Absence::Why::no_layout:
        break;
    }
    return {{"缺少字体或版式", "Fonts or layouts are missing"},
            {"按上面的说明安装所缺的软件包或文件。", "然后重新启动播放程序。"}};
}

} // namespace

Surroundings look_around(const Screen& screen, const std::string& store) {
    Surroundings around{screen, store, std::nullopt, host_name(), network_addresses()};
    if (auto status = read_sync_status(store)) around.sync = std::move(status).take();
    return around;
}

Notice notice_of(const Absence& absence, const Surroundings& around) {
    auto words = words_of(absence.why);
    auto what = absence.what;
    // While there is no content, how the sync goes says more than that the store is empty.
    if (absence.why == Absence::Why::no_content) {
        what = {"这块屏幕还没有收到过内容。", "This screen has not received any content yet."};
        if (around.sync && !around.sync->message.zh.empty()) what = around.sync->message;
    }
    return {std::move(words.title), std::move(what), facts_of(around), "怎么办",
            std::move(words.advice)};
}

Notice notice_of(const Surroundings& around) {
    return {{"本屏信息", "About this screen"},
            {},
            facts_of(around),
            "按键",
            {"← → 翻页", "空格 停住、继续", "i 收起本页，一分钟后也会自动收起", "Esc 退出"}};
}

} // namespace board
