# picture_diff: two PNGs, what differs and where; for golden pictures and for people.
add_library(difference STATIC picture_diff/difference.cpp)
target_link_libraries(difference PUBLIC layouts)
add_executable(picture_diff picture_diff/main.cpp)
target_link_libraries(picture_diff PRIVATE difference CLI11::CLI11)

board_test(picture_diff_test SOURCES picture_diff/difference_test.cpp LIBRARIES difference)
add_dependencies(picture_diff_test picture_diff)
