# cmake -P script of the target tidy: clang-tidy over src, as many files at a time as processors.
# BUILD: folder with compile_commands.json. SOURCE: folder of the project.
find_program(RUN_CLANG_TIDY NAMES run-clang-tidy run-clang-tidy-14)
if(NOT RUN_CLANG_TIDY)
    message(FATAL_ERROR "run-clang-tidy is not installed: apt-get install clang-tidy")
endif()
execute_process(
    COMMAND "${RUN_CLANG_TIDY}" -quiet -p "${BUILD}"
            -extra-arg=-Wno-unknown-warning-option "^${SOURCE}/src/.*\\.cpp$"
    OUTPUT_VARIABLE output ERROR_VARIABLE ignored RESULT_VARIABLE result)
if(NOT result EQUAL 0)
    string(REGEX REPLACE "clang-tidy-?[0-9]* [^\n]*\n" "" output "${output}")
    message("${output}")
    message(FATAL_ERROR "clang-tidy found faults")
endif()
message(STATUS "clang-tidy: clean")
