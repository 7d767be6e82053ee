# paragraph_fuzz: with clang and BOARD_FUZZ (preset fuzz) libFuzzer's own main looks for new input;
# in every other build the saved corpus is replayed as a test.
option(BOARD_FUZZ "build libFuzzer targets (clang)" OFF)
add_executable(paragraph_fuzz fuzz/paragraph_fuzz.cpp fonts/setting_laws.cpp)
target_link_libraries(paragraph_fuzz PRIVATE fonts)
target_compile_definitions(paragraph_fuzz PRIVATE TEST_SOURCE="${PROJECT_SOURCE_DIR}")
if(BOARD_FUZZ)
    target_link_options(paragraph_fuzz PRIVATE -fsanitize=fuzzer)
else()
    target_sources(paragraph_fuzz PRIVATE fuzz/replay.cpp)
    add_test(NAME paragraph_fuzz_corpus
        COMMAND paragraph_fuzz ${CMAKE_CURRENT_SOURCE_DIR}/fuzz/corpus/paragraph)
endif()
