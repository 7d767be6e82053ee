// SPDX-License-Identifier: MIT
// Other programs have filled the disk, and an item has to go.

#include "content-sync/store/recall_receipts.h"
#include "content-sync/sync/sync_loop.h"
#include "tests/store/desk.h"
#include "tests/store/small_disk.h"
#include "tests/sync/virtual_wait.h"

#include <filesystem>
#include <fstream>

using namespace board;

namespace {

std::string recalling_feed(int sequence) {
    std::string text = feed_text(sequence, "留下的");
    const auto begin = text.find("\"items\": [");
    text.insert(begin, "\"recalled\": [\"secret\"], ");
    return text;
}

std::string feed_with_secret(int sequence) {
    std::string text = feed_text(sequence, "留下的");
    const std::string items = "\"items\": [";
    text.insert(text.find(items) + items.size(),
                R"({"id": "secret", "kind": "article", "title": "撤掉的", "text": "不再播出。"},)");
    return text;
}

void fill(const std::string& folder) {
    std::ofstream file{folder + "/filler", std::ios::binary};
    const std::string block(4096, 'x');
    while (file.write(block.data(), static_cast<std::streamsize>(block.size())).flush()) {
    }
}

// 0, or where it went wrong.
int recall_on_full_disk(Desk& desk, const std::string& store) {
    auto ingest = ingest_into(store, desk.source);
    VirtualWait signals{desk.clock};
    ServiceNotify notify{{}, desk.clock};
    const Log log{stderr, "test"};
    FlooredClock floored{desk.clock, WallTime{}};
    SyncLoop loop{{floored, log, signals, notify}};
    const SyncLoop::Way way{ingest, desk.source};
    desk.write_feed(feed_with_secret(1));
    if (loop.once(way) != 0 || Snapshot::open_current(store)->feed().items.size() != 2) return 1;
    fill(store);
    desk.write_feed(recalling_feed(2));
    if (loop.once(way) != 0) return 2;
    if (Snapshot::open_current(store)->feed().items.size() != 1) return 3;
    const auto receipts = read_recall_receipts(store);
    return receipts && receipts->size() == 1 ? 0 : 4;
}

} // namespace

TEST_CASE("a full disk holds no recall back") {
    Desk desk;
    const std::string store = desk.folder / "small";
    std::filesystem::create_directories(store);
    const auto failed = on_small_disk(store, [&] { return recall_on_full_disk(desk, store); });
    if (!failed) {
        WARN("skipped: this machine lets nobody mount a small disk");
        return;
    }
    CHECK(*failed == 0);
}
