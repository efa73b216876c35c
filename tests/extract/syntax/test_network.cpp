// The program against the trainer: tests/extract/network_fixture.conllu is what the trainer's
// own network says, see extract/train/fixture.py.
#include "core/error.hpp"
#include "extract/syntax/encoder.hpp"
#include "extract/syntax/model.hpp"
#include "extract/syntax/network.hpp"
#include "tests/support/temp_folder.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

using namespace newsgraph;

namespace {

const std::filesystem::path root = SOURCE_ROOT;
const std::filesystem::path model_path = root / "data/models/language.bin";

const Network& network() {
    static const Network loaded = Network::load(model_path);
    return loaded;
}

struct Row {
    std::string form, upos, xpos, deprel, name;
    int head = 0;
    double sum = 0;
};
using Rows = std::vector<Row>;

Row parse_row(const std::string& line) {
    std::vector<std::string> cells;
    std::istringstream in(line);
    for (std::string cell; std::getline(in, cell, '\t');) {
        cells.push_back(cell);
    }
    const std::size_t bar = cells.at(9).find("|Sum=");
    return {
        cells[1],
        cells[3],
        cells[4],
        cells[7],
        cells[9].substr(5, bar - 5),
        std::stoi(cells[6]) - 1,
        std::stod(cells[9].substr(bar + 5))};
}

std::vector<Rows> read_fixture() {
    std::ifstream in(root / "tests/extract/network_fixture.conllu");
    std::vector<Rows> sentences(1);
    for (std::string line; std::getline(in, line);) {
        if (line.empty()) {
            sentences.emplace_back();
        } else {
            sentences.back().push_back(parse_row(line));
        }
    }
    sentences.pop_back();
    return sentences;
}

// The words with a space after each.
Article article_of(const std::vector<std::vector<std::string>>& sentences) {
    Article article;
    std::string& text = article.document.text;
    for (const auto& words : sentences) {
        Sentence sentence;
        for (const std::string& word : words) {
            Token token;
            token.span.begin = static_cast<std::uint32_t>(text.size());
            text += word;
            token.span.end = static_cast<std::uint32_t>(text.size());
            text += ' ';
            sentence.tokens.push_back(token);
        }
        article.sentences.push_back(sentence);
    }
    return article;
}

std::vector<std::vector<std::string>> words_of(const std::vector<Rows>& sentences) {
    std::vector<std::vector<std::string>> words;
    for (const Rows& rows : sentences) {
        words.emplace_back();
        for (const Row& row : rows) {
            words.back().push_back(row.form);
        }
    }
    return words;
}

// "B-Person" of the fixture where the article has a person.
std::string_view fixture_name(EntityType type) {
    switch (type) {
        case EntityType::group:
            return "Nationality";
        case EntityType::document:
            return "Work";
        case EntityType::concept_:
            return "Other";
        default:
            return name_of(type);
    }
}

std::vector<std::string> name_labels(const Article& article, int sentence) {
    std::vector<std::string> labels(article.sentences[sentence].tokens.size(), "O");
    for (const NameSpan& name : article.names) {
        for (int i = name.range.first; i < name.range.last; ++i) {
            if (name.range.sentence == sentence) {
                labels[static_cast<std::size_t>(i)] = (i == name.range.first ? "B-" : "I-")
                                                      + std::string(fixture_name(name.type));
            }
        }
    }
    return labels;
}

int roots(const Sentence& sentence) {
    return static_cast<int>(std::ranges::count(sentence.tokens, -1, &Token::head));
}

}  // namespace

TEST_CASE("the program says what the trainer's network says") {
    const std::vector<Rows> expected = read_fixture();
    REQUIRE(expected.size() == 12);
    Article article = article_of(words_of(expected));
    network().annotate(article);
    for (std::size_t s = 0; s < expected.size(); ++s) {
        const std::vector<std::string> names = name_labels(article, static_cast<int>(s));
        for (std::size_t i = 0; i < expected[s].size(); ++i) {
            const Token& token = article.sentences[s].tokens[i];
            const Row& row = expected[s][i];
            CAPTURE(row.form);
            CHECK(name_of(token.upos) == row.upos);
            CHECK(name_of(token.xpos) == row.xpos);
            CHECK(token.head == row.head);
            CHECK(name_of(token.deprel) == row.deprel);
            CHECK(names[i] == row.name);
        }
    }
}

TEST_CASE("hidden vectors are the trainer's, and a sentence's do not depend on others") {
    const Model model = read_model(model_path);
    const std::vector<Rows> expected = read_fixture();
    std::vector<Forms> forms;
    for (const Rows& rows : expected) {
        forms.emplace_back();
        for (const Row& row : rows) {
            forms.back().push_back(row.form);
        }
    }
    const Matrix together = encode(model, forms);
    std::size_t word = 0;
    for (std::size_t s = 0; s < forms.size(); ++s) {
        const Matrix alone = encode(model, std::span(forms).subspan(s, 1));
        for (std::size_t i = 0; i < forms[s].size(); ++i, ++word) {
            const auto row = together.row(word);
            CHECK(std::ranges::equal(row, alone.row(i)));
            double sum = 0;
            for (const float value : row) {
                sum += value;
            }
            CHECK(sum == doctest::Approx(expected[s][i].sum).epsilon(0.002));
        }
    }
}

TEST_CASE("very long sentences, empty ones and other languages") {
    std::vector<std::string> words;
    for (int i = 0; i < 700; ++i) {
        words.emplace_back(i % 7 == 0 ? "reports" : "drones");
    }
    Article article = article_of({words, {}, {"Das", "ist", "Berlin"}, {"Yes"}});
    article.sentences[2].english = false;
    network().annotate(article);
    CHECK(roots(article.sentences[0]) == 1);
    CHECK(article.sentences[2].tokens[0].upos == Upos::x);
    CHECK(article.sentences[3].tokens[0].head == -1);
    CHECK(article.sentences[3].tokens[0].deprel == Deprel::root);
}

TEST_CASE("no past tense but \"was\" ends in -s") {
    Article article =
        article_of({{"It", "assembles", "the", "radios", "."}, {"It", "was", "so", "."}});
    network().annotate(article);
    CHECK(article.sentences[0].tokens[1].xpos == Xpos::vbz);
    CHECK(article.sentences[1].tokens[1].xpos == Xpos::vbd);
}

TEST_CASE("a file that is not ours, or not whole, is refused with its name") {
    const TempFolder folder;
    const std::filesystem::path file = folder.path() / "language.bin";
    std::ifstream in(model_path, std::ios::binary);
    std::string data(std::istreambuf_iterator<char>(in), {});
    SUBCASE("missing") {}
    SUBCASE("foreign") {
        std::ofstream(file) << "PK\x03\x04 something else";
    }
    SUBCASE("empty") {
        std::ofstream(file) << "";
    }
    SUBCASE("cut off") {
        std::ofstream(file, std::ios::binary) << data.substr(0, data.size() / 2);
    }
    SUBCASE("another version") {
        data[8] = 77;
        std::ofstream(file, std::ios::binary) << data;
    }
    SUBCASE("a bit changed") {
        data[data.size() / 3] ^= 1;
        std::ofstream(file, std::ios::binary) << data;
    }
    CHECK_THROWS_WITH_AS(Network::load(file), doctest::Contains("language.bin"), const Error&);
}
