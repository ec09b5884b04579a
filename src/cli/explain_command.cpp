// A source read once, its lines told.
#include "cli/explain_command.hpp"

#include "base/error.hpp"
#include "base/files.hpp"
#include "batch/limits.hpp"
#include "batch/standard_input.hpp"
#include "cli/console.hpp"
#include "galley/explanation.hpp"

#include <fmt/format.h>

namespace galley::cli {

int explain_source(const ExplainOptions& options, const MessageOptions& messages, bool colored) {
    Source source{options.source, {}};
    source.bytes = options.source == "-" ? batch::read_standard_input(batch::source_limit)
                                         : read_file(options.source, batch::source_limit);
    Diagnostics diagnostics;
    const auto lines =
        explain(source, {options.encoding, options.language}, options.line, diagnostics);
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
