#include "extract/syntax/conllu.hpp"

#include "core/error.hpp"
#include "extract/syntax/conllu_entities.hpp"

#include <array>
#include <charconv>
#include <istream>
#include <optional>
#include <ostream>
#include <string_view>
#include <utility>

namespace newsgraph {

namespace {

using Columns = std::array<std::string_view, 10>;
enum Column : std::size_t { id, word_form, lemma, upos, xpos, feats, head, deprel, deps, misc };

std::optional<int> number(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end == text.data() + text.size() ? std::optional(value)
                                                                    : std::nullopt;
}

// The value of "key=value" in MISC, empty if it is not there.
std::string_view misc_value(std::string_view column, std::string_view key) {
    while (!column.empty()) {
        const std::size_t bar = column.find('|');
        const std::string_view entry = column.substr(0, bar);
        if (entry.substr(0, key.size()) == key && entry.substr(key.size(), 1) == "=") {
            return entry.substr(key.size() + 1);
        }
        column = bar == std::string_view::npos ? std::string_view{} : column.substr(bar + 1);
    }
    return {};
}

class Reader {
  public:
    Reader(std::istream& in, const std::string& name) : in_(in), name_(name) {}

    std::vector<Article> read() {
        for (std::string line; std::getline(in_, line);) {
            ++line_number_;
            if (!line.empty() && line.back() == '\r') {
                line.pop_back();
            }
            read_line(line);
        }
        end_document();
        return std::move(articles_);
    }

  private:
    // The range line of a multiword token: "2-3  didn't".
    struct Multiword {
        int last = 0;
        bool space_after = true;
    };

    [[noreturn]] void fail(const std::string& what) const {
        throw Error{name_ + ":" + std::to_string(line_number_) + ": " + what};
    }

    void read_line(std::string_view line) {
        if (line.find_first_not_of(" \t") == std::string_view::npos) {
            end_sentence();
        } else if (line[0] == '#') {
            read_comment(line);
        } else {
            read_word(split(line));
        }
    }

    void read_comment(std::string_view line) {
        const std::size_t equals = line.find(" = ");
        const std::string_view key = line.substr(0, equals);
        const std::string_view value =
            equals == std::string_view::npos ? std::string_view{} : line.substr(equals + 3);
        if (key == "# newdoc" || key == "# newdoc id") {
            end_document();
            article_.document.id = value.empty() ? name_ : value;
        } else if (key == "# newpar" || key == "# newpar id") {
            new_paragraph_ = true;
        } else if (key == "# global.Entity") {
            entities_.set_format(value);
        }
    }

    Columns split(std::string_view line) const {
        Columns columns;
        std::size_t count = 0;
        for (; count < columns.size() && line.data() != nullptr; ++count) {
            const std::size_t tab = line.find('\t');
            columns[count] = line.substr(0, tab);
            line = tab == std::string_view::npos ? std::string_view{} : line.substr(tab + 1);
        }
        if (count < columns.size()) {
            fail(
                "a word needs 10 columns separated by tabs, here are " + std::to_string(count));
        }
        return columns;
    }

    void read_word(const Columns& columns) {
        if (columns[id].find('.') != std::string_view::npos) {
            return;  // an empty node of the enhanced graph
        }
        const bool space_after = misc_value(columns[misc], "SpaceAfter") != "No";
        const std::size_t dash = columns[id].find('-');
        if (dash != std::string_view::npos) {
            const auto last = number(columns[id].substr(dash + 1));
            multiword_ = {last.value_or(0), space_after};
            return;
        }
        const auto position = number(columns[id]);
        const int expected = sentence_.tokens.count() + 1;
        if (!position || *position != expected) {
            fail(
                "word id '" + std::string(columns[id]) + "' where " + std::to_string(expected)
                + " is due");
        }
        add_word(columns, space_after);
        const auto brackets = misc_value(columns[misc], "Entity");
        entities_.read(brackets, article_.sentences.count(), expected - 1);
    }

    void add_word(const Columns& columns, bool space_after) {
        if (sentence_.tokens.empty()) {
            start_sentence();
        }
        std::string& text = article_.document.text;
        const int position = sentence_.tokens.count() + 1;
        Token token;
        token.span.begin = static_cast<std::uint32_t>(text.size());
        text += columns[word_form];
        token.span.end = static_cast<std::uint32_t>(text.size());
        token.continues = position < multiword_.last;
        token.space_after =
            !token.continues
            && (position == multiword_.last ? multiword_.space_after : space_after);
        text += token.space_after ? " " : "";
        token.lemma = columns[lemma] == "_" && columns[word_form] != "_" ? "" : columns[lemma];
        token.upos = parse_upos(columns[upos]).value_or(Upos::x);
        token.xpos = parse_xpos(columns[xpos]).value_or(Xpos::xx);
        token.deprel = parse_deprel(columns[deprel]).value_or(Deprel::dep);
        const auto head_id = columns[head] == "_" ? std::optional(0) : number(columns[head]);
        if (!head_id || *head_id < 0) {
            fail("head '" + std::string(columns[head]) + "' is no number of a word");
        }
        token.head = *head_id - 1;
        sentence_.tokens.push_back(std::move(token));
    }

    void start_sentence() {
        std::string& text = article_.document.text;
        if (new_paragraph_ && !article_.sentences.empty()) {
            text.erase(text.find_last_not_of(' ') + 1);
            text += "\n\n";
            sentence_.paragraph = article_.sentences.back().paragraph + 1;
        } else if (!article_.sentences.empty()) {
            sentence_.paragraph = article_.sentences.back().paragraph;
        }
        new_paragraph_ = false;
    }

    void end_sentence() {
        if (sentence_.tokens.empty()) {
            return;
        }
        const int size = sentence_.tokens.count();
        for (const Token& token : sentence_.tokens) {
            if (token.head >= size) {
                fail(
                    "head " + std::to_string(token.head + 1) + " in a sentence of "
                    + std::to_string(size) + " words");
            }
        }
        sentence_.span = {
            sentence_.tokens.front().span.begin, sentence_.tokens.back().span.end};
        article_.sentences.push_back(std::exchange(sentence_, {}));
        multiword_ = {};
        entities_.end_sentence();
    }

    void end_document() {
        end_sentence();
        new_paragraph_ = false;
        Article done = std::exchange(article_, {});
        if (done.sentences.empty()) {
            return;
        }
        done.document.id = done.document.id.empty() ? name_ : done.document.id;
        done.document.source = name_;
        done.document.language = "en";
        // Words may be empty or blank: what stands behind the last one goes, none of them.
        done.document.text.resize(done.sentences.back().span.end);
        entities_.finish(done);
        articles_.push_back(std::move(done));
    }

    std::istream& in_;
    const std::string& name_;
    int line_number_ = 0;
    bool new_paragraph_ = false;
    Multiword multiword_;
    Sentence sentence_;
    Article article_;
    EntityReader entities_;
    std::vector<Article> articles_;
};

// --- writing -----------------------------------------------------------------------------

// A form or name as a cell of the table: blanks for what would break it.
std::string cell(std::string_view text) {
    std::string out(text);
    for (char& c : out) {
        c = static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
    }
    return out.empty() ? "_" : out;
}

std::string text_of(const Article& article, const Sentence& sentence) {
    std::string text;
    for (const Token& token : sentence.tokens) {
        text += cell(form(article, token));
        text += token.space_after ? " " : "";
    }
    text.erase(text.find_last_not_of(' ') + 1);
    return text;
}

std::string misc_column(const std::string& brackets, bool space_after) {
    std::string out = brackets.empty() ? "" : "Entity=" + brackets;
    if (!space_after) {
        out += out.empty() ? "SpaceAfter=No" : "|SpaceAfter=No";
    }
    return out.empty() ? "_" : out;
}

// The range line before the first word of a multiword token: "2-3  didn't".
void write_range(
    std::ostream& out, const Article& article, const Sentence& sentence, int first) {
    int last = first;
    while (sentence.tokens[last].continues && last + 1 < sentence.tokens.count()) {
        ++last;
    }
    const Span span{sentence.tokens[first].span.begin, sentence.tokens[last].span.end};
    out << first + 1 << '-' << last + 1 << '\t' << cell(slice(article.document.text, span))
        << "\t_\t_\t_\t_\t_\t_\t_\t" << misc_column("", sentence.tokens[last].space_after)
        << '\n';
}

void write_sentence(std::ostream& out, const Article& article, int index) {
    const Sentence& sentence = article.sentences[index];
    const List<std::string> brackets = entity_brackets(article, index);
    out << "# sent_id = " << index + 1 << "\n# text = " << text_of(article, sentence) << '\n';
    bool inside = false;
    for (int i = 0; i < sentence.tokens.count(); ++i) {
        const Token& token = sentence.tokens[i];
        if (token.continues && !inside) {
            write_range(out, article, sentence, i);
        }
        const bool in_word = token.continues || inside;
        out << i + 1 << '\t' << cell(form(article, token)) << '\t' << cell(token.lemma) << '\t'
            << name_of(token.upos) << '\t' << name_of(token.xpos) << "\t_\t" << token.head + 1
            << '\t' << name_of(token.deprel) << "\t_\t"
            << misc_column(brackets[i], in_word || token.space_after) << '\n';
        inside = token.continues;
    }
    out << '\n';
}

}  // namespace

std::vector<Article> read_conllu(std::istream& in, const std::string& name) {
    return Reader(in, name).read();
}

void write_conllu(std::ostream& out, const Article& article) {
    out << "# newdoc id = " << cell(article.document.id) << "\n# global.Entity = GRP-etype\n";
    for (int i = 0; i < article.sentences.count(); ++i) {
        if (i == 0 || article.sentences[i].paragraph != article.sentences[i - 1].paragraph) {
            out << "# newpar\n";
        }
        write_sentence(out, article, i);
    }
}

}  // namespace newsgraph
