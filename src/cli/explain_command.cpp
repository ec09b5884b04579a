// A source read once, its lines told.
#include "cli/explain_command.hpp"

#include "base/error.hpp"
#include "base/files.hpp"
#include "batch/limits.hpp"
#include "batch/standard_input.hpp"
#include "cli/console.hpp"
#include "galley/explanation.hpp"
#include "galley/pin_file.hpp"

#include <fmt/format.h>

namespace galley::cli {

int explain_source(const ExplainOptions& options,
                   const MessageOptions& messages,
                   const Console& console,
                   bool colored) {
    Source source{options.source, {}};
    source.bytes = options.source == "-" ? batch::read_standard_input(batch::source_limit)
                                         : read_file(options.source, batch::source_limit);
    Diagnostics diagnostics;
    ReadOptions read{options.encoding, options.language};
    if (options.source != "-") {
        read.pins = pins_of(read_pin_file(options.source));
    }
    const auto lines = explain(source, read, options.line, diagnostics);
    for (const Diagnostic& diagnostic : diagnostics.list()) {
        if (diagnostic.severity >= Severity::Warning) { // notes are about what is built of it
            console.say(diagnostic);
        }
    }
    if (options.line && lines.empty()) {
        throw Error(Fault::BadInput,
                    "there is no such line, or it is blank",
                    {options.source, *options.line, 0});
    }
    Console::put(messages.json ? explanation_json(lines, options.source)
                               : explanation_text(lines, options.source, colored));
    return 0;
}

} // namespace galley::cli
