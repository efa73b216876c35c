#include "core/utf8.hpp"
#include "extract/extract.hpp"
#include "extract/windows.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace newsgraph;

namespace {

const Language& language() {
    static const Language loaded = Language::load(std::string(SOURCE_ROOT) + "/data");
    return loaded;
}

Document document_of(std::string text) {
    Document document;
    document.id = "a.txt";
    document.language = "en";
    document.text = std::move(text);
    return document;
}

std::string part(const Document& document, Span window) {
    return std::string(slice(document.text, window));
}

}  // namespace

TEST_CASE("a text is parted at the best place there is, and nothing of it is lost") {
    const Document paragraphs = document_of("One two.\n\nThree four. Five.\n\nSix seven.");
    const auto windows = windows_of(paragraphs, 24);
    REQUIRE(windows.size() == 2);
    CHECK(part(paragraphs, windows[0]) == "One two.\n\nThree four. ");
    CHECK(part(paragraphs, windows[1]) == "Five.\n\nSix seven.");
    const Document unbroken = document_of("aaaaaaaé" + std::string(20, 'b'));
    std::string whole;
    for (const Span window : windows_of(unbroken, 8)) {
        CHECK(window.size() <= 8);
        whole += part(unbroken, window);
    }
    CHECK(whole == unbroken.text);
    CHECK(windows_of(document_of("")).size() == 1);
}

TEST_CASE("what windows say is one record, at its places in the whole text") {
    const std::string text =
        "Sunita Patel of Peru sold two boats to Ghana on Monday – at noon.\n\nPatel met "
        "officials in "
        "Peru. Ghana bought the boats from Peru in May.";
    const ArticleRecord record = understand_article(document_of(text), language(), nullptr, 75);
    CHECK(record.article.text == text);
    CHECK(record.sentences == 3);
    const auto named = [&](std::string_view label) {
        return std::ranges::count(record.entities, label, &Entity::label);
    };
    CHECK(named("Peru") == 1);
    CHECK(named("Ghana") == 1);
    CHECK(named("Sunita Patel") == 1);
    CHECK(named("Patel") == 0);
    const CodePointIndex points(text);
    REQUIRE(!record.claims.empty());
    for (const MergedClaim& claim : record.claims) {
        const Evidence& evidence = claim.evidence.front();
        if (evidence.sentence == 2) {
            CHECK(evidence.span.begin == points(text.find("Ghana bought")));
        }
        CHECK(evidence.span.end <= count_code_points(text));
        if (claim.subject) {
            CHECK(static_cast<std::size_t>(*claim.subject) < record.entities.size());
        }
    }
    CHECK(std::ranges::any_of(record.claims, [](const MergedClaim& claim) {
        return claim.evidence.front().sentence == 2;
    }));
}

TEST_CASE("an article of one window is what extract makes of it") {
    const Document document = document_of("Norway sold boats to Peru.");
    CHECK(
        understand_article(document, language())
        == make_record(extract(document, language()), language().schema));
}
