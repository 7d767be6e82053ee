# The typographers' cases, the laws of setting and hostile text; they judge what board-feed typeset
# answers, so they stand above fonts.
board_test(typography_test
    SOURCES
        fonts/hostile_text_test.cpp
        fonts/linebreak_cases_test.cpp
        fonts/setting_laws.cpp
        fonts/setting_laws_test.cpp
        fonts/spacing_cases_test.cpp
        fonts/text_maker.cpp
        fonts/typography_case.cpp
        fonts/typography_program_test.cpp
        fonts/vertical_cases_test.cpp
    LIBRARIES board_feed)
add_dependencies(typography_test board-feed)
