// Texts in many languages: where rules hold, and where they must hold back.
#include "readers/text/language_finding.hpp"
#include "reading_shape.hpp"
#include "support/catch.hpp"

using namespace galley;
using namespace galley::tests;

namespace {

std::string language_in(std::string text) {
    std::vector<SpanEntry> spans;
    const auto lines = readers::source_lines(text, spans);
    return std::string(readers::language_of(lines));
}

/// A text of paragraphs, each on a line of its own between blank lines.
std::string paragraphs(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines) {
        text += line + "\n\n";
    }
    return text;
}

const std::string chinese_prose =
    "　　清晨的雾还没有散，一个年轻人背着包袱站在渡口，朝对岸喊了三声。过了很久，雾里才传来橹声。";

} // namespace

TEST_CASE("a Chinese sentence that counts books or letters is no head", "[readers][languages]") {
    for (const char* line : {"第四本书记载着这条河从前的名字。",
                             "第一封信",
                             "第一章讲述了他的童年，也讲述了那条河。",
                             "三章之后，他终于明白了。",
                             "第二天他又来了"}) {
        INFO(line);
        const std::string shape =
            shape_of(paragraphs({"河边的灯", chinese_prose, line, chinese_prose, chinese_prose}));
        CHECK_FALSE(contains(shape, std::string("title(") + line));
    }
}

TEST_CASE("Chinese units make heads, with their title attached or parted", "[readers][languages]") {
    const std::string shape = shape_of(paragraphs({"河边的灯",
                                                   "第一章天地初开",
                                                   chinese_prose,
                                                   "第二章　归来",
                                                   chinese_prose,
                                                   "第三章",
                                                   chinese_prose}));
    CHECK(contains(shape, "section(title(第一章天地初开)"));
    CHECK(contains(shape, "section(title(第二章　归来)"));
    CHECK(contains(shape, "section(title(第三章)"));
}

TEST_CASE("a Korean head has a mark or a blank behind its unit", "[readers][languages]") {
    const std::string prose = "역에 내린 사람은 그 혼자였다. 개찰구에는 아무도 없었고, 의자 위에서 "
                              "고양이 한 마리가 몸을 말고 자고 있었다.";
    const std::string shape = shape_of(paragraphs(
        {"등대", "877화. 혈식", prose, "878화. 귀향", prose, "제1장에서는 잤다", prose}));
    CHECK(contains(shape, "section(title(877화. 혈식)"));
    CHECK(contains(shape, "section(title(878화. 귀향)"));
    CHECK_FALSE(contains(shape, "section(title(제1장에서는"));
}

TEST_CASE("dashes before speech make no list", "[readers][languages]") {
    const std::string french = shape_of("– Vous venez ?\n– Oui, dit-il.\n– Alors, partons.\n");
    CHECK_FALSE(contains(french, "itemizedlist"));
    const std::string polish =
        shape_of("- Idziesz? - zapytał.\n- Tak - powiedziała. - Zaraz.\n- No to chodź.\n");
    CHECK_FALSE(contains(polish, "itemizedlist"));
    const std::string items = shape_of("We took along:\n- two lamps\n- a rope\n- bread\n");
    CHECK(contains(items, "itemizedlist"));
}

TEST_CASE("lines without blanks between words are joined without one", "[readers][languages]") {
    std::string wrapped;
    for (int i = 0; i < 3; ++i) {
        wrapped += "　　清晨的雾还没有散，一个年轻人背着\n包袱站在渡口，朝对岸喊了三声，没有人\n"
                   "回答。过了很久，雾里才传来橹声。\n";
    }
    const std::string shape = shape_of(wrapped);
    CHECK(contains(shape,
                   "para(清晨的雾还没有散，一个年轻人背着包袱站在渡口，朝对岸喊了三声，"
                   "没有人回答。过了很久，雾里才传来橹声。)"));
}

TEST_CASE("the end of a text is no head", "[readers][languages]") {
    const std::string prose = "The boats that leave the harbour at dawn carry nets which were "
                              "mended by lamplight on the evening before by patient hands.";
    for (const char* end : {"THE END", "FIN", "Ende", "（完）"}) {
        INFO(end);
        const std::string shape =
            shape_of(paragraphs({"Chapter 1", prose, "Chapter 2", prose, end, prose}));
        CHECK(contains(shape, std::string("para(") + end));
    }
}

TEST_CASE("the words of a text show its language", "[readers][languages]") {
    CHECK(language_in("Der Wagen hielt kurz vor Mittag, und weil niemand aus dem Haus kam, stieg "
                      "der Kutscher ab und klopfte an die Tür.") == "de");
    CHECK(language_in("Он приехал в конце октября, когда по реке уже шёл лёд, и долго стоял во "
                      "дворе, не решаясь войти, и на него смотрела старуха.") == "ru");
    CHECK(language_in(chinese_prose + chinese_prose) == "zh");
    CHECK(language_in("駅に降りたのは彼ひとりだった。改札には誰もおらず、ベンチの上で猫が一匹、"
                      "丸くなって寝ていた。彼は海のほうへ歩きだした。潮のにおいがした。") == "ja");
}

TEST_CASE("thin evidence shows no language", "[readers][languages]") {
    CHECK(language_in("Hamburg, Berlin, Köln").empty());
    CHECK(language_in("Lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod "
                      "tempor incididunt labore dolore magna aliqua.")
              .empty());
    CHECK(language_in("и в не на").empty());
    CHECK(language_in("10 20 30 40\n50 60 70").empty());
}
