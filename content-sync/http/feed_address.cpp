// SPDX-License-Identifier: MIT
#include "content-sync/http/feed_address.h"

#include "base/shortened.h"

#include <charconv>

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

// RFC 3986 §3.2; `rest` is what stands behind "://". An IPv6 address stands in brackets.
bool has_host_and_port(std::string_view rest) {
    std::string_view authority = rest.substr(0, rest.find_first_of("/?#"));
    if (const auto user = authority.rfind('@'); user != std::string_view::npos)
        authority.remove_prefix(user + 1);
    const auto bracket = authority.rfind(']');
    const auto colon = authority.find(':', bracket == std::string_view::npos ? 0 : bracket);
    const std::string_view host = authority.substr(0, colon);
    if (host.empty() || host.find_first_of(" \t") != std::string_view::npos) return false;
    if (colon == std::string_view::npos) return true;
    const std::string_view digits = authority.substr(colon + 1);
    int port = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), port);
    return error == std::errc{} && end == digits.data() + digits.size() && port >= 1 &&
           port <= 65535;
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
    if (!has_host_and_port(url.substr(authority + 3)))
        return Error{
            Fault::unsupported,
            {"地址要写主机名，端口是 1 到 65535，例如 http://192.0.2.7:8080/feed.json：" + shown,
             "the address needs a host, and a port is 1 to 65535, as in "
             "http://192.0.2.7:8080/feed.json: " +
                 shown}};
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
