# Every library from the distribution, as one target each; headers are SYSTEM.
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)

foreach(module sdl2 SDL2_ttf SDL2_image harfbuzz freetype2 icu-uc icu-i18n pixman-1 libpng libcurl libcrypto libssl libseccomp md4c lcms2 zlib libqrencode)
    pkg_check_modules(${module} REQUIRED IMPORTED_TARGET ${module})
endforeach()

find_package(CLI11 REQUIRED)

find_path(RAPIDJSON_INCLUDE rapidjson/document.h REQUIRED)
add_library(RapidJSON INTERFACE)
target_include_directories(RapidJSON SYSTEM INTERFACE ${RAPIDJSON_INCLUDE})
