// SPDX-License-Identifier: MIT
#pragma once

#include "base/file.h"
#include "content-sync/published/publish_target.h"

namespace board {

// A folder on a disk, a share or a USB stick. Needs no links, so that FAT will do: a file is
// written as `<name>.part`, synced, and renamed over (POSIX rename(2), fsync(2)). What was put
// before is safe on disk before a file of another folder appears: objects before the manifest.
class FolderTarget final : public PublishTarget {
  public:
    // Makes the folder where its parent is there.
    static Result<FolderTarget> open(const std::string& path);

    std::string address() const override { return path_; }
    Result<std::optional<std::size_t>> size_of(const std::string& name) override;
    Result<std::string> read(const std::string& name, std::size_t limit) override;
    Result<> put(const std::string& name, const Fd& file, const Progress& progress) override;

  private:
    FolderTarget(std::string path, Fd root)
        : path_{std::move(path)}
        , root_{std::move(root)} {}
    Result<const Fd*> folder_of(const std::string& name);
    Result<> settle(const Fd* but);

    std::string path_;
    Fd root_, objects_;
    const Fd* unsettled_ = nullptr; // the folder that has names which are not synced yet
};

} // namespace board
