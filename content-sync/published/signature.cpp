// SPDX-License-Identifier: MIT
#include "content-sync/published/signature.h"

#include "content-sync/published/web_page.h"

namespace board {
namespace {

constexpr std::string_view family = "board-signature/", version = "board-signature/1 ";
constexpr std::size_t name_bytes = 8, value_bytes = 64;

std::string domain_of(Signed what) {
    std::string domain = what == Signed::manifest ? "board-manifest/1" : "board-root/1";
    domain += '\0';
    return domain;
}

Error no_signature_file(std::size_t line) {
    const auto number = std::to_string(line);
    return {Fault::malformed,
            {"签名文件第 " + number + " 行不是签名，文件可能损坏或被改动；请重新发布",
             "line " + number +
                 " of the signature file is no signature: it is damaged or was changed; publish "
                 "again"}};
}

} // namespace

std::string write_signatures(const Signatures& signatures) {
    std::string text;
    for (const auto& [key, value] : signatures)
        text.append(version).append(key).append(" ").append(value).append("\n");
    return text;
}

Result<Signatures> read_signatures(std::string_view text) {
    if (is_web_page(text))
        return Error{Fault::malformed,
                     {"收到的是网页，不是签名文件。可能是上网登录页",
                      "got a web page instead of the signature: perhaps a network's login page"}};
    if (text.size() > most_signature_bytes)
        return Error{Fault::budget,
                     {"签名文件超过上限 4096 字节", "the signature file is over 4096 bytes"}};
    Signatures signatures;
    for (std::size_t line = 1; !text.empty(); ++line) {
        const auto end = text.find('\n');
        if (end == std::string_view::npos) return no_signature_file(line);
        std::string_view rest = text.substr(0, end);
        text.remove_prefix(end + 1);
        if (!rest.starts_with(family)) return no_signature_file(line);
        if (!rest.starts_with(version)) continue;
        rest.remove_prefix(version.size());
        const auto key = rest.substr(0, 2 * name_bytes);
        const auto value = rest.substr(std::min(rest.size(), key.size() + 1));
        if (!is_hex(key, name_bytes) || rest.size() != key.size() + 1 + 2 * value_bytes ||
            rest[key.size()] != ' ' || !is_hex(value, value_bytes))
            return no_signature_file(line);
        signatures.push_back({std::string{key}, std::string{value}});
    }
    return signatures;
}

Signature sign(const SecretKey& key, Signed what, std::string_view bytes) {
    return {key_name(key.public_key()), key.sign(domain_of(what).append(bytes))};
}

std::optional<std::string> signer_of(Signed what, std::string_view bytes,
                                     const Signatures& signatures,
                                     const std::vector<std::string>& keys) {
    const std::string message = domain_of(what).append(bytes);
    for (const auto& key : keys)
        for (const auto& signature : signatures)
            if (signature.key == key_name(key) && is_signed_by(key, message, signature.value))
                return key;
    return std::nullopt;
}

} // namespace board
