// SPDX-License-Identifier: MIT
#include "tests/crash/recorder.h"

#include "tests/catch.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>

namespace board {
namespace {

// C calls have no argument to bring a recorder along.
Recorder* the_listening = nullptr;

using Kind = DiskEvent::Kind;

Bytes file_bytes(const std::string& path) {
    std::ifstream file{path, std::ios::binary};
    std::ostringstream bytes;
    bytes << file.rdbuf();
    return std::make_shared<const std::string>(bytes.str());
}

std::pair<dev_t, ino_t> number_of(const struct stat& status) {
    return {status.st_dev, status.st_ino};
}

std::string open_path(int file) {
    return "/proc/self/fd/" + std::to_string(file);
}

} // namespace

Recorder::Recorder(std::string folder)
    : Recorder{std::move(folder), {}} {}

Recorder::Recorder(std::string folder, DiskLog so_far)
    : folder_{std::move(folder)}
    , log_{std::move(so_far)} {
    now_ = log_.names;
    contents_ = log_.contents;
    for (const auto& event : log_.events) {
        change(now_, event);
        if (event.kind == Kind::written) contents_[event.node] = event.bytes;
    }
    struct stat status {};
    REQUIRE(::stat(folder_.c_str(), &status) == 0);
    nodes_[number_of(status)] = 0;
    know(0, folder_);
    if (log_.events.empty()) log_.names = now_, log_.contents = contents_;
    REQUIRE(the_listening == nullptr);
    the_listening = this;
}

Recorder::~Recorder() {
    the_listening = nullptr;
}

Recorder* Recorder::listening() {
    return the_listening;
}

// Finds the nodes of what stands in a folder; what the log does not know is new to it.
void Recorder::know(Node folder, const std::string& path) {
    for (const auto& entry : std::filesystem::directory_iterator{path}) {
        struct stat status {};
        REQUIRE(::lstat(entry.path().c_str(), &status) == 0);
        const NameIn name{folder, entry.path().filename().string()};
        const auto known = now_.find(name);
        const NodeKind kind = S_ISDIR(status.st_mode)   ? NodeKind::folder
                              : S_ISLNK(status.st_mode) ? NodeKind::link
                                                        : NodeKind::file;
        if (known == now_.end()) {
            REQUIRE(log_.events.empty());
            now_[name] = new_node(number_of(status), kind);
            if (kind == NodeKind::file) contents_[now_[name]] = file_bytes(entry.path());
            if (kind == NodeKind::link)
                log_.targets[now_[name]] =
                    std::make_shared<std::string>(std::filesystem::read_symlink(entry.path()));
        }
        nodes_[number_of(status)] = now_[name];
        if (kind == NodeKind::folder) know(now_[name], entry.path());
    }
}

Node Recorder::new_node(Number number, NodeKind kind) {
    log_.kinds.push_back(kind);
    return nodes_[number] = log_.kinds.size() - 1;
}

const Node* Recorder::node_of(Number number) const {
    const auto found = nodes_.find(number);
    return found == nodes_.end() ? nullptr : &found->second;
}

// Whether the path's last name stands in a folder of ours.
bool Recorder::find(int at, const char* path, NameIn& found) const {
    const std::filesystem::path whole{path};
    const std::string above = whole.has_parent_path() ? whole.parent_path().string() : ".";
    struct stat status {};
    if (::fstatat(at, above.c_str(), &status, 0) != 0) return false;
    const Node* folder = node_of(number_of(status));
    if (folder == nullptr) return false;
    found = {*folder, whole.filename().string()};
    return true;
}

// Bytes that we have not been told of.
void Recorder::look_into(Node node, int at, const char* path) {
    if (log_.kinds[node] != NodeKind::file) return;
    const std::string base = at == AT_FDCWD ? std::string{} : open_path(at) + "/";
    Bytes bytes = file_bytes((path[0] == '/' ? std::string{} : base) + path);
    if (Bytes& known = contents_[node]; !known || *known != *bytes) {
        known = bytes;
        log_.events.push_back({Kind::written, node, {}, {}, std::move(bytes)});
    }
}

void Recorder::named(int at, const char* path, NodeKind kind) {
    NameIn name;
    struct stat status {};
    if (!find(at, path, name) || ::fstatat(at, path, &status, AT_SYMLINK_NOFOLLOW) != 0) return;
    const Node node = new_node(number_of(status), kind);
    if (kind == NodeKind::file) contents_[node] = std::make_shared<std::string>();
    if (kind == NodeKind::link) {
        std::string target(static_cast<std::size_t>(status.st_size), '\0');
        REQUIRE(::readlinkat(at, path, target.data(), target.size()) == status.st_size);
        log_.targets[node] = std::make_shared<std::string>(std::move(target));
    }
    log_.events.push_back({Kind::named, node, {}, name, {}});
    change(now_, log_.events.back());
}

void Recorder::linked(int old_at, const char* old_path, int at, const char* path) {
    NameIn name;
    struct stat status {};
    if (!find(at, path, name) || ::fstatat(old_at, old_path, &status, 0) != 0) return;
    const Node* node = node_of(number_of(status));
    REQUIRE(node != nullptr); // brought in from elsewhere: not understood yet
    look_into(*node, at, path);
    log_.events.push_back({Kind::named, *node, {}, name, {}});
    change(now_, log_.events.back());
}

void Recorder::renamed(int old_at, const char* old_path, int at, const char* path) {
    NameIn from, to;
    const bool ours = find(old_at, old_path, from);
    REQUIRE(find(at, path, to) == ours); // brought in from elsewhere: not understood yet
    if (!ours) return;
    const auto node = now_.find(from);
    REQUIRE(node != now_.end());
    const Node moved = node->second;
    look_into(moved, at, path);
    log_.events.push_back({Kind::renamed, moved, from, to, {}});
    change(now_, log_.events.back());
}

void Recorder::unnamed(int at, const char* path) {
    NameIn name;
    if (!find(at, path, name)) return;
    log_.events.push_back({Kind::unnamed, 0, name, {}, {}});
    change(now_, log_.events.back());
}

void Recorder::written(int file) {
    struct stat status {};
    if (::fstat(file, &status) != 0) return;
    if (const Node* node = node_of(number_of(status)))
        look_into(*node, AT_FDCWD, open_path(file).c_str());
}

void Recorder::synced(int file) {
    written(file);
    struct stat status {};
    if (::fstat(file, &status) != 0) return;
    if (const Node* node = node_of(number_of(status)))
        log_.events.push_back({Kind::synced, *node, {}, {}, {}});
}

void Recorder::answered() {
    log_.events.push_back({Kind::answered, 0, {}, {}, {}});
}

} // namespace board
