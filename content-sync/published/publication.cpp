// SPDX-License-Identifier: MIT
#include "content-sync/published/publication.h"

#include "base/file.h"
#include "content-sync/store/digest.h"
#include "content-sync/store/ingest.h"

#include <fcntl.h>
#include <sys/mman.h>

#include <cerrno>

namespace board {
namespace {

Error file_error(const std::string& path) {
    return Error{errno == ENOENT ? Fault::missing : Fault::io, errno_message(errno)}.within(path,
                                                                                            path);
}

bool same_file(const struct stat& a, const struct stat& b) {
    return a.st_size == b.st_size && a.st_ino == b.st_ino && a.st_dev == b.st_dev &&
           a.st_mtim.tv_sec == b.st_mtim.tv_sec && a.st_mtim.tv_nsec == b.st_mtim.tv_nsec;
}

Error changed_meanwhile(const std::string& path) {
    return {
        Fault::io,
        {path + " 在发布过程中被改动；等它保存好再发布一次",
         path + " was changed while it was being published; let it be saved and publish again"}};
}

// O_NONBLOCK: a FIFO must not hang us.
Result<Fd> open_file(const std::string& path) {
    Fd file{::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)};
    if (!file) return file_error(path);
    return file;
}

ManifestFile entry_of(const PublicationFile& file, const std::string& type) {
    return {file.sha256(), file.bytes(), type};
}

} // namespace

Result<Fd> memory_file(std::string_view bytes) {
    Fd file{::memfd_create("object", MFD_CLOEXEC)};
    if (!file) return Error{Fault::io, errno_message(errno)}.within("memfd", "memfd");
    TRY(write_all(file, bytes));
    return file;
}

Result<PublicationFile> PublicationFile::take(const std::string& path, std::size_t limit) {
    PublicationFile taken;
    taken.path_ = path;
    const Fd file = TRY(open_file(path));
    if (::fstat(file.number(), &taken.status_) != 0) return file_error(path);
    taken.bytes_ = static_cast<std::size_t>(taken.status_.st_size);
    if (!S_ISREG(taken.status_.st_mode) || taken.bytes_ == 0 || taken.bytes_ > limit)
        return Error{
            Fault::budget,
            {path + "：要发布的文件应有 1 到 " + std::to_string(limit) + " 字节",
             path + ": a file to be published has 1 to " + std::to_string(limit) + " bytes"}};
    const auto mapped = TRY_WITHIN(MappedFile::of(file), path, path);
    taken.sha256_ = board::sha256(mapped.bytes());
    TRY(taken.check_same(file));
    return taken;
}

PublicationFile PublicationFile::of_bytes(const std::string& bytes) {
    PublicationFile taken;
    taken.kept_ = bytes;
    taken.bytes_ = bytes.size();
    taken.sha256_ = board::sha256(bytes);
    return taken;
}

Result<Fd> PublicationFile::open() const {
    if (path_.empty()) return memory_file(kept_);
    Fd file = TRY(open_file(path_));
    TRY(check_same(file));
    return file;
}

Result<> PublicationFile::check_same(const Fd& opened) const {
    if (path_.empty()) return {};
    struct stat now {};
    if (::fstat(opened.number(), &now) != 0) return file_error(path_);
    if (!same_file(now, status_)) return changed_meanwhile(path_);
    return {};
}

Result<Publication> publication_of(const Feed& feed, const std::string& folder, Wanting wanting) {
    const TransferBudget budget;
    Publication publication;
    Manifest& manifest = publication.manifest;
    manifest.channel = feed.channel;
    manifest.sequence = feed.sequence;
    manifest.issued = feed.issued;
    manifest.expires = feed.expires;
    auto text = PublicationFile::of_bytes(feed.document().text());
    manifest.feed = entry_of(text, "");
    publication.objects.emplace(text.sha256(), std::move(text));
    for (const auto& [id, asset] : feed.assets) {
        auto file = PublicationFile::take(folder + "/" + asset.path, budget.asset);
        if (!file && wanting == Wanting::left_out && file.error().fault != Fault::io) continue;
        if (!file) return std::move(file).error();
        manifest.files.insert_or_assign(asset.path, entry_of(*file, asset.type));
        std::string digest = file->sha256();
        publication.objects.emplace(std::move(digest), std::move(file).take());
    }
    publication.text = write_manifest(manifest);
    // What the boards would refuse is refused here.
    TRY(read_manifest(publication.text));
    return publication;
}

} // namespace board
