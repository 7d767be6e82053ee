board_test(programme_test
    SOURCES player/playlist_test.cpp player/programme_test.cpp
    LIBRARIES programme)
board_test(stage_test
    SOURCES player/blend_test.cpp player/notice_wrap_test.cpp
    LIBRARIES stage)
