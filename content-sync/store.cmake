# picture: what a picture file declares, read without decoding it.
add_library(picture STATIC
    decode/exif.cpp
    decode/jpeg_markers.cpp
    decode/picture_check.cpp)
target_link_libraries(picture PUBLIC base)

# decode: pixels out of pictures; the only part that links a decoder.
add_library(decode STATIC
    decode/allowed_calls.cpp
    decode/colour_profile.cpp
    decode/confine.cpp
    decode/decode.cpp
    decode/picture_metadata.cpp
    decode/pixels.cpp
    decode/png_stream.cpp)
target_link_libraries(decode
    PUBLIC picture
    PRIVATE PkgConfig::SDL2_image PkgConfig::sdl2 PkgConfig::lcms2 PkgConfig::libseccomp
        PkgConfig::zlib)

add_executable(board-decode decode/main.cpp)
target_link_libraries(board-decode PRIVATE decode CLI11::CLI11)

add_library(store STATIC
    store/asset_intake.cpp
    store/asset_stock.cpp
    store/asset_table.cpp
    store/clock_floor.cpp
    store/collect.cpp
    store/digest.cpp
    store/feed_judgement.cpp
    store/file_digest.cpp
    store/folder_source.cpp
    store/folder_tree.cpp
    store/incoming_file.cpp
    store/ingest.cpp
    store/intake_errors.cpp
    store/own_form.cpp
    store/picture_decoder.cpp
    store/provenance.cpp
    store/purge.cpp
    store/recall_receipts.cpp
    store/recalling.cpp
    store/scrub.cpp
    store/snapshot.cpp
    store/store.cpp
    store/store_previous.cpp
    store/store_reserve.cpp
    store/store_room.cpp
    store/sync_status.cpp
    store/trust.cpp)
target_link_libraries(store PUBLIC feed PRIVATE picture PkgConfig::libcrypto)
target_precompile_headers(store REUSE_FROM base)

# http: transfer; the only part that links libcurl.
add_library(http STATIC
    http/feed_address.cpp
    http/http_client.cpp
    http/http_fault.cpp
    http/http_headers.cpp
    http/http_range.cpp
    http/http_reception.cpp
    http/http_redirect.cpp
    http/http_source.cpp
    http/http_target.cpp
    http/http_tls.cpp)
target_link_libraries(http PUBLIC store PRIVATE PkgConfig::libcurl PkgConfig::libssl)
target_precompile_headers(http REUSE_FROM base)

# sync: the loop around one pass, its options and its service. The schema is embedded.
set(BOARD_SYNC_CONFIG_SCHEMA_FILE ${CMAKE_CURRENT_SOURCE_DIR}/sync-config.schema.json)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${BOARD_SYNC_CONFIG_SCHEMA_FILE})
file(READ ${BOARD_SYNC_CONFIG_SCHEMA_FILE} BOARD_SYNC_CONFIG_SCHEMA)
configure_file(sync/config_schema_text.cpp.in ${CMAKE_CURRENT_BINARY_DIR}/config_schema_text.cpp @ONLY)
add_library(sync STATIC
    ${CMAKE_CURRENT_BINARY_DIR}/config_schema_text.cpp
    sync/board_status.cpp
    sync/comments.cpp
    sync/pacing.cpp
    sync/repeats.cpp
    sync/service_notify.cpp
    sync/signals.cpp
    sync/source_of_feed.cpp
    sync/status_command.cpp
    sync/status_text.cpp
    sync/sync_command.cpp
    sync/sync_config.cpp
    sync/sync_loop.cpp
    sync/sync_options.cpp
    sync/sync_service.cpp)
target_link_libraries(sync PUBLIC store http PRIVATE published CLI11::CLI11)
target_precompile_headers(sync REUSE_FROM base)

add_executable(board-sync sync/main.cpp)
target_link_libraries(board-sync PRIVATE sync)
add_dependencies(board-sync board-decode)

install(TARGETS board-decode board-sync RUNTIME)
