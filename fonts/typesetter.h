// SPDX-License-Identifier: MIT
#pragma once

#include "fonts/breaks.h"
#include "fonts/face_library.h"
#include "fonts/words.h"

namespace board {

// What a paragraph needs to be set: the faces, the line breaker and the words. Belongs to one
// thread.
struct Typesetter {
    FaceLibrary faces;
    LineBreaker breaker;
    Words words;
};

} // namespace board
