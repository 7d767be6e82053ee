# tests of content-sync/sync and of the program board-sync
board_test(sync_test
    SOURCES
        http/loopback_server.cpp
        published/published_world.cpp
        store/picture_files.cpp
        store/test_board.cpp
        sync/board_service_test.cpp
        sync/board_status_test.cpp
        sync/board_sync_test.cpp
        sync/board_trust_test.cpp
        sync/comments_test.cpp
        sync/full_disk_test.cpp
        sync/herd_test.cpp
        sync/pacing_test.cpp
        sync/published_board_test.cpp
        sync/repeats_test.cpp
        sync/service_notify_test.cpp
        sync/source_of_feed_test.cpp
        sync/sync_config_test.cpp
        sync/sync_loop_test.cpp
        sync/sync_program.cpp
    LIBRARIES sync published)
add_dependencies(sync_test board-feed board-sync board-decode)
board_test(sync_soak_test
    SOURCES
        http/loopback_server.cpp
        store/picture_files.cpp
        store/test_board.cpp
        sync/soak_test.cpp
    LIBRARIES sync)
add_dependencies(sync_soak_test board-decode)

# Skipped, by name, where systemd-analyze is missing.
add_test(NAME board_sync_unit_test COMMAND
    ${CMAKE_CURRENT_SOURCE_DIR}/sync/unit_test.sh ${PROJECT_BINARY_DIR}/board-sync.service
    $<TARGET_FILE:board-sync>)
set_tests_properties(board_sync_unit_test PROPERTIES SKIP_RETURN_CODE 77)
