# Whether each mutant still fits the code; mutants.py itself runs at night.
add_test(NAME house_mutants COMMAND Python3::Interpreter
    ${CMAKE_CURRENT_SOURCE_DIR}/mutants/mutants.py ${PROJECT_SOURCE_DIR} --check)
