// SPDX-License-Identifier: MIT
#include "content-sync/store/folder_source.h"

#include <fcntl.h>
#include <linux/openat2.h>
#include <sys/syscall.h>

#include <algorithm>
#include <cerrno>

namespace board {
namespace {

Error source_error() {
    if (errno == EXDEV) // openat2(2), RESOLVE_BENEATH
        return {Fault::malformed,
                {"这个链接指向播出单文件夹之外，不允许；请把文件本身放进文件夹",
                 "a link that leads out of the feed's folder, which is not allowed; put the file "
                 "itself there"}};
    return {errno == ENOENT ? Fault::missing : Fault::network, errno_message(errno)};
}

// Below `folder` and nowhere else, whatever symbolic links say. O_NONBLOCK: a FIFO must not hang
// us.
Result<Fd> open_beneath(const Fd& folder, const std::string& path) {
    open_how how{};
    how.flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK;
    how.resolve = RESOLVE_BENEATH | RESOLVE_NO_MAGICLINKS;
    Fd file{
        static_cast<int>(::syscall(SYS_openat2, folder.number(), path.c_str(), &how, sizeof how))};
    if (!file) return source_error();
    return file;
}

bool same_file(const struct stat& a, const struct stat& b) {
    return a.st_size == b.st_size && a.st_ino == b.st_ino && a.st_mtim.tv_sec == b.st_mtim.tv_sec &&
           a.st_mtim.tv_nsec == b.st_mtim.tv_nsec;
}

// What stands behind the first `total` bytes.
Result<> read_all(const Fd& file, std::size_t limit, std::size_t total, const Sink& sink) {
    std::string block(65536, '\0');
    for (;;) {
        const ssize_t got = ::read(file.number(), block.data(), block.size());
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return source_error();
        if (got == 0) return {};
        total += static_cast<std::size_t>(got);
        if (total > limit)
            return Error{Fault::budget,
                         {"文件超过上限 " + std::to_string(limit) + " 字节",
                          "the file is over the limit of " + std::to_string(limit) + " bytes"}};
        TRY(sink({block.data(), static_cast<std::size_t>(got)}));
    }
}

std::int64_t seconds(WallTime time) {
    return std::chrono::floor<std::chrono::seconds>(time).time_since_epoch().count();
}

} // namespace

FolderSource::FolderSource(const std::string& path, const Clock& clock)
    : folder_{path}
    , clock_{clock} {
    while (folder_.size() > 1 && folder_.ends_with('/')) folder_.pop_back();
    if (!folder_.ends_with(".json")) return;
    const auto slash = folder_.rfind('/');
    feed_name_ = slash == std::string::npos ? folder_ : folder_.substr(slash + 1);
    folder_ = slash == std::string::npos ? "." : folder_.substr(0, slash);
}

std::string FolderSource::etag(const struct stat& status) const {
    const auto newest = std::max(status.st_mtim.tv_sec, status.st_ctim.tv_sec);
    if (seconds(clock_.wall()) - newest <= 2) return {};
    return std::to_string(status.st_size) + "-" + std::to_string(status.st_ino) + "-" +
           std::to_string(status.st_mtim.tv_sec) + "." + std::to_string(status.st_mtim.tv_nsec) +
           "-" + std::to_string(status.st_ctim.tv_sec) + "." +
           std::to_string(status.st_ctim.tv_nsec);
}

Result<Answer> FolderSource::fetch(const Question& question, const Sink& sink) {
    const bool is_feed = question.path.empty();
    const Fd folder{::open(folder_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
    if (!folder) return Error{Fault::network, errno_message(errno)};
    const Fd file = TRY(open_beneath(folder, is_feed ? feed_name_ : question.path));
    struct stat before {
    }, after{};
    if (::fstat(file.number(), &before) != 0) return source_error();
    if (!S_ISREG(before.st_mode))
        return Error{Fault::missing, {"不是普通文件", "not a regular file"}};
    Answer answer;
    answer.validators.etag = etag(before);
    if (!is_feed && !question.known.etag.empty() && answer.validators.etag == question.known.etag) {
        answer.change = Answer::Change::unchanged;
        return answer;
    }
    if (question.begins) question.begins(answer.validators);
    const Part& part = question.part;
    const bool goes_on = part.bytes > 0 && !part.validators.etag.empty() &&
                         part.validators.etag == answer.validators.etag &&
                         ::lseek(file.number(), static_cast<off_t>(part.bytes), SEEK_SET) >= 0;
    if (part.bytes > 0 && !goes_on && part.start_over) TRY(part.start_over());
    TRY(read_all(file, question.limit, goes_on ? part.bytes : 0, sink));
    if (::fstat(file.number(), &after) != 0) return source_error();
    if (!same_file(before, after))
        return Error{Fault::network,
                     {"文件正在被改写，稍后再取", "the file is being written; asked again later"}};
    return answer;
}

} // namespace board
