// JSON in and out.
#include "base/error.hpp"
#include "bridge/json.hpp"
#include "support/catch.hpp"

using galley::bridge::Json;
using galley::bridge::parse_json;
using galley::bridge::write_json;

TEST_CASE("what is written reads back the same, members in their order", "[bridge][json]") {
    const Json json = Json::Object{
        {"z", 1}, {"a", Json::Array{nullptr, true, -2, 0.5, "tëxt \"\n"}}, {"m", Json::Object{}}};
    const std::string bytes = write_json(json, -1);
    CHECK(bytes == R"({"z":1,"a":[null,true,-2,0.5,"tëxt \"\n"],"m":{}})");
    CHECK(parse_json(bytes, "x.json") == json);
}

TEST_CASE("a fault in JSON has its place", "[bridge][json]") {
    try {
        parse_json("{\n \"a\": ]\n}", "x.json");
        FAIL("no error");
    } catch (const galley::Error& error) {
        CHECK(error.origin() == galley::Origin{"x.json", 2, 7});
    }
}

TEST_CASE("questions to a value of another kind have empty answers", "[bridge][json]") {
    const Json json = Json::Object{{"a", "text"}};
    CHECK(json.find("b") == nullptr);
    CHECK(json.find("a")->text() == "text");
    CHECK(json.items().empty());
    CHECK(json.find("a")->find("a") == nullptr);
}
