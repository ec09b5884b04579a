# What `cmake --install` puts where: the program, its styles, the library, and the headers of the
# library and of plug-ins.
include(CMakePackageConfigHelpers)
set(package "${CMAKE_INSTALL_LIBDIR}/cmake/galley")
configure_package_config_file(
    "${PROJECT_SOURCE_DIR}/cmake/galley-config.cmake.in" "${PROJECT_BINARY_DIR}/galley-config.cmake"
    INSTALL_DESTINATION "${package}"
    PATH_VARS CMAKE_INSTALL_INCLUDEDIR CMAKE_INSTALL_BINDIR)
write_basic_package_version_file("${PROJECT_BINARY_DIR}/galley-config-version.cmake"
    COMPATIBILITY SameMajorVersion)
# The way from the library to the prefix: "..", or "../.." where Debian adds the machine's name.
file(RELATIVE_PATH GALLEY_LIBDIR_UP "/${CMAKE_INSTALL_LIBDIR}" "/")
string(REGEX REPLACE "/$" "" GALLEY_LIBDIR_UP "${GALLEY_LIBDIR_UP}")
configure_file("${PROJECT_SOURCE_DIR}/cmake/galley.pc.in" "${PROJECT_BINARY_DIR}/galley.pc" @ONLY)
install(TARGETS galley RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
install(TARGETS galley_shared EXPORT galley-targets LIBRARY DESTINATION "${CMAKE_INSTALL_LIBDIR}")
install(EXPORT galley-targets NAMESPACE galley:: DESTINATION "${package}")
install(DIRECTORY styles/ DESTINATION "${CMAKE_INSTALL_DATADIR}/galley/styles")
install(FILES src/galley/galley.hpp src/galley/plugin.h
        DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}/galley")
install(FILES "${PROJECT_BINARY_DIR}/galley-config.cmake"
              "${PROJECT_BINARY_DIR}/galley-config-version.cmake" DESTINATION "${package}")
install(FILES "${PROJECT_BINARY_DIR}/galley.pc" DESTINATION "${CMAKE_INSTALL_LIBDIR}/pkgconfig")
