# board_feed: the editors' command; uses what the player and board-sync use.
add_library(board_feed STATIC
    board_feed/check_command.cpp
    board_feed/contact_sheet.cpp
    board_feed/feed_check.cpp
    board_feed/feed_folder.cpp
    board_feed/keygen_command.cpp
    board_feed/look_check.cpp
    board_feed/options.cpp
    board_feed/preview_command.cpp
    board_feed/preview_moment.cpp
    board_feed/preview_notes.cpp
    board_feed/preview_pages.cpp
    board_feed/preview_run.cpp
    board_feed/preview_sheets.cpp
    board_feed/preview_view.cpp
    board_feed/publish_command.cpp
    board_feed/publish_progress.cpp
    board_feed/publish_target_of.cpp
    board_feed/rotate_command.cpp
    board_feed/sheet_note.cpp
    board_feed/specimen_command.cpp
    board_feed/specimen_glyphs.cpp
    board_feed/specimen_grid.cpp
    board_feed/specimen_page.cpp
    board_feed/specimen_rules.cpp
    board_feed/specimen_setting.cpp
    board_feed/specimen_sheet.cpp
    board_feed/specimen_sizes.cpp
    board_feed/specimen_texts.cpp
    board_feed/temporary_folder.cpp
    board_feed/typeset_answer.cpp
    board_feed/typeset_command.cpp
    board_feed/typeset_lines.cpp
    board_feed/typeset_paint.cpp
    board_feed/typeset_picture.cpp
    board_feed/typeset_request.cpp
    board_feed/typeset_text.cpp)
target_link_libraries(board_feed PUBLIC feed store published http layouts programme PRIVATE picture CLI11::CLI11 Threads::Threads)

add_executable(board-feed board_feed/main.cpp)
target_link_libraries(board-feed PRIVATE board_feed)
add_dependencies(board-feed board-decode)

install(TARGETS board-feed RUNTIME)
