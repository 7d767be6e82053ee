// SPDX-License-Identifier: MIT
// compile_words LIST OWN FOLDER NAME: the package's word list and our own words, made into the file
// that boards map. Part of building the boards; its messages are for whoever builds them.
#include "fonts/word_list_builder.h"

#include <cstdio>

namespace board {
namespace {

constexpr std::size_t most_bytes = 64u << 20;

Result<> compile(const std::string& list, const std::string& own, const std::string& folder,
                 const std::string& name) {
    const std::string listed = TRY(read_file(list, most_bytes));
    const std::string ours = TRY(read_file(own, most_bytes));
    WordListBuilder builder = TRY(WordListBuilder::make());
    TRY(builder.add_list(listed));
    TRY_WITHIN(builder.add_own(ours), own, own);
    builder.drop_loose_compounds();
    return replace_file_at(TRY(open_folder(folder)), name, builder.bytes());
}

} // namespace
} // namespace board

int main(int count, char** arguments) {
    if (count != 5) {
        std::fputs("compile_words LIST OWN FOLDER NAME\n", stderr);
        return 2;
    }
    const auto compiled = board::compile(arguments[1], arguments[2], arguments[3], arguments[4]);
    if (compiled) return 0;
    std::fprintf(stderr, "%s\n%s\n", compiled.error().what.zh.c_str(),
                 compiled.error().what.en.c_str());
    return 1;
}
