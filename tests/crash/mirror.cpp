// SPDX-License-Identifier: MIT
#include "tests/crash/mirror.h"

#include "tests/catch.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <functional>

namespace board {
namespace {

bool same(const TreeNode& a, const TreeNode& b) {
    return a.kind == b.kind && (a.bytes == b.bytes || (a.bytes && b.bytes && *a.bytes == *b.bytes));
}

void make(const std::string& path, const TreeNode& node) {
    if (node.kind == NodeKind::folder) {
        REQUIRE(::mkdir(path.c_str(), 0755) == 0);
    } else if (node.kind == NodeKind::link) {
        REQUIRE(::symlink(node.bytes->c_str(), path.c_str()) == 0);
    } else {
        const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
        const auto size = static_cast<ssize_t>(node.bytes->size());
        const bool written =
            file >= 0 && ::write(file, node.bytes->data(), node.bytes->size()) == size;
        ::close(file);
        REQUIRE(written);
    }
}

} // namespace

void Mirror::show(const Tree& tree) {
    // From the last path to the first, what is in a folder goes before it.
    for (auto old = shown_.rbegin(); old != shown_.rend(); ++old) {
        const auto now = tree.find(old->first);
        if (now != tree.end() && same(now->second, old->second)) continue;
        const int flags = old->second.kind == NodeKind::folder ? AT_REMOVEDIR : 0;
        REQUIRE(::unlinkat(AT_FDCWD, (folder_ + "/" + old->first).c_str(), flags) == 0);
    }
    for (const auto& [path, node] : tree) {
        const auto old = shown_.find(path);
        if (old == shown_.end() || !same(old->second, node)) make(folder_ + "/" + path, node);
    }
    shown_ = tree;
}

std::size_t fingerprint(const Tree& tree) {
    std::size_t sum = 0;
    const auto add = [&](std::string_view bytes) {
        sum = sum * 0x9e3779b97f4a7c15u + std::hash<std::string_view>{}(bytes);
    };
    for (const auto& [path, node] : tree) {
        add(path);
        add(std::to_string(static_cast<int>(node.kind)));
        if (node.bytes) add(*node.bytes);
    }
    return sum;
}

} // namespace board
