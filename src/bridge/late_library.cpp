// A shared library that is loaded when it is first needed.
#include "bridge/late_library.hpp"

#include "base/error.hpp"

#include <dlfcn.h>

namespace galley::bridge {

LateLibrary::LateLibrary(const std::string& name)
    : name_(name), handle_(dlopen(name.c_str(), RTLD_LAZY | RTLD_LOCAL)) {
    if (handle_ == nullptr) {
        throw Error(Fault::BadInput,
                    "needs " + name + ", which this system has not: install librsvg2-2");
    }
}

void* LateLibrary::address(const char* name) const {
    void* found = dlsym(handle_, name);
    if (found == nullptr) {
        throw Error(Fault::BadInput, "needs " + std::string(name) + ", which " + name_ + " lacks");
    }
    return found;
}

} // namespace galley::bridge
