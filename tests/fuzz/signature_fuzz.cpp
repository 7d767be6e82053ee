// SPDX-License-Identifier: MIT
// Signature files: whatever comes, nothing but the one signature that the key made is believed.
#include "content-sync/published/signature.h"
#include "tests/fuzz/law.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    using namespace board;
    static const SecretKey key{KeySeed{}};
    constexpr std::string_view signed_bytes = "{}\n";
    static const Signature made = sign(key, Signed::manifest, signed_bytes);
    const std::string_view text = text_of(bytes, size);
    const auto signatures = read_signatures(text);
    if (!signatures) {
        hold(signatures.error().fault == Fault::malformed ||
                 signatures.error().fault == Fault::budget,
             "a signature file's fault is its own");
        return 0;
    }
    hold(size <= most_signature_bytes, "a signature file is within its budget");
    const auto again = read_signatures(write_signatures(*signatures));
    hold(again && *again == *signatures, "signatures written are read the same");
    if (!signer_of(Signed::manifest, signed_bytes, *signatures, {key.public_key()})) return 0;
    hold(text.find(made.value) != std::string::npos, "only the key's own signature is believed");
    hold(!signer_of(Signed::root, signed_bytes, *signatures, {key.public_key()}),
         "a manifest's signature is no root's");
    return 0;
}
