# tests of content-sync/http
board_test(http_test
    SOURCES
        http/feed_address_test.cpp
        http/http_headers_test.cpp
        http/http_source_test.cpp
        http/loopback_server.cpp
    LIBRARIES http)
