// SPDX-License-Identifier: MIT
#include "content-sync/published/root_file.h"

#include "base/json.h"
#include "base/json_writer.h"
#include "content-sync/published/web_page.h"

namespace board {
namespace {

constexpr std::string_view format = "board-root/1";
constexpr std::size_t key_bytes = 32;

Error no_root(const Message& what) {
    return {Fault::malformed, what};
}

} // namespace

std::string root_name(std::int64_t version) {
    return "root." + std::to_string(version) + ".json";
}

std::string write_root(const Root& root) {
    JsonWriter json;
    json.begin_object().member("format", format).member("version", root.version);
    json.key("keys").begin_array();
    for (const auto& key : root.keys) json.value(key);
    json.end_array().end_object();
    return json.take();
}

Result<Root> read_root(const std::string& bytes) {
    constexpr std::size_t depth = 4;
    const auto document = TRY(JsonDocument::parse(bytes, {Root::most_bytes, depth}));
    const Json json = document.root();
    if (json.find("format").string_or("") != format)
        return Error{Fault::unsupported,
                     {"不认识的密钥更换文件；请升级本机的程序",
                      "a root file of another version; bring this machine's programs up to date"}};
    Root root;
    root.version = json.find("version").integer_or(0);
    const Json keys = json.find("keys");
    if (keys.size() == 0 || keys.size() > Root::most_keys)
        return no_root({"密钥应有 1 到 16 个", "there must be 1 to 16 keys"});
    for (std::size_t i = 0; i < keys.size(); ++i) {
        root.keys.push_back(keys.at(i).string_or(""));
        if (!is_hex(root.keys.back(), key_bytes))
            return no_root({"密钥应是 64 个小写十六进制数字",
                            "a key must be 64 lower-case hexadecimal digits"});
    }
    return root;
}

Result<Root> believe_root(const std::string& bytes, std::string_view signatures,
                          std::int64_t version, const std::vector<std::string>& trusted) {
    const std::string name = root_name(version);
    if (is_web_page(bytes))
        return no_root({"收到的是网页，不是 " + name, "got a web page instead of " + name});
    const auto lines = TRY_WITHIN(read_signatures(signatures), name, name);
    if (!signer_of(Signed::root, bytes, lines, trusted))
        return Error{Fault::digest,
                     {name + " 没有本屏信任的密钥的签名，不予采用",
                      name + " is signed by no key that this board trusts; not believed"}};
    Root root = TRY_WITHIN(read_root(bytes), name, name);
    if (root.version != version)
        return no_root({name + " 里写的是另一个版本", name + " says that it is another version"});
    if (!signer_of(Signed::root, bytes, lines, root.keys))
        return Error{Fault::digest,
                     {name + " 没有新密钥的签名，不予采用",
                      name + " is not signed by any of the new keys; not believed"}};
    return root;
}

} // namespace board
