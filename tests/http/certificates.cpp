// SPDX-License-Identifier: MIT
#include "tests/http/certificates.h"

#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <cstdlib>

namespace board {
namespace {

struct Free {
    void operator()(EVP_PKEY* key) const { ::EVP_PKEY_free(key); }
    void operator()(X509* certificate) const { ::X509_free(certificate); }
    void operator()(X509_EXTENSION* extension) const { ::X509_EXTENSION_free(extension); }
    void operator()(BIO* bytes) const { ::BIO_free(bytes); }
};
using Key = std::unique_ptr<EVP_PKEY, Free>;
using Paper = std::unique_ptr<X509, Free>;

// libcrypto fails here only when memory is out or it is built without what it always has.
template<class T>
T sure(T done) {
    if (!done) std::abort();
    return done;
}

Key new_key() {
    return Key{sure(::EVP_EC_gen("P-256"))};
}

void set_time(ASN1_TIME* field, WallTime time) {
    sure(::ASN1_TIME_set(
        field, std::chrono::floor<std::chrono::seconds>(time).time_since_epoch().count()));
}

void extend(X509* paper, int name, const std::string& value) {
    const std::unique_ptr<X509_EXTENSION, Free> extension{
        sure(::X509V3_EXT_conf_nid(nullptr, nullptr, name, value.c_str()))};
    sure(::X509_add_ext(paper, extension.get(), -1));
}

// A certificate without issuer and signature.
Paper new_paper(const CertificateWish& wish, EVP_PKEY* key, const std::string& owner) {
    Paper paper{sure(::X509_new())};
    sure(::X509_set_version(paper.get(), 2));
    ::ASN1_INTEGER_set(::X509_get_serialNumber(paper.get()), 7);
    set_time(::X509_getm_notBefore(paper.get()), wish.from);
    set_time(::X509_getm_notAfter(paper.get()), wish.until);
    sure(::X509_set_pubkey(paper.get(), key));
    sure(::X509_NAME_add_entry_by_txt(::X509_get_subject_name(paper.get()), "CN", MBSTRING_UTF8,
                                      reinterpret_cast<const unsigned char*>(owner.c_str()), -1, -1,
                                      0));
    return paper;
}

void sign(X509* paper, const X509* issuer, EVP_PKEY* key) {
    sure(::X509_set_issuer_name(paper, ::X509_get_subject_name(issuer)));
    sure(::X509_sign(paper, key, ::EVP_sha256()));
}

template<class Write>
std::string pem_of(Write write) {
    const std::unique_ptr<BIO, Free> bytes{sure(::BIO_new(::BIO_s_mem()))};
    sure(write(bytes.get()));
    char* text = nullptr;
    const auto length = ::BIO_get_mem_data(bytes.get(), &text);
    return {text, static_cast<std::size_t>(length)};
}

std::string pem_of(X509* paper) {
    return pem_of([paper](BIO* bytes) { return ::PEM_write_bio_X509(bytes, paper); });
}

std::string pem_of(EVP_PKEY* key) {
    return pem_of([key](BIO* bytes) {
        return ::PEM_write_bio_PrivateKey(bytes, key, nullptr, nullptr, 0, nullptr, nullptr);
    });
}

} // namespace

CertificateWish valid_at(WallTime now) {
    constexpr std::chrono::hours day{24};
    return {CertificateWish{}.names, now - day, now + day};
}

struct TestAuthority::Means {
    Key key = new_key();
    Paper paper;
};

TestAuthority::TestAuthority(WallTime now, const std::string& name)
    : means_{std::make_unique<Means>()} {
    // Valid for as long as any certificate of the tests: they are what is judged.
    constexpr std::chrono::hours decades{24 * 365 * 30};
    means_->paper = new_paper({{}, now - decades, now + decades}, means_->key.get(), name);
    extend(means_->paper.get(), NID_basic_constraints, "critical,CA:TRUE");
    sign(means_->paper.get(), means_->paper.get(), means_->key.get());
}

TestAuthority::~TestAuthority() = default;

std::string TestAuthority::pem() const {
    return pem_of(means_->paper.get());
}

Certificate TestAuthority::issue(const CertificateWish& wish) const {
    const Key key = new_key();
    const Paper paper = new_paper(wish, key.get(), "test server");
    extend(paper.get(), NID_subject_alt_name, wish.names);
    sign(paper.get(), means_->paper.get(), means_->key.get());
    return {pem_of(paper.get()), pem_of(key.get())};
}

Certificate self_signed(const CertificateWish& wish) {
    const Key key = new_key();
    const Paper paper = new_paper(wish, key.get(), "nobody else");
    extend(paper.get(), NID_subject_alt_name, wish.names);
    sign(paper.get(), paper.get(), key.get());
    return {pem_of(paper.get()), pem_of(key.get())};
}

} // namespace board
