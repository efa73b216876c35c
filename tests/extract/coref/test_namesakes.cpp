// What must stay apart: people of one family name, bodies of one kind.
#include "extract/coref/antecedents.hpp"
#include "extract/coref/chains.hpp"
#include "extract/coref/pronoun.hpp"
#include "tests/support/entities_of.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace newsgraph;

namespace {

std::string label_at(const Article& article, int sentence, int token) {
    const int chain = chain_at(article, sentence, token);
    return chain < 0 ? "" : article.chains[chain].label;
}

}  // namespace

TEST_CASE("Mr Holm is no Berit Holm, and Ms Holm is none of the men") {
    const Article article = understood(
        R"(
        1 Tarvo Tarvo PROPN NNP 3 nsubj
        2 Holm Holm PROPN NNP 1 flat
        3 sued sue VERB VBD 0 root
        4 Susan Susan PROPN NNP 3 obj
        5 Holm Holm PROPN NNP 4 flat

        1 Ms Ms PROPN NNP 2 nmod:desc
        2 Holm Holm PROPN NNP 3 nsubj
        3 wept weep VERB VBD 0 root

        1 Mr Mr PROPN NNP 2 nmod:desc
        2 Holm Holm PROPN NNP 3 nsubj
        3 left leave VERB VBD 0 root
    )",
        {{"Tarvo Holm", EntityType::person},
         {"Susan Holm", EntityType::person},
         {"Holm", EntityType::person}});
    CHECK(label_at(article, 1, 1) == "Susan Holm");
    CHECK(label_at(article, 2, 1) == "Tarvo Holm");
}

TEST_CASE("Mr Holm is not the woman of that name, but Holm without a title is Mr Holm") {
    const Article article = understood(
        R"(
        1 Susan Susan PROPN NNP 3 nsubj
        2 Holm Holm PROPN NNP 1 flat
        3 sued sue VERB VBD 0 root
        4 Mr Mr PROPN NNP 5 nmod:desc
        5 Holm Holm PROPN NNP 3 obj
    )",
        {{"Susan Holm", EntityType::person}, {"Holm", EntityType::person}});
    CHECK(label_at(article, 0, 4) == "Holm");
    const Article untitled = understood(
        R"(
        1 Mr Mr PROPN NNP 2 nmod:desc
        2 Holm Holm PROPN NNP 3 nsubj
        3 left leave VERB VBD 0 root

        1 Holm Holm PROPN NNP 2 nsubj
        2 returned return VERB VBD 0 root
    )",
        {{"Holm", EntityType::person}});
    CHECK(chain_at(untitled, 0, 1) == chain_at(untitled, 1, 0));
    const Article couple = understood(
        R"(
        1 Mr Mr PROPN NNP 2 nmod:desc
        2 Holm Holm PROPN NNP 3 nsubj
        3 left leave VERB VBD 0 root

        1 Mrs Mrs PROPN NNP 2 nmod:desc
        2 Holm Holm PROPN NNP 3 nsubj
        3 stayed stay VERB VBD 0 root

        1 Holm Holm PROPN NNP 2 nsubj
        2 returned return VERB VBD 0 root
    )",
        {{"Holm", EntityType::person}});
    CHECK(chain_at(couple, 0, 1) != chain_at(couple, 1, 1));
    CHECK(chain_at(couple, 2, 0) != chain_at(couple, 0, 1));
    CHECK(chain_at(couple, 2, 0) != chain_at(couple, 1, 1));
}

TEST_CASE("the town before a firm is not what the firm is called") {
    const Article article = understood(
        R"(
        1 An a DET DT 3 det
        2 Oslo Oslo PROPN NNP 3 compound
        3 company company NOUN NN 7 nsubj
        4 called call VERB VBN 3 acl
        5 Tarn Tarn PROPN NNP 4 xcomp
        6 Holdings Holdings PROPN NNP 5 flat
        7 left leave VERB VBD 0 root
    )",
        {{"Oslo", EntityType::place}, {"Tarn Holdings", EntityType::company}});
    CHECK(label_at(article, 0, 1) == "Oslo");
    CHECK(label_at(article, 0, 4) == "Tarn Holdings");
}

TEST_CASE("a nation of Asia is not the country of the sentence before") {
    const Article article = understood(
        R"(
        1 Norway Norway PROPN NNP 2 nsubj
        2 paid pay VERB VBD 0 root

        1 The the DET DT 3 det
        2 Asian Asian ADJ JJ 3 amod
        3 nation nation NOUN NN 4 nsubj
        4 waited wait VERB VBD 0 root
    )",
        {{"Norway", EntityType::country}});
    CHECK(chain_at(article, 0, 0) != chain_at(article, 1, 2));
}

TEST_CASE("the council's court is not the court that was named") {
    const Article article = understood(
        R"(
        1 He he PRON PRP 2 nsubj
        2 asked ask VERB VBD 0 root
        3 the the DET DT 6 det
        4 Tarn Tarn PROPN NNP 6 compound
        5 Criminal Criminal PROPN NNP 6 compound
        6 Court Court PROPN NNP 2 obj

        1 The the DET DT 2 det
        2 council council NOUN NN 4 nmod:poss SpaceAfter=No
        3 's 's PART POS 2 case
        4 court court NOUN NN 5 nsubj
        5 ruled rule VERB VBD 0 root
    )",
        {{"Tarn Criminal Court", EntityType::government_body}});
    RuleLog log;
    const ArticleView view = view_of(article);
    MentionClusters clusters(view, gazetteer(), log);
    const AntecedentRules rules(clusters);
    AntecedentSearch search(clusters, rules);
    const auto court = search.anaphor(mention_at(article, 1, 3));
    REQUIRE(court);
    CHECK(search.candidates(*court).empty());
}

TEST_CASE("what is called unexpected is a deed, and no body, a monopoly is one") {
    const auto judged = [](std::string_view verb, std::string_view as = "weak weak ADJ JJ") {
        return understood(
            R"(
        1 Tarn Tarn PROPN NNP 2 compound
        2 Bank Bank PROPN NNP 3 nsubj
        3 grew grow VERB VBD 0 root

        1 Tarn Tarn PROPN NNP 2 compound
        2 Bank Bank PROPN NNP 3 nsubj
        3 fell fall VERB VBD 0 root
        4 and and CCONJ CC 6 cc
        5 analysts analyst NOUN NNS 6 nsubj
        6 )" + std::string(verb)
                + R"( VERB VBD 3 conj
        7 it it PRON PRP 6 obj
        8 )" + std::string(as)
                + R"( 6 xcomp
    )",
            {{"Tarn Bank", EntityType::company}});
    };
    const auto is_deed = [](const Article& article) {
        RuleLog log;
        const ArticleView view = view_of(article);
        const MentionClusters clusters(view, gazetteer(), log);
        return read_pronoun(clusters, mention_at(article, 1, 6))->is_deed;
    };
    CHECK(is_deed(judged("called call")));
    CHECK_FALSE(is_deed(judged("kept keep")));
    CHECK(is_deed(judged("called call", "mistake mistake NOUN NN")));
    CHECK_FALSE(is_deed(judged("called call", "monopoly monopoly NOUN NN")));
    CHECK_FALSE(is_deed(judged("called call", "company company NOUN NN")));
}

TEST_CASE("Norton I is Joshua Norton, and Haakon VII is no Haakon V") {
    const Article emperor = understood(
        R"(
        1 Joshua Joshua PROPN NNP 3 nsubj
        2 Norton Norton PROPN NNP 1 flat
        3 became become VERB VBD 0 root
        4 Norton Norton PROPN NNP 3 xcomp
        5 I I PROPN NNP 4 flat
    )",
        {{"Joshua Norton", EntityType::person}, {"Norton I", EntityType::person}});
    CHECK(chain_at(emperor, 0, 0) == chain_at(emperor, 0, 3));
    const Article king = understood(
        R"(
        1 Haakon Haakon PROPN NNP 3 nsubj
        2 VII VII PROPN NNP 1 flat
        3 met meet VERB VBD 0 root
        4 Haakon Haakon PROPN NNP 3 obj
        5 V V PROPN NNP 4 flat
    )",
        {{"Haakon VII", EntityType::person}, {"Haakon V", EntityType::person}});
    CHECK(chain_at(king, 0, 0) != chain_at(king, 0, 3));
}

TEST_CASE("his wife of his family name, his office in which he was shot") {
    const Article wife = understood(
        R"(
        1 Tarvo Tarvo PROPN NNP 3 nsubj
        2 Holm Holm PROPN NNP 1 flat
        3 left leave VERB VBD 0 root

        1 Paul Paul PROPN NNP 3 nsubj
        2 Ek Ek PROPN NNP 1 flat
        3 met meet VERB VBD 0 root
        4 his he PRON PRP$ 5 nmod:poss
        5 wife wife NOUN NN 3 obj
        6 Susan Susan PROPN NNP 5 appos
        7 Holm Holm PROPN NNP 6 flat
    )",
        {{"Tarvo Holm", EntityType::person},
         {"Paul Ek", EntityType::person},
         {"Susan Holm", EntityType::person}});
    CHECK(label_at(wife, 1, 3) == "Tarvo Holm");
    const Article office = understood(
        R"(
        1 Paul Paul PROPN NNP 3 nsubj
        2 Ek Ek PROPN NNP 1 flat
        3 said say VERB VBD 0 root
        4 he he PRON PRP 5 nsubj
        5 left leave VERB VBD 3 ccomp
        6 his he PRON PRP$ 7 nmod:poss
        7 office office NOUN NN 5 obj
        8 as as SCONJ IN 11 mark
        9 he he PRON PRP 11 nsubj
        10 was be AUX VBD 11 cop
        11 tired tired ADJ JJ 5 advcl

        1 A a DET DT 2 det
        2 clerk clerk NOUN NN 8 nsubj:pass
        3 , , PUNCT , 4 punct
        4 Tarvo Tarvo PROPN NNP 2 appos
        5 Holm Holm PROPN NNP 4 flat
        6 , , PUNCT , 4 punct
        7 was be AUX VBD 8 aux:pass
        8 shot shoot VERB VBN 0 root
        9 in in ADP IN 11 case
        10 his he PRON PRP$ 11 nmod:poss
        11 office office NOUN NN 8 obl
    )",
        {{"Tarvo Holm", EntityType::person}, {"Paul Ek", EntityType::person}});
    CHECK(label_at(office, 1, 9) == "Tarvo Holm");
    CHECK(
        std::ranges::find(office.rules.fired, "coref/subject-owns", &FiredRule::rule)
        != office.rules.fired.end());
    CHECK(chain_at(office, 0, 6) != chain_at(office, 1, 10));
}

TEST_CASE("the firm is not what it wrote on, the Scottish court no court of Tarn") {
    const Article firms = understood(
        R"(
        1 Arkan Arkan PROPN NNP 2 compound
        2 Motors Motors PROPN NNP 3 nsubj
        3 wrote write VERB VBD 0 root
        4 on on ADP IN 5 case
        5 Tarn Tarn PROPN NNP 3 obl

        1 The the DET DT 2 det
        2 company company NOUN NN 3 nsubj
        3 apologised apologise VERB VBD 0 root
    )",
        {{"Arkan Motors", EntityType::company}, {"Tarn", EntityType::company}});
    CHECK(label_at(firms, 1, 1) == "Arkan Motors");
    const Article courts = understood(
        R"(
        1 Tarn Tarn PROPN NNP 3 compound
        2 High High PROPN NNP 3 compound
        3 Court Court PROPN NNP 4 nsubj
        4 ruled rule VERB VBD 0 root

        1 The the DET DT 3 det
        2 Scottish scottish ADJ JJ 3 amod
        3 court court NOUN NN 4 nsubj
        4 waited wait VERB VBD 0 root
    )",
        {{"Tarn High Court", EntityType::government_body}});
    CHECK(chain_at(courts, 0, 2) != chain_at(courts, 1, 2));
}

TEST_CASE("the delegates from villages are not the delegates") {
    const auto later = [](std::string_view noun) {
        return understood(
            R"(
        1 Guards guard NOUN NNS 2 nsubj
        2 chose choose VERB VBD 0 root
        3 delegates delegate NOUN NNS 2 obj

)" + std::string(noun));
    };
    const Article from = later(R"(
        1 The the DET DT 2 det
        2 delegates delegate NOUN NNS 5 nsubj
        3 from from ADP IN 4 case
        4 villages village NOUN NNS 2 nmod
        5 left leave VERB VBD 0 root
    )");
    CHECK(chain_at(from, 0, 2) != chain_at(from, 1, 1));
    const Article same = later(R"(
        1 The the DET DT 2 det
        2 delegates delegate NOUN NNS 3 nsubj
        3 left leave VERB VBD 0 root
    )");
    CHECK(chain_at(same, 0, 2) == chain_at(same, 1, 1));
}
