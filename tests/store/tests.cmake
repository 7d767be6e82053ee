# tests of content-sync/decode and store
board_test(decode_test
    SOURCES
        store/colour_profile_test.cpp
        store/confine_test.cpp
        store/decode_test.cpp
        store/picture_check_test.cpp
        store/picture_files.cpp
        store/pixels_test.cpp
    LIBRARIES decode PkgConfig::lcms2)

board_test(store_test
    SOURCES
        store/asset_intake_test.cpp
        store/asset_table_test.cpp
        store/corruption_test.cpp
        store/clock_floor_test.cpp
        store/digest_test.cpp
        store/incoming_file_test.cpp
        store/ingest_test.cpp
        store/no_room_test.cpp
        store/own_form_test.cpp
        store/picture_decoder_test.cpp
        store/picture_files.cpp
        store/poll_test.cpp
        store/purge_test.cpp
        store/scrub_test.cpp
        store/snapshot_test.cpp
        store/store_test.cpp
        store/sync_status_test.cpp
        store/test_board.cpp
    LIBRARIES store)
add_dependencies(store_test board-decode)

# Hostile pictures: each is decided by its header or by board-decode.
board_test(bombs_test
    SOURCES
        store/bombs_test.cpp
        store/jpeg_bombs.cpp
        store/other_bombs.cpp
        store/picture_files.cpp
        store/png_bombs.cpp
        store/test_board.cpp
    LIBRARIES store picture)
add_dependencies(bombs_test board-decode)
