// SPDX-License-Identifier: MIT
#include "player/notice.h"

#include "player/notice_facts.h"
#include "player/notice_reason.h"

#include <utility>

namespace board {
namespace {

const Message brand{"三个阵地 · 廉洁看板", "Three Positions · integrity boards"};

struct Words {
    Message title;
    std::vector<Message> advice;
};

Words no_content() {
    return {{"尚无内容", "No content yet"},
            {{"确认同步程序 board-sync 正在运行，并且与本屏用同一个存储文件夹。",
              "Make sure that board-sync runs, with the same store as this screen."},
             {"检查网络，以及播出单地址能否从本机打开。",
              "Check the network, and whether this machine can open the feed's address."},
             {"内容一到，本屏自动开始播放，不必重启。",
              "This screen starts by itself when content comes."}}};
}

Words unreadable() {
    return {{"内容无法显示", "The content cannot be shown"},
            {{"请内容编辑用 board-feed check 检查后，再发布一期。",
              "Have the editors check the feed with board-feed check and issue it again."},
             {"若磁盘出错，请更换存储卡；内容会重新下载。",
              "If the disk has failed, replace it; the content will be fetched again."},
             {"内容恢复后，本屏自动开始播放。", "This screen goes on by itself after that."}}};
}

Words unknown_screen() {
    return {{"播出单里没有这块屏幕", "The feed does not know this screen"},
            {{"请内容编辑在 feed.json 的 screens 里登记这个编号；",
              "Have the editors enter this id in feed.json under screens;"},
             {"或者用 --screen 改成已有的编号，再启动播放程序。",
              "or start the player again with --screen and an id that is there."}}};
}

Words nothing_now() {
    return {{"此刻没有排定的内容", "Nothing is scheduled now"},
            {{"到了条目的日期和时段，本屏自动开始播放。",
              "This screen starts by itself when an item's date and hours come."},
             {"若此刻本该有内容，请核对条目的 show（阵地、日期、时段）与本机的时钟。",
              "If something should be on now, check the items' show and this machine's clock."}}};
}

Words no_layout() {
    return {{"缺少字体或版式", "Fonts or layouts are missing"},
            {{"按上面的说明安装所缺的软件包或文件。",
              "Install the package or file that is named above."},
             {"然后重新启动播放程序。", "Then start the player again."}}};
}

Words words_of(Absence::Why why) {
    switch (why) {
    case Absence::Why::no_content:
        return no_content();
    case Absence::Why::unreadable:
        return unreadable();
    case Absence::Why::unknown_screen:
        return unknown_screen();
    case Absence::Why::nothing_now:
        return nothing_now();
    case Absence::Why::no_layout:
        break;
    }
    return no_layout();
}

Message what_of(const Absence& absence, const Surroundings& around) {
    // While there is no content, how the sync goes says more than that the store is empty.
    if (absence.why == Absence::Why::no_content) {
        const auto reason = around.sync ? notice_reason(*around.sync) : Message{};
        if (!reason.zh.empty()) return reason;
        return {"这块屏幕还没有收到过内容。", "This screen has not received any content yet."};
    }
    // The ids that there are need to be listed once.
    if (absence.why == Absence::Why::unknown_screen)
        return {absence.what.zh, "The feed has no screen " + around.screen + "."};
    return absence.what;
}

} // namespace

Notice notice_of(const Absence& absence, const Surroundings& around) {
    auto words = words_of(absence.why);
    return {brand,
            std::move(words.title),
            what_of(absence, around),
            notice_facts(around),
            {"怎么办", "What to do"},
            std::move(words.advice)};
}

Notice notice_of(const Surroundings& around) {
    return {brand,
            {"本屏信息", "About this screen"},
            around.sync ? notice_reason(*around.sync) : Message{},
            notice_facts(around),
            {"按键", "Keys"},
            {{"← →　翻页", "← →  turn the page"},
             {"空格　停住、继续", "Space  hold, go on"},
             {"i　收起本页；一分钟后也会自动收起", "i  put this card away, or wait a minute"},
             {"q 或 Esc　退出", "q or Esc  quit"}},
            false};
}

Notice in_english(Notice notice) {
    const auto speak = [](Message& message) { message.zh = std::exchange(message.en, {}); };
    for (auto* message : {&notice.brand, &notice.title, &notice.what, &notice.heading})
        speak(*message);
    for (auto& fact : notice.facts) {
        speak(fact.label);
        speak(fact.value);
    }
    for (auto& line : notice.advice) speak(line);
    return notice;
}

} // namespace board
