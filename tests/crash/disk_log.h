// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace board {

// What was done to a folder and all below it, call by call, in the kernel's own terms: names stand
// in folders and lead to nodes, and it is nodes that have bytes.
using Node = std::size_t; // 0 is the folder itself
using Bytes = std::shared_ptr<const std::string>;
enum class NodeKind { folder, file, link };

struct NameIn {
    Node folder = 0;
    std::string name;
    auto operator<=>(const NameIn&) const = default;
};
using Names = std::map<NameIn, Node>;

struct DiskEvent {
    enum class Kind {
        named,    // `to` leads to `node` from now on
        unnamed,  // `from` leads nowhere
        renamed,  // both at once; may have replaced what `to` led to
        written,  // the file `node` holds `bytes`
        synced,   // fsync(2) of `node` returned 0
        answered, // the program told somebody that what it did is done
    } kind;
    Node node = 0;
    NameIn from = {}, to = {};
    Bytes bytes = {};
};

struct DiskLog {
    std::vector<NodeKind> kinds{NodeKind::folder}; // by node
    std::map<Node, Bytes> targets;                 // of symbolic links
    Names names;                                   // before the first event, and safe on disk
    std::map<Node, Bytes> contents;                // the same
    std::vector<DiskEvent> events;
};

// What an event does to the names that every running program sees.
inline void change(Names& names, const DiskEvent& event) {
    if (event.kind == DiskEvent::Kind::unnamed || event.kind == DiskEvent::Kind::renamed)
        names.erase(event.from);
    if (event.kind == DiskEvent::Kind::named || event.kind == DiskEvent::Kind::renamed)
        names[event.to] = event.node;
}

} // namespace board
