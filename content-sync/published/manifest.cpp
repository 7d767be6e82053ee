// SPDX-License-Identifier: MIT
#include "content-sync/published/manifest.h"

#include "base/json.h"
#include "base/json_writer.h"
#include "base/shortened.h"
#include "content-sync/asset_path.h"
#include "content-sync/store/digest.h"
#include "content-sync/store/ingest.h"

namespace board {
namespace {

constexpr std::string_view format = "board-manifest/1";

void write_file(JsonWriter& json, const ManifestFile& file) {
    json.begin_object().member("sha256", file.sha256).member("bytes", file.bytes);
    if (!file.type.empty()) json.member("type", file.type);
    json.end_object();
}

// The members of one manifest, each with what to say when it is not as it must be.
class ManifestReader {
  public:
    explicit ManifestReader(const JsonDocument& document)
        : document_{document} {}
    Result<Manifest> read() const;

  private:
    Error wrong(Fault fault, const std::string& pointer, const Message& what) const;
    Error wrong(const std::string& pointer, const Message& what) const {
        return wrong(Fault::malformed, pointer, what);
    }
    Result<> check_format(const Json& root) const;
    Result<std::string> text(const Json& root, const char* key) const;
    Result<WallTime> time(const Json& root, const char* key) const;
    Result<ManifestFile> file(const Json& json, const std::string& pointer, std::size_t most) const;
    Result<> read_files(const Json& files, Manifest& manifest) const;

    const JsonDocument& document_;
};

Error ManifestReader::wrong(Fault fault, const std::string& pointer, const Message& what) const {
    const TextPlace place = document_.place(pointer);
    const auto line = std::to_string(place.line), column = std::to_string(place.column);
    const std::string shown = shortened(pointer);
    return {fault,
            {"manifest.json 第 " + line + " 行第 " + column + " 列 " + shown + "：" + what.zh,
             "manifest.json:" + line + ":" + column + ": " + shown + ": " + what.en}};
}

Result<> ManifestReader::check_format(const Json& root) const {
    const std::string said = root.find("format").string_or("");
    if (said == format) return {};
    if (said.starts_with("board-manifest/"))
        return wrong(Fault::unsupported, "/format",
                     {"这是新版本的清单，本机不认识；请升级本机的程序",
                      "a manifest of a later version; bring this machine's programs up to date"});
    return wrong("/format", {"不是发布清单，应写 board-manifest/1",
                             "no manifest: it must say board-manifest/1"});
}

Result<std::string> ManifestReader::text(const Json& root, const char* key) const {
    constexpr std::size_t most = 200;
    std::string value = root.find(key).string_or("");
    if (value.empty() || value.size() > most)
        return wrong(json_pointer("", key), {"应是一小段文字", "must be a short text"});
    return value;
}

Result<WallTime> ManifestReader::time(const Json& root, const char* key) const {
    auto time = parse_time(root.find(key).string_or(""), std::chrono::minutes{0});
    if (!time) return wrong(json_pointer("", key), time.error().what);
    return time;
}

Result<ManifestFile> ManifestReader::file(const Json& json, const std::string& pointer,
                                          std::size_t most) const {
    ManifestFile file;
    file.sha256 = json.find("sha256").string_or("");
    if (!is_sha256(file.sha256))
        return wrong(json_pointer(pointer, "sha256"),
                     {"应是 64 个小写十六进制数字", "must be 64 lower-case hexadecimal digits"});
    const auto bytes = json.find("bytes").integer();
    if (!bytes || *bytes < 1)
        return wrong(json_pointer(pointer, "bytes"),
                     {"应是文件的字节数", "must be the file's length in bytes"});
    file.bytes = static_cast<std::size_t>(*bytes);
    if (file.bytes > most)
        return wrong(Fault::budget, json_pointer(pointer, "bytes"),
                     {"文件超过上限 " + std::to_string(most) + " 字节",
                      "the file is over the limit of " + std::to_string(most) + " bytes"});
    file.type = json.find("type").string_or("");
    return file;
}

Result<> ManifestReader::read_files(const Json& files, Manifest& manifest) const {
    const TransferBudget budget;
    if (!files.is(JsonType::object))
        return wrong("/files", {"应列出全部文件", "must list the files"});
    if (files.size() > Manifest::most_files)
        return wrong(Fault::budget, "/files",
                     {"文件超过 " + std::to_string(Manifest::most_files) + " 个",
                      "there are more than " + std::to_string(Manifest::most_files) + " files"});
    std::size_t all = 0;
    for (std::size_t i = 0; i < files.size(); ++i) {
        const auto [path, json] = files.member(i);
        const std::string pointer = json_pointer("/files", path);
        if (!is_safe_asset_path(path))
            return wrong(pointer, {"路径必须在 feed.json 所在的文件夹之内",
                                   "the path must lie below feed.json's folder"});
        ManifestFile file = TRY(this->file(json, pointer, budget.asset));
        all += file.bytes;
        manifest.files.emplace(path, std::move(file));
    }
    if (all > budget.all)
        return wrong(
            Fault::budget, "/files",
            {"文件合计超过上限 " + std::to_string(budget.all) + " 字节",
             "the files together are over the limit of " + std::to_string(budget.all) + " bytes"});
    return {};
}

Result<Manifest> ManifestReader::read() const {
    const Json root = document_.root();
    if (!root.is(JsonType::object))
        return wrong("", {"不是发布清单", "no manifest: it must be an object"});
    TRY(check_format(root));
    Manifest manifest;
    manifest.channel = TRY(text(root, "channel"));
    const auto sequence = root.find("sequence").integer();
    if (!sequence || *sequence < 0)
        return wrong("/sequence", {"应是不小于 0 的整数", "must be a whole number from 0"});
    manifest.sequence = *sequence;
    manifest.issued = TRY(time(root, "issued"));
    if (root.has("expires")) manifest.expires = TRY(time(root, "expires"));
    manifest.feed = TRY(file(root.find("feed"), "/feed", TransferBudget{}.feed));
    TRY(read_files(root.find("files"), manifest));
    return manifest;
}

} // namespace

std::string object_name(std::string_view sha256) {
    return "objects/" + std::string{sha256};
}

std::string write_manifest(const Manifest& manifest) {
    JsonWriter json;
    json.begin_object().member("format", format);
    json.member("channel", manifest.channel).member("sequence", manifest.sequence);
    json.member("issued", format_utc(manifest.issued));
    if (manifest.expires) json.member("expires", format_utc(*manifest.expires));
    json.key("feed");
    write_file(json, manifest.feed);
    json.key("files").begin_object();
    for (const auto& [path, file] : manifest.files) {
        json.key(path);
        write_file(json, file);
    }
    json.end_object().end_object();
    return json.take();
}

Result<Manifest> read_manifest(std::string text) {
    constexpr std::size_t depth = 8;
    const auto document =
        TRY_WITHIN(JsonDocument::parse(std::move(text), {Manifest::most_bytes, depth}),
                   "manifest.json", "manifest.json");
    return ManifestReader{document}.read();
}

} // namespace board
