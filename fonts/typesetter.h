// SPDX-License-Identifier: MIT
#pragma once

#include "fonts/breaks.h"
#include "fonts/face_library.h"

namespace board {

// What a paragraph needs to be set: the faces and the line breaker. Belongs to one thread.
struct Typesetter {
    FaceLibrary faces;
    LineBreaker breaker;
};

} // namespace board
