// XSLT stylesheets that change the document before it is written: --xslt.
#pragma once

#include "base/diagnostics.hpp"
#include "document/document.hpp"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace galley {

/// One stylesheet, to be applied by several threads at a time.
class DocumentTransform {
public:
    /// `schema` is galley.rng. Throws Error(BadInput) with the place when the stylesheet cannot be
    /// read; it may read files below its own folder and nothing else.
    DocumentTransform(std::filesystem::path file, const std::filesystem::path& schema);

    /// The document that the stylesheet makes of `document`. Throws Error(BadInput) naming the
    /// stylesheet when it fails, or when what it gives is no document of galley's subset of DocBook
    /// (docs/intermediate.md), with the first fault that the schema finds.
    [[nodiscard]] Document apply(const Document& document, Diagnostics& diagnostics) const;

    [[nodiscard]] const std::filesystem::path& file() const { return file_; }

private:
    struct Ready;
    std::filesystem::path file_;
    std::shared_ptr<const Ready> ready_;
};

using DocumentTransforms = std::vector<DocumentTransform>;

} // namespace galley
