// SPDX-License-Identifier: MIT
#include "base/encoding_fault.h"

#include "base/utf8.h"

namespace board {
namespace {

unsigned byte_at(std::string_view text, std::size_t at) {
    return at < text.size() ? static_cast<unsigned char>(text[at]) : 0u;
}

bool within(unsigned byte, unsigned first, unsigned last) {
    return byte >= first && byte <= last;
}

// Latin letters stand at the beginning of any JSON object of ours, so every second byte is NUL.
bool is_utf16(std::string_view text) {
    if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF")) return true;
    if (text.size() < 4) return false;
    const auto nul = [&](std::size_t at) { return text[at] == '\0'; };
    return nul(0) != nul(1) && nul(2) == nul(0) && nul(3) == nul(1);
}

// How the bytes over 0x7F fall into pairs, read as one of the double-byte encodings of Chinese.
struct Pairs {
    std::size_t count = 0;  // all of them
    std::size_t common = 0; // where this encoding keeps its everyday characters
    bool sound = true;      // nothing else
};

Pairs as_gbk(std::string_view text) {
    Pairs pairs;
    for (std::size_t at = 0; at < text.size() && pairs.sound;) {
        const unsigned lead = byte_at(text, at), trail = byte_at(text, at + 1);
        if (lead < 0x80) {
            ++at;
            continue;
        }
        const bool four = within(trail, 0x30, 0x39) && within(byte_at(text, at + 2), 0x81, 0xFE) &&
                          within(byte_at(text, at + 3), 0x30, 0x39);
        pairs.sound =
            within(lead, 0x81, 0xFE) && (four || (within(trail, 0x40, 0xFE) && trail != 0x7F));
        pairs.common += within(lead, 0xA1, 0xF7) && within(trail, 0xA1, 0xFE); // GB 2312
        ++pairs.count;
        at += four ? 4 : 2;
    }
    return pairs;
}

Pairs as_big5(std::string_view text) {
    Pairs pairs;
    for (std::size_t at = 0; at < text.size() && pairs.sound;) {
        const unsigned lead = byte_at(text, at), trail = byte_at(text, at + 1);
        if (lead < 0x80) {
            ++at;
            continue;
        }
        pairs.sound =
            within(lead, 0x81, 0xFE) && (within(trail, 0x40, 0x7E) || within(trail, 0xA1, 0xFE));
        pairs.common += within(lead, 0xA1, 0xC6); // its punctuation and its first plane
        ++pairs.count;
        at += 2;
    }
    return pairs;
}

// A character of Chinese that is whole and in UTF-8: other encodings look so by rare chance.
bool has_chinese_in_utf8(std::string_view valid) {
    for (std::size_t at = 0; at < valid.size();) {
        const auto step = utf8_step(valid, at);
        if (!step) return false;
        if (step->code >= 0x4E00 && step->code <= 0x9FFF) return true;
        at = step->next;
    }
    return false;
}

Message not_utf8(std::string_view text, std::size_t at) {
    if (has_chinese_in_utf8(text.substr(0, at)))
        return {"这里的字节不是 UTF-8，前面却是；文件多半损坏了，或混进了别的编码，请重写这几个字",
                "not UTF-8, while the text before it is: damaged, or mixed with another encoding; "
                "type these words again"};
    const Pairs gbk = as_gbk(text), big5 = as_big5(text);
    // Of Big5's everyday characters nearly half are none of GB 2312's.
    if (big5.sound && big5.common * 10 >= big5.count * 9 && gbk.common * 10 < gbk.count * 9)
        return {"不是 UTF-8，看来是 Big5（繁体）编码，请在编辑软件里另存为 UTF-8",
                "not UTF-8; this seems to be Big5: save the file as UTF-8"};
    if (gbk.sound)
        return {"不是 UTF-8，看来是 GBK（记事本里叫“ANSI”）编码，请在编辑软件里另存为 UTF-8",
                "not UTF-8; this seems to be GBK (\"ANSI\" in Notepad): save the file as UTF-8"};
    return {"不是 UTF-8 编码，请在编辑软件里另存为 UTF-8", "not UTF-8; save the file as UTF-8"};
}

} // namespace

std::optional<EncodingFault> encoding_fault(std::string_view text) {
    if (is_utf16(text))
        return EncodingFault{
            0,
            {"这是 UTF-16 编码（记事本里叫“Unicode”），请另存为 UTF-8",
             "this is UTF-16 (some editors call it \"Unicode\"); save it as UTF-8"}};
    if (text.starts_with("\xEF\xBB\xBF"))
        return EncodingFault{
            0,
            {"文件开头有 BOM，这里不收。请在记事本里“另存为”，编码选“UTF-8”，不选“带有 BOM 的 "
             "UTF-8”",
             "begins with a byte order mark, which is refused; in Notepad use \"Save as\" with the "
             "encoding \"UTF-8\", not \"UTF-8 with BOM\""}};
    if (const auto at = first_invalid_utf8(text)) return EncodingFault{*at, not_utf8(text, *at)};
    if (const auto at = text.find('\0'); at != std::string_view::npos)
        return EncodingFault{
            at, {"含有 NUL 字节，文件已损坏", "holds a NUL byte; the file is damaged"}};
    return std::nullopt;
}

} // namespace board
