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
