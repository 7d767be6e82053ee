# tests of what a store is after the power failed, a disk refused, or a process was killed
board_test(crash_test
    SOURCES
        crash/crash_states.cpp
        crash/crash_states_test.cpp
        crash/disk_model.cpp
        crash/film_sync_test.cpp
        crash/mirror.cpp
        crash/recorded_calls.cpp
        crash/recorder.cpp
        crash/store_life.cpp
        crash/view.cpp
        store/picture_files.cpp
        store/test_board.cpp
    LIBRARIES store)
add_dependencies(crash_test board-decode)

board_test(power_cut_test
    SOURCES
        crash/loop_disk.cpp
        crash/power_cut_test.cpp
        crash/view.cpp
        store/picture_files.cpp
        store/test_board.cpp
    LIBRARIES store)
add_dependencies(power_cut_test board-decode)
set_tests_properties(power_cut_test PROPERTIES SKIP_RETURN_CODE 77)

board_test(syscall_fault_test
    SOURCES
        crash/syscall_fault_test.cpp
        crash/system_calls.cpp
        crash/view.cpp
        http/loopback_server.cpp
        store/picture_files.cpp
        store/test_board.cpp
    LIBRARIES store)
add_dependencies(syscall_fault_test board-sync board-decode)
set_tests_properties(syscall_fault_test PROPERTIES SKIP_RETURN_CODE 77)
