// SPDX-License-Identifier: MIT
#include "content-sync/board_feed/rotate_command.h"

#include "content-sync/published/key_file.h"
#include "content-sync/published/published_place.h"

namespace board {
namespace {

int stop(int code, const Message& what) {
    std::fprintf(stderr, "%s\n%s\n", what.zh.c_str(), what.en.c_str());
    return code;
}

struct Keys {
    SecretKey from, to;
    std::vector<std::string> trusted;
};

Result<Keys> read_keys(const RotateOptions& options) {
    SecretKey from = TRY(read_secret_key(options.key)), to = TRY(read_secret_key(options.next));
    Keys keys{std::move(from), std::move(to), {}};
    keys.trusted.push_back(keys.to.public_key());
    for (const auto& named : options.also) keys.trusted.push_back(TRY(public_key_of(named)));
    return keys;
}

} // namespace

int run_rotate(const RotateOptions& options, const Clock& clock, std::FILE* out) {
    const auto keys = read_keys(options);
    if (!keys) return stop(2, keys.error().what);
    const auto target = publish_target_of(options.place, clock);
    const auto is_the_machines = [](const Error& error) {
        return error.fault == Fault::io || error.fault == Fault::network;
    };
    if (!target) return stop(is_the_machines(target.error()) ? 3 : 2, target.error().what);
    const auto root = put_next_root(**target, keys->from, keys->to, keys->trusted);
    if (!root) return stop(is_the_machines(root.error()) ? 3 : 1, root.error().what);
    const std::string name = root_name(root->version), from = key_name(keys->from.public_key()),
                      to = key_name(keys->to.public_key());
    std::fprintf(out,
                 "已写 %s：%s → %s。现在用新密钥发布一次（publish --key %s），屏幕随即改用它；"
                 "%s 请一直留在那里，关机的屏幕以后也要读\n"
                 "Wrote %s: %s -> %s. Publish with the new key now (publish --key %s): boards "
                 "change over with that. Leave %s there: boards that are off now read it later\n",
                 name.c_str(), from.c_str(), to.c_str(), options.next.c_str(), name.c_str(),
                 name.c_str(), from.c_str(), to.c_str(), options.next.c_str(), name.c_str());
    return 0;
}

} // namespace board
