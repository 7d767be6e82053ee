// SPDX-License-Identifier: MIT
#include "player/notice_face.h"

#include "base/file.h"
#include "base/json.h"

#include <unistd.h>

namespace board {
namespace {

constexpr std::size_t longest_file = 1u << 20;

} // namespace

Result<NoticeFace> notice_face(const std::string& fonts, std::string_view name) {
    const auto text = TRY(read_file(fonts + "/fonts.json", longest_file));
    const auto document = TRY(JsonDocument::parse(text));
    const auto face = document.root().find("faces").find(name);
    const auto files = face.find("files");
    for (std::size_t i = 0; i < files.size(); ++i) {
        const auto file = files.at(i).string_or("");
        if (access(file.c_str(), R_OK) == 0)
            return NoticeFace{file, static_cast<int>(face.find("index").integer_or(0))};
    }
    const auto package = face.find("package").string_or("fonts-noto-cjk");
    return Error{Fault::missing,
                 {"没有字体 " + std::string{name} + "：请安装软件包 " + package,
                  "no font " + std::string{name} + ": install the package " + package}};
}

} // namespace board
