board_test(programme_test
    SOURCES player/playlist_test.cpp player/programme_test.cpp player/wording_test.cpp
    LIBRARIES programme)
board_test(stage_test
    SOURCES
        player/blend_test.cpp
        player/notice_setting_test.cpp
        player/notice_wrap_test.cpp
        player/pace_test.cpp
        player/presenter_test.cpp
        player/ticker_band_test.cpp
        player/turned_test.cpp
    LIBRARIES stage)
board_test(player_test
    SOURCES
        player/page_turner_minute_test.cpp
        player/page_turner_test.cpp
        player/prepare_page_test.cpp
        player/preparation_test.cpp
        player/reading_test.cpp
        player/small_store.cpp
        player/ticker_part_test.cpp
        player/unknown_clock_test.cpp
        player/urgent_test.cpp
    LIBRARIES player store)
board_test(player_memory_test
    SOURCES player/player_memory_test.cpp player/small_store.cpp
    LIBRARIES player stage store)
board_test(board_player_test
    SOURCES
        player/board_player_motion_test.cpp
        player/board_player_test.cpp
        player/running_player.cpp
        player/small_store.cpp
    LIBRARIES player store)
add_dependencies(board_player_test board-player)
set_tests_properties(board_player_test PROPERTIES
    ENVIRONMENT "LSAN_OPTIONS=suppressions=${CMAKE_CURRENT_SOURCE_DIR}/player/lsan.supp"
    TIMEOUT 300)

# Looks for its tools when it runs, and is skipped, by name, where one is missing.
add_test(NAME player_x11_test COMMAND
    ${CMAKE_CURRENT_SOURCE_DIR}/player/x11_test.sh $<TARGET_FILE:board-player>
    $<TARGET_FILE:board-sync> ${PROJECT_SOURCE_DIR})
set_tests_properties(player_x11_test PROPERTIES TIMEOUT 300 SKIP_RETURN_CODE 77)
