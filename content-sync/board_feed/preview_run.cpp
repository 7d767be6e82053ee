// SPDX-License-Identifier: MIT
#include "content-sync/board_feed/preview_run.h"

#include "content-sync/board_feed/preview_notes.h"
#include "content-sync/board_feed/preview_sheets.h"
#include "content-sync/board_feed/typeset_command.h"

#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <thread>

namespace board {
namespace {

constexpr std::size_t most_threads = 2;

// What one thread paints with.
struct Desk {
    Composer composer;
    std::unique_ptr<ContactSheet> sheet; // where sheets are made
};

Result<Desk> open_desk(const PreviewLooks& looks, PreviewForm form) {
    Desk desk{TRY(Composer::open(looks.layouts, looks.fonts)), nullptr};
    if (form == PreviewForm::sheets)
        desk.sheet = std::make_unique<ContactSheet>(TRY(open_typesetter(looks.fonts)));
    return desk;
}

// All views, shared by the threads.
class Views {
  public:
    Views(const PreviewContent& content, const std::vector<PreviewView>& views,
          const PreviewOptions& options)
        : content_{content}
        , views_{views}
        , options_{options}
        , outcomes_(views.size(), PreviewOutcome{}) {}

    // Takes one view after the other until there are no more, or one has failed.
    void work(Desk& desk) {
        while (!failed_) {
            const std::size_t index = next_++;
            if (index >= views_.size()) return;
            outcomes_[index] = leave(desk, index);
            if (!outcomes_[index]) failed_ = true;
        }
    }

    Result<PreviewOutcome> outcome() &&;

  private:
    Result<PreviewOutcome> leave(Desk& desk, std::size_t index);
    void tell(const std::string& file, std::size_t index) const {
        if (on_terminal_)
            std::fprintf(stderr, "[%zu/%zu] %s\n", index + 1, views_.size(), file.c_str());
    }

    const PreviewContent& content_;
    const std::vector<PreviewView>& views_;
    const PreviewOptions& options_;
    const bool on_terminal_ = ::isatty(STDERR_FILENO) == 1;
    std::atomic<std::size_t> next_{0};
    std::atomic<bool> failed_{false};
    std::vector<Result<PreviewOutcome>> outcomes_; // each written by one thread
};

Result<PreviewOutcome> Views::leave(Desk& desk, std::size_t index) {
    const PreviewView& view = views_[index];
    PreviewPages pages = compose_pages(desk.composer, content_, view);
    PreviewOutcome outcome{pages.count(), 0, std::move(pages.troubles),
                           preview_notes(content_.written, pages, view)};
    if (desk.sheet)
        outcome.sheets =
            TRY(write_sheets(desk.composer, *desk.sheet, content_, view, pages, options_.out,
                             [&](const std::string& file) { tell(file, index); }));
    else
        TRY(write_pages(desk.composer, content_, pages, options_.out, options_.frames));
    return outcome;
}

bool same_item(const Error&, const Error&) {
    return true; // its message names it
}
bool same_item(const Diagnostic& a, const Diagnostic& b) {
    return a.item == b.item;
}

// Adds what is not there yet: the themes of one screen find the same things.
template<class T>
void add_new(std::vector<T>& all, std::vector<T> some) {
    for (T& one : some)
        if (std::none_of(all.begin(), all.end(), [&](const T& other) {
                return other.what == one.what && same_item(other, one);
            }))
            all.push_back(std::move(one));
}

Result<PreviewOutcome> Views::outcome() && {
    PreviewOutcome all;
    for (Result<PreviewOutcome>& each : outcomes_) {
        PreviewOutcome outcome = TRY(std::move(each));
        all.pages += outcome.pages;
        all.sheets += outcome.sheets;
        add_new(all.troubles, std::move(outcome.troubles));
        add_new(all.notes, std::move(outcome.notes));
    }
    sort_by_place(all.notes);
    return all;
}

} // namespace

Result<PreviewOutcome> run_views(const PreviewLooks& looks, const PreviewContent& content,
                                 const std::vector<PreviewView>& views,
                                 const PreviewOptions& options) {
    std::error_code fault;
    std::filesystem::create_directories(options.out, fault);
    if (fault)
        return Error{Fault::io, errno_message(fault.value())}.within(options.out, options.out);
    std::vector<Desk> desks;
    for (std::size_t i = 0; i < std::min(most_threads, views.size()); ++i)
        desks.push_back(TRY(open_desk(looks, options.form)));
    Views all{content, views, options};
    std::vector<std::thread> threads;
    for (std::size_t i = 1; i < desks.size(); ++i)
        threads.emplace_back([&all, &desk = desks[i]] { all.work(desk); });
    all.work(desks.front());
    for (std::thread& thread : threads) thread.join();
    return std::move(all).outcome();
}

} // namespace board
