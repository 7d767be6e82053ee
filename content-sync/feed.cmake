# feed: model, schema, checks. The schema is embedded, so that the program needs no file beside it.
set(BOARD_FEED_SCHEMA_FILE ${CMAKE_CURRENT_SOURCE_DIR}/board-feed-1.schema.json)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${BOARD_FEED_SCHEMA_FILE})
file(READ ${BOARD_FEED_SCHEMA_FILE} BOARD_FEED_SCHEMA)
configure_file(schema_text.cpp.in ${CMAKE_CURRENT_BINARY_DIR}/schema_text.cpp @ONLY)

add_library(feed STATIC
    asset_path.cpp
    diagnostic.cpp
    feed.cpp
    feed_envelope.cpp
    feed_reader.cpp
    findings.cpp
    item_checks.cpp
    item_reader.cpp
    kind.cpp
    kind_checks.cpp
    near_miss.cpp
    no_such.cpp
    occasion_checks.cpp
    past_items.cpp
    quote_checks.cpp
    quote_lines.cpp
    references.cpp
    schema.cpp
    schema_message.cpp
    story_checks.cpp
    story_images.cpp
    story_tags.cpp
    text_checks.cpp
    time_reader.cpp
    time_zone.cpp
    ${CMAKE_CURRENT_BINARY_DIR}/schema_text.cpp)
target_link_libraries(feed PUBLIC base)
target_precompile_headers(feed PRIVATE <string> <string_view> <vector> <optional> <map> <chrono>)
if(BOARD_SANITIZE)
    # g++ 12 takes std::regex's own members for uninitialised when sanitisers are on.
    set_source_files_properties(schema.cpp PROPERTIES
        COMPILE_OPTIONS $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
endif()
