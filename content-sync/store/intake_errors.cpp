// SPDX-License-Identifier: MIT
#include "content-sync/store/intake_errors.h"

namespace board {

Error wrong_digest() {
    return {Fault::digest,
            {"内容与 feed.json 中的 sha256 不符。请重新上传该文件，或更新 sha256",
             "the content does not match the sha256 in feed.json; upload the file again or correct "
             "the sha256"}};
}

Error two_digests() {
    return {Fault::digest,
            {"feed.json 中的 sha256 与清单里的不同。请重新发布",
             "the sha256 in feed.json is another than the manifest's; publish the feed again"}};
}

Error giving_up() {
    return {Fault::network,
            {"来源没有应答，本次不再取", "the source does not answer; not asked in this pass"}};
}

Error out_of_time() {
    return {
        Fault::budget,
        {"这一次取素材的时间用完了，下次再取", "no time is left in this pass; asked in the next"}};
}

Error unsafe_path() {
    return {
        Fault::malformed,
        {"路径必须在 feed.json 所在的文件夹之内", "the path must lie below feed.json's folder"}};
}

Error too_long(std::size_t most) {
    const std::string limit = std::to_string(most);
    return {
        Fault::budget,
        {"文件超过上限 " + limit + " 字节", "the file is over the limit of " + limit + " bytes"}};
}

Error empty_file() {
    return {Fault::malformed, {"文件是空的", "the file is empty"}};
}

} // namespace board
