# tests of content-sync/decode, store and sync
board_test(decode_test
    SOURCES
        store/colour_profile_test.cpp
        store/decode_test.cpp
        store/picture_check_test.cpp
        store/picture_files.cpp
        store/pixels_test.cpp
    LIBRARIES decode PkgConfig::lcms2)

board_test(store_test
    SOURCES
        store/asset_intake_test.cpp
        store/digest_test.cpp
        store/ingest_test.cpp
        store/picture_decoder_test.cpp
        store/picture_files.cpp
        store/snapshot_test.cpp
        store/store_test.cpp
        store/sync_status_test.cpp
        store/test_board.cpp
    LIBRARIES store)
add_dependencies(store_test board-decode)

board_test(sync_test
    SOURCES
        store/board_sync_test.cpp
        store/feed_address_test.cpp
        store/http_headers_test.cpp
        store/http_source_test.cpp
        store/loopback_server.cpp
        store/pacing_test.cpp
        store/picture_files.cpp
        store/test_board.cpp
    LIBRARIES sync)
add_dependencies(sync_test board-sync board-decode)
