# The house's own rules: who includes whom, lengths, licence lines, formatting.
find_package(Python3 REQUIRED COMPONENTS Interpreter)
set(HOUSE ${CMAKE_CURRENT_SOURCE_DIR}/house)

add_test(NAME house_layering COMMAND Python3::Interpreter ${HOUSE}/layering.py ${PROJECT_SOURCE_DIR} ${HOUSE}/layers.txt)
add_test(NAME house_style COMMAND Python3::Interpreter ${HOUSE}/style.py ${PROJECT_SOURCE_DIR})
add_test(NAME house_format COMMAND Python3::Interpreter ${HOUSE}/style.py ${PROJECT_SOURCE_DIR} --format)
add_test(NAME house_tests_can_fail COMMAND Python3::Interpreter ${HOUSE}/house_test.py)
add_test(NAME house_scripts COMMAND Python3::Interpreter ${HOUSE}/scripts_test.py)
set_tests_properties(house_format PROPERTIES SKIP_RETURN_CODE 77)

# clang-tidy over everything; slow, so asked for by name or by ./test --nightly.
add_custom_target(tidy COMMAND ${HOUSE}/tidy.sh USES_TERMINAL VERBATIM)

include(picture_diff/tests.cmake)
