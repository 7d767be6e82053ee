# How everything is compiled. Targets link board_flags; nothing is set globally but the standard.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

set(BOARD_SANITIZE "" CACHE STRING "sanitizers for every target, as -fsanitize= takes them")
option(BOARD_WERROR "warnings are errors" OFF)

find_program(CCACHE ccache)
if(CCACHE)
    # ccache takes precompiled headers only when told that their time stamps do not matter.
    set(CMAKE_CXX_COMPILER_LAUNCHER
        ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime ${CCACHE})
    add_compile_options($<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)
endif()

add_library(board_flags INTERFACE)
target_include_directories(board_flags INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_options(board_flags INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow$<$<CXX_COMPILER_ID:GNU>:=local>
    -Wconversion -Wold-style-cast -Wnon-virtual-dtor
    $<$<CXX_COMPILER_ID:Clang>:-Wno-gnu-statement-expression>)
# Errors only with the compilers that the sources are kept free of warnings for, g++ 12 and
# clang++ 14: another version warns of other things, and must still build the boards.
string(REGEX MATCH "^[0-9]+" BOARD_COMPILER ${CMAKE_CXX_COMPILER_VERSION})
string(PREPEND BOARD_COMPILER ${CMAKE_CXX_COMPILER_ID})
if(BOARD_WERROR AND BOARD_COMPILER MATCHES "^(GNU12|Clang14)$")
    target_compile_options(board_flags INTERFACE -Werror)
endif()
if(BOARD_SANITIZE)
    target_compile_options(board_flags INTERFACE
        -fsanitize=${BOARD_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    target_link_options(board_flags INTERFACE -fsanitize=${BOARD_SANITIZE})
endif()
