// SPDX-License-Identifier: MIT
#include "content-sync/http/http_tls.h"

#include "content-sync/http/curl_option.h"

#include <openssl/ssl.h>

namespace board {
namespace {

CURLcode judge_at_time(CURL*, void* context, void* time) {
    ::X509_VERIFY_PARAM_set_time(::SSL_CTX_get0_param(static_cast<SSL_CTX*>(context)),
                                 *static_cast<const std::time_t*>(time));
    return CURLE_OK;
}

Error refused(const std::string& zh, const std::string& en) {
    return {Fault::network,
            {"服务器的证书无效：" + zh, "the server's certificate is not valid: " + en}};
}

} // namespace

void prepare_tls(void* handle, const HttpOptions& options, const std::time_t* time) {
    const auto set = [handle](CURLoption option, auto value) {
        set_option(static_cast<CURL*>(handle), option, value);
    };
    set(CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    set(CURLOPT_PROXY_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    for (const auto option : {CURLOPT_SSL_VERIFYPEER, CURLOPT_PROXY_SSL_VERIFYPEER})
        set(option, 1L);
    for (const auto option : {CURLOPT_SSL_VERIFYHOST, CURLOPT_PROXY_SSL_VERIFYHOST})
        set(option, 2L);
    if (!options.ca_file.empty()) {
        const char* const none = nullptr;
        for (const auto option : {CURLOPT_CAINFO, CURLOPT_PROXY_CAINFO})
            set(option, options.ca_file.c_str());
        for (const auto option : {CURLOPT_CAPATH, CURLOPT_PROXY_CAPATH}) set(option, none);
    }
    set(CURLOPT_SSL_CTX_FUNCTION, &judge_at_time);
    set(CURLOPT_SSL_CTX_DATA, static_cast<void*>(const_cast<std::time_t*>(time)));
}

Error certificate_error(void* handle, std::time_t time) {
    long result = X509_V_OK;
    ::curl_easy_getinfo(static_cast<CURL*>(handle), CURLINFO_SSL_VERIFYRESULT, &result);
    const std::string now = format_utc(WallTime{std::chrono::seconds{time}});
    switch (result) {
    case X509_V_OK:
    case X509_V_ERR_UNSPECIFIED: // libcurl compares the name itself, before it asks for the rest
    case X509_V_ERR_HOSTNAME_MISMATCH:
    case X509_V_ERR_IP_ADDRESS_MISMATCH:
        return refused("它是给另一个主机名的。请按证书上的主机名写地址，或给服务器换证书",
                       "it is another host's; write the address with the host's name that the "
                       "certificate has, or give the server its own certificate");
    case X509_V_ERR_CERT_HAS_EXPIRED:
        return refused("已经过期（本机时间 " + now + "）。请给服务器换新证书",
                       "it has expired (this machine's time is " + now +
                           "); the server needs a new one");
    case X509_V_ERR_CERT_NOT_YET_VALID:
        return refused("还没有生效（本机时间 " + now + "）。请检查本机的时钟",
                       "it is not valid yet (this machine's time is " + now +
                           "); check this machine's clock");
    case X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT:
    case X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN:
        return refused("它是自签名的。如果是自己的服务器，请把签发它的 CA 证书写进 ca_file",
                       "it is signed by itself; if the server is your own, name the authority's "
                       "certificate in ca_file");
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT:
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
    case X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE:
        return refused("本机不认识它的签发机构，也可能是上网登录页或代理冒充服务器。"
                       "如果是自己的机构，请把 CA 证书写进 ca_file",
                       "its authority is unknown here, or a login page or proxy stands in for the "
                       "server; if the authority is your own, name its certificate in ca_file");
    default: {
        const std::string reason = ::X509_verify_cert_error_string(result);
        return refused(reason, reason);
    }
    }
}

} // namespace board
