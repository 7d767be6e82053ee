// SPDX-License-Identifier: MIT
#pragma once

#include "tests/base/scratch_folder.h"
#include "tests/catch.h"

#include <memory>

namespace board {

// A PNG of one grey pixel.
inline const std::string one_pixel{
    "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\x08\0\0\0\0\x3a\x7e\x9b\x55\0\0\0\nIDAT\x78\x9c"
    "\x63\x68\0\0\0\x82\0\x81\x77\xcd\x72\xb6\0\0\0\0IEND\xae\x42\x60\x82",
    67};

// A feed of one article with the given members and assets, in a folder of its own.
class FeedOnDisk {
  public:
    explicit FeedOnDisk(const std::string& assets, const std::string& item = "") {
        put("feed.json",
            R"({"format":"board-feed/1","channel":"jianghai","sequence":7,
  "issued":"2026-11-23T08:00:00+08:00",
  "screens":[{"id":"hall-1","position":"hall"},{"id":"hall-2","position":"hall"}],
  "assets":{)" + assets +
                R"(},
  "items":[{"id":"welcome","kind":"article","title":"欢迎","text":"欢迎参观。",
            "show":{"positions":["hall"],"until":"2020-01-01"}}
            )" + item +
                "]}\n");
    }

    void put(const std::string& name, const std::string& bytes) const {
        const auto folder = open_folder(path());
        REQUIRE(folder);
        REQUIRE(replace_file_at(*folder, name, bytes));
    }
    const std::string& path() const { return scratch_.path(); }

  private:
    ScratchFolder scratch_;
};

// What a program prints, gathered in memory.
class Output {
  public:
    Output() { stream_.reset(::open_memstream(&text_, &size_)); }
    Output(const Output&) = delete;
    Output& operator=(const Output&) = delete;
    ~Output() {
        stream_.reset();
        std::free(text_);
    }

    std::FILE* stream() const { return stream_.get(); }
    std::string text() const {
        std::fflush(stream_.get());
        return {text_, size_};
    }

  private:
    struct Close {
        void operator()(std::FILE* stream) const { std::fclose(stream); }
    };
    char* text_ = nullptr;
    std::size_t size_ = 0;
    std::unique_ptr<std::FILE, Close> stream_;
};

} // namespace board
