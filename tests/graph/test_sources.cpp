#include "graph/sources.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace newsgraph;

namespace {

SourceArticle paper(std::string publisher, std::string url, std::string text) {
    SourceArticle made;
    made.publisher = std::move(publisher);
    made.url = std::move(url);
    made.text = std::move(text);
    return made;
}

const std::string wire = "A wire report that many papers print word for word this morning.";

std::uint32_t count(
    const std::vector<SourceArticle>& articles, const std::vector<CodePoints>& sentences) {
    const Sources sources(articles);
    SourceCounter counter(sources);
    for (std::size_t i = 0; i < sentences.size(); ++i) {
        Evidence evidence;
        evidence.article = static_cast<ArticleIndex>(i);
        evidence.span = sentences[i];
        counter.add(evidence);
    }
    return counter.count();
}

}  // namespace

TEST_CASE("an outlet counts once, by its publisher or else by its host") {
    const std::vector<SourceArticle> articles{
        paper("The Daily", "", "One text."),
        paper("the daily", "https://other.example/1", "Another story."),
        paper("", "https://www.post.example/1", "Third report."),
        paper("", "http://post.example:80/2", "Fourth, not alike."),
        paper("", "", "Fifth, from nowhere."),
        paper("", "", "Sixth, unknown, too.")};
    CHECK(count(articles, std::vector<CodePoints>(6)) == 4);
}

TEST_CASE("the same long sentence in two reports is one source, a short one is none") {
    const std::string rest = " More of our own, that no other paper has, on the matter.";
    const std::string lead = "Our man was there and saw with his own eyes what went on. ";
    const std::string shrug = "He declined to comment.";
    const std::vector<SourceArticle> articles{
        paper("A", "", wire + rest), paper("B", "", lead + wire)};
    const auto size = static_cast<std::uint32_t>(wire.size());
    const auto begin = static_cast<std::uint32_t>(lead.size());
    CHECK(count(articles, {{0, size}, {begin, begin + size}}) == 1);
    CHECK(count(articles, {{0, size}, {0, begin}}) == 2);
    const std::vector<SourceArticle> shrugs{
        paper("A", "", shrug + rest), paper("B", "", shrug + ' ' + lead)};
    CHECK(count(shrugs, {{0, 23}, {0, 23}}) == 2);
}

TEST_CASE("two papers' own reports stay two, although both also print one dispatch") {
    const std::vector<SourceArticle> articles{
        paper("A", "", "Our own report of it."),
        paper("A", "", wire),
        paper("B", "", wire),
        paper("B", "", "What we saw there.")};
    CHECK(count(articles, std::vector<CodePoints>(4)) == 2);
}
