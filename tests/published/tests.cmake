# tests of content-sync/published
board_test(published_test
    SOURCES
        published/bit_flips_test.cpp
        published/folder_target_test.cpp
        published/key_file_test.cpp
        published/manifest_test.cpp
        published/publication_test.cpp
        published/publish_test.cpp
        published/published_objects_test.cpp
        published/published_source_test.cpp
        published/published_world.cpp
        published/root_file_test.cpp
        published/rotation_test.cpp
        published/signature_test.cpp
        published/trust_judgement_test.cpp
        store/test_board.cpp
    LIBRARIES published Threads::Threads)
add_dependencies(published_test board-decode)
