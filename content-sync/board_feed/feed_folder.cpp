// SPDX-License-Identifier: MIT
#include "content-sync/board_feed/feed_folder.h"

#include "base/shortened.h"
#include "content-sync/decode/picture_check.h"
#include "content-sync/store/digest.h"
#include "content-sync/store/ingest.h"

#include <sys/stat.h>

#include <cerrno>

namespace board {
namespace {

std::string_view media_type(PictureFormat format) {
    switch (format) {
    case PictureFormat::png:
        return "image/png";
    case PictureFormat::jpeg:
        return "image/jpeg";
    case PictureFormat::webp:
        return "image/webp";
    }
    return {};
}

// One asset's findings, each on the member of the asset that it is about.
class AssetCheck {
  public:
    AssetCheck(const Feed& feed, const Asset& asset, Diagnostics& found)
        : feed_{feed}
        , asset_{asset}
        , found_{found} {}

    void missing(const Error& why) { add(Severity::error, "asset-missing", "path", why.what); }
    void file(const std::string& bytes);

  private:
    void picture(const std::string& bytes);
    void add(Severity severity, const char* code, const char* member, const Message& what);

    const Feed& feed_;
    const Asset& asset_;
    Diagnostics& found_;
};

void AssetCheck::add(Severity severity, const char* code, const char* member, const Message& what) {
    const std::string pointer = json_pointer(json_pointer("/assets", asset_.id), member);
    found_.push_back({severity,
                      code,
                      "",
                      pointer,
                      feed_.document().place(pointer),
                      {"素材 " + asset_.id + "（" + shortened(asset_.path) + "）：" + what.zh,
                       "asset " + asset_.id + " (" + shortened(asset_.path) + "): " + what.en}});
}

void AssetCheck::file(const std::string& bytes) {
    const std::string size = std::to_string(bytes.size());
    if (asset_.bytes && *asset_.bytes != static_cast<std::int64_t>(bytes.size()))
        add(Severity::error, "asset-bytes", "bytes",
            {"文件有 " + size + " 字节，与 bytes 不符；请改为 " + size + "，或删去 bytes",
             "the file has " + size + " bytes and \"bytes\" says otherwise; write " + size +
                 " or leave it out"});
    const std::string digest = asset_.sha256.empty() ? "" : sha256(bytes);
    if (digest != asset_.sha256)
        add(Severity::error, "asset-digest", "sha256",
            {"文件与 sha256 不符；文件没错就改为 " + digest,
             "the file is not the one of \"sha256\"; if it is the right file, write " + digest});
    if (is_picture(asset_)) picture(bytes);
}

void AssetCheck::picture(const std::string& bytes) {
    const auto info = check_picture(std::as_bytes(std::span{bytes}));
    if (!info) return add(Severity::error, "asset-picture", "path", info.error().what);
    const std::string type{media_type(info->format)};
    if (asset_.type.empty() || asset_.type == type) return;
    add(Severity::warning, "asset-type", "type",
        {"文件其实是 " + type + "，请改 type 或换文件",
         "the file really is " + type + "; mend \"type\" or change the file"});
}

} // namespace

Result<> find_feed(const std::string& path) {
    struct stat status {};
    if (::stat(path.c_str(), &status) == 0 || (errno != ENOENT && errno != ENOTDIR)) return {};
    return Error{Fault::missing,
                 {"这里没有播出单：" + path + "；请写 feed.json 或它所在的文件夹",
                  "there is no feed at " + path + "; name a feed.json or its folder"}};
}

Result<std::string> fetch_whole(FeedSource& source, const std::string& path, std::size_t limit) {
    std::string bytes;
    const auto sink = [&](std::string_view piece) -> Result<> {
        bytes += piece;
        return {};
    };
    TRY(source.fetch({path, {}, limit}, sink));
    return bytes;
}

Diagnostics check_assets(const Feed& feed, FeedSource& source) {
    Diagnostics found;
    const TransferBudget budget;
    for (const auto& [id, asset] : feed.assets) {
        AssetCheck check{feed, asset, found};
        const auto bytes = fetch_whole(source, asset.path, budget.asset);
        if (bytes)
            check.file(*bytes);
        else
            check.missing(bytes.error());
    }
    return found;
}

} // namespace board
