// What the claims of a sentence say, from its tree on.
#include "extract/claims/claims.hpp"
#include "extract/clauses/frames.hpp"
#include "extract/values/values.hpp"
#include "tests/support/entities_of.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace newsgraph;

namespace {

const std::filesystem::path data = std::filesystem::path(SOURCE_ROOT) / "data";

const Schema& schema() {
    static const Schema loaded = Schema::load(data / "schema");
    return loaded;
}

std::string text_of(const Article& article, const Term& term) {
    return term.is_null()     ? "-"
           : term.is_entity() ? article.chains[term.chain()].label
                              : term.literal().text;
}

// "Oslo supplies boats, time=in May", denied or not
Shown claims_of(std::string_view conllu, const SeenNames& names) {
    static const ValueWords words = ValueWords::load(data);
    static const ArgumentModel arguments = ArgumentModel::load(data / "models/arguments.bin");
    static const LogisticRegression confidence =
        LogisticRegression::load(data / "models/claim_confidence.tsv");
    Article article = article_from_conllu(conllu);
    article.mentions.clear();
    article.chains.clear();
    for (const auto& [name, type] : names) {
        name_all(article, name, type);
    }
    repair_trees(article);
    find_values(article, words);
    find_mentions(article, gazetteer());
    link_chains(article, gazetteer(), antecedents());
    const ArticleView view = view_of(article);
    find_frames(article, view, schema(), arguments);
    find_claims(article, view, schema(), confidence);
    Shown shown;
    for (const Claim& claim : article.claims) {
        std::string text = text_of(article, claim.subject) + ' '
                           + (claim.relation.empty() ? '~' + claim.predicate : claim.relation)
                           + ' ' + text_of(article, claim.object);
        for (const Qualifier& qualifier : claim.qualifiers) {
            text += ", " + std::string(name_of(qualifier.role)) + '='
                    + text_of(article, qualifier.term);
        }
        shown.push_back(std::move(text));
    }
    return shown;
}

bool has(const Shown& claims, std::string_view claim) {
    return std::ranges::find(claims, claim) != claims.end();
}

}  // namespace

TEST_CASE("an amount of way within which something is does not measure it") {
    constexpr std::string_view fee = R"(
        1 The the DET DT 2 det
        2 bridge bridge NOUN NN 5 nsubj
        3 was be AUX VBD 5 cop
        4 300 300 NUM CD 5 nummod
        5 meters meter NOUN NNS 0 root
    )";
    CHECK(has(claims_of(fee, {}), "bridge has_property 300 meters"));
    constexpr std::string_view within = R"(
        1 The the DET DT 2 det
        2 bridge bridge NOUN NN 6 nsubj
        3 was be AUX VBD 6 cop
        4 within within ADP IN 6 case
        5 300 300 NUM CD 6 nummod
        6 meters meter NOUN NNS 0 root
        7 of of ADP IN 9 case
        8 the the DET DT 9 det
        9 town town NOUN NN 6 nmod
    )";
    CHECK(claims_of(within, {}) == Shown{});
}

TEST_CASE("how far off something is does not measure it") {
    constexpr std::string_view east = R"(
        1 The the DET DT 2 det
        2 bridge bridge NOUN NN 6 nsubj
        3 was be AUX VBD 6 cop
        4 300 300 NUM CD 5 nummod
        5 meters meter NOUN NNS 6 obl:unmarked
        6 east east ADV RB 0 root
        7 of of ADP IN 8 case
        8 Riga Riga PROPN NNP 6 obl
    )";
    CHECK(claims_of(east, {{"Riga", EntityType::place}}) == Shown{});
}

TEST_CASE("whoever was formerly of a body is not of it") {
    constexpr std::string_view of = R"(
        1 Ann Ann PROPN NNP 6 nsubj
        2 Lee Lee PROPN NNP 1 flat
        3 of of ADP IN 5 case
        4 Arkan Arkan PROPN NNP 5 compound
        5 Guild Guild PROPN NNP 1 nmod
        6 spoke speak VERB VBD 0 root
    )";
    const SeenNames names{
        {"Ann Lee", EntityType::person}, {"Arkan Guild", EntityType::organization}};
    CHECK(has(claims_of(of, names), "Ann Lee member_of Arkan Guild"));
    constexpr std::string_view formerly = R"(
        1 Ann Ann PROPN NNP 7 nsubj
        2 Lee Lee PROPN NNP 1 flat
        3 formerly formerly ADV RB 6 advmod
        4 of of ADP IN 6 case
        5 Arkan Arkan PROPN NNP 6 compound
        6 Guild Guild PROPN NNP 1 nmod
        7 spoke speak VERB VBD 0 root
    )";
    CHECK_FALSE(has(claims_of(formerly, names), "Ann Lee member_of Arkan Guild"));
}

TEST_CASE("what somebody owns is told beside its amount") {
    constexpr std::string_view debt = R"(
        1 Arkan Arkan PROPN NNP 4 nmod:poss SpaceAfter=No
        2 's 's PART POS 1 case
        3 foreign foreign ADJ JJ 4 amod
        4 debt debt NOUN NN 5 nsubj
        5 stood stand VERB VBD 0 root
        6 at at ADP IN 8 case
        7 20 20 NUM CD 8 nummod
        8 tons ton NOUN NNS 5 obl
    )";
    CHECK(
        claims_of(debt, {{"Arkan", EntityType::company}})
        == Shown{"Arkan has_property 20 tons, topic=foreign debt"});
}

TEST_CASE("an amount that is passed is told with the verb") {
    constexpr std::string_view exports = R"(
        1 Exports export NOUN NNS 2 nsubj
        2 surpassed surpass VERB VBD 0 root
        3 20 20 NUM CD 4 nummod
        4 tons ton NOUN NNS 2 obj
    )";
    CHECK(has(claims_of(exports, {}), "exports has_property surpassed 20 tons"));
}

TEST_CASE("a country that something is on is no place") {
    constexpr std::string_view stand = R"(
        1 Riga Riga PROPN NNP 2 nsubj
        2 reversed reverse VERB VBD 0 root
        3 its its PRON PRP$ 4 nmod:poss
        4 stand stand NOUN NN 2 obj
        5 on on ADP IN 6 case
        6 Chad Chad PROPN NNP 2 obl
    )";
    const Shown claims =
        claims_of(stand, {{"Riga", EntityType::place}, {"Chad", EntityType::place}});
    REQUIRE(claims.size() == 1);
    CHECK(claims[0].ends_with(", topic=on Chad"));
}

TEST_CASE("whoever was hit did no harm by that") {
    constexpr std::string_view shot = R"(
        1 Arkan Arkan PROPN NNP 3 nsubj:pass
        2 was be AUX VBD 3 aux:pass
        3 shot shoot VERB VBN 0 root
        4 down down ADP RP 3 compound:prt SpaceAfter=No
        5 , , PUNCT , 6 punct
        6 killing kill VERB VBG 3 advcl
        7 ten ten NUM CD 8 nummod
        8 people people NOUN NNS 6 obj
    )";
    CHECK(claims_of(shot, {{"Arkan", EntityType::organization}}) == Shown{"- destroys Arkan"});
}

TEST_CASE("what a deed led to came of the deed, not of its doer") {
    constexpr std::string_view led = R"(
        1 Riga Riga PROPN NNP 2 nsubj
        2 shut shut VERB VBD 0 root
        3 the the DET DT 4 det
        4 port port NOUN NN 2 obj SpaceAfter=No
        5 , , PUNCT , 6 punct
        6 leading lead VERB VBG 2 advcl
        7 to to ADP IN 9 case
        8 great great ADJ JJ 9 amod
        9 unrest unrest NOUN NN 6 obl
    )";
    CHECK(claims_of(led, {{"Riga", EntityType::place}}) == Shown{"Latvia restricts port"});
}

TEST_CASE("an object is told with the name that tells which it is") {
    constexpr std::string_view strategy = R"(
        1 Arkan Arkan PROPN NNP 2 nsubj
        2 announced announce VERB VBD 0 root
        3 a a DET DT 6 det
        4 new new ADJ JJ 6 amod
        5 Chad Chad PROPN NNP 6 compound
        6 strategy strategy NOUN NN 2 obj
    )";
    const Shown claims =
        claims_of(strategy, {{"Arkan", EntityType::company}, {"Chad", EntityType::place}});
    CHECK(claims == Shown{"Arkan announces new Chad strategy, origin=Chad"});
}

TEST_CASE("a deed is handed over to nobody") {
    const auto transfer = [](const std::string& object) {
        return claims_of(
            R"(
        1 Arkan Arkan PROPN NNP 2 nsubj
        2 transferred transfer VERB VBD 0 root
        3 )" + object
                + R"( 2 obj
        4 to to ADP IN 5 case
        5 Chad Chad PROPN NNP 2 obl
    )",
            {{"Arkan", EntityType::company}, {"Chad", EntityType::place}});
    };
    CHECK(transfer("rifles rifle NOUN NNS") == Shown{"Arkan supplies rifles, recipient=Chad"});
    CHECK(transfer("production production NOUN NN") == Shown{});
}

TEST_CASE("an event is where its noun says, a body where its name says so in one breath") {
    constexpr std::string_view blast = R"(
        1 The the DET DT 2 det
        2 blast blast NOUN NN 5 nsubj
        3 in in ADP IN 4 case
        4 Lyon Lyon PROPN NNP 2 nmod
        5 stunned stun VERB VBD 0 root
        6 sailors sailor NOUN NNS 5 obj
    )";
    CHECK(
        has(claims_of(blast, {{"Lyon", EntityType::place}}), "blast in Lyon located_in Lyon"));
    const SeenNames names{{"Arkan Bank", EntityType::company}, {"Lyon", EntityType::place}};
    constexpr std::string_view seat = R"(
        1 Arkan Arkan PROPN NNP 2 compound
        2 Bank Bank PROPN NNP 5 nsubj
        3 in in ADP IN 4 case
        4 Lyon Lyon PROPN NNP 2 nmod
        5 left leave VERB VBD 0 root
    )";
    CHECK(claims_of(seat, names) == Shown{"Arkan Bank located_in Lyon"});
    constexpr std::string_view office = R"(
        1 Arkan Arkan PROPN NNP 2 compound
        2 Bank Bank PROPN NNP 8 nsubj
        3 ( ( PUNCT -LRB- 4 punct SpaceAfter=No
        4 AB AB PROPN NNP 2 appos SpaceAfter=No
        5 ) ) PUNCT -RRB- 4 punct
        6 in in ADP IN 7 case
        7 Lyon Lyon PROPN NNP 2 nmod
        8 left leave VERB VBD 0 root
    )";
    CHECK(claims_of(office, names) == Shown{});
}

TEST_CASE("a post is held in a place that it leads to, whoever that is held by is none") {
    const auto envoy_to = [](const std::string& name, EntityType type) {
        return claims_of(
            R"(
        1 Ann Ann PROPN NNP 7 nsubj
        2 Lee Lee PROPN NNP 1 flat SpaceAfter=No
        3 , , PUNCT , 4 punct
        4 envoy envoy NOUN NN 1 appos
        5 to to ADP IN 6 case
        6 )" + name
                + ' ' + name + R"( PROPN NNP 4 nmod
        7 left leave VERB VBD 0 root
    )",
            {{"Ann Lee", EntityType::person}, {name, type}});
    };
    CHECK(
        envoy_to("Lyon", EntityType::place)
        == Shown{"Ann Lee holds_position envoy, place=Lyon"});
    CHECK(envoy_to("Haddad", EntityType::person) == Shown{"Ann Lee holds_position envoy"});
}

TEST_CASE("who succeeds another as minister holds the post, and succeeds him") {
    constexpr std::string_view succession = R"(
        1 Ann Ann PROPN NNP 3 nsubj
        2 Lee Lee PROPN NNP 1 flat
        3 succeeded succeed VERB VBD 0 root
        4 Bo Bo PROPN NNP 3 obj
        5 Ek Ek PROPN NNP 4 flat
        6 as as ADP IN 7 case
        7 minister minister NOUN NN 3 obl
    )";
    CHECK(
        claims_of(succession, {{"Ann Lee", EntityType::person}, {"Bo Ek", EntityType::person}})
        == Shown{
            "Ann Lee holds_position minister", "Ann Lee ~succeed Bo Ek, topic=as minister"});
    constexpr std::string_view election = R"(
        1 Ann Ann PROPN NNP 4 nsubj:pass
        2 Lee Lee PROPN NNP 1 flat
        3 was be AUX VBD 4 aux:pass
        4 elected elect VERB VBN 0 root
        5 mayor mayor NOUN NN 4 xcomp
    )";
    CHECK(
        claims_of(election, {{"Ann Lee", EntityType::person}})
        == Shown{"Ann Lee holds_position mayor", "- elects Ann Lee, topic=mayor"});
}

TEST_CASE("who says so is no part of what is said") {
    constexpr std::string_view plans = R"(
        1 Riga Riga PROPN NNP 2 nsubj
        2 said say VERB VBD 0 root
        3 it it PRON PRP 4 nsubj
        4 trained train VERB VBD 2 ccomp
        5 them they PRON PRP 4 obj SpaceAfter=No
        6 , , PUNCT , 9 punct
        7 according accord VERB VBG 9 case
        8 to to ADP IN 7 fixed
        9 clerks clerk NOUN NNS 4 obl
    )";
    CHECK(
        claims_of(plans, {{"Riga", EntityType::place}})
        == Shown{"Latvia reports -, topic=it trained them"});
}

TEST_CASE("how long a deed took is its time, how long it was the first of its kind is not") {
    constexpr std::string_view race = R"(
        1 Oslo Oslo PROPN NNP 2 nsubj
        2 repaired repair VERB VBD 0 root
        3 two two NUM CD 4 nummod
        4 ships ship NOUN NNS 2 obj
        5 in in ADP IN 7 case
        6 six six NUM CD 7 nummod
        7 months month NOUN NNS 2 obl
    )";
    CHECK(
        claims_of(race, {{"Oslo", EntityType::place}})
        == Shown{"Norway ~repair ships, time=in six months, quantity=two"});
    constexpr std::string_view first = R"(
        1 Oslo Oslo PROPN NNP 2 nsubj
        2 repaired repair VERB VBD 0 root
        3 the the DET DT 5 det
        4 first first ADJ JJ 5 amod
        5 ship ship NOUN NN 2 obj
        6 in in ADP IN 8 case
        7 six six NUM CD 8 nummod
        8 months month NOUN NNS 2 obl
    )";
    CHECK(claims_of(first, {{"Oslo", EntityType::place}}) == Shown{"Norway ~repair ship"});
}

TEST_CASE(
    "a capital lies in the state that its adjective names, and nothing else is said of it") {
    constexpr std::string_view capital = R"(
        1 Fire fire NOUN NN 2 nsubj
        2 destroyed destroy VERB VBD 0 root
        3 a a DET DT 4 det
        4 market market NOUN NN 2 obj
        5 in in ADP IN 8 case
        6 the the DET DT 8 det
        7 Norwegian Norwegian ADJ JJ 8 amod
        8 capital capital NOUN NN 4 nmod
        9 Oslo Oslo PROPN NNP 8 appos
    )";
    CHECK(
        claims_of(capital, {{"Oslo", EntityType::place}})
        == Shown{
            "fire destroys market in the Norwegian capital Oslo", "Oslo located_in Norway"});
}
