# Programs find their data beside them: <prefix>/bin/…  and  <prefix>/share/three-positions-boards/…
# The build tree has the same shape, by links, so that both run alike.
set(BOARD_DATA share/three-positions-boards)
file(MAKE_DIRECTORY ${PROJECT_BINARY_DIR}/${BOARD_DATA})
foreach(folder fonts layouts)
    file(CREATE_LINK ${PROJECT_SOURCE_DIR}/${folder} ${PROJECT_BINARY_DIR}/${BOARD_DATA}/${folder} SYMBOLIC)
endforeach()
install(DIRECTORY layouts/templates layouts/themes DESTINATION ${BOARD_DATA}/layouts)
install(FILES fonts/fonts.json DESTINATION ${BOARD_DATA}/fonts)
install(FILES ${PROJECT_BINARY_DIR}/${BOARD_DATA}/words.bin DESTINATION ${BOARD_DATA})

# board-sync as a service, and its configuration to begin with.
include(GNUInstallDirs)
configure_file(content-sync/service/board-sync.service.in
    ${PROJECT_BINARY_DIR}/board-sync.service @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/board-sync.service DESTINATION lib/systemd/system)
install(FILES content-sync/service/sysusers.conf DESTINATION lib/sysusers.d
    RENAME three-positions-boards.conf)
install(FILES content-sync/service/sync.json.example content-sync/sync-config.schema.json
    DESTINATION ${BOARD_DATA})
