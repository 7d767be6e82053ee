board_test(base_test
    SOURCES
        base/clock_test.cpp
        base/file_test.cpp
        base/json_test.cpp
        base/json_file_test.cpp
        base/json_place_test.cpp
        base/json_writer_test.cpp
        base/log_test.cpp
        base/picture_size_test.cpp
        base/raster_test.cpp
        base/result_test.cpp
        base/units_test.cpp
        base/utf8_test.cpp
        base/wrong_usage_test.cpp
    LIBRARIES base)
