// XML as it comes: references that XML does not know, errors in the middle, controls.
#include "ingest/xml_repair.hpp"
#include "ingest/xml_text.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace newsgraph;

TEST_CASE("references that XML does not know are mended, those of CDATA left") {
    CHECK(
        with_sound_references("AT&T &amp; &lt;b> &#8217; &#x2019;")
        == "AT&amp;T &amp; &lt;b> &#8217; &#x2019;");
    CHECK(
        with_sound_references("caf&eacute;&nbsp;x &LT; &bogus; &")
        == "café\u00A0x &amp;LT; &amp;bogus; &amp;");
    CHECK(
        with_sound_references("<![CDATA[a & b &eacute;]]>&")
        == "<![CDATA[a & b &eacute;]]>&amp;");
    CHECK(with_sound_references("<![CDATA[a & b") == "<![CDATA[a & b");
    CHECK(with_sound_references(std::string("a\x01\x00\x1F\tb\n", 7)) == "a   \tb\n");
}

TEST_CASE("a sign for less is no tag") {
    CHECK(
        with_sound_references("a < 5 <5 <b> </b> <!-- --> <é/> <")
        == "a &lt; 5 &lt;5 <b> </b> <!-- --> <é/> <");
}

TEST_CASE("what stands before the first element is passed over") {
    CHECK(without_prolog(" \n<?xml version='1.0'?>\n<!-- <a> --><a/>") == "<a/>");
    CHECK(without_prolog("<!DOCTYPE a [<!ENTITY b ']>'> <!-- ]> -->]><a/>") == "<a/>");
    CHECK(without_prolog("<!DOCTYPE a SYSTEM \"x>y\"><a/>") == "<a/>");
    CHECK(without_prolog("<!DOCTYPE a [<a/>").empty());
    CHECK(without_prolog("<?xml").empty());
    CHECK(without_prolog("").empty());
}

TEST_CASE("an error costs what it damages, not what follows") {
    const auto feed = read_xml(
        "<rss><item><title>First</title></item><item><title>Second < one</title></item>"
        "<item><title>Third &eacute; AT&T</title></item></rss>");
    REQUIRE(feed);
    REQUIRE(feed->children.size() == 3);
    CHECK(feed->children[2].all_text() == "<title>Third é AT&amp;T</title>");
}

TEST_CASE("a text is one, however the parser gives it") {
    const std::string inner(200'000, 'x');
    const auto root = read_xml("<a>" + inner + "<![CDATA[<y>]]>&amp;z</a>");
    REQUIRE(root);
    REQUIRE(root->children.size() == 1);
    CHECK(root->children[0].text == inner + "<y>&z");
}

TEST_CASE("deep elements are flattened, endless ones refused") {
    std::string deep;
    for (int i = 0; i < 250; ++i) {
        deep += "<a>";
    }
    const auto root = read_xml("<r>" + deep + "in");
    REQUIRE(root);
    std::size_t depth = 0;
    for (const XmlElement* at = &*root; !at->children.empty(); at = &at->children.front()) {
        ++depth;
    }
    CHECK(depth == 199);
    std::string many = "<r>";
    for (int i = 0; i < 2'000'000; ++i) {
        many += "<a/>";
    }
    CHECK_FALSE(read_xml(many));
    CHECK_FALSE(read_xml("no element"));
    CHECK_FALSE(read_xml(""));
}

TEST_CASE("a tag of a thousand attributes is refused, a text of as many signs is none") {
    std::string signs;
    std::string attributes;
    for (int i = 0; i < 1'200; ++i) {
        signs += "=";
        attributes += " a" + std::to_string(i) + "=\"1\"";
    }
    CHECK(has_endless_tag("<r><a" + attributes + "/></r>"));
    CHECK_FALSE(has_endless_tag("<r><a>" + signs + "</a></r>"));
    CHECK_FALSE(has_endless_tag("<r><![CDATA[a " + signs + "]]><!-- " + signs + " --></r>"));
    CHECK_FALSE(has_endless_tag("<?x " + signs + "?><r/>"));
    CHECK(has_endless_tag("<r><![CDATA[x]]><a" + attributes + "/></r>"));
}
