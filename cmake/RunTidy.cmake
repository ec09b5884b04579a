# cmake -P script of the target tidy: clang-tidy over src, as many files at a time as processors. It
# reads the sources of a folder together, a few at a time: most of its time goes into what they include.
# BUILD: a build folder of its own, in which nothing is built. SOURCE: folder of the project.
find_program(RUN_CLANG_TIDY NAMES run-clang-tidy run-clang-tidy-14)
if(NOT RUN_CLANG_TIDY)
    message(FATAL_ERROR "run-clang-tidy is not installed: apt-get install clang-tidy")
endif()
execute_process(
    COMMAND "${CMAKE_COMMAND}" -G Ninja -S "${SOURCE}" -B "${BUILD}" -D GALLEY_TESTS=OFF
            -D CMAKE_BUILD_TYPE=Release -D CMAKE_UNITY_BUILD=ON -D CMAKE_UNITY_BUILD_BATCH_SIZE=12
    OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
execute_process(
    COMMAND "${RUN_CLANG_TIDY}" -quiet -p "${BUILD}"
            -extra-arg=-Wno-unknown-warning-option "^${BUILD}/src/.*/Unity/.*$"
    OUTPUT_VARIABLE output ERROR_VARIABLE ignored RESULT_VARIABLE result)
if(NOT result EQUAL 0)
    string(REGEX REPLACE "clang-tidy-?[0-9]* [^\n]*\n" "" output "${output}")
    message("${output}")
    message(FATAL_ERROR "clang-tidy found faults")
endif()
message(STATUS "clang-tidy: clean")
