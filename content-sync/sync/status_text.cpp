// SPDX-License-Identifier: MIT
// A board's status, told: status_json() and status_text().
#include "base/json_writer.h"
#include "base/printable.h"
#include "content-sync/sync/board_status.h"

#include <algorithm>

namespace board {
namespace {

constexpr std::size_t recalls_told = 10;

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const auto& word : words) text += (text.empty() ? "" : ", ") + word;
    return text;
}

void write_content(JsonWriter& json, const BoardStatus& status) {
    if (!status.content) return;
    const auto& content = *status.content;
    json.member("channel", content.channel).member("sequence", content.sequence);
    json.member("issued", format_utc(content.issued));
    if (content.expires) json.member("expires", format_utc(*content.expires));
    json.key("old").value(content.is_old);
}

void write_trust(JsonWriter& json, const BoardStatus& status) {
    json.key("signed").value(is_signed(status));
    json.key("keys").begin_array();
    if (is_signed(status))
        for (const auto& name : key_names(*status.trust)) json.value(name);
    json.end_array();
}

void write_recalls(JsonWriter& json, const RecallReceipts& recalls) {
    json.key("recalls").begin_array();
    for (const auto& receipt : recalls) {
        json.begin_object();
        json.member("item", receipt.item).member("sequence", receipt.sequence);
        json.member("purged", format_utc(receipt.purged));
        json.end_object();
    }
    json.end_array();
}

// "状态 State              正常 ok"
class Table {
  public:
    void row(const std::string& zh, const std::string& en, const std::string& value) {
        text_ += zh + " " + en + ": " + printable(value) + "\n";
    }
    std::string take() { return std::move(text_); }

  private:
    std::string text_;
};

std::string recall_text(const RecallReceipt& receipt) {
    return receipt.item + "  " + format_utc(receipt.purged) + "  (#" +
           std::to_string(receipt.sequence) + ")";
}

void tell_content(Table& table, const BoardStatus& status) {
    if (status.content) {
        const auto& content = *status.content;
        table.row("频道", "channel", content.channel);
        table.row("期号", "sequence", std::to_string(content.sequence));
        table.row("签发", "issued", format_utc(content.issued));
        if (content.expires)
            table.row("有效期", "expires",
                      format_utc(*content.expires) + (content.is_old ? "  已过期 old" : ""));
    } else {
        table.row("内容", "content", "还没有 none yet");
    }
    table.row("签名", "signature",
              is_signed(status) ? "已签名，密钥 signed, keys " + joined(key_names(*status.trust))
                                : "开放，未签名 open feed (unsigned)");
    if (status.trouble) table.row("问题", "trouble", status.trouble->zh + " " + status.trouble->en);
}

} // namespace

std::string status_json(const BoardStatus& status) {
    JsonWriter json;
    json.begin_object();
    json.member("format", "board-status/1").member("store", status.store);
    json.member("state", status.sync ? sync_state_name(status.sync->state) : "never");
    if (status.sync) {
        json.member("since", format_utc(status.sync->since));
        json.member("feed", status.sync->feed);
        json.key("message").begin_object();
        json.member("zh", status.sync->message.zh).member("en", status.sync->message.en);
        json.end_object();
    }
    write_content(json, status);
    write_trust(json, status);
    if (status.trouble) {
        json.key("trouble").begin_object();
        json.member("zh", status.trouble->zh).member("en", status.trouble->en).end_object();
    }
    json.key("snapshots").begin_object();
    json.member("current", status.current).member("previous", status.previous).end_object();
    json.key("objects").begin_object();
    json.member("count", static_cast<std::int64_t>(status.objects));
    json.member("bytes", static_cast<std::int64_t>(status.object_bytes)).end_object();
    write_recalls(json, status.recalls);
    json.key("clock").begin_object();
    json.member("floor", format_utc(status.clock_floor));
    json.key("known").value(status.clock_known);
    json.end_object();
    json.end_object();
    return json.take();
}

std::string status_text(const BoardStatus& status) {
    Table table;
    table.row("存储", "store", status.store);
    if (status.sync) {
        const auto& sync = *status.sync;
        table.row("状态", "state", std::string{sync_state_name(sync.state)});
        table.row("始于", "since", format_utc(sync.since));
        if (!sync.message.en.empty())
            table.row("说明", "why", sync.message.zh + " " + sync.message.en);
        table.row("播出单", "feed", sync.feed);
    } else {
        table.row("状态", "state", "还没有同步过 never run here");
    }
    tell_content(table, status);
    table.row("快照", "snapshots",
              (status.current.empty() ? "-" : status.current.substr(0, 12)) + ", " +
                  (status.previous.empty() ? "-" : status.previous.substr(0, 12)));
    table.row("对象", "objects",
              std::to_string(status.objects) + ", " + std::to_string(status.object_bytes) +
                  " bytes");
    const auto& recalls = status.recalls;
    table.row("撤稿", "recalls", std::to_string(recalls.size()));
    const auto told = std::min(recalls.size(), recalls_told);
    for (auto i = recalls.size() - told; i < recalls.size(); ++i)
        table.row("  已清除", "purged", recall_text(recalls[i]));
    table.row("时间下限", "clock floor",
              format_utc(status.clock_floor) +
                  (status.clock_known ? "" : "  本机时间不对 this machine's clock is wrong"));
    return table.take();
}

} // namespace board
