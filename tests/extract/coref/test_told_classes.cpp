#include "extract/coref/told_classes.hpp"
#include "tests/support/entities_of.hpp"

using namespace newsgraph;

namespace {

// Are "Arkan" and "firm" mentions of one, as treebanks have it?
bool are_one(const char* conllu) {
    Article article = understood(conllu, {{"Arkan", EntityType::company}});
    join_told_classes(article, view_of(article));
    const auto chain = [&](std::string_view written) {
        const auto found = std::ranges::find_if(article.mentions, [&](const Mention& mention) {
            return words(article, mention.range) == written;
        });
        REQUIRE(found != article.mentions.end());
        return found->chain;
    };
    const int firm = chain("firm");
    const auto& mentions = article.chains[firm].mentions;
    CHECK(std::ranges::all_of(
        mentions, [&](int index) { return article.mentions[index].chain == firm; }));
    return chain("Arkan") == firm && mentions.size() == 2;
}

}  // namespace

TEST_CASE("what is told of a firm beside its name or by \"is\" is a mention of it") {
    CHECK(are_one(R"(
        1 Arkan Arkan PROPN NNP 6 nsubj
        2 , , PUNCT , 4 punct
        3 a a DET DT 4 det
        4 firm firm NOUN NN 1 appos
        5 , , PUNCT , 4 punct
        6 left leave VERB VBD 0 root
    )"));
    CHECK(are_one(R"(
        1 Arkan Arkan PROPN NNP 4 nsubj
        2 is be AUX VBZ 4 cop
        3 a a DET DT 4 det
        4 firm firm NOUN NN 0 root
    )"));
}

TEST_CASE("what is denied of it, or where it is, is none") {
    CHECK_FALSE(are_one(R"(
        1 Arkan Arkan PROPN NNP 5 nsubj
        2 is be AUX VBZ 5 cop
        3 not not PART RB 5 advmod
        4 a a DET DT 5 det
        5 firm firm NOUN NN 0 root
    )"));
    CHECK_FALSE(are_one(R"(
        1 Arkan Arkan PROPN NNP 5 nsubj
        2 is be AUX VBZ 5 cop
        3 in in ADP IN 5 case
        4 a a DET DT 5 det
        5 firm firm NOUN NN 0 root
    )"));
}
