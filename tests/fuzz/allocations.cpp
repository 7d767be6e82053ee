// SPDX-License-Identifier: MIT
#include "tests/fuzz/allocations.h"

#include <algorithm>
#include <atomic>

// The interface of the sanitizers' allocator, as their header has it; absent in other builds.
extern "C" {
[[gnu::weak]] int __sanitizer_install_malloc_and_free_hooks(void (*allocated)(const volatile void*,
                                                                              std::size_t),
                                                            void (*freed)(const volatile void*));
[[gnu::weak]] std::size_t __sanitizer_get_allocated_size(const volatile void* memory);
}

namespace board {
namespace {

// The hooks are plain functions, so that what they count stands beside them.
struct Held {
    std::atomic<std::ptrdiff_t> now{0}, most{0};
};

Held& held() {
    static Held only;
    return only;
}

void count_allocated(const volatile void*, std::size_t size) {
    const auto now = held().now += static_cast<std::ptrdiff_t>(size);
    held().most = std::max<std::ptrdiff_t>(held().most, now);
}

void count_freed(const volatile void* memory) {
    if (memory != nullptr)
        held().now -= static_cast<std::ptrdiff_t>(__sanitizer_get_allocated_size(memory));
}

} // namespace

Allocations::Allocations()
    : known_{__sanitizer_install_malloc_and_free_hooks != nullptr &&
             __sanitizer_install_malloc_and_free_hooks(count_allocated, count_freed) != 0} {}

void Allocations::begin() {
    held().now = 0;
    held().most = 0;
}

std::size_t Allocations::peak() const {
    return static_cast<std::size_t>(std::max<std::ptrdiff_t>(held().most, 0));
}

} // namespace board
