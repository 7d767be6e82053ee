// SPDX-License-Identifier: MIT
// Addresses of feeds, and paths of assets below them: the first line and the rest of the input.
#include "content-sync/asset_path.h"
#include "content-sync/http/feed_address.h"
#include "tests/fuzz/law.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    using namespace board;
    const std::string_view input = text_of(bytes, size);
    const auto line = input.find('\n');
    const std::string_view url = input.substr(0, line);
    const auto address = FeedAddress::parse(url);
    if (!address) {
        hold(address.error().fault == Fault::unsupported, "a wrong address is only unsupported");
        return 0;
    }
    const std::string& feed = address->feed();
    hold(feed.starts_with("http://") || feed.starts_with("https://"), "an address is of the web");
    hold(feed.find('#') == std::string::npos, "no fragment is asked for");
    const auto again = FeedAddress::parse(feed);
    hold(again && again->feed() == feed, "an address read again is the same");
    const std::string shown = address->shown();
    hold(shown.find('?') == std::string::npos, "no query is shown");
    const auto authority = shown.substr(shown.find("://") + 3);
    hold(authority.substr(0, authority.find('/')).find('@') == std::string::npos,
         "no password is shown");
    if (line == std::string_view::npos) return 0;
    const std::string path{input.substr(line + 1)};
    if (!is_safe_asset_path(path)) return 0;
    const std::string asset = address->asset(path);
    const std::string folder = address->asset("");
    hold(asset.starts_with(folder), "an asset lies below its feed");
    hold(("/" + asset.substr(folder.size()) + "/").find("/../") == std::string::npos,
         "an asset's path does not climb");
    hold(asset.find_first_of("?#\r\n ", folder.size()) == std::string::npos,
         "an asset's path is percent-encoded");
    return 0;
}
