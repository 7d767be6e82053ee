// SPDX-License-Identifier: MIT
#include "content-sync/published/signing_key.h"

#include "content-sync/store/digest.h"

#include <openssl/evp.h>

#include <cassert>
#include <cstdlib>
#include <span>

namespace board {
namespace {

constexpr std::size_t public_bytes = 32, signature_bytes = 64;

struct FreeContext {
    void operator()(EVP_MD_CTX* context) const { ::EVP_MD_CTX_free(context); }
};
using Context = std::unique_ptr<EVP_MD_CTX, FreeContext>;

const unsigned char* raw(std::string_view bytes) {
    return reinterpret_cast<const unsigned char*>(bytes.data());
}

int value_of(char digit) {
    if (digit >= '0' && digit <= '9') return digit - '0';
    return digit >= 'a' && digit <= 'f' ? digit - 'a' + 10 : -1;
}

} // namespace

bool is_hex(std::string_view text, std::size_t bytes) {
    if (text.size() != 2 * bytes) return false;
    for (const char digit : text)
        if (value_of(digit) < 0) return false;
    return true;
}

std::string to_hex(const unsigned char* bytes, std::size_t count) {
    constexpr char digits[] = "0123456789abcdef";
    std::string text;
    for (std::size_t i = 0; i < count; ++i) {
        text += digits[bytes[i] >> 4];
        text += digits[bytes[i] & 15];
    }
    return text;
}

void from_hex(std::string_view text, unsigned char* bytes, std::size_t count) {
    assert(is_hex(text, count));
    for (std::size_t i = 0; i < count; ++i)
        bytes[i] =
            static_cast<unsigned char>(value_of(text[2 * i]) << 4 | value_of(text[2 * i + 1]));
}

void SecretKey::Free::operator()(evp_pkey_st* key) const {
    ::EVP_PKEY_free(key);
}

// libcrypto fails in these only when memory is out; then we end, as after any other failed `new`.
SecretKey::SecretKey(const KeySeed& seed)
    : key_{::EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nullptr,
                                          reinterpret_cast<const unsigned char*>(seed.data()),
                                          seed.size())} {
    unsigned char bytes[public_bytes];
    std::size_t length = sizeof bytes;
    if (!key_ || ::EVP_PKEY_get_raw_public_key(key_.get(), bytes, &length) != 1) std::abort();
    public_key_ = to_hex(bytes, length);
}

std::string SecretKey::sign(std::string_view bytes) const {
    const Context context{::EVP_MD_CTX_new()};
    unsigned char signature[signature_bytes];
    std::size_t length = sizeof signature;
    if (!context ||
        ::EVP_DigestSignInit(context.get(), nullptr, nullptr, nullptr, key_.get()) != 1 ||
        ::EVP_DigestSign(context.get(), signature, &length, raw(bytes), bytes.size()) != 1)
        std::abort();
    return to_hex(signature, length);
}

bool is_signed_by(std::string_view public_key, std::string_view bytes, std::string_view signature) {
    if (!is_hex(public_key, public_bytes) || !is_hex(signature, signature_bytes)) return false;
    unsigned char key_raw[public_bytes], signature_raw[signature_bytes];
    from_hex(public_key, key_raw, public_bytes);
    from_hex(signature, signature_raw, signature_bytes);
    struct FreeKey {
        void operator()(EVP_PKEY* key) const { ::EVP_PKEY_free(key); }
    };
    const std::unique_ptr<EVP_PKEY, FreeKey> key{
        ::EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, key_raw, public_bytes)};
    const Context context{::EVP_MD_CTX_new()};
    return key && context &&
           ::EVP_DigestVerifyInit(context.get(), nullptr, nullptr, nullptr, key.get()) == 1 &&
           ::EVP_DigestVerify(context.get(), signature_raw, signature_bytes, raw(bytes),
                              bytes.size()) == 1;
}

std::string key_name(std::string_view public_key) {
    constexpr std::size_t digits = 16;
    unsigned char bytes[public_bytes];
    from_hex(public_key, bytes, public_bytes);
    return sha256(std::as_bytes(std::span{bytes})).substr(0, digits);
}

} // namespace board
