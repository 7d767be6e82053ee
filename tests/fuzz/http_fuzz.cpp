// SPDX-License-Identifier: MIT
// What a server answers: its header lines, one after the other.
#include "content-sync/http/http_headers.h"
#include "content-sync/http/http_range.h"
#include "tests/fuzz/law.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    using namespace board;
    std::string_view answer = text_of(bytes, size);
    HttpHeaders headers;
    while (!answer.empty()) {
        const auto end = std::min(answer.find('\n'), answer.size() - 1) + 1;
        headers.read_line(answer.substr(0, end));
        answer.remove_prefix(end);
    }
    std::vector<std::string> questions = conditional_headers(headers.validators);
    Part part;
    part.bytes = 7;
    part.validators = headers.validators;
    for (std::string& line : range_headers(part)) questions.push_back(std::move(line));
    for (const std::string& line : questions) {
        hold(line.starts_with("If-None-Match: ") || line.starts_with("If-Modified-Since: ") ||
                 line.starts_with("Range: bytes=7-") || line.starts_with("If-Range: "),
             "a question has no field of the server's making");
        hold(std::none_of(line.begin(), line.end(),
                          [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }),
             "a question is one line");
    }
    if (const auto range = continuation(headers, part))
        hold(range->first == 7 && range->last >= range->first && range->last + 1 == range->total,
             "a part goes on where it ends, to the file's end");
    hold(!headers.fault || !headers.fault->what.zh.empty(), "a fault of a head is said");
    const auto wait = retry_after(headers).count();
    hold(wait >= 0 && wait <= 3600, "no server makes us wait over an hour");
    return 0;
}
