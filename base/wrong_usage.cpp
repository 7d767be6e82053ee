// SPDX-License-Identifier: MIT
#include "base/wrong_usage.h"

namespace board {
namespace {

// CLI11 puts names after ": " ("…not expected: --fast") and before it ("--size: …").
std::string after_colon(const std::string& what) {
    const auto colon = what.find(": ");
    return colon == std::string::npos ? what : what.substr(colon + 2);
}

std::string first_word(const std::string& what) {
    return what.substr(0, what.find_first_of(" :"));
}

std::string chinese(std::string_view kind, const std::string& what) {
    // The name of this error is the program's.
    if (what.find("not expected: ") != std::string::npos) return "不认识 " + after_colon(what);
    if (kind == "RequiredError" && what.starts_with("--")) return "缺少 " + first_word(what);
    if (kind == "RequiredError" && what.starts_with("A subcommand")) return "缺少子命令";
    if (kind == "RequiredError") return "缺少必需的参数";
    if (kind == "ValidationError" || kind == "ConversionError")
        return (what.starts_with("--") ? first_word(what) : "参数") + " 的值不能用";
    if (kind == "ArgumentMismatch") return first_word(what) + " 的值太少或太多";
    if (kind == "ExcludesError" || kind == "RequiresError") return "这几个选项的搭配不对";
    return "命令行写法不对";
}

} // namespace

std::string wrong_usage(std::string_view kind, const std::string& what) {
    const auto line = what.find('\n');
    if (line != std::string::npos) { // a check of ours: "--size: 中文\nEnglish"
        const std::string option = first_word(what);
        return "用法不对：" + option + "：" + after_colon(what.substr(0, line)) +
               "\nwrong usage: " + option + ": " + what.substr(line + 1) + "\n";
    }
    return "用法不对：" + chinese(kind, what) + "。用 --help 看全部选项\nwrong usage: " + what +
           "\nRun with --help for the options.\n";
}

} // namespace board
