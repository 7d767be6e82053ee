// SPDX-License-Identifier: MIT
#include "content-sync/http/http_client.h"

#include "content-sync/http/curl_option.h"
#include "content-sync/http/http_fault.h"
#include "content-sync/http/http_tls.h"

#include <curl/curl.h>

#include <algorithm>
#include <cstdlib>

namespace board {
namespace {

struct FreeLines {
    void operator()(curl_slist* lines) const { ::curl_slist_free_all(lines); }
};
using Lines = std::unique_ptr<curl_slist, FreeLines>;

void add_line(Lines& lines, const std::string& text) {
    curl_slist* longer = ::curl_slist_append(lines.get(), text.c_str());
    if (longer == nullptr) std::abort(); // memory is out
    static_cast<void>(lines.release());
    lines.reset(longer);
}

bool is_redirect(int status) {
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

// JSON and pictures never begin so; the type alone says little, for many servers get it wrong.
bool is_web_page(const HttpHeaders& head, std::string_view piece) {
    const auto first = piece.find_first_not_of(" \t\r\n\xef\xbb\xbf");
    return head.content_type.starts_with("text/html") && first != std::string_view::npos &&
           piece[first] == '<';
}

std::chrono::milliseconds since(SteadyTime then, const Clock& clock) {
    return std::chrono::floor<std::chrono::milliseconds>(clock.steady() - then);
}

} // namespace

// All that libcurl's callbacks need of one transfer.
struct HttpClient::Transfer {
    HttpClient& client;
    const HttpRequest& request;
    const Body& body;
    Lines lines = {};
    HttpHeaders head = {};
    std::size_t thrown_away = 0, sent = 0;
    bool began = false;
    std::optional<Error> error = {}; // our own reason for breaking off

    Result<> take(std::string_view piece) {
        if (!began && head.status == 200 && is_web_page(head, piece)) return web_page();
        began = true;
        return body(head, piece);
    }

    // What is allowed now that more may be known of the length.
    std::chrono::milliseconds allowed() const {
        const std::size_t bytes =
            std::min<std::uint64_t>(request.bytes, head.content_length.value_or(request.bytes));
        return request.time +
               std::chrono::milliseconds{bytes / client.options_.deadlines.slowest * 1000};
    }

    // Bytes are counted by whoever takes them: libcurl 7.88's own limit stops neither chunked nor
    // endless bodies. A short page of an error is thrown away, for the connection's sake.
    static std::size_t write(char* bytes, std::size_t, std::size_t count, void* self) {
        constexpr std::size_t short_page = 16u << 10;
        auto& transfer = *static_cast<Transfer*>(self);
        if (transfer.head.status / 100 != 2) {
            transfer.thrown_away += count;
            return transfer.thrown_away <= short_page ? count : 0;
        }
        auto done = transfer.take({bytes, count});
        if (done) return count;
        transfer.error = std::move(done).error();
        return 0;
    }

    static std::size_t header(char* bytes, std::size_t, std::size_t count, void* self) {
        auto& transfer = *static_cast<Transfer*>(self);
        HttpHeaders& head = transfer.head;
        head.read_line({bytes, count});
        const auto& coding = head.content_encoding;
        if (head.complete && head.status / 100 == 2 && !coding.empty() && coding != "identity")
            transfer.error = unasked_coding(coding);
        if (head.fault) transfer.error = head.fault;
        return transfer.error ? 0 : count;
    }

    static std::size_t read(char* bytes, std::size_t, std::size_t most, void* self) {
        auto& transfer = *static_cast<Transfer*>(self);
        const auto got = ::pread(transfer.request.upload.file->number(), bytes, most,
                                 static_cast<off_t>(transfer.sent));
        if (got < 0) {
            transfer.error = Error{Fault::io, errno_message(errno)};
            return CURL_READFUNC_ABORT;
        }
        transfer.sent += static_cast<std::size_t>(got);
        const auto& progress = transfer.request.upload.progress;
        return progress && !progress(transfer.sent) ? CURL_READFUNC_ABORT
                                                    : static_cast<std::size_t>(got);
    }

    static int seek(void* self, curl_off_t offset, int) {
        static_cast<Transfer*>(self)->sent = static_cast<std::size_t>(offset);
        return CURL_SEEKFUNC_OK;
    }

    static int progress(void* self, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
        auto& transfer = *static_cast<Transfer*>(self);
        if (transfer.client.stopped_()) return 1;
        if (since(transfer.request.since, transfer.client.clock_) <= transfer.allowed()) return 0;
        transfer.error = too_slow();
        return 1;
    }
};

void HttpClient::Close::operator()(void* handle) const {
    ::curl_easy_cleanup(handle);
}

HttpClient::HttpClient(HttpOptions options, const Clock& clock, std::function<bool()> stopped)
    : options_{std::move(options)}
    , clock_{clock}
    , stopped_{std::move(stopped)}
    , handle_{::curl_easy_init()} {
    if (!handle_) std::abort(); // memory is out
}

void HttpClient::prepare(Transfer& transfer) {
    const auto set = [this](CURLoption option, auto value) {
        set_option(handle_.get(), option, value);
    };
    const HttpRequest& request = transfer.request;
    ::curl_easy_reset(handle_.get());
    set(CURLOPT_URL, request.url.c_str());
    set(CURLOPT_PROTOCOLS_STR, "http,https");
    set(CURLOPT_FOLLOWLOCATION, 0L);
    set(CURLOPT_PROXY, options_.proxy.c_str()); // "": none, nor one from the environment
    set(CURLOPT_NOPROXY, "");
    set(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
    set(CURLOPT_HTTP_CONTENT_DECODING, 0L);
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_USERAGENT, "board-sync");
    const auto most =
        request.time + std::chrono::milliseconds{request.bytes / options_.deadlines.slowest * 1000};
    const auto left = std::max(most - since(request.since, clock_), std::chrono::milliseconds{1});
    set(CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(options_.deadlines.connect.count()));
    set(CURLOPT_TIMEOUT_MS, static_cast<long>(left.count()));
    set(CURLOPT_LOW_SPEED_LIMIT, 100L);
    set(CURLOPT_LOW_SPEED_TIME, static_cast<long>(options_.deadlines.stall.count()));
    set(CURLOPT_WRITEFUNCTION, &Transfer::write);
    set(CURLOPT_WRITEDATA, &transfer);
    set(CURLOPT_HEADERFUNCTION, &Transfer::header);
    set(CURLOPT_HEADERDATA, &transfer);
    set(CURLOPT_NOPROGRESS, 0L);
    set(CURLOPT_XFERINFOFUNCTION, &Transfer::progress);
    set(CURLOPT_XFERINFODATA, &transfer);
    time_ = std::chrono::floor<std::chrono::seconds>(clock_.wall()).time_since_epoch().count();
    prepare_tls(handle_.get(), options_, &time_);
}

void HttpClient::prepare_request(Transfer& transfer) {
    const auto set = [this](CURLoption option, auto value) {
        set_option(handle_.get(), option, value);
    };
    const HttpRequest& request = transfer.request;
    for (const auto& line : request.lines) add_line(transfer.lines, line);
    if (request.token == HttpRequest::Token::sent && is_field_value(options_.token))
        add_line(transfer.lines, "Authorization: Bearer " + options_.token);
    set(CURLOPT_HTTPHEADER, transfer.lines.get());
    if (request.method == "HEAD") {
        set(CURLOPT_NOBODY, 1L);
    } else if (request.method == "PUT") {
        set(CURLOPT_UPLOAD, 1L);
        set(CURLOPT_INFILESIZE_LARGE, static_cast<curl_off_t>(request.upload.bytes));
        set(CURLOPT_READFUNCTION, &Transfer::read);
        set(CURLOPT_READDATA, &transfer);
        set(CURLOPT_SEEKFUNCTION, &Transfer::seek);
        set(CURLOPT_SEEKDATA, &transfer);
    } else if (request.method != "GET") {
        set(CURLOPT_CUSTOMREQUEST, request.method.c_str());
    }
}

Result<HttpReply> HttpClient::perform(const HttpRequest& request, const Body& body) {
    Transfer transfer{*this, request, body};
    prepare(transfer);
    prepare_request(transfer);
    const CURLcode code = ::curl_easy_perform(handle_.get());
    if (transfer.error) return *transfer.error;
    // A whole head that says no is an answer, though its page did not come to an end.
    const int status = transfer.head.status;
    const bool says_no = transfer.head.complete && status >= 300;
    if (code == CURLE_ABORTED_BY_CALLBACK || (code != CURLE_OK && !says_no))
        return transfer_error(code, handle_.get(), time_);
    HttpReply reply{std::move(transfer.head), {}};
    const char* leads_to = nullptr;
    ::curl_easy_getinfo(handle_.get(), CURLINFO_REDIRECT_URL, &leads_to);
    if (leads_to != nullptr && is_redirect(status)) reply.redirect = leads_to;
    return reply;
}

} // namespace board
