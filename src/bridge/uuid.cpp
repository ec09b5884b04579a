// Identifiers made from names (RFC 4122, version 5), over Boost.Uuid.
#include "bridge/uuid.hpp"

#include "base/error.hpp"

#include <boost/uuid/name_generator_sha1.hpp>
#include <boost/uuid/string_generator.hpp>
#include <boost/uuid/uuid_io.hpp>

#include <stdexcept>

namespace galley::bridge {

std::string uuid5(const std::string& name_space, std::string_view name) {
    try {
        const boost::uuids::uuid space = boost::uuids::string_generator()(name_space);
        const boost::uuids::name_generator_sha1 generate(space);
        return boost::uuids::to_string(generate(name.data(), name.size()));
    } catch (const std::runtime_error&) {
        throw Error(Fault::Internal, "the name space \"" + name_space + "\" is no UUID");
    }
}

} // namespace galley::bridge
