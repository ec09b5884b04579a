// libxslt asks its one loader for every document: ours follows the asker back to the Fence that
// was hung on it, and refuses what lies outside. Its messages go to the thread that caused them.
#include "bridge/xslt.hpp"

#include "base/error.hpp"
#include "base/files.hpp"
#include "bridge/xml_start.hpp"

#include <fmt/format.h>
#include <libexslt/exslt.h>
#include <libxml/parser.h>
#include <libxml/uri.h>
#include <libxslt/documents.h>
#include <libxslt/imports.h>
#include <libxslt/security.h>
#include <libxslt/transform.h>
#include <libxslt/variables.h>
#include <libxslt/xslt.h>
#include <libxslt/xsltutils.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdarg>
#include <cstdio>
#include <system_error>

namespace galley::bridge {

namespace {

namespace fs = std::filesystem;

constexpr int deepest_template = 3000;           // libxslt's own limit
constexpr unsigned long most_steps = 50'000'000; // some seconds; a book takes a million
constexpr int parse_options = XML_PARSE_NONET | XML_PARSE_NOCDATA;

/// What may be read, and what was said.
struct Fence {
    std::vector<fs::path> folders; ///< canonical
    std::string said;              ///< errors, as libxslt words them

    [[nodiscard]] bool holds(const fs::path& file) const {
        std::error_code failed;
        const fs::path inner = fs::canonical(file, failed);
        return !failed && std::any_of(folders.begin(), folders.end(), [&](const fs::path& folder) {
            const auto [end, rest] =
                std::mismatch(folder.begin(), folder.end(), inner.begin(), inner.end());
            return end == folder.end() && rest != inner.end();
        });
    }
};

struct FreeStylesheet {
    void operator()(xsltStylesheet* sheet) const { xsltFreeStylesheet(sheet); }
};
struct FreeDocument {
    void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
};
struct FreeTransform {
    void operator()(xsltTransformContext* context) const { xsltFreeTransformContext(context); }
};
struct FreePreferences {
    void operator()(xsltSecurityPrefs* preferences) const { xsltFreeSecurityPrefs(preferences); }
};
struct FreeXml {
    void operator()(xmlChar* text) const { xmlFree(text); }
};
using Document = std::unique_ptr<xmlDoc, FreeDocument>;

const xmlChar* xml(const std::string& text) {
    return reinterpret_cast<const xmlChar*>(text.c_str());
}

/// The path of a file URL or a plain path; empty: of another kind.
fs::path path_of(const xmlChar* uri) {
    std::string text = reinterpret_cast<const char*>(uri);
    if (text.starts_with("file://")) {
        const std::unique_ptr<char, void (*)(void*)> plain(
            xmlURIUnescapeString(text.c_str() + 7, 0, nullptr), xmlFree);
        return fs::path(plain.get());
    }
    return text.find("://") == std::string::npos ? fs::path(text) : fs::path();
}

/// The fence of whoever asks: it hangs on a transformation, or on the outermost stylesheet.
Fence* fence_of(void* asker, xsltLoadType type) {
    if (type == XSLT_LOAD_DOCUMENT) {
        return static_cast<Fence*>(static_cast<xsltTransformContext*>(asker)->_private);
    }
    auto* sheet = static_cast<xsltStylesheet*>(asker);
    while (sheet->_private == nullptr && sheet->parent != nullptr) {
        sheet = sheet->parent;
    }
    return static_cast<Fence*>(sheet->_private);
}

xmlDoc* read_document(const fs::path& file, xmlDict* dictionary) {
    const std::unique_ptr<xmlParserCtxt, FreeParser> context(xmlNewParserCtxt());
    if (dictionary != nullptr) {
        xmlDictFree(context->dict);
        context->dict = dictionary;
        xmlDictReference(dictionary);
    }
    xmlDoc* document = xmlCtxtReadFile(context.get(), file.c_str(), nullptr, parse_options);
    if (document != nullptr && context->wellFormed == 0) {
        xmlFreeDoc(document);
        return nullptr;
    }
    return document;
}

xmlDoc*
load(const xmlChar* uri, xmlDict* dictionary, int /*options*/, void* asker, xsltLoadType type) {
    Fence* fence = fence_of(asker, type);
    const fs::path file = path_of(uri);
    if (fence == nullptr || file.empty() || !fence->holds(file)) {
        if (fence != nullptr) {
            fence->said += fmt::format("\"{}\" may not be read: it is not below the folders of the "
                                       "stylesheet and the source\n",
                                       reinterpret_cast<const char*>(uri));
        }
        return nullptr;
    }
    return read_document(file, dictionary);
}

/// Who listens to libxslt's global messages on this thread.
std::string*& listener() {
    // NOLINTNEXTLINE(*-avoid-non-const-global-variables): libxslt hands its caller nothing else
    thread_local std::string* text = nullptr;
    return text;
}

__attribute__((format(printf, 2, 3))) void
tell_listener(void* /*nobody*/, const char* format, ...) {
    std::array<char, 2048> line{};
    va_list arguments;
    va_start(arguments, format);
    const int length = std::vsnprintf(line.data(), line.size(), format, arguments);
    va_end(arguments);
    if (length > 0 && listener() != nullptr) {
        listener()->append(line.data(),
                           std::min(line.size() - 1, static_cast<std::size_t>(length)));
    }
}

/// Listens on this thread for as long as it lives; nothing is printed meanwhile.
class Listening {
public:
    explicit Listening(std::string& text) {
        listener() = &text;
        xmlSetGenericErrorFunc(nullptr, tell_listener);
    }
    Listening(const Listening&) = delete;
    Listening& operator=(const Listening&) = delete;
    ~Listening() {
        listener() = nullptr;
        xmlSetGenericErrorFunc(nullptr, nullptr);
    }
};

/// Once in the program's life, after libxml2's own start.
void start_xslt() {
    static const bool started = [] {
        start_xml();
        xsltInit();
        exsltCommonRegister(); // exsl:node-set
        xsltSetLoaderFunc(load);
        xsltSetGenericErrorFunc(nullptr, tell_listener);
        return true;
    }();
    (void)started;
}

/// "… file F line N element E\nWORDS" as an error with that place.
[[noreturn]] void fail(const std::string& said, const fs::path& file) {
    Origin origin{display(file), 0, 0};
    const auto line = said.find(" line ");
    if (line != std::string::npos) {
        const char* digits = said.data() + line + 6;
        std::from_chars(digits, said.data() + said.size(), origin.line);
        const auto begin = said.rfind("file ", line);
        if (begin != std::string::npos) {
            origin.file = display(path_of(xml(said.substr(begin + 5, line - begin - 5))));
        }
    }
    std::string words = said;
    if (const auto end = said.find('\n'); line != std::string::npos && line < end) {
        words = said.substr(std::min(end, said.size() - 1) + 1);
    }
    words = words.substr(0, words.find('\n'));
    throw Error(Fault::BadInput,
                fmt::format("the stylesheet fails: {}", words.empty() ? "no reason given" : words),
                origin);
}

std::vector<fs::path> canonical(const std::vector<fs::path>& folders) {
    std::vector<fs::path> out;
    for (const fs::path& folder : folders) {
        std::error_code failed;
        fs::path full = fs::canonical(folder.empty() ? "." : folder, failed);
        if (!failed) {
            out.push_back(std::move(full));
        }
    }
    return out;
}

} // namespace

struct Stylesheet::State {
    fs::path file;
    mutable Fence fence;
    std::unique_ptr<xsltStylesheet, FreeStylesheet> sheet;
    std::unique_ptr<xsltSecurityPrefs, FreePreferences> preferences;
};

Stylesheet Stylesheet::parse(const fs::path& file, const std::vector<fs::path>& folders) {
    start_xslt();
    auto state = std::make_shared<State>();
    state->file = file;
    state->fence.folders = canonical(folders);
    std::string& said = state->fence.said;
    const Listening listening(said);
    Document document(read_document(file, nullptr));
    state->sheet.reset(xsltNewStylesheet());
    state->sheet->_private = &state->fence;
    const bool good = document &&
                      xsltParseStylesheetUser(state->sheet.get(), document.get()) == 0 &&
                      state->sheet->errors == 0;
    if (good) {
        (void)document.release(); // the stylesheet owns it now
    }
    if (!good) {
        state->sheet->doc = nullptr;
        fail(said.empty() ? "it cannot be read as XML" : said, file);
    }
    state->preferences.reset(xsltNewSecurityPrefs());
    for (const xsltSecurityOption option :
         {XSLT_SECPREF_WRITE_FILE, XSLT_SECPREF_CREATE_DIRECTORY, XSLT_SECPREF_WRITE_NETWORK}) {
        xsltSetSecurityPrefs(state->preferences.get(), option, xsltSecurityForbid);
    }
    return Stylesheet(std::move(state));
}

Stylesheet::Result Stylesheet::apply(const XmlTree& tree,
                                     const Parameters& parameters,
                                     const std::vector<fs::path>& folders) const {
    // xsl:strip-space takes nodes out of the source itself.
    const XmlTree source = tree.clone();
    Fence fence;
    fence.folders = state_->fence.folders;
    for (fs::path& folder : canonical(folders)) {
        fence.folders.push_back(std::move(folder));
    }
    const std::unique_ptr<xsltTransformContext, FreeTransform> context(
        xsltNewTransformContext(state_->sheet.get(), source.native()));
    context->_private = &fence;
    context->maxTemplateDepth = deepest_template;
    context->opLimit = most_steps;
    xsltSetCtxtSecurityPrefs(state_->preferences.get(), context.get());
    const Listening listening(fence.said);
    for (const auto& [name, value] : parameters) {
        xsltQuoteOneUserParam(context.get(), xml(name), xml(value));
    }
    const Document made(xsltApplyStylesheetUser(
        state_->sheet.get(), source.native(), nullptr, nullptr, nullptr, context.get()));
    if (!made || context->state != XSLT_STATE_OK ||
        fence.said.find("may not be read") != std::string::npos) {
        fail(fence.said, state_->file);
    }
    xmlChar* bytes = nullptr;
    int size = 0;
    if (xsltSaveResultToString(&bytes, &size, made.get(), state_->sheet.get()) != 0) {
        fail("its result cannot be written", state_->file);
    }
    const std::unique_ptr<xmlChar, FreeXml> owner(bytes);
    Result result;
    if (bytes != nullptr) {
        result.bytes.assign(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
    }
    for (std::size_t begin = 0; begin < fence.said.size();) {
        const std::size_t end = std::min(fence.said.find('\n', begin), fence.said.size());
        if (end > begin) {
            result.messages.push_back(fence.said.substr(begin, end - begin));
        }
        begin = end + 1;
    }
    return result;
}

} // namespace galley::bridge
