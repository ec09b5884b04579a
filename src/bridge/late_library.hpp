// A shared library that is loaded when it is first needed: most runs need no drawing, and the
// libraries behind one take longer to load than a short text takes to set.
#pragma once

#include <string>

namespace galley::bridge {

class LateLibrary {
public:
    /// `name` as the dynamic linker knows it ("libcairo.so.2"). Throws Error(BadInput) when the
    /// system has no such library.
    explicit LateLibrary(const std::string& name);

    /// Throws Error(BadInput) when the library has no such function.
    template <typename Function>
    [[nodiscard]] Function* function(const char* name) const {
        return reinterpret_cast<Function*>(address(name)); // NOLINT: how POSIX hands out functions
    }

private:
    [[nodiscard]] void* address(const char* name) const;

    std::string name_;
    void* handle_ = nullptr; ///< kept to the program's end
};

} // namespace galley::bridge
