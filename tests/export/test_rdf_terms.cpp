#include "core/error.hpp"
#include "export/rdf_names.hpp"
#include "export/rdf_terms.hpp"

#include <doctest/doctest.h>

using namespace newsgraph;

TEST_CASE("numbers have one canonical form") {
    CHECK(make_decimal(0.9300).text == "0.93");
    CHECK(make_decimal(2000).text == "2000.0");
    CHECK(make_decimal(0).text == "0.0");
    CHECK(make_decimal(-0.0).text == "0.0");
    CHECK(make_decimal(-0.0000001).text == "0.0");
    CHECK(make_decimal(1e15).text == "1000000000000000.0");
    CHECK(make_decimal(0.000001).text == "0.000001");
}

TEST_CASE("dates have the type of their precision") {
    CHECK(make_date({2022, 8, 17}) == RdfTerm{RdfKind::date, "2022-08-17"});
    CHECK(make_date({2022, 8, 0}) == RdfTerm{RdfKind::year_month, "2022-08"});
    CHECK(make_date({2022, 0, 0}) == RdfTerm{RdfKind::year, "2022"});
    CHECK(datatype_of(RdfKind::year_month) == "gYearMonth");
}

TEST_CASE("names in IRIs are percent-encoded") {
    CHECK(percent_encode("sub/b ü.txt") == "sub%2Fb%20%C3%BC.txt");
    CHECK(percent_encode("..") == "%2E%2E");
    CHECK(percent_encode("a-b_c.d~e") == "a-b_c.d~e");
    CHECK(percent_encode("<\">") == "%3C%22%3E");
}

TEST_CASE("web addresses become IRIs that strict parsers take, or none") {
    CHECK(web_iri("https://a.example/b c?d=\"e\"") == "https://a.example/b%20c?d=%22e%22");
    CHECK(web_iri("http://a.example:80/x%20y%zz") == "http://a.example:80/x%20y%25zz");
    CHECK(web_iri("http://a.example/#b#c") == "http://a.example/#b%23c");
    CHECK(web_iri("http://a.example/ü") == "http://a.example/%C3%BC");
    CHECK(web_iri("http://a.example") == "http://a.example");
    CHECK(!web_iri("javascript:alert(1)"));
    CHECK(!web_iri("http://"));
    CHECK(!web_iri("http:///path"));
    CHECK(!web_iri("http://a b/"));
    CHECK(!web_iri("http://a.example:8x/"));
    CHECK(!web_iri("/relative"));
}

TEST_CASE("an address is http, with a host, and names can stand behind it") {
    CHECK(checked_base("https://a.example") == "https://a.example/");
    CHECK(checked_base("http://a.example:80/x/") == "http://a.example:80/x/");
    for (const char* wrong :
         {"",
          "a.example",
          "urn:x",
          "ftp://a/",
          "https://",
          "https://a/?b",
          "https://a/#b",
          "https://a b/",
          "https://a/<b>",
          "https://a/\n"}) {
        CHECK_THROWS_AS(checked_base(wrong), UsageError);
    }
}
