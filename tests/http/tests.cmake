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
