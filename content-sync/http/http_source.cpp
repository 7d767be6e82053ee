// SPDX-License-Identifier: MIT
#include "content-sync/http/http_source.h"

#include "content-sync/http/http_headers.h"

#include <curl/curl.h>

#include <cstdlib>

namespace board {
namespace {

constexpr long ok = 200, not_modified = 304, not_found = 404, gone = 410;

struct FreeLines {
    void operator()(curl_slist* lines) const { ::curl_slist_free_all(lines); }
};
using Lines = std::unique_ptr<curl_slist, FreeLines>;

Lines lines_of(const std::vector<std::string>& texts) {
    Lines lines;
    for (const auto& text : texts) {
        curl_slist* longer = ::curl_slist_append(lines.get(), text.c_str());
        if (longer == nullptr) std::abort(); // memory is out
        static_cast<void>(lines.release());
        lines.reset(longer);
    }
    return lines;
}

Error over_budget(std::size_t limit) {
    const auto most = std::to_string(limit);
    return {Fault::budget,
            {"文件超过上限 " + most + " 字节", "the file is over the limit of " + most + " bytes"}};
}

Error unexpected_status(long status) {
    const auto code = std::to_string(status);
    if (status == not_found || status == gone)
        return {Fault::missing,
                {"服务器上没有这个文件（HTTP " + code + "）",
                 "the server does not have this file (HTTP " + code + ")"}};
    return {Fault::network,
            {"服务器没有给出文件（HTTP " + code + "）",
             "the server does not give the file (HTTP " + code + ")"}};
}

Error transfer_error(CURLcode code) {
    const std::string reason = ::curl_easy_strerror(code);
    const auto say = [&](const char* zh, const char* en) {
        return Error{
            Fault::network,
            {std::string{zh} + "（" + reason + "）", std::string{en} + " (" + reason + ")"}};
    };
    switch (code) {
    case CURLE_COULDNT_RESOLVE_HOST:
        return say("找不到服务器的名字", "the server's name is unknown");
    case CURLE_COULDNT_CONNECT:
        return say("连接不上服务器", "the server cannot be reached");
    case CURLE_OPERATION_TIMEDOUT:
        return say("服务器太慢或没有应答", "the server is too slow");
    case CURLE_PARTIAL_FILE:
    case CURLE_GOT_NOTHING:
    case CURLE_RECV_ERROR:
        return say("传输中途断开", "the transfer broke off");
    case CURLE_TOO_MANY_REDIRECTS:
    case CURLE_UNSUPPORTED_PROTOCOL:
        return say("服务器要转到不允许的地址", "the server redirects to where we must not go");
    case CURLE_PEER_FAILED_VERIFICATION:
        return say("服务器的证书无效", "the server's certificate is not valid");
    default:
        return say("传输失败", "the transfer failed");
    }
}

} // namespace

// All that libcurl's callbacks need of one transfer.
struct HttpSource::Transfer {
    CURL* handle;
    const Question& question;
    const Sink& sink;
    const std::function<bool()>& stopped;
    std::string url;
    Lines lines;
    HttpHeaders headers;
    std::size_t taken = 0;
    std::optional<Error> error; // our own reason for breaking off

    long status() const {
        long code = 0;
        ::curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &code);
        return code;
    }

    // Bytes are counted here: libcurl 7.88's own limit stops neither chunked nor endless bodies.
    static std::size_t write(char* bytes, std::size_t, std::size_t count, void* self) {
        auto& transfer = *static_cast<Transfer*>(self);
        if (transfer.status() != ok) return 0; // an error's page is of no use
        transfer.taken += count;
        if (transfer.taken > transfer.question.limit) {
            transfer.error = over_budget(transfer.question.limit);
            return 0;
        }
        auto done = transfer.sink({bytes, count});
        if (done) return count;
        transfer.error = std::move(done).error();
        return 0;
    }

    static std::size_t header(char* bytes, std::size_t, std::size_t count, void* self) {
        static_cast<Transfer*>(self)->headers.read_line({bytes, count});
        return count;
    }

    static int progress(void* self, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
        return static_cast<Transfer*>(self)->stopped() ? 1 : 0;
    }
};

void HttpSource::Close::operator()(void* handle) const {
    ::curl_easy_cleanup(handle);
}

HttpSource::HttpSource(FeedAddress address, HttpOptions options, const Clock& clock,
                       std::function<bool()> stopped)
    : address_{std::move(address)}
    , options_{std::move(options)}
    , clock_{clock}
    , stopped_{std::move(stopped)}
    , handle_{::curl_easy_init()} {
    if (!handle_) std::abort(); // memory is out
}

HttpSource::~HttpSource() = default;

void HttpSource::prepare(Transfer& transfer, bool is_feed) const {
    CURL* const curl = transfer.handle;
    ::curl_easy_reset(curl);
    const auto set = [curl](CURLoption option, auto value) {
        const CURLcode done = ::curl_easy_setopt(curl, option, value);
        if (done != CURLE_OK) std::abort(); // an option that this libcurl does not have
    };
    set(CURLOPT_URL, transfer.url.c_str());
    set(CURLOPT_PROTOCOLS_STR, "http,https");
    set(CURLOPT_REDIR_PROTOCOLS_STR, address_.is_https() ? "https" : "http,https");
    set(CURLOPT_FOLLOWLOCATION, 1L);
    set(CURLOPT_MAXREDIRS, 3L);
    set(CURLOPT_PROXY, ""); // not from the environment
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_USERAGENT, "board-sync");
    set(CURLOPT_HTTPHEADER, transfer.lines.get());
    const auto deadline = is_feed ? options_.deadlines.feed : options_.deadlines.asset;
    set(CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(options_.deadlines.connect.count()));
    set(CURLOPT_TIMEOUT_MS, static_cast<long>(deadline.count()));
    set(CURLOPT_LOW_SPEED_LIMIT, 100L);
    set(CURLOPT_LOW_SPEED_TIME, static_cast<long>(options_.deadlines.stall.count()));
    set(CURLOPT_WRITEFUNCTION, &Transfer::write);
    set(CURLOPT_WRITEDATA, &transfer);
    set(CURLOPT_HEADERFUNCTION, &Transfer::header);
    set(CURLOPT_HEADERDATA, &transfer);
    set(CURLOPT_NOPROGRESS, 0L);
    set(CURLOPT_XFERINFOFUNCTION, &Transfer::progress);
    set(CURLOPT_XFERINFODATA, &transfer);
}

Result<Answer> HttpSource::judge(const Transfer& transfer, int code) {
    if (transfer.error) return *transfer.error;
    const long status = transfer.status();
    if (status != 0 && status != ok && status != not_modified && status / 100 != 3) {
        wanted_pause_ = std::max(wanted_pause_, retry_after(transfer.headers));
        return unexpected_status(status);
    }
    if (code != CURLE_OK) return transfer_error(static_cast<CURLcode>(code));
    if (status == ok) return Answer{Answer::Change::changed, transfer.headers.validators};
    // "Not modified" is no answer to somebody who has nothing.
    if (status != not_modified || transfer.lines == nullptr) return unexpected_status(status);
    Answer answer{Answer::Change::unchanged, transfer.question.known};
    answer.validators.date = transfer.headers.validators.date;
    return answer;
}

Result<Answer> HttpSource::fetch(const Question& question, const Sink& sink) {
    const bool is_feed = question.path.empty();
    if (is_feed) wanted_pause_ = std::chrono::seconds{0};
    Transfer transfer{handle_.get(),
                      question,
                      sink,
                      stopped_,
                      is_feed ? address_.feed() : address_.asset(question.path),
                      lines_of(conditional_headers(question.known)),
                      {},
                      0,
                      {}};
    prepare(transfer, is_feed);
    return judge(transfer, ::curl_easy_perform(handle_.get()));
}

} // namespace board
