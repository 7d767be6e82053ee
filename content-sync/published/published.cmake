# published: a feed as it is put on servers and sticks: manifest, signatures, objects.
add_library(published STATIC
    published/folder_target.cpp
    published/key_file.cpp
    published/manifest.cpp
    published/publication.cpp
    published/publish.cpp
    published/published_place.cpp
    published/published_source.cpp
    published/root_file.cpp
    published/signature.cpp
    published/signing_key.cpp
    published/trust_judgement.cpp
    published/web_page.cpp)
target_link_libraries(published PUBLIC store PRIVATE PkgConfig::libcrypto)
target_precompile_headers(published REUSE_FROM base)
