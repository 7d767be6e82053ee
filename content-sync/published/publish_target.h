// SPDX-License-Identifier: MIT
#pragma once

#include "base/fd.h"
#include "base/result.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>

namespace board {

// Where a published feed is put: a folder (a share, a USB stick), or a web server that takes PUT
// (http/http_target.h). Names are relative: `manifest.json`, `objects/<sha256>`.
class PublishTarget {
  public:
    // Told how many bytes of a file have gone; false breaks the transfer off.
    using Progress = std::function<bool(std::size_t sent)>;

    virtual ~PublishTarget() = default;
    // For people; holds no password.
    virtual std::string address() const = 0;
    // The length of a file that is there already; nothing when it is not.
    virtual Result<std::optional<std::size_t>> size_of(const std::string& name) = 0;
    // Fault::missing: it is not there; Fault::budget: longer than `limit`.
    virtual Result<std::string> read(const std::string& name, std::size_t limit) = 0;
    // The whole file, from its begin: it appears under its name whole or not at all. Fault::io: the
    // folder's disk; Fault::network: the server, or it does not take the file.
    virtual Result<> put(const std::string& name, const Fd& file, const Progress& progress) = 0;
};

} // namespace board
