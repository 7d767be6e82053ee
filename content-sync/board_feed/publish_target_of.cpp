// SPDX-License-Identifier: MIT
#include "content-sync/board_feed/publish_target_of.h"

#include "base/shortened.h"
#include "content-sync/http/http_target.h"
#include "content-sync/published/folder_target.h"

namespace board {
namespace {

Error names_a_file(const std::string& to) {
    return {Fault::unsupported,
            {"发布到文件夹，不是文件：" + shortened(to),
             "publish to a folder and not to a file: " + shortened(to)}};
}

// One line; blanks around it are the editor program's.
Result<std::string> read_token(const std::string& path) {
    constexpr std::size_t most_bytes = 4'096;
    std::string token = TRY(read_file(path, most_bytes));
    while (!token.empty() && std::string_view{" \t\r\n"}.find(token.back()) != std::string::npos)
        token.pop_back();
    if (token.empty() || token.find_first_of(" \t\r\n") != std::string::npos)
        return Error{Fault::malformed,
                     {path + "：文件里应只有一行令牌", path + ": must hold one line, the token"}};
    return token;
}

Result<std::unique_ptr<PublishTarget>> web_target(const PublishPlace& place, const Clock& clock) {
    HttpOptions options;
    options.ca_file = place.ca_file;
    options.proxy = place.proxy;
    if (!place.token_file.empty()) options.token = TRY(read_token(place.token_file));
    return std::unique_ptr<PublishTarget>{
        std::make_unique<HttpTarget>(TRY(HttpTarget::open(place.to, std::move(options), clock)))};
}

} // namespace

Result<std::unique_ptr<PublishTarget>> publish_target_of(const PublishPlace& place,
                                                         const Clock& clock) {
    std::string to = place.to;
    if (to.starts_with("file://")) to.erase(0, 7);
    if (to.ends_with(".json")) return names_a_file(to);
    if (to.find("://") != std::string::npos) return web_target(place, clock);
    return std::unique_ptr<PublishTarget>{
        std::make_unique<FolderTarget>(TRY(FolderTarget::open(to)))};
}

} // namespace board
