// SPDX-License-Identifier: MIT
#include "content-sync/store/recalling.h"

#include "base/file.h"
#include "base/json.h"
#include "base/json_writer.h"

namespace board {

std::string write_recalling(const Recalling& recalling) {
    JsonWriter json;
    json.begin_object();
    for (const auto& [item, sequence] : recalling) json.member(item, sequence);
    json.end_object();
    return json.take();
}

Recalling read_recalling(const Fd& root) {
    constexpr std::size_t most_bytes = 4u << 20;
    auto text = read_file_at(root, recalling_name, most_bytes);
    if (!text) return {};
    const auto document = JsonDocument::parse(std::move(text).take());
    if (!document) return {};
    Recalling recalling;
    for (std::size_t i = 0; i < document->root().size(); ++i) {
        const auto [item, sequence] = document->root().member(i);
        recalling.emplace(item, sequence.integer_or(0));
    }
    return recalling;
}

} // namespace board
