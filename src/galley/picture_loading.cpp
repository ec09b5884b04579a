// Picture files: found, read, looked at.
#include "galley/picture_loading.hpp"

#include "base/error.hpp"
#include "base/file_references.hpp"
#include "base/files.hpp"
#include "bridge/content_hash.hpp"
#include "document/picture_reference.hpp"
#include "presentation/rendering.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <system_error>
#include <utility>

namespace galley {

namespace {

namespace fs = std::filesystem;
using bridge::Node;

bool has_scheme(std::string_view file) {
    const std::size_t colon = file.find(':');
    return file.starts_with("//") ||
           (colon != std::string_view::npos && colon > 1 && file.find('/') > colon);
}

class Loading {
public:
    Loading(std::span<const TextPart> parts, Diagnostics& diagnostics)
        : parts_(parts), diagnostics_(diagnostics) {}

    void load(Node media) {
        const PictureReference reference = picture_of(media);
        const TextPart& part = part_of(reference.part);
        origin_ = presentation::origin_of(media);
        origin_.file = part.source.name;
        const bool seen = !seen_.insert(reference.key()).second;
        if (seen || reference.file.empty() || part.pictures.folder.empty()) {
            return;
        }
        if (const auto bytes = read(reference, part)) {
            take(reference, *bytes);
        }
    }

    LoadedPictures finish() {
        for (auto& [file, hash] : uses_) {
            loaded_.uses.push_back({file, hash});
        }
        return std::move(loaded_);
    }

private:
    [[nodiscard]] const TextPart& part_of(std::string_view name) const {
        const auto found = std::find_if(parts_.begin(), parts_.end(), [&](const TextPart& part) {
            return part.source.file_name() == name;
        });
        return found == parts_.end() ? parts_.front() : *found;
    }

    void warn(std::string_view code, std::string_view file, std::string_view why) {
        diagnostics_.warning(
            code,
            fmt::format("the picture \"{}\" {}; its alternative text stands for it", file, why),
            origin_);
    }

    /// Nothing, and a warning: there are no bytes to be had.
    std::optional<std::string> read(const PictureReference& reference, const TextPart& part) {
        const std::string_view file = reference.file;
        if (has_scheme(file)) {
            warn("G541", file, "is not a file beside the text, and galley fetches nothing");
            return {};
        }
        std::error_code error;
        std::string name = percent_decoded(file);
        if (fs::exists(part.pictures.folder / fs::path(file), error)) {
            name = file;
        }
        const fs::path path = part.pictures.folder / fs::path(name);
        if (fs::path(name).is_absolute() || !lies_within(path, part.pictures.root)) {
            warn("G541",
                 file,
                 fmt::format("lies outside of {}, from where nothing is read",
                             display(part.pictures.root)));
            return {};
        }
        std::string& hash = uses_[use_name(path)];
        if (!fs::exists(path, error)) {
            warn("G540", file, "is not there");
            return {};
        }
        try {
            std::string bytes = read_file(path, pictures::largest_file);
            hash = bridge::content_hash(bytes);
            return bytes;
        } catch (const Error& fault) {
            warn("G540", file, fault.what());
            return {};
        }
    }

    /// Below the first part's folder, so that a moved text depends on the same names.
    [[nodiscard]] std::string use_name(const fs::path& path) const {
        const fs::path from = fs::absolute(parts_.front().pictures.folder).lexically_normal();
        return display(fs::absolute(path).lexically_normal().lexically_relative(from));
    }

    void take(const PictureReference& reference, std::string bytes) {
        try {
            auto picture =
                std::make_shared<pictures::Picture>(pictures::read_picture(std::move(bytes)));
            if (!picture->left_out.empty()) {
                diagnostics_.warning(
                    "G543",
                    fmt::format("the drawing \"{}\" could run or fetch something; left out of it: "
                                "{}",
                                reference.file,
                                fmt::join(picture->left_out, ", ")),
                    origin_);
            }
            loaded_.set.add(reference.key(), reference.file, std::move(picture));
        } catch (const Error& fault) {
            if (fault.fault() != Fault::BadInput) {
                throw;
            }
            warn("G542", reference.file, fault.what());
        }
        diagnostics_.keep_time();
    }

    std::span<const TextPart> parts_;
    Diagnostics& diagnostics_;
    Origin origin_; ///< of the picture at hand
    std::set<std::string> seen_;
    std::map<std::string, std::string> uses_;
    LoadedPictures loaded_;
};

} // namespace

std::string picture_hash(const fs::path& file) {
    try {
        return bridge::content_hash(read_file(file, pictures::largest_file));
    } catch (const Error&) {
        return {};
    }
}

LoadedPictures
load_pictures(const Document& document, std::span<const TextPart> parts, Diagnostics& diagnostics) {
    Loading loading(parts, diagnostics);
    const Node root = document.root();
    for (Node node = root; node; node = next_in_tree(node, root)) {
        if (node.name() == "mediaobject" || node.name() == "inlinemediaobject") {
            loading.load(node);
        }
    }
    return loading.finish();
}

} // namespace galley
