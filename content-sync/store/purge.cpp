// SPDX-License-Identifier: MIT
#include "content-sync/store/purge.h"

#include "content-sync/store/own_form.h"
#include "content-sync/store/recall_receipts.h"
#include "content-sync/store/snapshot.h"

#include <algorithm>

namespace board {
namespace {

// The ids of all items whose text a snapshot holds, whether it may be shown or not. An error, too,
// where its table cannot be read: then no picture is collected, for it may need any.
Result<Ids> stored_ids(const Fd& snapshots, const std::string& name) {
    constexpr std::size_t most_bytes = 4u << 20;
    const Fd folder = TRY(open_folder_at(snapshots, name));
    const auto document =
        TRY(JsonDocument::parse(TRY(read_file_at(folder, "feed.json", most_bytes))));
    TRY(read_asset_table(TRY(read_file_at(folder, "assets.json", most_bytes))));
    const Json items = document.root().find("items");
    Ids ids;
    for (std::size_t i = 0; i < items.size(); ++i)
        if (const auto id = items.at(i).find("id").string()) ids.emplace(*id);
    return ids;
}

bool holds_any(const Ids& ids, const Recalling& recalling) {
    return std::any_of(recalling.begin(), recalling.end(),
                       [&](const auto& each) { return ids.contains(each.first); });
}

Result<> write_receipts(const Store& store, const Recalling& recalling, WallTime now) {
    auto read = read_recall_receipts(store.path());
    RecallReceipts receipts = read ? std::move(read).take() : RecallReceipts{};
    // A power cut may have come between the receipt and the end of recalling.json.
    const auto is_there = [&](const auto& each) {
        return std::any_of(receipts.begin(), receipts.end(), [&](const RecallReceipt& receipt) {
            return receipt.item == each.first && receipt.sequence == each.second;
        });
    };
    const std::size_t before = receipts.size();
    for (const auto& each : recalling)
        if (!is_there(each)) receipts.push_back({each.first, each.second, now});
    if (receipts.size() == before) return {};
    if (receipts.size() > most_recall_receipts)
        receipts.erase(receipts.begin(),
                       receipts.end() - static_cast<std::ptrdiff_t>(most_recall_receipts));
    return store.write_note("recalls.json", write_recall_receipts(receipts));
}

} // namespace

Result<> Purge::begin(const Store& store, const Feed& feed) {
    const Ids recalled = recalled_ids(feed);
    Recalling wanted;
    for (const auto& each : pending_)
        if (recalled.contains(each.first)) wanted.insert(each);
    if (!recalled.empty()) {
        const Fd snapshots = TRY(open_folder_at(store.root(), "snapshots"));
        for (const auto& name : TRY(list_folder(snapshots)))
            if (const auto stored = stored_ids(snapshots, name))
                for (const auto& id : *stored)
                    if (recalled.contains(id)) wanted.emplace(id, feed.sequence);
    }
    if (wanted == pending_) return {};
    if (wanted.empty())
        TRY(store.remove_note(recalling_name));
    else
        TRY(store.write_note(recalling_name, write_recalling(wanted)));
    pending_ = std::move(wanted);
    return {};
}

// A previous snapshot that cannot be read cannot be shown either, and may hold anything.
Result<> Purge::rewrite_previous(const Store& store) const {
    const auto digest = read_snapshot_pointer(store.root(), "previous");
    if (!digest) return {};
    const Fd snapshots = TRY(open_folder_at(store.root(), "snapshots"));
    const auto ids = stored_ids(snapshots, *digest);
    if (ids && !holds_any(*ids, pending_)) return {};
    const auto previous = Snapshot::open_pointer(store.root(), "previous");
    if (!ids || !previous) return store.drop_previous();
    AssetTable table = previous->assets();
    for (const auto& id : forsaken_assets(previous->feed())) table.erase(id);
    return store.replace_previous(own_form(previous->feed(), taken_of(previous->feed())), table,
                                  previous->provenance());
}

bool Purge::has_copies(const Store& store) const {
    const auto snapshots = open_folder_at(store.root(), "snapshots");
    const auto names = snapshots ? list_folder(*snapshots) : snapshots.error();
    if (!names) return true;
    return std::any_of(names->begin(), names->end(), [&](const std::string& name) {
        const auto ids = stored_ids(*snapshots, name);
        return !ids || holds_any(*ids, pending_);
    });
}

Result<std::vector<std::string>> Purge::go_on(const Store& store, WallTime now) {
    std::vector<std::string> gone;
    if (!pending()) return gone;
    TRY(rewrite_previous(store));
    TRY(store.collect());
    if (has_copies(store)) return gone;
    TRY(write_receipts(store, pending_, now));
    TRY(store.remove_note(recalling_name));
    for (const auto& each : pending_) gone.push_back(each.first);
    pending_.clear();
    return gone;
}

} // namespace board
