// SPDX-License-Identifier: MIT
// What a server answers: its header lines, one after the other.
#include "content-sync/http/http_headers.h"
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
    for (const std::string& line : conditional_headers(headers.validators)) {
        hold(line.starts_with("If-None-Match: ") || line.starts_with("If-Modified-Since: "),
             "a question has no field of the server's making");
        hold(std::none_of(line.begin(), line.end(),
                          [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }),
             "a question is one line");
    }
    const auto wait = retry_after(headers).count();
    hold(wait >= 0 && wait <= 3600, "no server makes us wait over an hour");
    return 0;
}
