// SPDX-License-Identifier: MIT
#include "content-sync/http/http_redirect.h"

#include "base/shortened.h"

#include <curl/curl.h>

#include <cstdlib>
#include <memory>
#include <optional>

namespace board {
namespace {

struct Free {
    void operator()(CURLU* url) const { ::curl_url_cleanup(url); }
};

// A URL taken apart by the same code that will connect to it.
class Url {
  public:
    explicit Url(const std::string& text)
        : url_{::curl_url()} {
        if (!url_) std::abort(); // memory is out
        is_valid_ = ::curl_url_set(url_.get(), CURLUPART_URL, text.c_str(),
                                   CURLU_NON_SUPPORT_SCHEME) == CURLUE_OK;
    }
    // In lower case; empty where there is none.
    std::string part(CURLUPart name, unsigned flags = 0) const {
        char* text = nullptr;
        if (!is_valid_ || ::curl_url_get(url_.get(), name, &text, flags) != CURLUE_OK) return {};
        const std::unique_ptr<char, decltype(&::curl_free)> owned{text, &::curl_free};
        std::string low{text};
        for (char& c : low)
            if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
        return low;
    }
    std::string scheme() const { return part(CURLUPART_SCHEME); }
    std::string origin() const {
        return scheme() + "://" + part(CURLUPART_HOST) + ":" +
               part(CURLUPART_PORT, CURLU_DEFAULT_PORT);
    }
    bool is_valid() const { return is_valid_; }

  private:
    std::unique_ptr<CURLU, Free> url_;
    bool is_valid_ = false;
};

} // namespace

bool is_same_origin(const std::string& a, const std::string& b) {
    const Url one{a}, other{b};
    return one.is_valid() && other.is_valid() && one.origin() == other.origin();
}

std::string shown_url(const std::string& url) {
    std::string shown = url.substr(0, url.find_first_of("?#"));
    if (const auto scheme = shown.find("://"); scheme != std::string::npos) {
        const auto begin = scheme + 3;
        const auto user = shown.substr(0, shown.find('/', begin)).rfind('@');
        if (user != std::string::npos && user >= begin) shown.erase(begin, user + 1 - begin);
    }
    return shortened(shown);
}

Result<> may_follow(const std::string& from, const std::string& to) {
    const std::string before = Url{from}.scheme(), after = Url{to}.scheme();
    if (after == "https" || (after == "http" && before == "http")) return {};
    const std::string shown = shown_url(to);
    return Error{
        Fault::network,
        {"服务器要转到不允许的地址（只能转到 http、https，不能从 https 转到 http）：" + shown,
         "the server redirects to where we must not go (only http and https are allowed, "
         "and never from https to http): " +
             shown}};
}

} // namespace board
