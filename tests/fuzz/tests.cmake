# Fuzz targets. With clang and BOARD_FUZZ (preset fuzz) libFuzzer's own main looks for new input; in
# every other build replay.cpp gives each its saved corpus, as a test, and those with a dictionary
# changes of it too, BOARD_FUZZ_SECONDS (30) long.
option(BOARD_FUZZ "build libFuzzer targets (clang)" OFF)

add_custom_target(fuzz_targets)
if(NOT BOARD_FUZZ)
    add_library(replay STATIC fuzz/allocations.cpp fuzz/mutation.cpp fuzz/replay.cpp fuzz/words.cpp)
    target_link_libraries(replay PUBLIC board_flags)
endif()

# board_fuzz(NAME [LIBRARIES …] [SOURCES …]): NAME_fuzz of fuzz/NAME_fuzz.cpp, fuzz/corpus/NAME and,
# if it is there, fuzz/words/NAME.txt.
function(board_fuzz name)
    cmake_parse_arguments(FUZZ "" "" "SOURCES;LIBRARIES" ${ARGN})
    set(folder ${CMAKE_CURRENT_SOURCE_DIR}/fuzz)
    add_executable(${name}_fuzz fuzz/${name}_fuzz.cpp ${FUZZ_SOURCES})
    add_dependencies(fuzz_targets ${name}_fuzz)
    target_link_libraries(${name}_fuzz PRIVATE ${FUZZ_LIBRARIES})
    target_compile_definitions(${name}_fuzz PRIVATE TEST_SOURCE="${PROJECT_SOURCE_DIR}")
    if(BOARD_FUZZ)
        target_link_options(${name}_fuzz PRIVATE -fsanitize=fuzzer)
        return()
    endif()
    target_link_libraries(${name}_fuzz PRIVATE replay)
    set(words ${folder}/words/${name}.txt)
    if(NOT EXISTS ${words})
        set(words)
    endif()
    add_test(NAME ${name}_fuzz_corpus COMMAND ${name}_fuzz ${folder}/corpus/${name} ${words})
endfunction()

board_fuzz(paragraph SOURCES fonts/setting_laws.cpp LIBRARIES fonts)
board_fuzz(address LIBRARIES http)
board_fuzz(feed LIBRARIES feed)
board_fuzz(http LIBRARIES http)
board_fuzz(json LIBRARIES base)
board_fuzz(manifest LIBRARIES published)
board_fuzz(picture LIBRARIES decode)
board_fuzz(signature LIBRARIES published)
