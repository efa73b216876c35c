#include "core/error.hpp"
#include "extract/text/segmenter.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace newsgraph;

namespace {

const Segmenter& segmenter() {
    static const Segmenter loaded = Segmenter::load(SOURCE_ROOT "/data");
    return loaded;
}

Article segment(const std::string& text, std::size_t title_bytes = 0) {
    Article article;
    article.document.text = text;
    article.document.title_bytes = title_bytes;
    segmenter().segment(article);
    return article;
}

// A sentence a line; '|' where tokens meet, '+' before a clitic, ' ' where the text has one.
std::string cut(const std::string& text) {
    const Article article = segment(text);
    std::string out;
    for (const Sentence& sentence : article.sentences) {
        out += out.empty() ? "" : "\n";
        for (const Token& token : sentence.tokens) {
            const bool is_last = &token == &sentence.tokens.back();
            out += form(article, token);
            out += is_last ? "" : token.continues ? "+" : token.space_after ? " " : "|";
        }
    }
    return out;
}

std::vector<Place> places(const Article& article) {
    std::vector<Place> out;
    for (const Sentence& sentence : article.sentences) {
        out.push_back(sentence.place);
    }
    return out;
}

}  // namespace

TEST_CASE("clitics are words of their own and know what they belong to") {
    CHECK(cut("Norland's pilots didn't fire.") == "Norland+'s pilots did+n't fire|.");
    CHECK(cut("They cannot win.") == "They can+not win|.");
    CHECK(cut("The envoy’s aides won’t say.") == "The envoy+’s aides wo+n’t say|.");
    CHECK(cut("The rebels' leader left.") == "The rebels+' leader left|.");
}

TEST_CASE("the mark that closes a quotation is no genitive") {
    CHECK(cut("He spoke of ‘hundreds’ of them.") == "He spoke of ‘|hundreds|’ of them|.");
    CHECK(cut("Two of ‘the eight’, he said.") == "Two of ‘|the eight|’|, he said|.");
}

TEST_CASE("hyphens are cut as in the treebanks") {
    CHECK(cut("A militia-run depot burned.") == "A militia|-|run depot burned|.");
    CHECK(cut("A non-profit group left.") == "A non-profit group left|.");
    CHECK(cut("Both Falcon-136 and Su-35S flew.") == "Both Falcon|-|136 and Su|-|35S flew|.");
    CHECK(cut("The M113 is old.") == "The M113 is old|.");
}

TEST_CASE("numbers, money, units, percent") {
    CHECK(cut("It cost $1.2 billion.") == "It cost $|1.2 billion|.");
    CHECK(cut("About 6,000 shells of 155mm came.") == "About 6,000 shells of 155|mm came|.");
    CHECK(cut("Prices rose 5.5% then.") == "Prices rose 5.5|% then|.");
}

TEST_CASE("abbreviations and addresses") {
    CHECK(
        cut("The U.S.-led force met Gen. Orlov in Nov. 2022.")
        == "The U.S.|-|led force met Gen. Orlov in Nov. 2022|.");
    CHECK(
        cut("See https://example.org/a?b=c, or ask press@example.org.")
        == "See https://example.org/a?b=c|, or ask press@example.org|.");
    CHECK(
        cut("He lives in the U.S. The army moved.")
        == "He lives in the U.S.\nThe army moved|.");
}

TEST_CASE("titles before names and hours before days end nothing") {
    CHECK(
        cut("Rear Adm. Ana Orlov and Rep. Tom Gray met Sgt. Kim Lee.")
        == "Rear Adm. Ana Orlov and Rep. Tom Gray met Sgt. Kim Lee|.");
    CHECK(
        cut("They met at 5 p.m. Monday in Eastmark.")
        == "They met at 5 p.m. Monday in Eastmark|.");
}

TEST_CASE("sentences end inside and after quotations") {
    CHECK(
        cut("“We will fight,” he said. “They know it.” Then he left.")
        == "“|We will fight|,|” he said|.\n“|They know it|.|”\nThen he left|.");
    CHECK(
        cut("KYIV, Nov 3 (Wire) - The port was hit. Nobody died.")
        == "KYIV|, Nov 3 (|Wire|) -\nThe port was hit|.\nNobody died|.");
}

TEST_CASE("place, day and agency before a paragraph stand by themselves") {
    CHECK(
        cut("KYIV, Nov. 3 (Northwire) - The army left.")
        == "KYIV|, Nov. 3 (|Northwire|) -\nThe army left|.");
    CHECK(cut("OSLO — The army left.") == "OSLO —\nThe army left|.");
    CHECK(cut("Oslo (NW) – The army left.") == "Oslo (|NW|) –\nThe army left|.");
    CHECK(cut("The army - or what is left - fled.") == "The army - or what is left - fled|.");
    CHECK(cut("Iran - Iraq talks failed.") == "Iran - Iraq talks failed|.");
}

TEST_CASE("what belongs to a state goes on with it") {
    CHECK(
        cut("It comes as U.S. Secretary of State Ann Lee visits Oslo.")
        == "It comes as U.S. Secretary of State Ann Lee visits Oslo|.");
    CHECK(
        cut("They left the U.S. The army stayed.") == "They left the U.S.\nThe army stayed|.");
}

TEST_CASE("a word that an editor put in ends no sentence") {
    CHECK(
        cut("It was banned by the [Norland] Chess Federation. He left.")
        == "It was banned by the [|Norland|] Chess Federation|.\nHe left|.");
}

TEST_CASE("a blank line ends a sentence, a line break does not") {
    const Article article = segment("The army and\nthe navy moved\n \n\nwest of the river");
    REQUIRE(article.sentences.size() == 2);
    CHECK(article.sentences[0].paragraph == 0);
    CHECK(article.sentences[1].paragraph == 1);
    CHECK(slice(article.document.text, article.sentences[1].span) == "west of the river");
}

TEST_CASE("title and headings know their place") {
    const std::string title = "Norland Says Drones Struck Port Of Eastmark";
    const Article article = segment(
        title + "\n\nThe port burned on Monday.\n\nA Long Dispute\n\nIt began in May.\n\nShare",
        title.size());
    CHECK(
        places(article)
        == std::vector<Place>{
            Place::title, Place::body, Place::heading, Place::body, Place::body});
}

TEST_CASE("who a title ends with behind a dash or bar is no part of its sentence") {
    const auto first_of = [](const std::string& title) {
        const Article article = segment(title + "\n\nThe port burned.", title.size());
        return std::string(slice(article.document.text, article.sentences[0].span));
    };
    CHECK(
        first_of("Norland sold ferries to Eastmark - clerks")
        == "Norland sold ferries to Eastmark");
    CHECK(
        first_of("Norland sold ferries to Eastmark | Daily News")
        == "Norland sold ferries to Eastmark");
    CHECK(
        first_of("Norland - Eastmark ferry sinks in storm")
        == "Norland - Eastmark ferry sinks in storm");
}

TEST_CASE("every visible character is in one token, whatever the text") {
    const std::string text =
        "\u200b \u00a0(((«Ünïcode»\u0301 \U0001F680\U0001F680 a-\u2014-b '''' "
        "www. @ $$$ \uFFFD\n\n\n-\n\n…";
    const Article article = segment(text);
    std::size_t at = 0;
    for (const Sentence& sentence : article.sentences) {
        for (const Token& token : sentence.tokens) {
            CHECK(token.span.begin >= at);
            CHECK(token.span.end > token.span.begin);
            at = token.span.end;
        }
    }
    CHECK(at == text.size());
    CHECK(segment("").sentences.empty());
    CHECK(segment(" \n \n").sentences.empty());
}

TEST_CASE("a text without stops or blanks is cut into pieces that can be handled") {
    std::string words;
    for (int i = 0; i < 20000; ++i) {
        words += "word ";
    }
    for (const Sentence& sentence : segment(words).sentences) {
        CHECK(sentence.tokens.size() <= 250);
    }
    std::string letters;
    for (int i = 0; i < 50000; ++i) {
        letters += "é";
    }
    const Article article = segment(letters);
    CHECK(article.sentences.front().span.begin == 0);
    CHECK(article.sentences.back().span.end == letters.size());
    CHECK(article.sentences.front().span.end % 2 == 0);  // no letter was cut in two
}

TEST_CASE("a missing model is an error that names the file") {
    CHECK_THROWS_WITH_AS(
        Segmenter::load("/nowhere"),
        "/nowhere/models/segmenter.bin: cannot be read; is --data right?",
        Error);
}

TEST_CASE("sentences end with abbreviations where a reader ends them") {
    const auto sentences = [](const std::string& text) {
        std::vector<std::string> found;
        const Article article = segment(text);
        for (const Sentence& sentence : article.sentences) {
            found.emplace_back(slice(article.document.text, sentence.span));
        }
        return found;
    };
    using Sentences = std::vector<std::string>;
    const std::vector<Sentences> texts{
        // initials
        {"She asked the F.B.I.", "The agents came."},
        {"The F.B.I. Director said so."},
        {"The head of the F.B.I. Ann Lee was dismissed."},
        {"Talks with the E.U. Commission failed."},
        {"Poland relies on U.S. Abrams tanks."},
        {"He moved to Washington, D.C.", "She stayed."},
        {"The U.S. President met the U.K. Foreign Secretary."},
        // months and counters
        {"Police arrested him on Jan. 5.", "The ship left."},
        {"The vote is on Oct. 7.", "Voters will decide."},
        {"In Jan. Norway sold boats."},
        {"It breaks resolution No. 2231.", "Nobody cares."},
        // hours
        {"The attack came at 9 p.m.", "Russian forces fired drones."},
        {"At 9 p.m. Russian forces fired drones."},
        {"It began at 9 p.m. Moscow time."},
        {"He left at 5 p.m. EST on Friday."},
        {"By 3 a.m. Tuesday it was over."},
        {"The talks ended at 10 a.m.", "The minister left."},
        // titles and firms
        {"Dr. Ann Lee met Gen. Mark Bell and Lt. Col. Tom Reed."},
        {"He has a Ph.D.", "She has none."},
        {"He saw Mr. Brown Jr.", "Nobody else came."},
    };
    for (const Sentences& wanted : texts) {
        std::string text;
        for (const std::string& sentence : wanted) {
            text += (text.empty() ? "" : " ") + sentence;
        }
        CAPTURE(text);
        CHECK(sentences(text) == wanted);
    }
}
