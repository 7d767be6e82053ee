# The word list that boards map: python3-jieba's words (data of that package, never copied here) and
# our own, compiled to one file beside the programs' other data.
find_file(BOARD_WORD_LIST jieba/dict.txt
    PATHS /usr/lib/python3/dist-packages /usr/share/python3 NO_DEFAULT_PATH)
if(NOT BOARD_WORD_LIST)
    message(FATAL_ERROR "词表不在：请安装 python3-jieba / no word list: install python3-jieba "
        "(or set BOARD_WORD_LIST to its jieba/dict.txt)")
endif()

add_executable(compile_words compile_words.cpp word_list_builder.cpp word_list_bytes.cpp)
set_target_properties(compile_words PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_CURRENT_BINARY_DIR})
target_link_libraries(compile_words PRIVATE board_flags base PkgConfig::icu-i18n)

set(BOARD_WORDS ${PROJECT_BINARY_DIR}/share/three-positions-boards/words.bin)
add_custom_command(OUTPUT ${BOARD_WORDS}
    COMMAND ${CMAKE_COMMAND} -E make_directory ${PROJECT_BINARY_DIR}/share/three-positions-boards
    COMMAND compile_words ${BOARD_WORD_LIST} ${CMAKE_CURRENT_SOURCE_DIR}/words/boards.txt
        ${PROJECT_BINARY_DIR}/share/three-positions-boards words.bin
    DEPENDS compile_words ${BOARD_WORD_LIST} ${CMAKE_CURRENT_SOURCE_DIR}/words/boards.txt
    COMMENT "Compiling the word list" VERBATIM)
add_custom_target(words DEPENDS ${BOARD_WORDS})
add_dependencies(fonts words) # whoever can ask for words has them
