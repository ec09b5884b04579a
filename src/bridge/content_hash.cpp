// XXH3-128 in its canonical form, which is the same on every machine.
#include "bridge/content_hash.hpp"

#include "base/error.hpp"

#include <fmt/format.h>
#include <xxhash.h>

#include <cstdint>

namespace galley::bridge {

namespace {

std::string digits_of(XXH128_hash_t hash) {
    return fmt::format("{:016x}{:016x}", hash.high64, hash.low64);
}

struct FreeState {
    void operator()(XXH3_state_t* state) const { XXH3_freeState(state); }
};

} // namespace

struct ContentHash::State {
    std::unique_ptr<XXH3_state_t, FreeState> hash{XXH3_createState()};
};

ContentHash::ContentHash() : state_(std::make_unique<State>()) {
    if (!state_->hash || XXH3_128bits_reset(state_->hash.get()) != XXH_OK) {
        throw Error(Fault::Internal, "xxHash cannot begin");
    }
}

ContentHash::ContentHash(ContentHash&&) noexcept = default;
ContentHash& ContentHash::operator=(ContentHash&&) noexcept = default;
ContentHash::~ContentHash() = default;

ContentHash& ContentHash::add(std::string_view part) {
    const std::uint64_t size = part.size();
    const std::string length = fmt::format("{}:", size);
    XXH3_128bits_update(state_->hash.get(), length.data(), length.size());
    XXH3_128bits_update(state_->hash.get(), part.data(), part.size());
    return *this;
}

std::string ContentHash::text() const { return digits_of(XXH3_128bits_digest(state_->hash.get())); }

std::string content_hash(std::string_view bytes) {
    return digits_of(XXH3_128bits(bytes.data(), bytes.size()));
}

} // namespace galley::bridge
