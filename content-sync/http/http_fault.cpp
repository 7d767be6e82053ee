// SPDX-License-Identifier: MIT
#include "content-sync/http/http_fault.h"

#include "base/shortened.h"
#include "content-sync/http/http_tls.h"

#include <curl/curl.h>

namespace board {
namespace {

Error network(std::string zh, std::string en) {
    return {Fault::network, {std::move(zh), std::move(en)}};
}

Error said(int status, std::string zh, std::string en) {
    const std::string code = "HTTP " + std::to_string(status);
    return network(std::move(zh) + "（" + code + "）", std::move(en) + " (" + code + ")");
}

} // namespace

Error over_budget(std::size_t limit) {
    const auto most = std::to_string(limit);
    return {Fault::budget,
            {"文件超过上限 " + most + " 字节", "the file is over the limit of " + most + " bytes"}};
}

Error unexpected_status(int status) {
    const auto say = [status](const char* zh, const char* en) { return said(status, zh, en); };
    switch (status) {
    case 404:
    case 410: {
        Error error = say("服务器上没有这个文件", "the server does not have this file");
        error.fault = Fault::missing;
        return error;
    }
    case 401:
    case 403:
        return say("服务器不让本机取：请检查令牌（token）和服务器上的权限",
                   "the server does not let us in: check the token, and the rights on the server");
    case 407:
        return say("代理要登录：请检查配置中的 proxy",
                   "the proxy wants a login: check proxy in the configuration");
    case 429:
    case 503:
        return say("服务器太忙，稍后再取", "the server is busy; asked again later");
    case 511:
        return say("这个网络要先在网页上登录", "this network wants a login on a web page first");
    default:
        return say("服务器没有给出文件", "the server does not give the file");
    }
}

Error broken_off() {
    return network("传输中途断开", "the transfer broke off");
}

Error too_slow() {
    return network("服务器太慢或没有应答", "the server is too slow");
}

Error web_page() {
    return network("来的是网页，不是文件：这个网络可能要先登录，或地址写的是网页",
                   "a web page came in place of the file: this network may want a login first, or "
                   "the address is a page's");
}

Error unasked_coding(const std::string& coding) {
    const std::string name = shortened(coding);
    return network("服务器把文件压缩了（" + name + "），我们没有要求：请在服务器上关掉",
                   "the server has compressed the file (" + name +
                       ") though nobody asked for it: switch that off there");
}

Error too_many_redirects() {
    return network("服务器一再转到别的地址", "the server redirects again and again");
}

Error not_taken(int status) {
    const auto say = [status](const char* zh, const char* en) { return said(status, zh, en); };
    switch (status) {
    case 401:
    case 403:
        return say("服务器不让上传：请检查令牌（token）和它的写入权限",
                   "the server does not let us upload: check the token and its right to write");
    case 404:
    case 409:
        return say("服务器上没有这个文件夹，也不让新建：请先建好",
                   "the server does not have this folder and does not make it: make it first");
    case 405:
    case 501:
        return say("这个服务器不收文件（不支持 PUT）：请打开 WebDAV，或改用文件夹",
                   "this server takes no files (no PUT): switch WebDAV on, or use a folder");
    case 413:
        return say("文件大过服务器的上限：请调高上限",
                   "the file is over the server's limit: raise that limit");
    case 423:
        return say("文件在服务器上被锁住了：请关掉打开它的程序",
                   "the file is locked on the server: close what has it open");
    case 507:
        return say("服务器没有空间了：请先清理", "the server has no space left: make some first");
    default:
        return say("服务器没有收下文件，请看服务器的日志",
                   "the server did not take the file; its own log says why");
    }
}

Error moved_away(const std::string& where) {
    return network("服务器说地址已换成 " + where + "：请改用新地址",
                   "the server says that the address is now " + where + ": use that one");
}

Error transfer_error(int code, void* handle, std::time_t time) {
    const std::string reason = ::curl_easy_strerror(static_cast<CURLcode>(code));
    const auto say = [&](const char* zh, const char* en) {
        return network(std::string{zh} + "（" + reason + "）",
                       std::string{en} + " (" + reason + ")");
    };
    switch (code) {
    case CURLE_URL_MALFORMAT:
        return say("地址写得不对", "the address is not well written");
    case CURLE_COULDNT_RESOLVE_PROXY:
        return say("找不到代理的名字：请检查 proxy", "the proxy's name is unknown: check proxy");
    case CURLE_COULDNT_RESOLVE_HOST:
        return say("找不到服务器的名字", "the server's name is unknown");
    case CURLE_COULDNT_CONNECT:
        return say("连接不上服务器", "the server cannot be reached");
    case CURLE_OPERATION_TIMEDOUT:
        return too_slow();
    case CURLE_ABORTED_BY_CALLBACK:
        return network("已停止", "stopped");
    case CURLE_PARTIAL_FILE:
    case CURLE_GOT_NOTHING:
    case CURLE_RECV_ERROR:
    case CURLE_SEND_ERROR:
        return say("传输中途断开", "the transfer broke off");
    case CURLE_UNSUPPORTED_PROTOCOL:
    case CURLE_WEIRD_SERVER_REPLY:
        return say("那里应答的不是网页服务器", "what answers there is no web server");
    case CURLE_PEER_FAILED_VERIFICATION:
        return certificate_error(handle, time);
    case CURLE_SSL_CACERT_BADFILE:
        return say("ca_file 读不出证书", "no certificate can be read from ca_file");
    case CURLE_SSL_CONNECT_ERROR:
        return say("加密连接建立不起来：服务器只会旧的 TLS（至少要 1.2），或那个端口不是 https",
                   "no encrypted connection: the server speaks an old TLS only (1.2 is the least), "
                   "or that port is not https");
    default:
        return say("传输失败", "the transfer failed");
    }
}

} // namespace board
