// SPDX-License-Identifier: MIT
#include "fonts/word_rules.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace board {
namespace {

constexpr std::u16string_view numerals = u"〇零一二三四五六七八九十百千万亿两";
// After a number: what it counts, in one character.
constexpr std::u16string_view measures =
    u"个位名人户家项条款章节篇页版届次场期批轮天年月日号时点分秒周岁代级层楼座栋幢间室厅区门口路站"
    u"线台"
    u"辆架艘只支件套份张块片瓶袋箱盒吨斤克米里亩升度元角倍成折比伏安瓦句字种类组班队排列步笔处所"
    u"余多几";
// The same in more characters, where the list has them as words or does not have them.
constexpr std::array<std::u16string_view, 34> units{
    u"小时", u"分钟", u"秒钟", u"公里",   u"公斤", u"公顷", u"千米",   u"毫米", u"厘米",
    u"平方", u"立方", u"周年", u"年级",   u"年度", u"月份", u"季度",   u"号楼", u"号线",
    u"号门", u"号馆", u"号厅", u"号窗",   u"千瓦", u"千伏", u"千瓦时", u"万元", u"亿元",
    u"人次", u"余人", u"多人", u"平方米", u"英寸", u"世纪", u"摄氏度"};
// They end words: of places, people, things, and what follows verbs and nouns.
constexpr std::u16string_view endings =
    u"署委室厅处栏站桩口台馆部科课所局厂班组队员者家机器仪表证卡票"
    u"费区县市省镇乡村街路桥楼层号院店园场池塔门亭"
    u"廊墙屏板牌线网库点们化性率度量额值级型式类版期法学税款您"
    u"了着过的地得吗呢吧啊内外上下前后里间中旁起等"
    u"车船舱位座席箱柜袋盒瓶杯灯泵阀管道岛港湾山河湖江海洲岸坡"
    u"洞堂殿寺庙碑宫阁轩斋府城镇庄寨营坊铺行社团会"
    u"党军国族界派系届节日年月季天夜时分秒图书报刊信函令单册典"
    u"榜星奖章徽旗歌曲舞剧戏片照像画展赛课奖金师长"
    u"工兵士民生友客户员岗哨厨房舍棚仓井坝渠田地带段轨闸箱塔杆"
    u"缆表计炉罩帽衣服鞋镜钟笔纸布油药剂液气水电热"
    u"力权责任制论感病症炎科术疗餐饭菜汤面粥茶酒果糖糕饼";
// They stand between words and belong to both.
constexpr std::u16string_view conjunctions = u"与和及至或暨跟";
// They lead the word after them.
constexpr std::u16string_view leaders =
    u"请勿莫在从自向往朝为由对把被将可禁严不未已正再也都又就更最很太来去按经沿凭持无有是各每本该此"
    u"这那须需应"
    u"能让使给于以用讲做看走办领全总副新老大小第非超多好真我你他她它谁何";
constexpr std::u16string_view surnames =
    u"赵钱孙李周吴郑王冯陈蒋沈韩杨朱秦许何吕张孔曹严华金魏陶姜谢邹章苏潘葛范彭鲁韦马方任袁柳史唐薛"
    u"雷贺汤罗毕"
    u"郝安常乐于傅齐康余顾孟黄穆萧尹姚邵汪毛米戴宋庞熊纪舒屈项祝董梁杜阮蓝季贾江童颜郭梅林钟徐邱高"
    u"夏蔡田胡凌霍"
    u"万柯卢莫房丁邓洪包石崔龚程邢裴陆翁荀甄焦侯全班秋宁仇甘武刘景龙叶司黎白蒲邰赖卓池乔闻党翟谭劳"
    u"申冉郦桑桂牛"
    u"边温庄晏柴瞿阎充慕连茹习易廖耿匡寇广关文肖涂詹欧温付向樊俞倪覃岳辛盛简游";
constexpr std::array<std::u16string_view, 40> titles{
    u"教授", u"老师", u"主任",   u"书记",   u"经理",   u"同志", u"先生",   u"女士",
    u"小姐", u"院长", u"校长",   u"局长",   u"厂长",   u"主席", u"部长",   u"处长",
    u"科长", u"所长", u"站长",   u"班长",   u"队长",   u"组长", u"行长",   u"市长",
    u"县长", u"省长", u"董事长", u"总经理", u"工程师", u"总工", u"博士",   u"院士",
    u"医生", u"医师", u"护士",   u"护士长", u"律师",   u"师傅", u"副教授", u"讲师"};

bool is_one_of(std::u16string_view set, char16_t code) {
    return set.find(code) != std::u16string_view::npos;
}

class Joining {
  public:
    Joining(std::u16string_view text, std::vector<Token> tokens)
        : text_{text}
        , tokens_{std::move(tokens)}
        , joined_(tokens_.size(), false) {}

    std::vector<Token> join() &&;

  private:
    std::u16string_view word(std::size_t at) const {
        return text_.substr(tokens_[at].begin, tokens_[at].length());
    }
    char16_t first(std::size_t at) const { return text_[tokens_[at].begin]; }
    bool is_word(std::size_t at) const { // none before the first: at wraps around
        return at < tokens_.size() && tokens_[at].kind != TokenKind::mark &&
               tokens_[at].kind != TokenKind::blank;
    }
    bool is_lone(std::size_t at) const {
        return is_word(at) && tokens_[at].lone() && tokens_[at].kind != TokenKind::western &&
               first(at) >= 0x2e80;
    }
    bool is_conjunction(std::size_t at) const {
        return is_lone(at) && is_one_of(conjunctions, first(at));
    }
    bool is_stray(std::size_t at) const; // part of a word that the list does not have
    bool joined_before(std::size_t at) const { return at > 0 && joined_[at - 1]; }

    void mark_numbers();
    void join_numbers();
    void join_lone(std::size_t at);
    void join_name_before(std::size_t title);

    std::u16string_view text_;
    std::vector<Token> tokens_;
    std::vector<bool> joined_; // to the next token
};

bool Joining::is_stray(std::size_t at) const {
    return is_lone(at) && tokens_[at].kind == TokenKind::word && !is_one_of(endings, first(at)) &&
           !is_one_of(conjunctions, first(at)) && !is_one_of(leaders, first(at));
}

void Joining::mark_numbers() {
    for (Token& token : tokens_) {
        if (token.kind != TokenKind::word) continue;
        std::u16string_view digits = text_.substr(token.begin, token.length());
        if (digits.front() == u'第' && digits.size() > 1) digits.remove_prefix(1);
        if (digits.find_first_not_of(numerals) == std::u16string_view::npos)
            token.kind = TokenKind::number;
    }
}

void Joining::join_numbers() {
    for (std::size_t at = 0; at + 1 < tokens_.size(); ++at) {
        const std::size_t next = at + 1;
        if (!is_word(next)) continue;
        const bool number = tokens_[at].kind == TokenKind::number;
        if (word(at) == u"第" && tokens_[next].kind == TokenKind::number) joined_[at] = true;
        if (!number) continue;
        // 三到四级: from a bare number to a number.
        if (is_lone(next) && is_one_of(u"到至", first(next)) && is_word(at + 2) &&
            is_one_of(numerals, first(at + 2)))
            joined_[at] = joined_[next] = true;
        const bool goes_on = tokens_[next].kind == TokenKind::number && first(next) != u'第';
        const bool counts = is_lone(next) && is_one_of(measures, first(next));
        const bool unit = std::find(units.begin(), units.end(), word(next)) != units.end();
        if (goes_on || counts || unit) joined_[at] = true;
        // 二十|余|人: the number goes on behind such a word.
        if (counts && is_one_of(u"余多几", first(next))) tokens_[next].kind = TokenKind::number;
    }
}

void Joining::join_lone(std::size_t at) {
    if (!is_lone(at) || joined_before(at) || joined_[at] || is_conjunction(at)) return;
    const bool before = is_word(at - 1) && !is_conjunction(at - 1);
    const bool after = is_word(at + 1) && !is_conjunction(at + 1);
    if (before && is_one_of(endings, first(at)))
        joined_[at - 1] = true;
    else if (after)
        joined_[at] = true;
    else if (before)
        joined_[at - 1] = true;
}

// 王|小|明|教授, 王小|明|教授: up to three characters that begin with a surname, a lone one among
// them.
void Joining::join_name_before(std::size_t title) {
    if (std::find(titles.begin(), titles.end(), word(title)) == titles.end()) return;
    std::size_t length = 0;
    bool lone = false;
    for (std::size_t at = title; at-- > 0 && is_word(at);) {
        length += tokens_[at].length();
        if (length > 3) return;
        lone = lone || is_lone(at);
        if (length == 1 || !lone || !is_one_of(surnames, first(at)) || joined_before(at)) continue;
        for (std::size_t part = at; part + 1 < title; ++part) joined_[part] = true;
        joined_[title - 1] = false;
        return;
    }
}

std::vector<Token> Joining::join() && {
    mark_numbers();
    join_numbers();
    // Two strays and more are one unknown word.
    std::size_t strays = 0;
    for (std::size_t at = 0; at < tokens_.size(); ++at) {
        strays = is_stray(at) ? strays + 1 : 0;
        if (strays > 1) joined_[at - 1] = true;
    }
    for (std::size_t at = 0; at < tokens_.size(); ++at) join_lone(at);
    for (std::size_t at = 1; at < tokens_.size(); ++at) join_name_before(at);
    std::vector<Token> out;
    for (std::size_t at = 0; at < tokens_.size(); ++at) {
        if (joined_before(at))
            out.back().end = tokens_[at].end;
        else
            out.push_back(tokens_[at]);
    }
    return out;
}

} // namespace

std::vector<Token> join_by_rules(std::u16string_view text, std::vector<Token> tokens) {
    return Joining{text, std::move(tokens)}.join();
}

} // namespace board
