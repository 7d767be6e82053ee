// SPDX-License-Identifier: MIT
#include "content-sync/sync/sync_options.h"

#include "base/file.h"
#include "content-sync/published/key_file.h"

namespace board {
namespace {

constexpr std::size_t most_token_bytes = 8u << 10;

std::string folder_of(const std::string& path) {
    const auto slash = path.rfind('/');
    return slash == std::string::npos ? "." : path.substr(0, slash);
}

// Its first line. Neither its text nor a part of it is ever in an error.
Result<std::string> read_token(const std::string& path) {
    auto text = TRY_WITHIN(read_file(path, most_token_bytes), "令牌文件 token_file", "token_file");
    text.erase(std::min(text.find_first_of("\r\n"), text.size()));
    if (!text.empty() && text.find_first_of(std::string_view{" \t\0", 3}) == std::string::npos)
        return text;
    return Error{
        Fault::malformed,
        {"令牌文件 " + path + " 的第一行应当是一个没有空格的令牌",
         "the first line of the token's file " + path + " has to be a token without blanks"}};
}

// Over the network, not only to this machine.
bool goes_in_clear(const std::string& feed) {
    if (!feed.starts_with("http://")) return false;
    const std::string_view rest = std::string_view{feed}.substr(7);
    for (const std::string_view here : {"127.0.0.1", "localhost", "[::1]"})
        if (rest.starts_with(here)) return false;
    return true;
}

Error token_in_clear() {
    return {Fault::unsupported,
            {"有令牌（token_file）时地址要用 https://，否则谁都能读到令牌",
             "with a token (token_file) the feed's address has to be https://, or anybody could "
             "read the token on its way"}};
}

Result<std::string> find_token(const std::string& file, const SyncWords& words,
                               const std::string& credentials) {
    if (file.front() == '/') return read_token(file);
    if (!credentials.empty()) {
        const std::string secret = credentials + "/" + file;
        if (::access(secret.c_str(), F_OK) == 0) return read_token(secret);
    }
    return read_token(folder_of(words.config) + "/" + file);
}

Result<> check_complete(const SyncOptions& options) {
    const bool feed = options.feed.empty();
    if (!feed && !options.store.empty()) return {};
    const std::string missing = feed ? "feed" : "store";
    return Error{Fault::missing,
                 {"缺少 --" + missing + "：命令行和配置文件里都没有写",
                  "--" + missing +
                      " is missing: neither the command line nor a configuration "
                      "file names it"}};
}

} // namespace

Result<SyncOptions> sync_options(const SyncWords& words, const std::string& credentials) {
    SyncConfig config;
    if (!words.config.empty()) config = TRY(read_sync_config(words.config));
    SyncOptions options;
    options.feed = words.feed.value_or(config.feed.value_or(""));
    options.store = words.store.value_or(config.store.value_or(""));
    options.channel = words.channel.value_or(config.channel.value_or(""));
    options.every = config.every.value_or(options.every);
    if (words.every) options.every = std::chrono::seconds{*words.every};
    options.keys = words.keys.empty() ? std::move(config.keys) : words.keys;
    options.proxy = std::move(config.proxy);
    options.ca_file = std::move(config.ca_file);
    options.longest_edge = config.longest_edge;
    options.films = config.films;
    TRY(check_complete(options));
    for (auto& key : options.keys) key = TRY(public_key_of(key));
    if (config.token_file.empty()) return options;
    if (goes_in_clear(options.feed)) return token_in_clear();
    options.token = TRY(find_token(config.token_file, words, credentials));
    return options;
}

} // namespace board
