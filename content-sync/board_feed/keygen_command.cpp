// SPDX-License-Identifier: MIT
#include "content-sync/board_feed/keygen_command.h"

#include "content-sync/published/key_file.h"

#include <sys/random.h>

#include <cstdlib>

namespace board {

KeySeed random_seed() {
    KeySeed seed;
    // Up to 256 bytes come whole, random(7); a kernel without it runs none of our programs.
    if (::getrandom(seed.data(), seed.size(), 0) != static_cast<ssize_t>(seed.size())) std::abort();
    return seed;
}

int run_keygen(const KeygenOptions& options, const KeySeed& seed, std::FILE* out) {
    if (const auto written = write_key_files(options.out, seed); !written) {
        const Message& why = written.error().what;
        std::fprintf(stderr, "%s\n%s\n", why.zh.c_str(), why.en.c_str());
        return written.error().fault == Fault::unsupported ? 2 : 3;
    }
    const std::string digits = SecretKey{seed}.public_key();
    std::fprintf(
        out,
        "密钥 %s\n"
        "  %s.secret  签名用，谁有它谁就能发布：只留在发布的电脑上，另存一份备份，不要发给别人\n"
        "  %s.public  验证用，可以公开：写进每块屏幕的配置，\n"
        "      %s\n"
        "Key %s\n"
        "  %s.secret  signs; whoever has it can publish: keep it on the publishing "
        "computer only, with one copy in a safe place\n"
        "  %s.public  verifies; no secret: goes into every board's configuration, as the "
        "file or as the digits above\n",
        key_name(digits).c_str(), options.out.c_str(), options.out.c_str(), digits.c_str(),
        key_name(digits).c_str(), options.out.c_str(), options.out.c_str());
    return 0;
}

} // namespace board
