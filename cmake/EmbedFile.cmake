# A file as a constant in the program: cmake -DINPUT= -DOUTPUT= -DHEADER= -DNAMESPACE= -DNAME= -P EmbedFile.cmake
# OUTPUT then defines `std::string_view NAMESPACE::NAME()`, which HEADER must declare.
file(READ "${INPUT}" hex HEX)
string(LENGTH "${hex}" digits)
math(EXPR size "${digits} / 2")
string(REGEX REPLACE "(................................)" "\\1\n" hex "${hex}")
string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," hex "${hex}")
file(WRITE "${OUTPUT}" "// Made by cmake/EmbedFile.cmake.
#include \"${HEADER}\"

namespace ${NAMESPACE} {

namespace {
constexpr unsigned char bytes[${size}] = {
${hex}};
} // namespace

std::string_view ${NAME}() {
    return {static_cast<const char*>(static_cast<const void*>(bytes)), ${size}};
}

} // namespace ${NAMESPACE}
")
