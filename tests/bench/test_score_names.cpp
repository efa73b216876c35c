#include "bench/score_names.hpp"
#include "core/error.hpp"

#include <doctest/doctest.h>

#include <sstream>

using namespace newsgraph;

namespace {

std::vector<NamedArticle> read(const std::string& text) {
    std::istringstream in(text);
    return read_names(in, "names.iob");
}

const std::string gold =
    "Ann B-PER\nLee I-PER\nof O\nNorland B-LOC\nNorland B-LOC\nRadio O\n\nAnn B-PER\n";

}  // namespace

TEST_CASE("IOB1, IOB2 and numbered columns give the same names") {
    const auto plain = read("Ann I-PER\nLee I-PER\nBo B-PER\nmet O\nYul I-LOC\n");
    REQUIRE(plain.size() == 1);
    CHECK(
        plain[0].names
        == std::vector<MarkedName>{{{0, 0, 2}, "PER"}, {{0, 2, 3}, "PER"}, {{0, 4, 5}, "LOC"}});
    CHECK(plain[0].article.document.text == "Ann Lee Bo met Yul");

    const auto numbered =
        read("# text = Ann met\n1\tAnn\tB-PER\t-\t-\n2\tmet\tO\t-\t-\n\n1\t#\tO\t-\t-\n");
    CHECK(numbered[0].names == std::vector<MarkedName>{{{0, 0, 1}, "PER"}});
    CHECK(numbered[0].article.sentences.size() == 2);
}

TEST_CASE("-DOCSTART- stands between documents") {
    const auto documents =
        read("-DOCSTART- O\n\nAnn B-PER\nmet O\n\n-DOCSTART- O\n\nYul B-LOC\n");
    REQUIRE(documents.size() == 2);
    CHECK(documents[0].article.document.text == "Ann met");
    CHECK(documents[1].article.document.text == "Yul");
    CHECK(documents[1].names == std::vector<MarkedName>{{{0, 0, 1}, "LOC"}});
}

TEST_CASE("names of CoNLL-U are the mentions headed by PROPN") {
    const auto documents = read(
        "1\tthe\tthe\tDET\tDT\t_\t2\tdet\t_\tEntity=(e1-Group\n"
        "2\tcrews\tcrew\tNOUN\tNNS\t_\t0\troot\t_\tEntity=e1)\n"
        "3\tNorland\tNorland\tPROPN\tNNP\t_\t2\tdep\t_\tEntity=(e2-Country)\n\n");
    REQUIRE(documents.size() == 1);
    CHECK(documents[0].names == std::vector<MarkedName>{{{0, 2, 3}, "Country"}});
}

TEST_CASE("a nominal is no name, though its head is tagged as one") {
    Article article = read("the O\nPresident O\nof O\nNorland O\n")[0].article;
    auto& tokens = article.sentences[0].tokens;
    tokens[1].upos = tokens[3].upos = Upos::propn;
    article.chains = {
        {"president", EntityType::person, true, false, -1, {}, {}, {0}},
        {"Norland", EntityType::country, false, false, -1, {}, {}, {1}}};
    article.mentions.resize(2);
    article.mentions[0].range = {0, 0, 2};
    article.mentions[0].head = 1;
    article.mentions[0].chain = 0;
    article.mentions[1].range = {0, 3, 4};
    article.mentions[1].head = 3;
    article.mentions[1].chain = 1;
    article.mentions[1].form = MentionForm::name;
    CHECK(names_of(article).names == std::vector<MarkedName>{{{0, 3, 4}, "Country"}});
}

TEST_CASE("types of corpora and of the contract meet in PER, ORG, LOC") {
    CHECK(coarse_type("politician") == "PER");
    CHECK(coarse_type("Person") == "PER");
    CHECK(coarse_type("ArmedForce") == "ORG");
    CHECK(coarse_type("GPE") == "LOC");
    CHECK(coarse_type("Facility") == "LOC");
    CHECK(coarse_type("Weapon") == "MISC");
    CHECK(coarse_type("election") == "MISC");
}

TEST_CASE("a name counts with its exact span and type") {
    CHECK(score_names(read(gold), read(gold)).all == Count{4, 4, 4});
    // Ann Lee cut short, the radio found, one Norland a person, an event that gold has not.
    const NameScores scores = score_names(
        read(gold),
        read("Ann B-Person\nLee O\nof B-Event\nNorland B-Person\nNorland B-Country\n"
             "Radio O\n\nAnn B-PER\n"));
    CHECK(scores.types.at("PER") == Count{2, 3, 1});
    CHECK(scores.types.at("LOC") == Count{2, 1, 1});
    CHECK(scores.types.size() == 2);
    CHECK(scores.all == Count{4, 4, 2});
    CHECK(scores.spans == Count{4, 4, 3});
}

TEST_CASE("tokens may be cut in another way") {
    CHECK(
        score_names(
            read("Al-Zaman B-ORG\nsaid O\n"), read("Al B-ORG\n- I-ORG\nZaman I-ORG\nsaid O\n"))
            .all
        == Count{1, 1, 1});
}

TEST_CASE("MISC counts where gold says MISC") {
    const auto with_misc = read("Shahed B-MISC\nflew O\n");
    CHECK(score_names(with_misc, read("Shahed B-Weapon\nflew O\n")).all == Count{1, 1, 1});
}

TEST_CASE("a line without a tag is an error") {
    CHECK_THROWS_WITH_AS(
        read("Ann B-PER\nLee\n"),
        "names.iob:2: no tag O, B-TYPE or I-TYPE at the end of the line",
        Error);
}
