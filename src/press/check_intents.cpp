// The output intent and its profile.
#include "base/error.hpp"
#include "bridge/colour.hpp"
#include "press/press_check.hpp"

namespace galley::press {

namespace {

using bridge::PdfValue;

void check_profile(PressCheck& check, const PdfValue& profile) {
    bridge::IccFacts facts;
    try {
        facts = bridge::icc_facts(profile.data(), "DestOutputProfile");
    } catch (const Error& fault) {
        check.fail("intent.profile", "DestOutputProfile " + std::string(fault.what()));
        return;
    }
    check.intent_space = facts.space;
    if (facts.device_class != "prtr") {
        check.fail("intent.class",
                   "the profile's class is \"" + facts.device_class + R"(", not "prtr")");
    }
    if (static_cast<int>(profile["N"].number()) != facts.components) {
        check.fail("intent.space", "N of the profile's stream does not fit its colour space");
    }
    if (!check.x4() && facts.space != "CMYK" && facts.space != "GRAY") {
        check.fail("intent.space", "the profile's colour space is " + facts.space + ", not CMYK");
    }
}

} // namespace

void check_intents(PressCheck& check) {
    std::vector<PdfValue> intents;
    for (const PdfValue& intent : check.file.trailer()["Root"]["OutputIntents"].items()) {
        if (intent["S"].name() == "GTS_PDFX") {
            intents.push_back(intent);
        }
    }
    if (intents.size() != 1) {
        check.fail("intent.one",
                   "there are " + std::to_string(intents.size()) + " output intents GTS_PDFX");
    }
    if (intents.empty()) {
        return;
    }
    const PdfValue& intent = intents.front();
    if (intent["OutputConditionIdentifier"].text().empty()) {
        check.fail("intent.identifier", "the output intent has no OutputConditionIdentifier");
    }
    if (intent["Info"].text().empty()) {
        check.fail("intent.info", "the output intent has no Info");
    }
    const PdfValue profile = intent["DestOutputProfile"];
    if (profile.is_stream()) {
        check_profile(check, profile);
    } else if (check.x4() || intent["RegistryName"].text().empty()) {
        check.fail("intent.profile", "the output intent embeds no profile");
    }
    if (check.intent_space.empty()) {
        check.intent_space = "CMYK"; // registered conditions of X-1a are those of CMYK presses
    }
}

} // namespace galley::press
