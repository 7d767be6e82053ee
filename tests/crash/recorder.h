// SPDX-License-Identifier: MIT
#pragma once

#include "tests/crash/disk_log.h"

#include <sys/types.h>

#include <utility>

namespace board {

// Writes down what this process does to a folder, as long as it lives; one at a time. The C
// library's calls are replaced in a program that links recorded_calls.cpp: they do what they always
// do and tell the recorder. Bytes that came in otherwise, as from a child process, are noticed when
// the file is synced or renamed, which is when they begin to matter.
class Recorder {
  public:
    explicit Recorder(std::string folder);
    // Goes on with a log, in a folder that shows its state as running programs saw it.
    Recorder(std::string folder, DiskLog so_far);
    Recorder(const Recorder&) = delete;
    Recorder& operator=(const Recorder&) = delete;
    ~Recorder();

    void answered(); // see DiskEvent::Kind
    const DiskLog& log() const { return log_; }

    // For the calls. A path is relative to the folder open as `at`.
    static Recorder* listening();
    void named(int at, const char* path, NodeKind kind);
    void linked(int old_at, const char* old_path, int at, const char* path);
    void renamed(int old_at, const char* old_path, int at, const char* path);
    void unnamed(int at, const char* path);
    void written(int file);
    void synced(int file);

  private:
    using Number = std::pair<dev_t, ino_t>;
    void know(Node folder, const std::string& path);
    Node new_node(Number number, NodeKind kind);
    const Node* node_of(Number number) const;
    bool find(int at, const char* path, NameIn& found) const;
    void look_into(Node node, int at, const char* path);

    std::string folder_;
    DiskLog log_;
    Names now_;
    std::map<Number, Node> nodes_;
    std::map<Node, Bytes> contents_;
};

} // namespace board
