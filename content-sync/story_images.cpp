// SPDX-License-Identifier: MIT
#include "content-sync/story_images.h"

#include "base/shortened.h"
#include "base/utf8.h"
#include "content-sync/story_tags.h"

#include <algorithm>
#include <array>

namespace board {
namespace {

constexpr std::string_view blanks = " \t\r\n";

// CommonMark §6.3, link destinations: up to a blank or the ) that closes. No id is as long as this.
std::string_view destination_at(std::string_view text, std::size_t at) {
    constexpr std::size_t longest = 300;
    at = std::min(text.find_first_not_of(blanks, at), text.size());
    text = text.substr(at, longest);
    std::size_t end = 0;
    for (int depth = 0; end < text.size() && blanks.find(text[end]) == std::string_view::npos;
         ++end) {
        if (text[end] == '(') ++depth;
        if (text[end] == ')' && depth-- == 0) break;
    }
    return text.substr(0, end);
}

bool is_web_address(std::string_view destination) {
    static constexpr std::array<std::string_view, 3> begins{"//", "www.", "data:"};
    return destination.find("://") != std::string_view::npos ||
           std::any_of(begins.begin(), begins.end(),
                       [&](std::string_view each) { return destination.starts_with(each); });
}

class ImageCheck {
  public:
    ImageCheck(const Feed& feed, const Declared& declared, std::string_view text,
               const std::string& pointer, Findings& findings)
        : feed_{feed}
        , declared_{declared}
        , text_{text}
        , pointer_{pointer}
        , findings_{findings} {}

    void run() {
        std::vector<std::size_t> open; // brackets
        for (std::size_t at = 0; at < text_.size();) {
            const char c = text_[at];
            if (c == '`') {
                at = past_code_span(text_, at);
                continue;
            }
            if (c == '[') open.push_back(at);
            if (c == ']' && !open.empty()) {
                const std::size_t begin = open.back();
                open.pop_back();
                if (is_image(begin) && text_.substr(at + 1, 1) == "(")
                    check(destination_at(text_, at + 2), begin - 1);
            }
            at += c == '\\' ? 2 : 1;
        }
    }

  private:
    bool is_image(std::size_t bracket) const {
        const bool mark = bracket > 0 && text_[bracket - 1] == '!';
        return mark && !(bracket > 1 && text_[bracket - 2] == '\\');
    }

    void check(std::string_view destination, std::size_t begin) {
        if (declared_.assets.contains(destination) || findings_.full()) return;
        const std::string place = std::to_string(utf8_length(text_.substr(0, begin)) + 1);
        const std::string zh = "第 " + place + " 个字符的图片", en = " at character " + place;
        if (destination.empty())
            return warn("image-without-id",
                        {zh + "没有写素材的编号；请写成 ![说明](编号)",
                         "the picture" + en + " names no asset; write ![caption](id)"});
        if (is_web_address(destination))
            return warn("image-web-address",
                        {zh + "写的是网址，不会显示；正文里的图片只认 assets 里的编号，"
                              "请把图片放进 assets，再写成 ![说明](编号)",
                         "the picture" + en +
                             " is a web address and does not show; texts show ids of assets only: "
                             "add the picture to assets and write ![caption](id)"});
        const auto& assets = feed_.assets;
        const auto of_path = std::find_if(assets.begin(), assets.end(), [&](const auto& each) {
            return each.second.path == destination;
        });
        if (of_path != assets.end())
            return warn("image-path",
                        {zh + "写的是文件的路径，这里要写编号：![说明](" + of_path->first + ")",
                         "the picture" + en +
                             " is a file's path; write its id: "
                             "![caption](" +
                             of_path->first + ")"});
        const Reference reference{{"素材", "asset"}, destination};
        const Message what = unknown_reference(
            reference, findings_.many() ? std::vector<std::string_view>{} : declared_.assets.all());
        warn("unknown-asset", {zh + "：" + what.zh, "the picture" + en + ": " + what.en});
    }

    void warn(std::string code, Message what) {
        findings_.warning(std::move(code), pointer_, std::move(what));
    }

    const Feed& feed_;
    const Declared& declared_;
    std::string_view text_;
    const std::string& pointer_;
    Findings& findings_;
};

} // namespace

void check_story_images(const Feed& feed, const Declared& declared, std::string_view text,
                        const std::string& pointer, Findings& findings) {
    ImageCheck{feed, declared, text, pointer, findings}.run();
}

} // namespace board
