# tests of content-sync/sync and of the program board-sync
board_test(sync_test
    SOURCES
        http/loopback_server.cpp
        store/picture_files.cpp
        store/test_board.cpp
        sync/board_sync_test.cpp
        sync/pacing_test.cpp
        sync/source_of_feed_test.cpp
    LIBRARIES sync published)
add_dependencies(sync_test board-sync board-decode)
