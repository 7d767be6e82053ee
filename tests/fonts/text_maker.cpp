// SPDX-License-Identifier: MIT
#include "tests/fonts/text_maker.h"

#include <array>
#include <string_view>

namespace board {
namespace {

using Words = std::string_view;

constexpr std::array<Words, 14> simplified{"把权力关进制度的笼子里",
                                           "廉洁从业",
                                           "会议室",
                                           "请",
                                           "今天下午",
                                           "一",
                                           "线路停电检修公告",
                                           "我们",
                                           "年底是工程结算最集中的时候",
                                           "展厅",
                                           "充电桩",
                                           "〇",
                                           "𠮷",
                                           "葛\U000E0100"};
constexpr std::array<Words, 10> traditional_words{
    "黨風廉政展廳", "請勿倚靠",         "會議室", "今天",       "歡迎參觀",
    "一",           "線路停電檢修公告", "龍",     "\U000282E2", "ㄍㄨㄛˊㄩˇ"};
constexpr std::array<Words, 18> marks{"，", "。", "、", "：", "；", "！", "？", "·",  "～",
                                      "——", "……", "/",  "—",  "–",  "，", "。", "、", "　"};
constexpr std::array<Words, 12> pairs{"（）", "“”",   "‘’",   "《》", "〈〉", "【】",
                                      "「」", "『』", "〔〕", "()",   "“”",   "「」"};
constexpr std::array<Words, 8> chains{"？！", "！！！", "。”）", "：“",
                                      "、《", "…………",   "——“",   "」。"};
constexpr std::array<Words, 12> western{
    "App", "Wi-Fi", "Chromium", "the quick brown fox", "a", "it’s", "www.example.org", "10 kV",
    "Ω",   "α",     "OK!",      "cafe\u0301"};
constexpr std::array<Words, 12> figures{"2026",  "1,234.5",    "50%",  "25℃",  "¥100", "−5",
                                        "12:30", "2026-05-04", "10m²", "98％", "±3",   "２０２６"};
constexpr std::array<Words, 6> pictures{"👍🏽", "👨‍👩‍👧", "🇨🇳", "1️⃣", "☎",
                                        "⁉"};
constexpr std::array<Words, 5> blanks{" ", "\n", "  ", "\u00A0", "\t"};

template<std::size_t count>
std::string one_of(TextMaker& maker, const std::array<Words, count>& words) {
    return std::string{words[maker.below(count)]};
}

} // namespace

std::string TextMaker::han(bool traditional) {
    return traditional ? one_of(*this, traditional_words) : one_of(*this, simplified);
}

std::string TextMaker::part(bool traditional) {
    switch (below(12)) {
    case 0:
    case 1:
    case 2:
        return one_of(*this, marks);
    case 3: {
        const std::string pair = one_of(*this, pairs);
        return pair.substr(0, pair.size() / 2) + han(traditional) + pair.substr(pair.size() / 2);
    }
    case 4:
        return one_of(*this, western);
    case 5:
        return one_of(*this, figures);
    case 6:
        return below(2) ? one_of(*this, chains) : one_of(*this, pictures);
    case 7:
        return below(3) ? han(traditional) : one_of(*this, blanks);
    default:
        return han(traditional);
    }
}

std::string TextMaker::text(const std::string& language, int parts) {
    const bool traditional = language != "zh-Hans";
    std::string text;
    for (int i = 0; i < parts; ++i) text += part(traditional);
    return text;
}

} // namespace board
