board_test(layouts_test
    SOURCES
        layouts/almanac_test.cpp
        layouts/assignments_record_test.cpp
        layouts/blend_ink_test.cpp
        layouts/box_test.cpp
        layouts/common_members_test.cpp
        layouts/composer_test.cpp
        layouts/counts_record_test.cpp
        layouts/dates_record_test.cpp
        layouts/drawing_test.cpp
        layouts/flags_record_test.cpp
        layouts/frame_text_test.cpp
        layouts/furniture_record_test.cpp
        layouts/golden_frames_test.cpp
        layouts/golden_pictures_test.cpp
        layouts/greyscale_test.cpp
        layouts/item_record_test.cpp
        layouts/no_names_test.cpp
        layouts/page_end_test.cpp
        layouts/page_layout_test.cpp
        layouts/paint_test.cpp
        layouts/paint_text_test.cpp
        layouts/place_picture_test.cpp
        layouts/plain_story_test.cpp
        layouts/png_test.cpp
        layouts/qr_test.cpp
        layouts/quote_page_test.cpp
        layouts/record_test.cpp
        layouts/screen_profile_test.cpp
        layouts/set_text_test.cpp
        layouts/story_flow_test.cpp
        layouts/story_test.cpp
        layouts/template_test.cpp
        layouts/theme_test.cpp
        layouts/ticker_test.cpp
        layouts/type_scale_test.cpp
        layouts/word_list_test.cpp
    LIBRARIES layouts difference)

# The laws that every page keeps to; BOARD_WALK=all goes everywhere.
board_test(walk_test
    SOURCES
        layouts/frame_laws.cpp
        layouts/stress_item.cpp
        layouts/walk_test.cpp
    LIBRARIES layouts)
