board_test(feed_test
    SOURCES
        feed/asset_path_test.cpp
        feed/demo_feed_test.cpp
        feed/diagnostic_test.cpp
        feed/feed_cases_test.cpp
        feed/feed_test.cpp
        feed/kind_test.cpp
        feed/near_miss_test.cpp
        feed/no_such_test.cpp
        feed/schema_agreement_test.cpp
        feed/schema_test.cpp
        feed/time_zone_test.cpp
    LIBRARIES feed RapidJSON)
if(BOARD_SANITIZE)
    # RapidJSON 1.1.0 forms a pointer past a null stack (stack.h).
    set_source_files_properties(feed/schema_agreement_test.cpp PROPERTIES
        COMPILE_OPTIONS -fno-sanitize=pointer-overflow)
endif()

# The preview runs board-decode, which lies beside the test program.
board_test(board_feed_test
    SOURCES
        feed/check_command_test.cpp
        feed/contact_sheet_test.cpp
        feed/options_test.cpp
        feed/preview_command_test.cpp
        feed/preview_layouts_test.cpp
        feed/preview_moment_test.cpp
        feed/preview_view_test.cpp
        feed/publish_command_test.cpp
        feed/specimen_command_test.cpp
        feed/typeset_command_test.cpp
        feed/typeset_request_test.cpp
    LIBRARIES board_feed)
add_dependencies(board_feed_test board-decode)
