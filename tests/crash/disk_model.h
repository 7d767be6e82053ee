// SPDX-License-Identifier: MIT
#pragma once

#include "tests/crash/disk_log.h"

#include <cstdint>
#include <functional>
#include <random>

namespace board {

// What a disk may hold after the power failed, given what programs had asked of it: the method of
// ALICE (Pillai and others, "All File Systems Are Not Created Equal", OSDI 2014, §3), with these
// promises and no others:
//
// - POSIX.1-2017 fsync(): the bytes that a file had are there, and its length. Linux fsync(2): its
//   name need not be; for that the folder has to be synced, after which all names that it had are
//   there and those that were taken from it are not.
// - POSIX rename(), link(), symlink(), mkdir(), unlink(): each happens whole or not at all. Between
//   two folders too: journaling file systems do it in one transaction, ext4 under one handle
//   (fs/ext4/namei.c), so that a sync of either folder makes it safe.
// - What is done to one name is done in order. For all else any order is possible, within a folder
//   and across: ext4 and XFS promise more, and no program should need it.
// - Bytes without a sync are the old ones, the new ones, or anything between by sectors of 512
//   bytes, of any length between, and zeros where there were none: delayed allocation (ext4's
//   documentation, "data=writeback", "auto_da_alloc").
enum class Fsync { honoured, ignored };
struct Disk {
    Fsync of_files = Fsync::honoured, of_folders = Fsync::honoured;
};

// A folder's tree as a reader finds it: by path below it, "" for the folder itself.
struct TreeNode {
    NodeKind kind = NodeKind::folder;
    Bytes bytes; // of a file, or a link's target
};
using Tree = std::map<std::string, TreeNode>;

// All states that may be found when the power fails after so many events.
class CrashPoint {
  public:
    CrashPoint(const DiskLog& log, std::size_t events, Disk disk);

    // Shows the states that there are, every one if they are at most `most`, or else that many
    // chosen at random, among them those of disks that keep everything, nothing, or an order. Files
    // are filled in four ways in the first case, in any in the second.
    void each(std::size_t most, std::mt19937_64& random,
              const std::function<void(const Tree&)>& show) const;
    // The one that running programs saw, as after a crash of theirs.
    Tree seen() const;
    std::size_t answers() const { return answers_; } // what was told to be done before

  private:
    struct Pending {
        const DiskEvent* event;
        std::vector<std::size_t> after; // the pending ones without which this cannot be
    };
    struct Written {
        Node node;
        Bytes safe;
        std::vector<Bytes> versions; // since it was synced, the last one as programs see it
    };
    using Chosen = std::vector<bool>;

    void take_names(const DiskLog& log, std::size_t events, Disk disk);
    void take_bytes(const DiskLog& log, std::size_t events, Disk disk);
    bool each_possible(std::size_t at, std::size_t most, Chosen& chosen,
                       std::vector<Chosen>& all) const;
    Chosen some(std::mt19937_64& random) const;
    Tree tree(const Chosen& chosen, const std::map<Node, Bytes>& bytes) const;
    void lay(Tree& tree, const Names& names, Node folder, const std::string& path,
             const std::map<Node, Bytes>& bytes) const;
    bool each_choice(std::size_t most, const std::function<void(const Tree&)>& show) const;

    const DiskLog& log_;
    Names safe_names_;
    std::vector<Pending> pending_;
    std::map<Node, Bytes> safe_bytes_;
    std::vector<Written> written_;
    std::size_t answers_ = 0;
};

} // namespace board
