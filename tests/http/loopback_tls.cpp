// SPDX-License-Identifier: MIT
#include "tests/http/loopback_tls.h"

#include <openssl/pem.h>
#include <openssl/ssl.h>

#include <csignal>
#include <cstdlib>

namespace board {
namespace {

struct Free {
    void operator()(SSL* session) const { ::SSL_free(session); }
    void operator()(SSL_CTX* context) const { ::SSL_CTX_free(context); }
    void operator()(BIO* bytes) const { ::BIO_free(bytes); }
    void operator()(X509* certificate) const { ::X509_free(certificate); }
    void operator()(EVP_PKEY* key) const { ::EVP_PKEY_free(key); }
};

template<class T>
T sure(T done) {
    if (!done) std::abort();
    return done;
}

class TlsChannel final : public Channel {
  public:
    explicit TlsChannel(std::unique_ptr<SSL, Free> session)
        : session_{std::move(session)} {}
    ~TlsChannel() override { ::SSL_shutdown(session_.get()); }
    TlsChannel(const TlsChannel&) = delete;
    TlsChannel& operator=(const TlsChannel&) = delete;

    std::size_t receive(char* bytes, std::size_t most) override {
        std::size_t got = 0;
        return ::SSL_read_ex(session_.get(), bytes, most, &got) == 1 ? got : 0;
    }
    bool send(std::string_view bytes) override {
        std::size_t sent = 0;
        return bytes.empty() ||
               ::SSL_write_ex(session_.get(), bytes.data(), bytes.size(), &sent) == 1;
    }

  private:
    std::unique_ptr<SSL, Free> session_;
};

std::unique_ptr<BIO, Free> bytes_of(const std::string& text) {
    return std::unique_ptr<BIO, Free>{
        sure(::BIO_new_mem_buf(text.data(), static_cast<int>(text.size())))};
}

// libssl has no MSG_NOSIGNAL.
void ignore_broken_pipes_in_this_thread() {
    sigset_t signals;
    ::sigemptyset(&signals);
    ::sigaddset(&signals, SIGPIPE);
    ::pthread_sigmask(SIG_BLOCK, &signals, nullptr);
}

} // namespace

LoopbackServer::Opener within_tls(const Certificate& certificate, TlsVersion version) {
    const std::shared_ptr<SSL_CTX> context{sure(::SSL_CTX_new(::TLS_server_method())), Free{}};
    if (version == TlsVersion::one_zero_only) {
        ::SSL_CTX_set_security_level(context.get(), 0);
        sure(::SSL_CTX_set_min_proto_version(context.get(), TLS1_VERSION));
        sure(::SSL_CTX_set_max_proto_version(context.get(), TLS1_VERSION));
    }
    const std::unique_ptr<X509, Free> paper{sure(
        ::PEM_read_bio_X509(bytes_of(certificate.certificate).get(), nullptr, nullptr, nullptr))};
    const std::unique_ptr<EVP_PKEY, Free> key{sure(
        ::PEM_read_bio_PrivateKey(bytes_of(certificate.key).get(), nullptr, nullptr, nullptr))};
    sure(::SSL_CTX_use_certificate(context.get(), paper.get()));
    sure(::SSL_CTX_use_PrivateKey(context.get(), key.get()));
    return [context](const Fd& connection) -> std::unique_ptr<Channel> {
        ignore_broken_pipes_in_this_thread();
        std::unique_ptr<SSL, Free> session{sure(::SSL_new(context.get()))};
        sure(::SSL_set_fd(session.get(), connection.number()));
        if (::SSL_accept(session.get()) != 1) return nullptr;
        return std::make_unique<TlsChannel>(std::move(session));
    };
}

} // namespace board
