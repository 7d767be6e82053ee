// SPDX-License-Identifier: MIT
#include "content-sync/published/key_file.h"

#include "base/file.h"

#include <fcntl.h>

#include <cerrno>
#include <filesystem>

namespace board {
namespace {

constexpr std::string_view public_line = "board-key/1 public ", secret_line = "board-key/1 secret ";
constexpr std::size_t key_bytes = 32;

Error wrong_key_file(const std::string& path, const Message& what) {
    return Error{Fault::malformed, what}.within(path, path);
}

// The line that is none of the comments.
Result<std::string> read_key_line(const std::string& path) {
    constexpr std::size_t most_bytes = 4'096;
    const std::string text = TRY(read_file(path, most_bytes));
    std::string found;
    for (std::size_t begin = 0; begin < text.size();) {
        const auto end = std::min(text.find('\n', begin), text.size());
        std::string line = text.substr(begin, end - begin);
        begin = end + 1;
        if (line.ends_with('\r')) line.pop_back();
        if (line.empty() || line.front() == '#') continue;
        if (!found.empty())
            return wrong_key_file(path, {"一个文件只放一个密钥", "a file holds one key only"});
        found = std::move(line);
    }
    return found;
}

Result<std::string> digits_of(const std::string& path, const std::string& line,
                              std::string_view kind) {
    if (line.starts_with(kind) && is_hex(std::string_view{line}.substr(kind.size()), key_bytes))
        return line.substr(kind.size());
    return wrong_key_file(path, {"不是密钥文件；密钥由 board-feed keygen 生成",
                                 "no key file; board-feed keygen makes them"});
}

enum class Access : mode_t { owner = 0600, everybody = 0644 };

Result<> write_new_file(const std::string& path, const std::string& text, Access access) {
    const Fd file{
        ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, static_cast<mode_t>(access))};
    if (!file && errno == EEXIST)
        return Error{Fault::unsupported,
                     {path + " 已经存在，不会覆盖；请换一个名字",
                      path + " is there already and is not written over; take another name"}};
    if (!file) return Error{Fault::io, errno_message(errno)}.within(path, path);
    TRY_WITHIN(write_all(file, text), path, path);
    if (::fsync(file.number()) != 0)
        return Error{Fault::io, errno_message(errno)}.within(path, path);
    return {};
}

} // namespace

Result<> write_key_files(const std::string& name, const KeySeed& seed) {
    const SecretKey key{seed};
    const std::string id = key_name(key.public_key());
    const auto* bytes = reinterpret_cast<const unsigned char*>(seed.data());
    const std::string secret =
        "# 签名密钥 " + id +
        "：谁有它，谁就能发布。不要发给别人，不要放到屏幕或服务器上；另存一份备份\n"
        "# signing key " +
        id +
        ": whoever has it can publish. Give it to nobody, keep it off "
        "boards and servers, keep a copy\n" +
        std::string{secret_line} + to_hex(bytes, seed.size()) + "\n";
    const std::string open = "# 验证密钥 " + id +
                             "：写进每块屏幕的配置\n"
                             "# public key " +
                             id + ": goes into every board's configuration\n" +
                             std::string{public_line} + key.public_key() + "\n";
    TRY(write_new_file(name + ".secret", secret, Access::owner));
    auto written = write_new_file(name + ".public", open, Access::everybody);
    if (!written) ::unlink((name + ".secret").c_str()); // a pair or nothing
    return written;
}

Result<SecretKey> read_secret_key(const std::string& path) {
    const std::string line = TRY(read_key_line(path));
    if (line.starts_with(public_line))
        return wrong_key_file(path, {"这是验证密钥（.public），签名要用 .secret",
                                     "this is the public key; signing takes the .secret file"});
    const std::string digits = TRY(digits_of(path, line, secret_line));
    KeySeed seed;
    from_hex(digits, reinterpret_cast<unsigned char*>(seed.data()), seed.size());
    return SecretKey{seed};
}

Result<std::string> public_key_of(const std::string& named) {
    std::string digits = named;
    for (char& c : digits)
        if (c >= 'A' && c <= 'F') c = static_cast<char>(c - 'A' + 'a');
    if (is_hex(digits, key_bytes)) return digits;
    if (named.find('/') == std::string::npos && !std::filesystem::exists(named))
        return Error{Fault::missing,
                     {"“" + named + "”不是验证密钥：写 64 个十六进制数字，或 .public 文件的路径",
                      "'" + named +
                          "' is no public key: write its 64 hexadecimal digits, or the "
                          "path of its .public file"}};
    const std::string line = TRY(read_key_line(named));
    if (line.starts_with(secret_line))
        return wrong_key_file(named,
                              {"这是签名密钥（.secret），不能放在屏幕上；请改用 .public",
                               "this is the secret key, which must not lie on a board; name the "
                               ".public file"});
    return digits_of(named, line, public_line);
}

} // namespace board
