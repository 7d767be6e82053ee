// SPDX-License-Identifier: MIT
#include "fonts/word_list.h"

#include <algorithm>
#include <cstring>

namespace board {
namespace {

using Format = WordListFormat;

constexpr std::size_t nodes_begin = sizeof(Format::Head) + Format::firsts * sizeof(Format::First);

Format::Head head_of(std::span<const std::byte> bytes) {
    Format::Head head;
    std::memcpy(&head, bytes.data(), sizeof head);
    return head;
}

bool is_word_list(std::span<const std::byte> bytes) {
    if (bytes.size() < nodes_begin) return false;
    const Format::Head head = head_of(bytes);
    return head.magic == Format::magic &&
           bytes.size() == nodes_begin + head.nodes * sizeof(Format::Node);
}

} // namespace

Result<WordList> WordList::open(const std::string& path) {
    MappedFile file = TRY(MappedFile::open(path));
    if (!is_word_list(file.bytes()))
        return Error{Fault::malformed,
                     {path + " 不是词表，请重新编译或安装",
                      path + " is not a word list; build or install it again"}};
    return WordList{std::move(file)};
}

WordList::WordList(MappedFile file)
    : file_{std::move(file)} {
    const std::byte* bytes = file_.bytes().data();
    const Format::Head head = head_of(file_.bytes());
    firsts_ = reinterpret_cast<const First*>(bytes + sizeof(Format::Head));
    nodes_ = reinterpret_cast<const Node*>(bytes + nodes_begin);
    node_count_ = head.nodes;
    words_ = head.words;
}

// A damaged file may lead astray but not out of the mapping.
const WordListFormat::Node* WordList::child(Children among, char16_t code) const {
    const std::uint32_t first = among.first, count = among.count;
    if (first + count > node_count_) return nullptr;
    const Node* begin = nodes_ + first;
    const Node* end = begin + count;
    const Node* at = std::lower_bound(
        begin, end, code, [](const Node& node, char16_t wanted) { return node.code < wanted; });
    return at != end && at->code == code ? at : nullptr;
}

} // namespace board
