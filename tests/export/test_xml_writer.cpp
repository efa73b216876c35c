#include "export/xml_writer.hpp"

#include <doctest/doctest.h>

#include <sstream>

using namespace newsgraph;

namespace {

template <class Write>
std::string written(Write write) {
    std::ostringstream out;
    XmlWriter xml{out};
    write(xml);
    xml.finish();
    return out.str();
}

const std::string head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

}  // namespace

TEST_CASE("elements are indented, and texts stand in theirs") {
    const std::string text = written([](XmlWriter& xml) {
        xml.begin("a", {{"x", "1"}});
        xml.leaf("b", {{"y", "2"}, {"z", ""}});
        xml.begin("c");
        xml.text("word");
        xml.end();
        xml.begin("d");
        xml.begin("e");
    });
    CHECK(
        text
        == head
               + "<a x=\"1\">\n <b y=\"2\" z=\"\"/>\n <c>word</c>\n <d>\n  <e/>\n "
                 "</d>\n</a>\n");
}

TEST_CASE("values are escaped, and what no XML may hold is dropped") {
    const std::string text = written([](XmlWriter& xml) {
        xml.leaf("a", {{"x", "<\"&'>\n\t\r\x01é\x7F"}});
    });
    CHECK(text == head + "<a x=\"&lt;&quot;&amp;'&gt;&#10;&#9;&#10;é\"/>\n");
}

TEST_CASE("texts that readers would cut into pieces are CDATA") {
    const auto text = [](std::string_view words) {
        return written([&](XmlWriter& xml) {
            xml.begin("a");
            xml.text(words);
        });
    };
    CHECK(text("A & & B") == head + "<a><![CDATA[A & & B]]></a>\n");
    CHECK(text("a\nb") == head + "<a><![CDATA[a\nb]]></a>\n");
    CHECK(text("  ") == head + "<a><![CDATA[  ]]></a>\n");
    CHECK(text("") == head + "<a><![CDATA[]]></a>\n");
    CHECK(text(" é ") == head + "<a> é </a>\n");
    CHECK(text("x]]>y") == head + "<a><![CDATA[x]]]]><![CDATA[>y]]></a>\n");
}

TEST_CASE("what is written goes on to the stream while it is written") {
    std::ostringstream out;
    XmlWriter xml{out};
    xml.begin("a");
    for (int i = 0; i < 10'000; ++i) {
        xml.leaf("b", {{"value", "0123456789"}});
    }
    CHECK(out.str().size() > 100'000);
    xml.finish();
    CHECK(out.str().ends_with("</a>\n"));
}
