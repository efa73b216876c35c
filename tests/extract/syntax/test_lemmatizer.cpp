#include "core/error.hpp"
#include "extract/syntax/lemmatizer.hpp"
#include "tests/support/article_from_conllu.hpp"
#include "tests/support/temp_folder.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

using namespace newsgraph;

namespace {

const Lemmatizer& lemmatizer() {
    static const Lemmatizer loaded =
        Lemmatizer::load(std::filesystem::path(SOURCE_ROOT) / "data/models/lemmas.tsv");
    return loaded;
}

std::string lemma(std::string_view form, Xpos tag, Capitals capitals = Capitals::lower) {
    return lemmatizer().lemma(form, tag, capitals);
}

}  // namespace

TEST_CASE("irregular words are known, regular ones follow their endings") {
    CHECK(lemma("sold", Xpos::vbd) == "sell");
    CHECK(lemma("went", Xpos::vbd) == "go");
    CHECK(lemma("drones", Xpos::nns) == "drone");
    CHECK(lemma("countries", Xpos::nns) == "country");
    CHECK(lemma("supplying", Xpos::vbg) == "supply");
    CHECK(lemma("firing", Xpos::vbg) == "fire");
    CHECK(lemma("stopped", Xpos::vbn) == "stop");
    CHECK(lemma("n’t", Xpos::rb) == "not");
}

TEST_CASE("a tag that the form cannot have changes no letters") {
    CHECK(lemma("cross", Xpos::vbg) == "cross");
    CHECK(lemma("surround", Xpos::vbd) == "surround");
    CHECK(lemma("doin", Xpos::vbg) == lemma("doing", Xpos::vbg));
}

TEST_CASE("where an ending makes no word, another one is taken") {
    CHECK(lemma("provoked", Xpos::vbn) == "provoke");
    CHECK(lemma("underwent", Xpos::vbd) == "undergo");
    CHECK(lemma("orchestrated", Xpos::vbn) == "orchestrate");
    CHECK(lemma("treated", Xpos::vbd) == "treat");
    CHECK(lemma("stated", Xpos::vbd) == "state");
}

TEST_CASE("a short stem without a doubled consonant has lost an e") {
    CHECK(lemma("bribed", Xpos::vbd) == "bribe");
    CHECK(lemma("fined", Xpos::vbd) == "fine");
    CHECK(lemma("stabbed", Xpos::vbd) == "stab");
    CHECK(lemma("jammed", Xpos::vbd) == "jam");
    CHECK(lemma("slammed", Xpos::vbn) == "slam");
    CHECK(lemma("combating", Xpos::vbg) == "combat");
    CHECK(lemma("shot", Xpos::vbd) == "shoot");
}

TEST_CASE("the same form has other lemmas with other tags") {
    CHECK(lemma("left", Xpos::vbd) == "leave");
    CHECK(lemma("left", Xpos::jj) == "left");
    CHECK(lemma("'s", Xpos::pos) == "'s");
    CHECK(lemma("'s", Xpos::vbz) == "be");
}

TEST_CASE("names keep their capitals, other words lose them") {
    CHECK(lemma("Kabul", Xpos::nnp, Capitals::capital) == "Kabul");
    CHECK(lemma("The", Xpos::dt, Capitals::first) == "the");
    CHECK(lemma("Norwegian", Xpos::jj, Capitals::first) == "Norwegian");
    CHECK(lemma("DRONES", Xpos::nns, Capitals::shout) == "drone");
    CHECK(lemma("Łódź", Xpos::nnp, Capitals::first) == "Łódź");
}

TEST_CASE("words inside a name keep their capitals whatever their tag") {
    Article article = article_from_conllu(R"(
        1  the   the  DET  DT 3 det
        2  Clean clean ADJ JJ 3 amod
        3  Act   act  NOUN NN 0 root
    )");
    article.sentences[0].tokens[2].lemma.clear();
    SUBCASE("a name") {
        article.names = {{{0, 1, 3}, EntityType::document, 1}};
        lemmatizer().annotate(article);
        CHECK(article.sentences[0].tokens[1].lemma == "Clean");
        CHECK(article.sentences[0].tokens[2].lemma == "Act");
    }
    SUBCASE("none") {
        lemmatizer().annotate(article);
        CHECK(article.sentences[0].tokens[2].lemma == "act");
    }
    CHECK(article.sentences[0].tokens[0].lemma == "the");
}

TEST_CASE("a broken table is refused with its line") {
    const TempFolder folder;
    const auto file = folder.path() / "lemmas.tsv";
    SUBCASE("unknown kind") {
        std::ofstream(file) << "# lemmas\nverb\tVBD\twent\tgo\n";
    }
    SUBCASE("unknown tag") {
        std::ofstream(file) << "\nword\tVERB\twent\tgo\n";
    }
    SUBCASE("column missing") {
        std::ofstream(file) << "\nword\tVBD\twent\n";
    }
    SUBCASE("no number") {
        std::ofstream(file) << "\nending\tVBD\ted\tx\t-\n";
    }
    CHECK_THROWS_WITH_AS(
        Lemmatizer::load(file), doctest::Contains("lemmas.tsv:2"), const Error&);
}
