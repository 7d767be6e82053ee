// SPDX-License-Identifier: MIT
// Words of signs and headlines, as data: cases/typography/phrase*.json.
#include "base/json.h"
#include "base/utf8.h"
#include "fonts/word_list.h"
#include "fonts/words.h"
#include "tests/base/scratch_folder.h"
#include "tests/catch.h"

#include <algorithm>

using namespace board;

namespace {

// The list that was compiled with this program: without it there is nothing to test.
Words listed() {
    auto words = Words::open(TEST_SOURCE "/fonts");
    if (!words) FAIL(words.error().what.en);
    return std::move(words).take();
}

std::string barred(const Words& words, const std::string& text) {
    std::string out;
    std::size_t at = 0;
    for (const std::size_t end : words.boundaries(text)) {
        out += text.substr(at, end - at) + (end < text.size() ? "|" : "");
        at = end;
    }
    return out;
}

std::vector<std::int64_t> places(const Words& words, const std::string& text) {
    std::vector<std::int64_t> found;
    for (const std::size_t end : words.boundaries(text))
        found.push_back(
            static_cast<std::int64_t>(utf8_length(std::string_view{text}.substr(0, end))));
    return found;
}

struct Tally {
    std::size_t cases = 0, allowed = 0, lost = 0;
};

void hold(const Words& words, Json item, Tally& tally) {
    const std::string text = item.find("text").string_or("");
    INFO(item.find("id").string_or("") << " " << barred(words, text));
    const auto found = places(words, text);
    const auto is_found = [&](Json place) {
        return std::find(found.begin(), found.end(), *place.integer()) != found.end();
    };
    const Json forbidden = item.find("forbidden"), allowed = item.find("allowed");
    for (std::size_t i = 0; i < forbidden.size(); ++i) CHECK_FALSE(is_found(forbidden.at(i)));
    std::size_t kept = 0;
    for (std::size_t i = 0; i < allowed.size(); ++i) kept += is_found(allowed.at(i)) ? 1 : 0;
    CHECK(kept > 0);
    ++tally.cases;
    tally.allowed += allowed.size();
    tally.lost += allowed.size() - kept;
}

Tally hold_all(const std::string& file) {
    const auto text = read_file(TEST_CASES "/typography/" + file, 1u << 20);
    REQUIRE(text);
    const auto document = JsonDocument::parse(*text);
    REQUIRE(document);
    const Words words = listed();
    const Json cases = document->root().find("cases");
    Tally tally;
    for (std::size_t i = 0; i < cases.size(); ++i) hold(words, cases.at(i), tally);
    return tally;
}

} // namespace

TEST_CASE("no word of the shared phrases is broken, and every boundary is found") {
    const Tally tally = hold_all("phrase.json");
    CHECK(tally.cases == 20);
    CHECK(tally.lost == 0);
}

TEST_CASE("no word of our own phrases is broken, and hardly a boundary is lost") {
    const Tally tally = hold_all("phrase-more.json");
    CHECK(tally.cases >= 60);
    CHECK(tally.lost * 20 <= tally.allowed);
}

TEST_CASE("numbers stay with what they count") {
    const Words words = listed();
    CHECK(barred(words, "第3届运动会") == "第3届|运动会");
    CHECK(barred(words, "第三会议室") == "第三|会议室");
    CHECK(barred(words, "2026年11月23日开幕") == "2026年|11月|23日|开幕");
    CHECK(barred(words, "气温25℃左右") == "气温|25℃|左右");
    CHECK(barred(words, "西北风三到四级") == "西北风|三到四级");
}

TEST_CASE("names and single characters are not left alone") {
    const Words words = listed();
    CHECK(barred(words, "王小明教授") == "王小明|教授");
    CHECK(barred(words, "张主任") == "张主任");
    CHECK(barred(words, "请登记") == "请登记");
}

TEST_CASE("Western words and numbers are whole") {
    const Words words = listed();
    CHECK(barred(words, "Wi-Fi密码") == "Wi-Fi|密码");
    CHECK(barred(words, "12:30开会") == "12:30|开会");
    CHECK(barred(words, "5G基站") == "5G|基站");
}

TEST_CASE("Traditional text has the words of Simplified text") {
    const Words words = listed();
    const std::string hans = "廉洁文化展厅，会议室预约系统", hant = "廉潔文化展廳，會議室預約系統";
    CHECK(words.boundaries(hans) == words.boundaries(hant));
}

TEST_CASE("words that are kept stay whole, until others are") {
    Words words = listed();
    CHECK(barred(words, "江海廉语堂开放") == "江海|廉语堂|开放");
    words.keep({"江海廉语堂", "", "AI巡检"});
    CHECK(barred(words, "江海廉语堂开放") == "江海廉语堂|开放");
    CHECK(barred(words, "班组AI巡检") == "班组|AI巡检");
    words.keep({"廉語堂開放"}); // either script
    CHECK(barred(words, "江海廉语堂开放") == "江海|廉语堂开放");
}

TEST_CASE("without the list there are ICU's words and those that are kept") {
    Words words;
    CHECK(barred(words, "图书馆借阅须知") == "图书馆|借阅|须知");
    words.keep({"图书馆借阅"});
    CHECK(barred(words, "图书馆借阅须知") == "图书馆借阅|须知");
}

TEST_CASE("boundaries: in order, between characters, the last at the end; of any text") {
    const Words words = listed();
    CHECK(words.boundaries("").empty());
    std::string long_text;
    for (int i = 0; i < 3000; ++i) long_text += "全心全意为人民服务";
    for (const std::string& text :
         {std::string{"\xff\xfe人"}, std::string{"，。！"}, std::string{"𠮷野家𠮷"},
          std::string{" \n 中 "}, std::string(5000, 'a'), long_text}) {
        const auto ends = words.boundaries(text);
        REQUIRE_FALSE(ends.empty());
        CHECK(ends.back() == text.size());
        CHECK(std::adjacent_find(ends.begin(), ends.end(), std::greater_equal<>{}) == ends.end());
    }
    // Long text is cut in pieces, and no word lies across two of them.
    CHECK(words.boundaries(long_text).size() % 3000 == 0);
}

TEST_CASE("a list that is damaged or not there is refused, and the package is named") {
    const ScratchFolder scratch;
    CHECK(WordList::open(scratch.path() + "/words.bin").error().fault == Fault::missing);
    auto bytes = read_file(TEST_PROGRAMS "/../share/three-positions-boards/words.bin", 64u << 20);
    REQUIRE(bytes);
    const auto folder = open_folder(scratch.path());
    REQUIRE(folder);
    REQUIRE(replace_file_at(*folder, "words.bin", bytes->substr(0, bytes->size() - 1)));
    CHECK(WordList::open(scratch.path() + "/words.bin").error().fault == Fault::malformed);
    CHECK(Words::open(scratch.path()).error().fault == Fault::malformed);
    // Turned upside down behind its head: it may answer anything, and only that.
    std::reverse(bytes->begin() + 16, bytes->end());
    REQUIRE(replace_file_at(*folder, "words.bin", *bytes));
    const auto words = Words::open(scratch.path());
    REQUIRE(words);
    CHECK(words->boundaries("廉洁文化展厅").back() == std::string{"廉洁文化展厅"}.size());
}
