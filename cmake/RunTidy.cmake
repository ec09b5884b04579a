# cmake -P script of the target tidy: clang-tidy over src, as many files at a time as processors. It
# reads the sources of a folder together, a few at a time: most of its time goes into what they include.
# Two checks look at a source only when it is read alone: the sources that they can say something of
# are read for these once more.
# BUILD: build folder; nothing is built in its folder tidy. SOURCE: folder of the project.
find_program(RUN_CLANG_TIDY NAMES run-clang-tidy run-clang-tidy-14)
if(NOT RUN_CLANG_TIDY)
    message(FATAL_ERROR "run-clang-tidy is not installed: apt-get install clang-tidy")
endif()
execute_process(
    COMMAND "${CMAKE_COMMAND}" -G Ninja -S "${SOURCE}" -B "${BUILD}/tidy" -D GALLEY_TESTS=OFF
            -D CMAKE_BUILD_TYPE=Release -D CMAKE_UNITY_BUILD=ON -D CMAKE_UNITY_BUILD_BATCH_SIZE=12
    OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
function(tidy database files)
    execute_process(
        COMMAND "${RUN_CLANG_TIDY}" -quiet -p "${database}" ${ARGN}
                -extra-arg=-Wno-unknown-warning-option "${files}"
        OUTPUT_VARIABLE output ERROR_VARIABLE ignored RESULT_VARIABLE result)
    if(NOT result EQUAL 0)
        string(REGEX REPLACE "clang-tidy-?[0-9]* [^\n]*\n" "" output "${output}")
        message("${output}")
        message(FATAL_ERROR "clang-tidy found faults")
    endif()
endfunction()

tidy("${BUILD}/tidy" "^${BUILD}/tidy/src/.*/Unity/.*$")
file(GLOB_RECURSE sources "${SOURCE}/src/*.cpp")
set(borrowing)
foreach(source IN LISTS sources)
    file(STRINGS "${source}" names REGEX "^ *(using [A-Za-z_]+::|namespace [a-z_]+ =)" LIMIT_COUNT 1)
    if(names)
        list(APPEND borrowing "${source}")
    endif()
endforeach()
list(JOIN borrowing "|" borrowing)
tidy("${BUILD}" "^(${borrowing})$" "-checks=-*,misc-unused-using-decls,misc-unused-alias-decls")
message(STATUS "clang-tidy: clean")
