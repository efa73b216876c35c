#include "extract/train/segmenter_examples.hpp"

#include "core/error.hpp"
#include "core/table.hpp"
#include "extract/syntax/conllu.hpp"
#include "extract/text/characters.hpp"

#include <fstream>
#include <map>
#include <random>
#include <string_view>

namespace newsgraph {

namespace {

struct GoldWord {
    std::string form;
    bool space_after = true;
    bool continues = false;
    bool opens_name = false;  // first word of a name of several: "John Smith"
    bool is_noun = false;
};

using GoldSentence = std::vector<GoldWord>;
using GoldParagraph = std::vector<GoldSentence>;

GoldSentence make_sentence(const Article& article, const Sentence& sentence) {
    GoldSentence words;
    for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
        const Token& token = sentence.tokens[i];
        GoldWord word{
            std::string(form(article, token)),
            token.space_after,
            token.continues,
            false,
            token.upos == Upos::noun};
        if (i + 1 < sentence.tokens.size()) {
            const Token& next = sentence.tokens[i + 1];
            word.opens_name = token.upos == Upos::propn && token.space_after
                              && next.deprel == Deprel::flat
                              && next.head == static_cast<int>(i);
        }
        words.push_back(std::move(word));
    }
    return words;
}

std::vector<GoldParagraph> make_paragraphs(const Article& article) {
    std::vector<GoldParagraph> paragraphs;
    int last = -1;
    for (const Sentence& sentence : article.sentences) {
        if (sentence.paragraph != last) {
            paragraphs.emplace_back();
        }
        last = sentence.paragraph;
        paragraphs.back().push_back(make_sentence(article, sentence));
    }
    return paragraphs;
}

SegmenterExample make_example(const GoldParagraph& paragraph) {
    SegmenterExample example;
    int length = 0;  // characters of the text so far
    bool needs_space = false;
    for (const GoldSentence& sentence : paragraph) {
        for (const GoldWord& word : sentence) {
            example.text += needs_space ? " " : "";
            example.text += word.form;
            length += (needs_space ? 1 : 0) + Characters(word.form).size();
            example.token_ends.push_back(length - 1);
            if (word.continues) {
                example.clitic_ends.insert(length - 1);
            }
            needs_space = word.space_after;
        }
        example.sentence_ends.insert(length - 1);
    }
    return example;
}

// Repeats paragraphs with abbreviations that news has and the treebanks lack.
class Abbreviator {
  public:
    explicit Abbreviator(const std::string& path) {
        Table table(path);
        for (Row row; table.next(row);) {
            table.expect_columns(row, 2, 2);
            auto& words = words_[std::string(row[0])];
            for (const std::string_view word : split(row[1], ',')) {
                words.emplace_back(word);
            }
        }
        for (const char* const kind : {"title", "final", "hour"}) {
            if (words_[kind].empty()) {
                throw Error{path + ": has no line of the kind '" + kind + "'"};
            }
        }
    }

    // The paragraph with some abbreviations; empty if it has no place for one.
    GoldParagraph vary(const GoldParagraph& paragraph) {
        GoldParagraph varied = paragraph;
        bool has_changed = false;
        for (std::size_t s = 0; s < varied.size(); ++s) {
            has_changed |= add_titles(varied[s]);
            has_changed |= s + 1 < varied.size() && add_final(varied[s]);
        }
        return has_changed ? varied : GoldParagraph{};
    }

  private:
    const std::string& any(const std::string& kind) {
        const auto& words = words_[kind];
        return words[random_() % words.size()];
    }

    // "John Smith" -> "Adm. John Smith", "Monday" -> "5 p.m. Monday".
    bool add_titles(GoldSentence& sentence) {
        GoldSentence out;
        for (const GoldWord& word : sentence) {
            if (word.opens_name) {
                for (const std::string_view part : split(any("title"), ' ')) {
                    out.push_back({std::string(part)});
                }
            } else if (is_weekday(word.form) && random_() % 3 == 0) {
                out.push_back({std::to_string(1 + random_() % 12)});
                out.push_back({any("hour")});
            }
            out.push_back(word);
        }
        const bool has_changed = out.size() > sentence.size();
        sentence = std::move(out);
        return has_changed;
    }

    // "... the war." -> "... the U.S.": one full stop serves the word and the sentence.
    bool add_final(GoldSentence& sentence) {
        const std::size_t size = sentence.size();
        const bool fits = size > 4 && sentence[size - 1].form == "."
                          && sentence[size - 2].is_noun && sentence[size - 3].space_after;
        if (!fits || random_() % 40 != 0) {
            return false;
        }
        sentence.pop_back();
        sentence.back() = {any("final")};
        return true;
    }

    static bool is_weekday(std::string_view form) {
        return form.size() > 5 && form.substr(form.size() - 3) == "day" && form[0] <= 'Z'
               && std::string_view("MTWFS").find(form[0]) != std::string_view::npos;
    }

    std::map<std::string, std::vector<std::string>> words_;
    std::mt19937_64 random_{1};
};

}  // namespace

std::vector<SegmenterExample> read_segmenter_examples(
    const std::string& path, const std::string& abbreviations) {
    std::ifstream in(path);
    if (!in) {
        throw Error{path + ": cannot be read"};
    }
    Abbreviator abbreviator(abbreviations);
    std::vector<SegmenterExample> examples;
    for (const Article& article : read_conllu(in, path)) {
        for (const GoldParagraph& paragraph : make_paragraphs(article)) {
            examples.push_back(make_example(paragraph));
            const GoldParagraph varied = abbreviator.vary(paragraph);
            if (!varied.empty()) {
                examples.push_back(make_example(varied));
            }
        }
    }
    return examples;
}

}  // namespace newsgraph
