// SPDX-License-Identifier: MIT
#include "content-sync/sync/feed_address.h"

#include "base/shortened.h"

namespace board {
namespace {

bool is_unreserved(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '.' || c == '_' || c == '~';
}

std::string percent_encoded(std::string_view path) {
    constexpr char digits[] = "0123456789ABCDEF";
    std::string text;
    for (const char c : path) {
        if (is_unreserved(c) || c == '/') {
            text += c;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        text += '%';
        text += digits[byte >> 4];
        text += digits[byte & 15];
    }
    return text;
}

std::string without_secrets(std::string_view url) {
    const auto scheme = url.find("://");
    const auto begin = scheme == std::string_view::npos ? 0 : scheme + 3;
    const auto authority = url.substr(begin, url.find_first_of("/?#", begin) - begin);
    const auto user = authority.rfind('@');
    const auto host = user == std::string_view::npos ? begin : begin + user + 1;
    return std::string{url.substr(0, begin)} +
           std::string{url.substr(host, url.find_first_of("?#", begin) - host)};
}

} // namespace

std::string FeedAddress::shown() const {
    return without_secrets(feed_);
}

Result<FeedAddress> FeedAddress::parse(std::string_view url) {
    const auto authority = url.find("://");
    const auto scheme = url.substr(0, authority);
    const std::string shown = shortened(without_secrets(url));
    if (authority == std::string_view::npos || (scheme != "http" && scheme != "https"))
        return Error{
            Fault::unsupported,
            {"地址要以 http:// 或 https:// 开头，或写文件夹的路径：" + shown,
             "the address must begin with http:// or https://, or be a folder's path: " + shown}};
    const auto whole = url.substr(0, url.find('#'));
    const auto question = whole.find('?');
    std::string path{whole.substr(0, question)};
    const std::string query{question == std::string_view::npos ? "" : whole.substr(question)};
    if (path.find('/', authority + 3) == std::string::npos) path += '/';
    if (!path.ends_with(".json")) path += path.ends_with('/') ? "feed.json" : "/feed.json";
    return FeedAddress{path + query, path.substr(0, path.rfind('/') + 1)};
}

std::string FeedAddress::asset(std::string_view path) const {
    return folder_ + percent_encoded(path);
}

} // namespace board
