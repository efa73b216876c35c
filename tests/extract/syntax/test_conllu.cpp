#include "core/error.hpp"
#include "extract/syntax/conllu.hpp"
#include "tests/support/article_from_conllu.hpp"

#include <doctest/doctest.h>

#include <sstream>

using namespace newsgraph;

namespace {

const std::string two_paragraphs = R"(# newdoc id = wire/7.txt
# global.Entity = GRP-etype
# newpar
# sent_id = 1
# text = Norland's army didn't fire.
1-2	Norland's	_	_	_	_	_	_	_	_
1	Norland	Norland	PROPN	NNP	_	3	nmod:poss	_	Entity=(e1-ArmedForce(e2-Country)
2	's	's	PART	POS	_	1	case	_	_
3	army	army	NOUN	NN	_	6	nsubj	_	Entity=e1)
4-5	didn't	_	_	_	_	_	_	_	_
4	did	do	AUX	VBD	_	6	aux	_	_
5	n't	not	PART	RB	_	6	advmod	_	_
6	fire	fire	VERB	VB	_	0	root	_	SpaceAfter=No
7	.	.	PUNCT	.	_	6	punct	_	_

# newpar
# sent_id = 2
# text = It waited
1	It	it	PRON	PRP	_	2	nsubj	_	Entity=(e1-ArmedForce)
2	waited	wait	VERB	VBD	_	0	root	_	_

)";

Article read_one(const std::string& text) {
    std::istringstream in(text);
    auto articles = read_conllu(in, "fixture");
    REQUIRE(articles.size() == 1);
    return articles.front();
}

std::string message_of(const std::string& text) {
    std::istringstream in(text);
    try {
        read_conllu(in, "bad.conllu");
    } catch (const Error& error) {
        return error.what();
    }
    return "";
}

}  // namespace

TEST_CASE("the text of a document is rebuilt from its forms") {
    const Article article = read_one(two_paragraphs);
    CHECK(article.document.id == "wire/7.txt");
    CHECK(article.document.text == "Norland's army didn't fire.\n\nIt waited");
    REQUIRE(article.sentences.size() == 2);
    CHECK(article.sentences[1].paragraph == 1);
    const Token& negation = article.sentences[0].tokens[4];
    CHECK(form(article, negation) == "n't");
    CHECK(negation.head == 5);
    CHECK(negation.lemma == "not");
    CHECK(article.sentences[0].tokens[3].continues);
    CHECK_FALSE(negation.continues);
}

TEST_CASE("entity brackets become mentions and chains") {
    const Article article = read_one(two_paragraphs);
    REQUIRE(article.mentions.size() == 3);
    CHECK(article.mentions[0].normal == "Norland's army");
    CHECK(article.mentions[0].head == 2);
    CHECK(article.mentions[0].form == MentionForm::nominal);
    CHECK(article.mentions[1].form == MentionForm::name);
    CHECK(article.mentions[2].form == MentionForm::pronoun);
    REQUIRE(article.chains.size() == 2);
    CHECK(article.chains[0].mentions == std::vector<int>{0, 2});
    CHECK(article.chains[1].label == "Norland");
    CHECK(article.chains[1].type == EntityType::country);
}

TEST_CASE("what was read is written byte for byte") {
    std::ostringstream out;
    write_conllu(out, read_one(two_paragraphs));
    CHECK(out.str() == two_paragraphs);
}

TEST_CASE("two mentions that end at one word close inside out") {
    const Article article = article_from_conllu(R"(
        1 aid   aid  NOUN NN 0 root Entity=(e1-Product
        2 to    to   ADP  IN 3 case
        3 Sudan Sudan PROPN NNP 1 nmod Entity=(e2-Country)e1)
    )");
    REQUIRE(article.mentions.size() == 2);
    std::ostringstream out;
    write_conllu(out, article);
    CHECK(out.str().find("Entity=(e2-Country)e1)") != std::string::npos);
    std::istringstream in(out.str());
    CHECK(read_conllu(in, "again").front().mentions == article.mentions);
}

TEST_CASE("the types of GUM are read by the format line") {
    const Article article = read_one(
        "# global.Entity = GRP-infstat-etype\n"
        "1\tParis\tParis\tPROPN\tNNP\t_\t0\troot\t_\tEntity=(7-new-place-x-Paris)|X=1\n\n");
    REQUIRE(article.mentions.size() == 1);
    CHECK(article.mentions[0].type == EntityType::place);
}

TEST_CASE("a broken table is an error that names the line") {
    CHECK(
        message_of("1\tIran\n")
        == "bad.conllu:1: a word needs 10 columns separated by tabs, here are 2");
    CHECK(
        message_of("# text = x\n2\tx\tx\tX\tX\t_\t0\troot\t_\t_\n")
        == "bad.conllu:2: word id '2' where 1 is due");
    CHECK(
        message_of("1\tx\tx\tX\tX\t_\t4\troot\t_\t_\n\n")
        == "bad.conllu:2: head 4 in a sentence of 1 words");
    CHECK(
        message_of("1\tx\tx\tX\tX\t_\tone\troot\t_\t_\n\n")
        == "bad.conllu:1: head 'one' is no number of a word");
}

TEST_CASE("stray brackets, empty nodes and empty input do no harm") {
    const Article article = read_one(
        "1\tx\tx\tX\tX\t_\t0\troot\t_\tEntity=e9)(e1-Person(\n"
        "1.1\ty\t_\t_\t_\t_\t_\t_\t_\t_\n\n");
    CHECK(article.mentions.empty());
    CHECK(article.sentences[0].tokens.size() == 1);
    std::istringstream nothing("\n\n# newdoc id = a\n\n");
    CHECK(read_conllu(nothing, "empty").empty());
}

TEST_CASE("a word that is empty at the end of a document is in its text") {
    std::istringstream in(
        "1\tIran\tIran\tPROPN\tNNP\t_\t0\troot\t_\t_\n"
        "2\t\t_\tPROPN\tNNP\t_\t1\tflat\t_\tEntity=(e1-country)\n\n");
    const auto articles = read_conllu(in, "empty");
    REQUIRE(articles.size() == 1);
    CHECK(articles[0].document.text.size() >= articles[0].sentences[0].span.end);
}
