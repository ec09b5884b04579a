// The one place where libqpdf's exceptions become ours.
#include "bridge/pdf_damage.hpp"

#include "base/error.hpp"

namespace galley::bridge {

void throw_damaged(const std::string& what, const std::string& file) {
    throw Error(Fault::BadInput, "is damaged: " + what, {file, 0, 0});
}

} // namespace galley::bridge
