# Catch2 2 (Debian 12) or 3: one library with main, one function for a folder of unit tests.
find_package(Catch2 REQUIRED)
include(Catch)

if(TARGET Catch2::Catch2WithMain)
    add_library(galley_test_main INTERFACE)
    target_link_libraries(galley_test_main INTERFACE Catch2::Catch2WithMain)
else()
    add_library(galley_test_main STATIC "${PROJECT_SOURCE_DIR}/tests/support/catch_main.cpp")
    target_link_libraries(galley_test_main PUBLIC Catch2::Catch2)
endif()
target_include_directories(galley_test_main INTERFACE "${PROJECT_SOURCE_DIR}/tests")
target_compile_definitions(galley_test_main INTERFACE
    GALLEY_SOURCE_DIR="${PROJECT_SOURCE_DIR}")

# galley_unit_tests(FOLDER SOURCES... USES targets...): program unit_FOLDER, each case a ctest.
function(galley_unit_tests folder)
    cmake_parse_arguments(unit "" "" "SOURCES;USES" ${ARGN})
    add_executable(unit_${folder} ${unit_SOURCES})
    target_link_libraries(unit_${folder} PRIVATE galley_flags galley_test_main ${unit_USES})
    add_test(NAME unit_${folder} COMMAND unit_${folder})
    set_tests_properties(unit_${folder} PROPERTIES LABELS unit)
endfunction()
