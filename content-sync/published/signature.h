// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "content-sync/published/signing_key.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace board {

// One line of a signature file, `<name>.sig`:
//   board-signature/1 <key_name: 16 digits> <signature: 128 digits>\n
struct Signature {
    std::string key;   // key_name() of the key that made it
    std::string value; // 128 hexadecimal digits
    bool operator==(const Signature&) const = default;
};
using Signatures = std::vector<Signature>;

constexpr std::size_t most_signature_bytes = 4'096;

std::string write_signatures(const Signatures& signatures);
// Fault::malformed for anything that is not spelled exactly so; Fault::budget: longer than
// most_signature_bytes. Lines of a later version ("board-signature/2 …") are passed over.
Result<Signatures> read_signatures(std::string_view text);

// What is signed. A signature over one is none over the other: the format's name and a zero byte
// stand before the bytes.
enum class Signed { manifest, root };

Signature sign(const SecretKey& key, Signed what, std::string_view bytes);

// The public key among `keys` by which one of the signatures over the raw bytes was made. Nothing
// has been parsed before, and nothing may be when there is none.
std::optional<std::string> signer_of(Signed what, std::string_view bytes,
                                     const Signatures& signatures,
                                     const std::vector<std::string>& keys);

} // namespace board
