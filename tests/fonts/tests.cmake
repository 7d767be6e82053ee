board_test(fonts_test
    SOURCES
        fonts/annotation_cases_test.cpp
        fonts/bopomofo_test.cpp
        fonts/breaks_test.cpp
        fonts/face_library_test.cpp
        fonts/glyph_masks_test.cpp
        fonts/itemise_test.cpp
        fonts/paragraph_test.cpp
        fonts/shape_test.cpp
    LIBRARIES fonts)
