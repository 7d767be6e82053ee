// SPDX-License-Identifier: MIT
#pragma once

#include "tests/http/certificates.h"
#include "tests/http/loopback_server.h"

namespace board {

enum class TlsVersion { current, one_zero_only };

// For LoopbackServer{"https", …}: connections within TLS, under this certificate.
LoopbackServer::Opener within_tls(const Certificate& certificate,
                                  TlsVersion version = TlsVersion::current);

} // namespace board
