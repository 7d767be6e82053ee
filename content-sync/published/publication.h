// SPDX-License-Identifier: MIT
#pragma once

#include "base/fd.h"
#include "content-sync/feed.h"
#include "content-sync/published/manifest.h"

#include <sys/stat.h>

namespace board {

// One object that is to be put: a file of the feed's folder as it was when its digest was taken.
class PublicationFile {
  public:
    // Takes the digest; Fault::budget when the file is over `limit` bytes or empty.
    static Result<PublicationFile> take(const std::string& path, std::size_t limit);
    static PublicationFile of_bytes(const std::string& bytes); // in memory

    const std::string& sha256() const { return sha256_; }
    std::size_t bytes() const { return bytes_; }
    // Fault::io when the file is no longer the one that was taken.
    Result<Fd> open() const;
    Result<> check_same(const Fd& opened) const;

  private:
    std::string path_; // empty: `kept_` has the bytes
    std::string kept_;
    std::string sha256_;
    std::size_t bytes_ = 0;
    struct stat status_ {};
};

// A new file in memory that holds `bytes`.
Result<Fd> memory_file(std::string_view bytes);

// A checked feed made ready to be put somewhere.
struct Publication {
    Manifest manifest;
    std::string text;                                            // of the manifest
    std::map<std::string, PublicationFile, std::less<>> objects; // by SHA-256
};

enum class Wanting { refused, left_out }; // what becomes of assets whose files cannot be read

// `folder` is the feed's. Faults are those of PublicationFile::take(), and Fault::budget for what a
// manifest cannot hold.
Result<Publication> publication_of(const Feed& feed, const std::string& folder, Wanting wanting);

} // namespace board
