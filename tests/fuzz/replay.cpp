// SPDX-License-Identifier: MIT
// Without libFuzzer: gives a fuzz target every file of a folder, so that what was found once stays
// mended, and then changes of these files for some seconds.
//     TARGET CORPUS [DICTIONARY]     with a dictionary it also mutates, BOARD_FUZZ_SECONDS long

#include "tests/fuzz/allocations.h"
#include "tests/fuzz/mutation.h"
#include "tests/fuzz/words.h"

#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>

extern "C" {
int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size);
[[gnu::weak]] void __sanitizer_set_death_callback(void (*callback)());
}

namespace board {
namespace {

using Clock = std::chrono::steady_clock;
constexpr std::size_t most_memory = 64u << 20;
constexpr unsigned longest_seconds = 60; // under sanitizers, on a loaded machine

// The input in hand, for the handlers that save it when it brings the target down.
struct Current {
    const Bytes* input = nullptr;
};

Current& current() {
    static Current only;
    return only;
}

void save_current() {
    if (current().input == nullptr) return;
    const int file = ::open("broken-input", O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (file < 0) return;
    const Bytes& input = *current().input;
    if (::write(file, input.data(), input.size()) >= 0)
        std::fprintf(stderr, "the input is in ./broken-input\n");
    ::close(file);
}

void save_and_die(int signal) {
    save_current();
    ::signal(signal, SIG_DFL);
    ::raise(signal);
}

void save_what_breaks() {
    if (__sanitizer_set_death_callback != nullptr) __sanitizer_set_death_callback(save_current);
    ::signal(SIGABRT, save_and_die);
    ::signal(SIGALRM, save_and_die);
}

// Inputs tried, and the worst of them.
class Trial {
  public:
    // Whether the input kept to the budget of memory.
    bool run(const Bytes& input) {
        current().input = &input;
        ::alarm(longest_seconds);
        allocations_.begin();
        const std::clock_t begin = std::clock(); // computing, whatever else the machine does
        LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(input.data()), input.size());
        const double took = 1000.0 * static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
        ::alarm(0);
        ++count_;
        if (took > slowest_) slowest_ = took, slowest_size_ = input.size();
        const std::size_t peak = allocations_.peak();
        most_ = std::max(most_, peak);
        if (peak <= most_memory) return true;
        std::fprintf(stderr, "an input took %zu MB\n", peak >> 20);
        save_current();
        return false;
    }
    std::size_t count() const { return count_; }
    void report() const {
        std::printf("%zu inputs, the slowest %.1f ms (%zu bytes), ", count_, slowest_,
                    slowest_size_);
        if (allocations_.known())
            std::printf("the largest %.1f MB\n", static_cast<double>(most_) / (1 << 20));
        else
            std::printf("memory not known in this build\n");
    }

  private:
    Allocations allocations_;
    std::size_t count_ = 0, slowest_size_ = 0, most_ = 0;
    double slowest_ = 0;
};

std::vector<Bytes> files_below(const char* folder) {
    std::vector<std::filesystem::path> paths;
    for (const auto& entry : std::filesystem::recursive_directory_iterator{folder})
        if (entry.is_regular_file()) paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    std::vector<Bytes> all;
    for (const auto& path : paths) {
        std::ifstream file{path, std::ios::binary};
        all.emplace_back(std::istreambuf_iterator<char>{file}, std::istreambuf_iterator<char>{});
    }
    return all;
}

std::uint64_t number_of(const char* variable, std::uint64_t otherwise) {
    const char* text = std::getenv(variable);
    return text == nullptr ? otherwise : std::strtoull(text, nullptr, 10);
}

int replay(const std::vector<Bytes>& corpus, const std::vector<Bytes>& words, bool mutating) {
    constexpr std::uint64_t usual_seconds = 30, usual_seed = 20261123;
    save_what_breaks();
    Trial trial;
    for (const Bytes& input : corpus)
        if (!trial.run(input)) return 1;
    const std::size_t saved = trial.count();
    Mutation mutation{corpus, words, number_of("BOARD_FUZZ_SEED", usual_seed)};
    const auto end =
        Clock::now() + std::chrono::seconds{number_of("BOARD_FUZZ_SECONDS", usual_seconds)};
    while (mutating && Clock::now() < end)
        if (!trial.run(mutation.next())) return 1;
    current().input = nullptr;
    std::printf("%zu saved; ", saved);
    trial.report();
    return 0;
}

} // namespace
} // namespace board

int main(int argc, char** argv) {
    if (argc < 2) return 2;
    const auto corpus = board::files_below(argv[1]);
    if (corpus.empty()) return 1;
    const bool mutating = argc > 2;
    const auto words = mutating ? board::dictionary_words(argv[2]) : std::vector<board::Bytes>{};
    if (mutating && words.empty()) {
        std::fprintf(stderr, "no words in %s\n", argv[2]);
        return 1;
    }
    return board::replay(corpus, words, mutating);
}
