# tests of content-sync/http
board_test(http_test
    SOURCES
        http/certificates.cpp
        http/feed_address_test.cpp
        http/http_headers_test.cpp
        http/http_range_test.cpp
        http/http_reception_test.cpp
        http/http_redirect_test.cpp
        http/http_source_test.cpp
        http/http_target_test.cpp
        http/http_tls_test.cpp
        http/loopback_server.cpp
        http/loopback_tls.cpp
        store/test_board.cpp
    LIBRARIES http PkgConfig::libssl PkgConfig::libcrypto)

board_test(network_test
    SOURCES
        http/certificates.cpp
        http/loopback_server.cpp
        http/loopback_tls.cpp
        http/network_behaviours.cpp
        http/network_expectations.cpp
        http/network_resume_test.cpp
        http/network_scene.cpp
        http/network_test.cpp
        http/network_ways.cpp
        store/picture_files.cpp
        store/test_board.cpp
    LIBRARIES sync PkgConfig::libssl PkgConfig::libcrypto)
add_dependencies(network_test board-decode)
