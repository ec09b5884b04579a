# What `cmake --install` puts where: the program, its styles, and the header for plug-ins.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)
set(package "${CMAKE_INSTALL_DATADIR}/cmake/galley")
configure_package_config_file(
    "${PROJECT_SOURCE_DIR}/cmake/galley-config.cmake.in" "${PROJECT_BINARY_DIR}/galley-config.cmake"
    INSTALL_DESTINATION "${package}"
    PATH_VARS CMAKE_INSTALL_INCLUDEDIR CMAKE_INSTALL_BINDIR)
write_basic_package_version_file("${PROJECT_BINARY_DIR}/galley-config-version.cmake"
    COMPATIBILITY SameMajorVersion ARCH_INDEPENDENT)
configure_file("${PROJECT_SOURCE_DIR}/cmake/galley.pc.in" "${PROJECT_BINARY_DIR}/galley.pc" @ONLY)
install(TARGETS galley RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
install(DIRECTORY styles/ DESTINATION "${CMAKE_INSTALL_DATADIR}/galley/styles")
install(FILES src/galley/plugin.h DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}/galley")
install(FILES "${PROJECT_BINARY_DIR}/galley-config.cmake"
              "${PROJECT_BINARY_DIR}/galley-config-version.cmake" DESTINATION "${package}")
install(FILES "${PROJECT_BINARY_DIR}/galley.pc" DESTINATION "${CMAKE_INSTALL_DATADIR}/pkgconfig")
