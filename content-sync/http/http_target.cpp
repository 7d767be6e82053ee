// SPDX-License-Identifier: MIT
#include "content-sync/http/http_target.h"

#include "content-sync/http/http_fault.h"
#include "content-sync/http/http_redirect.h"

#include <sys/stat.h>

#include <cerrno>

namespace board {
namespace {

// Nobody reads what a server says besides its status.
Result<> ignore(const HttpHeaders&, std::string_view) {
    return {};
}

bool is_success(int status) {
    return status / 100 == 2;
}

// RFC 4918 §9.7.1 says 409; nginx says 500.
bool may_lack_folder(int status) {
    return status == 404 || status == 409 || status == 500;
}

Result<std::size_t> length_of(const Fd& file) {
    struct stat status {};
    if (::fstat(file.number(), &status) != 0) return Error{Fault::io, errno_message(errno)};
    return static_cast<std::size_t>(status.st_size);
}

Error stopped() {
    return {Fault::network, {"上传已停止", "the upload was stopped"}};
}

Error not_whole(std::size_t there, std::size_t sent) {
    const auto is = std::to_string(there), was = std::to_string(sent);
    return {
        Fault::network,
        {"服务器上的文件是 " + is + " 字节，应当是 " + was + " 字节。请再发布一次",
         "the server's file has " + is + " bytes, and should have " + was + "; publish once more"}};
}

} // namespace

Result<HttpTarget> HttpTarget::open(const std::string& url, HttpOptions options,
                                    const Clock& clock) {
    const bool names_file = url.ends_with(".json") || url.find('?') != std::string::npos;
    auto address = TRY(FeedAddress::parse(names_file || url.ends_with('/') ? url : url + "/"));
    return HttpTarget{std::move(address), std::move(options), clock};
}

HttpTarget::HttpTarget(FeedAddress address, HttpOptions options, const Clock& clock)
    : address_{std::move(address)}
    , client_{std::move(options), clock, [] { return false; }} {}

std::string HttpTarget::address() const {
    const std::string shown = address_.shown();
    return shown.substr(0, shown.rfind('/') + 1);
}

HttpRequest HttpTarget::request(const char* method, const std::string& name,
                                std::size_t bytes) const {
    HttpRequest request;
    request.method = method;
    request.url = address_.asset(name);
    request.token = HttpRequest::Token::sent;
    request.since = client_.clock().steady();
    request.time = client_.options().deadlines.asset;
    request.bytes = bytes;
    return request;
}

Result<HttpReply> HttpTarget::ask(const HttpRequest& request) {
    auto reply = TRY(client_.perform(request, &ignore));
    if (!reply.redirect.empty()) return moved_away(shown_url(reply.redirect));
    if (!is_success(reply.head.status)) return unexpected_status(reply.head.status);
    return reply;
}

Result<std::optional<std::size_t>> HttpTarget::size_of(const std::string& name) {
    const auto reply = ask(request("HEAD", name, 0));
    if (!reply && reply.error().fault == Fault::missing) return std::optional<std::size_t>{};
    if (!reply) return reply.error();
    return std::optional<std::size_t>{reply->head.content_length};
}

Result<std::string> HttpTarget::read(const std::string& name, std::size_t limit) {
    std::string text;
    const auto take = [&](const HttpHeaders& head, std::string_view piece) -> Result<> {
        if (head.content_length.value_or(0) > limit || text.size() + piece.size() > limit)
            return over_budget(limit);
        text += piece;
        return {};
    };
    const auto reply = TRY(client_.perform(request("GET", name, limit), take));
    if (!reply.redirect.empty()) return moved_away(shown_url(reply.redirect));
    if (reply.head.status != 200) return unexpected_status(reply.head.status);
    return text;
}

// A server that does not know MOVE says so of a file that is not there either.
Result<bool> HttpTarget::can_move() {
    if (can_move_) return *can_move_;
    HttpRequest question = request("MOVE", ".nothing", 0);
    question.lines = {"Destination: " + address_.asset(".nothing-moved"), "Overwrite: T"};
    const int status = TRY(client_.perform(question, &ignore)).head.status;
    can_move_ = is_success(status) || status == 404 || status == 409;
    return *can_move_;
}

Result<bool> HttpTarget::move(const std::string& from, const std::string& to) {
    HttpRequest question = request("MOVE", from, 0);
    question.lines = {"Destination: " + address_.asset(to), "Overwrite: T"};
    return is_success(TRY(client_.perform(question, &ignore)).head.status);
}

// MKCOL for the folder itself and each one above a file; one that is there already answers 405.
// RFC 4918 §9.3.1.
Result<> HttpTarget::make_folders(const std::string& name) {
    std::size_t length = 0;
    do {
        TRY(client_.perform(request("MKCOL", name.substr(0, length), 0), &ignore));
        length = name.find('/', length) + 1;
    } while (length != 0);
    return {};
}

Result<> HttpTarget::upload(const std::string& name, const HttpUpload& upload) {
    for (bool again = false;; again = true) {
        HttpRequest question = request("PUT", name, upload.bytes);
        question.upload = upload;
        const auto reply = TRY(client_.perform(question, &ignore));
        if (!reply.redirect.empty()) return moved_away(shown_url(reply.redirect));
        const int status = reply.head.status;
        if (is_success(status)) return {};
        if (again || !may_lack_folder(status)) return not_taken(status);
        TRY(make_folders(name));
    }
}

Result<> HttpTarget::put(const std::string& name, const Fd& file, const Progress& progress) {
    bool goes_on = true;
    const HttpUpload whole{&file, TRY(length_of(file)), [&](std::size_t sent) {
                               goes_on = !progress || progress(sent);
                               return goes_on;
                           }};
    const auto uploaded = [&](const std::string& as) -> Result<> {
        auto done = upload(as, whole);
        return goes_on ? std::move(done) : stopped();
    };
    if (TRY(can_move())) {
        const std::string unready = name + ".uploading";
        TRY(uploaded(unready));
        if (TRY(move(unready, name))) return {};
        can_move_ = false;
        TRY(client_.perform(request("DELETE", unready, 0), &ignore));
    }
    TRY(uploaded(name));
    const auto there = TRY(size_of(name));
    if (there && *there != whole.bytes) return not_whole(*there, whole.bytes);
    return {};
}

} // namespace board
