// SPDX-License-Identifier: MIT
// What stands behind a signature: manifests and roots.
#include "content-sync/published/manifest.h"
#include "content-sync/published/root_file.h"
#include "tests/fuzz/law.h"

namespace {

using namespace board;

bool is_digest(std::string_view text) {
    return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

void check_manifest(const Manifest& manifest) {
    hold(!manifest.channel.empty() && manifest.sequence >= 0, "a manifest has channel and number");
    hold(is_digest(manifest.feed.sha256), "a feed is an object");
    hold(manifest.files.size() <= Manifest::most_files, "files are within their budget");
    for (const auto& [path, file] : manifest.files) {
        hold(is_digest(file.sha256), "a file is an object");
        hold(("/" + path + "/").find("/../") == std::string::npos, "no path climbs");
        hold(object_name(file.sha256).size() == 72, "an object's name is its digest");
    }
    const std::string written = write_manifest(manifest);
    const auto again = read_manifest(written);
    hold(again && *again == manifest, "a manifest written is read the same");
    hold(write_manifest(*again) == written, "a manifest has one form");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string text{text_of(bytes, size)};
    if (const auto manifest = read_manifest(text)) check_manifest(*manifest);
    const auto root = read_root(text);
    if (!root) return 0;
    hold(!root->keys.empty() && root->keys.size() <= Root::most_keys, "a root has 1 to 16 keys");
    const auto again = read_root(write_root(*root));
    hold(again && *again == *root, "a root written is read the same");
    return 0;
}
