// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

struct evp_pkey_st;

namespace board {

// Ed25519 (RFC 8032, pure). Public keys and signatures are written as lower-case hexadecimal
// digits: 64 and 128.

// The 32 bytes that a secret key is made from; from the system's random source, and secret.
using KeySeed = std::array<std::byte, 32>;

class SecretKey {
  public:
    explicit SecretKey(const KeySeed& seed);

    const std::string& public_key() const { return public_key_; }
    std::string sign(std::string_view bytes) const;

  private:
    struct Free {
        void operator()(evp_pkey_st* key) const;
    };
    std::unique_ptr<evp_pkey_st, Free> key_;
    std::string public_key_;
};

// Whether `signature` over `bytes` is by the key of this public half. Either may be any text.
bool is_signed_by(std::string_view public_key, std::string_view bytes, std::string_view signature);

// What people call a key: the first 16 digits of the SHA-256 of its public half's bytes.
std::string key_name(std::string_view public_key);

// Lower-case hexadecimal digits, `bytes` of them twice.
bool is_hex(std::string_view text, std::size_t bytes);
std::string to_hex(const unsigned char* bytes, std::size_t count);
// `text` must be is_hex() of `count`.
void from_hex(std::string_view text, unsigned char* bytes, std::size_t count);

} // namespace board
