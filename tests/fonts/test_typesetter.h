// SPDX-License-Identifier: MIT
#pragma once

#include "fonts/typesetter.h"
#include "tests/catch.h"

namespace board {

// The product's own faces.
inline Typesetter test_typesetter() {
    auto faces = FaceLibrary::open(TEST_SOURCE "/fonts");
    if (!faces) FAIL(faces.error().what.en);
    auto words = Words::open(TEST_SOURCE "/fonts");
    if (!words) FAIL(words.error().what.en);
    return {std::move(faces).take(), {}, std::move(words).take()};
}

} // namespace board
