// The door to the module: text in, StyleSheet out.
#include "css/sheet_parser.hpp"
#include "css/stylesheet.hpp"

namespace galley::css {

StyleSheet parse_stylesheet(std::string_view text,
                            const std::string& file,
                            Diagnostics& diagnostics,
                            const ImportLoader& load_import) {
    StyleSheet sheet;
    sheet.file = file;
    auto rules = std::make_shared<SheetRules>();
    SheetParser(text, file, diagnostics, sheet, *rules).run(load_import, all_media, "", 0);
    sheet.rules = std::move(rules);
    return sheet;
}

} // namespace galley::css
