// SPDX-License-Identifier: MIT
#pragma once

#include "content-sync/published/signature.h"

#include <cstdint>

namespace board {

// Which keys may sign from now on ("board-root/1"): `root.<version>.json`, beside the manifest,
// with `root.<version>.json.sig`. Version 0 is what the boards were configured with.
struct Root {
    std::int64_t version = 0;
    std::vector<std::string> keys; // public, 64 digits each
    bool operator==(const Root&) const = default;

    static constexpr std::size_t most_bytes = 64u << 10, most_keys = 16;
};

// "root.3.json"; the signatures' file has ".sig" behind it.
std::string root_name(std::int64_t version);

// The same root always gives the same bytes.
std::string write_root(const Root& root);

// As it reads, believed or not. Fault::malformed, unsupported, budget: it is no root.
Result<Root> read_root(const std::string& bytes);

// The root of this version, when one of the `trusted` keys and one of its own keys signed it: who
// hands over agrees, and who takes over has the key. The trusted key is asked before anything is
// parsed. Fault::digest: it is not signed so; Fault::malformed, unsupported, budget: it is no root.
Result<Root> believe_root(const std::string& bytes, std::string_view signatures,
                          std::int64_t version, const std::vector<std::string>& trusted);

} // namespace board
