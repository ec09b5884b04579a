// RELAX NG over libxml2's validator. Its faults come through a callback, which only records.
#include "bridge/relax_ng.hpp"

#include "base/error.hpp"
#include "bridge/xml_start.hpp"

#include <fmt/format.h>
#include <libxml/relaxng.h>
#include <libxml/xmlerror.h>

#include <climits>

namespace galley::bridge {

namespace {

/// libxml2 2.12 made the second argument const: a template serves both.
template <class XmlError>
void record(void* data, XmlError* error) {
    auto& faults = *static_cast<std::vector<SchemaFault>*>(data);
    SchemaFault fault;
    fault.message = error->message == nullptr ? "unknown fault" : error->message;
    while (!fault.message.empty() && fault.message.back() == '\n') {
        fault.message.pop_back();
    }
    fault.line = error->line > 0 ? static_cast<std::uint32_t>(error->line) : 0;
    faults.push_back(std::move(fault));
}

/// The thread's handler for as long as this lives.
class Recording {
public:
    explicit Recording(std::vector<SchemaFault>& faults) {
        xmlSetStructuredErrorFunc(&faults, record);
    }
    Recording(const Recording&) = delete;
    Recording& operator=(const Recording&) = delete;
    ~Recording() { xmlSetStructuredErrorFunc(nullptr, nullptr); }
};

} // namespace

void RelaxNg::Free::operator()(_xmlRelaxNG* schema) const { xmlRelaxNGFree(schema); }

RelaxNg RelaxNg::parse(std::string_view bytes, const std::string& file) {
    if (bytes.size() > INT_MAX) {
        throw Error(Fault::BadInput, "schema of more than 2 GiB", {file, 0, 0});
    }
    start_xml();
    std::vector<SchemaFault> faults;
    const Recording recording(faults);
    const std::unique_ptr<xmlRelaxNGParserCtxt, decltype(&xmlRelaxNGFreeParserCtxt)> context(
        xmlRelaxNGNewMemParserCtxt(bytes.data(), static_cast<int>(bytes.size())),
        &xmlRelaxNGFreeParserCtxt);
    RelaxNg schema(context ? xmlRelaxNGParse(context.get()) : nullptr);
    if (!schema.schema_) {
        const SchemaFault fault = faults.empty() ? SchemaFault{"no schema", 0} : faults.front();
        throw Error(Fault::BadInput,
                    fmt::format("is no RELAX NG schema: {}", fault.message),
                    {file, fault.line, 0});
    }
    return schema;
}

std::vector<SchemaFault> RelaxNg::validate(const XmlTree& tree) const {
    std::vector<SchemaFault> faults;
    const Recording recording(faults);
    const std::unique_ptr<xmlRelaxNGValidCtxt, decltype(&xmlRelaxNGFreeValidCtxt)> context(
        xmlRelaxNGNewValidCtxt(schema_.get()), &xmlRelaxNGFreeValidCtxt);
    const int outcome = xmlRelaxNGValidateDoc(context.get(), tree.native());
    if (outcome != 0 && faults.empty()) {
        faults.push_back({"is not valid", 0});
    }
    return faults;
}

} // namespace galley::bridge
