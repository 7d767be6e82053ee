// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"
#include "content-sync/http/http_options.h"

#include <ctime>

namespace board {

// How one transfer's TLS is set up: 1.2 or newer, the certificate and its host's name always
// checked, against `options.ca_file` alone where there is one. `handle` is libcurl's.
// Certificates are judged at `*time`, which has to outlive the transfer: a board that has lost the
// date would believe today's certificates no more, and yesterday's for ever.
void prepare_tls(void* handle, const HttpOptions& options, const std::time_t* time);

// Why a certificate was refused at `time`; `handle` is that transfer's. Fault::network.
Error certificate_error(void* handle, std::time_t time);

} // namespace board
