// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"

#include <memory>
#include <string>

namespace board {

// A certificate and its key, as PEM.
struct Certificate {
    std::string certificate, key;
};

// What a test wants one to be: for whom, and from when until when.
struct CertificateWish {
    std::string names = "IP:127.0.0.1,DNS:localhost"; // as openssl's subjectAltName
    WallTime from{}, until{};
};

// Around `now`, a day before and after.
CertificateWish valid_at(WallTime now);

// An authority that nobody else believes, made for one test.
class TestAuthority {
  public:
    explicit TestAuthority(WallTime now, const std::string& name = "test authority");
    ~TestAuthority();
    TestAuthority(const TestAuthority&) = delete;
    TestAuthority& operator=(const TestAuthority&) = delete;

    std::string pem() const; // its own certificate, for ca_file
    Certificate issue(const CertificateWish& wish) const;

  private:
    struct Means;
    std::unique_ptr<Means> means_;
};

// One that vouches for itself.
Certificate self_signed(const CertificateWish& wish);

} // namespace board
