// SPDX-License-Identifier: MIT
#include "content-sync/store/recall_receipts.h"

#include "base/file.h"
#include "base/json.h"
#include "base/json_writer.h"

namespace board {

std::string write_recall_receipts(const RecallReceipts& receipts) {
    JsonWriter json;
    json.begin_array();
    for (const auto& receipt : receipts) {
        json.begin_object();
        json.member("item", receipt.item).member("sequence", receipt.sequence);
        json.member("purged", format_utc(receipt.purged));
        json.end_object();
    }
    json.end_array();
    return json.take();
}

Result<RecallReceipts> read_recall_receipts(const std::string& store) {
    constexpr std::size_t most_bytes = 1u << 20;
    const Fd root = TRY(open_folder(store));
    auto text = read_file_at(root, "recalls.json", most_bytes);
    if (!text && text.error().fault == Fault::missing) return RecallReceipts{};
    const auto document = TRY(JsonDocument::parse(TRY(std::move(text))));
    RecallReceipts receipts;
    for (std::size_t i = 0; i < document.root().size(); ++i) {
        const Json entry = document.root().at(i);
        receipts.push_back(
            {entry.find("item").string_or(""), entry.find("sequence").integer_or(0),
             TRY(parse_time(entry.find("purged").string_or(""), std::chrono::minutes{0}))});
    }
    return receipts;
}

} // namespace board
