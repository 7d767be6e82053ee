board_test(layouts_test
    SOURCES
        layouts/box_test.cpp
        layouts/composer_test.cpp
        layouts/flags_record_test.cpp
        layouts/frame_text_test.cpp
        layouts/golden_frames_test.cpp
        layouts/golden_pictures_test.cpp
        layouts/paint_test.cpp
        layouts/png_test.cpp
        layouts/record_test.cpp
        layouts/screen_profile_test.cpp
        layouts/story_test.cpp
        layouts/template_test.cpp
        layouts/theme_test.cpp
        layouts/type_scale_test.cpp
    LIBRARIES layouts difference)
