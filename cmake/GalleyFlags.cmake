# The compiler flags of every galley target, carried by one interface target that is not exported.
add_library(galley_flags INTERFACE)
target_include_directories(galley_flags INTERFACE "${PROJECT_SOURCE_DIR}/src")
target_compile_options(galley_flags INTERFACE
    $<$<COMPILE_LANGUAGE:CXX>:-Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow
    -Wcast-qual -Wformat=2 -Wold-style-cast -Wnon-virtual-dtor -Woverloaded-virtual
    $<$<CXX_COMPILER_ID:GNU>:-Wduplicated-cond -Wlogical-op>>)
if(CMAKE_UNITY_BUILD)
    # It speaks of every source but the first as of a header.
    target_compile_options(galley_flags INTERFACE -Wno-subobject-linkage)
endif()
if(GALLEY_WERROR)
    target_compile_options(galley_flags INTERFACE -Werror)
endif()
if(GALLEY_SANITIZE)
    add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
    add_link_options(-fsanitize=address,undefined)
endif()
if(GALLEY_FUZZ)
    add_compile_options(-fsanitize=fuzzer-no-link)
endif()
if(GALLEY_THREAD_SANITIZE)
    add_compile_options(-fsanitize=thread)
    add_link_options(-fsanitize=thread)
endif()

# galley_layer(NAME SOURCES... [USES targets...] [PRIVATE targets...]): one folder of src as a
# static library; a folder of headers only becomes an interface library.
function(galley_layer name)
    cmake_parse_arguments(layer "" "" "SOURCES;USES;PRIVATE" ${ARGN})
    if(NOT layer_SOURCES)
        add_library(galley_${name} INTERFACE)
        target_link_libraries(galley_${name} INTERFACE ${layer_USES})
        return()
    endif()
    add_library(galley_${name} STATIC ${layer_SOURCES})
    target_link_libraries(galley_${name}
        PUBLIC ${layer_USES}
        PRIVATE galley_flags ${layer_PRIVATE})
    set_target_properties(galley_${name} PROPERTIES POSITION_INDEPENDENT_CODE ON)
endfunction()
