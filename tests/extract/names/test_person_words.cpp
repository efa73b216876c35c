// Words of persons' names that are read as verbs: Said, Will, May.
#include "extract/names/person_words.hpp"
#include "tests/support/entities_of.hpp"

#include <doctest/doctest.h>

using namespace newsgraph;

namespace {

// The persons' names of an article, after those that the model saw were set right.
Shown persons(const std::string& conllu, const std::vector<std::string>& seen = {}) {
    Article article = article_from_conllu(conllu);
    for (const std::string& name : seen) {
        name_all(article, name, EntityType::person);
    }
    settle_person_words(article, gazetteer().lexicon());
    Shown shown;
    for (const NameSpan& span : article.names) {
        shown.emplace_back(words(article, span.range));
        for (int i = span.range.first; i < span.range.last; ++i) {
            CHECK(article.sentences[span.range.sentence].tokens[i].upos == Upos::propn);
        }
    }
    return shown;
}

}  // namespace

TEST_CASE("a verb within a person's name is a word of it") {
    CHECK(
        persons(
            R"(
        1 Omar Omar PROPN NNP 2 nsubj
        2 Said say VERB VBD 3 csubj
        3 left leave VERB VBD 0 root
    )",
            {"Omar Said"})
        == Shown{"Omar Said"});
}

TEST_CASE("what is read as a verb behind a given name is the family's") {
    const auto behind_dana = [](const char* word) {
        return persons(
            std::string("1 Dana Dana PROPN NNP 3 nsubj\n2 ") + word
                + " 1 acl\n3 left leave VERB VBD 0 root\n",
            {"Dana"});
    };
    CHECK(behind_dana("Shaked shake VERB VBN") == Shown{"Dana Shaked"});
    CHECK(behind_dana("shaken shake VERB VBN") == Shown{"Dana"});
    CHECK(behind_dana("Monday monday VERB VB") == Shown{"Dana"});
}

TEST_CASE("no auxiliary stands before a past tense") {
    const auto theresa = [](const char* verb) {
        return persons(
            std::string("1 Theresa Theresa PROPN NNP 3 nsubj\n2 May may AUX MD 3 aux\n3 ")
                + verb + " 0 root\n",
            {"Theresa"});
    };
    CHECK(theresa("resigned resign VERB VBD") == Shown{"Theresa May"});
    CHECK(theresa("resign resign VERB VB") == Shown{"Theresa"});
}

TEST_CASE("a capital behind a title is a name, however it is read") {
    const auto led = [](const char* word) {
        return persons(
            std::string(
                "1 Yesterday yesterday NOUN NN 4 obl\n2 President President PROPN NNP 4 "
                "nsubj\n3 ")
            + word + " AUX MD 4 aux\n4 left leave VERB VBD 0 root\n");
    };
    CHECK(led("Will will") == Shown{"Will"});
    CHECK(led("will will").empty());
}

TEST_CASE("a given name before a name is one amid a sentence, not where speech begins") {
    CHECK(persons(R"(
        1 Minister minister NOUN NN 4 nsubj
        2 , , PUNCT , 4 punct
        3 Will will AUX MD 4 aux
        4 Tarn tarn VERB VB 0 root
    )") == Shown{"Will Tarn"});
    CHECK(persons(R"(
        1 Will will AUX MD 2 aux
        2 Tarn tarn VERB VB 0 root
        3 leave leave VERB VB 2 xcomp
    )")
              .empty());
}
