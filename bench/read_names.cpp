// Corpora of names: CoNLL-U with entities, and columns with IOB tags.
#include "bench/score_names.hpp"
#include "core/error.hpp"
#include "extract/syntax/conllu.hpp"

#include <algorithm>
#include <istream>
#include <iterator>
#include <sstream>
#include <string_view>
#include <utility>

namespace newsgraph {

namespace {

std::vector<std::string_view> fields_of(std::string_view line) {
    std::vector<std::string_view> fields;
    std::size_t begin = line.find_first_not_of(" \t\r");
    while (begin != std::string_view::npos) {
        const std::size_t end = std::min(line.find_first_of(" \t\r", begin), line.size());
        fields.push_back(line.substr(begin, end - begin));
        begin = line.find_first_not_of(" \t\r", end);
    }
    return fields;
}

bool is_number(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

bool is_tag(std::string_view text) {
    return text == "O"
           || (text.size() > 2 && text[1] == '-' && (text[0] == 'B' || text[0] == 'I'));
}

// Whether words have the ten columns of CoNLL-U.
bool is_conllu(std::string_view text) {
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const std::string_view line = text.substr(begin, end - begin);
        if (!fields_of(line).empty() && line[0] != '#') {
            return std::ranges::count(line, '\t') == 9;
        }
        begin = end + 1;
    }
    return false;
}

class ColumnReader {
  public:
    explicit ColumnReader(const std::string& name) : name_(name) { begin_document(); }

    void read_line(std::string_view line) {
        ++line_number_;
        const auto fields = fields_of(line);
        if (fields.empty()) {
            end_sentence();
            return;
        }
        if (fields[0] == "-DOCSTART-") {
            end_sentence();
            begin_document();
            return;
        }
        const bool is_numbered = fields.size() > 2 && is_number(fields[0]) && is_tag(fields[2]);
        const std::string_view tag = is_numbered ? fields[2] : fields.back();
        if (fields.size() < 2 || !is_tag(tag)) {
            if (line[0] == '#') {
                return;
            }
            throw Error{
                name_ + ":" + std::to_string(line_number_)
                + ": no tag O, B-TYPE or I-TYPE at the end of the line"};
        }
        add_token(is_numbered ? fields[1] : fields[0], tag);
    }

    std::vector<NamedArticle> finish() {
        end_sentence();
        return std::move(documents_);
    }

  private:
    void begin_document() {
        if (!documents_.empty() && documents_.back().article.sentences.empty()) {
            return;
        }
        Document& document = documents_.emplace_back().article.document;
        document.id = name_;
        document.language = "en";
    }

    void add_token(std::string_view word, std::string_view tag) {
        NamedArticle& named = documents_.back();
        std::string& text = named.article.document.text;
        const int at = static_cast<int>(sentence_.tokens.size());
        const int sentence = static_cast<int>(named.article.sentences.size());
        text += text.empty() ? "" : at == 0 ? "\n" : " ";
        Token token;
        token.span.begin = static_cast<std::uint32_t>(text.size());
        text += word;
        token.span.end = static_cast<std::uint32_t>(text.size());
        sentence_.tokens.push_back(token);
        const std::string_view type = tag == "O" ? std::string_view{} : tag.substr(2);
        // IOB1 opens a name with I- and uses B- only between two of one type.
        if (type.empty() || tag[0] == 'B' || type != last_type_) {
            is_open_ = false;
        }
        if (!type.empty() && !is_open_) {
            named.names.push_back({{sentence, at, at}, std::string(type)});
            is_open_ = true;
        }
        if (is_open_) {
            named.names.back().range.last = at + 1;
        }
        last_type_ = type;
    }

    void end_sentence() {
        if (!sentence_.tokens.empty()) {
            sentence_.span = {
                sentence_.tokens.front().span.begin, sentence_.tokens.back().span.end};
            documents_.back().article.sentences.push_back(std::exchange(sentence_, {}));
        }
        is_open_ = false;
        last_type_.clear();
    }

    const std::string& name_;
    int line_number_ = 0;
    std::vector<NamedArticle> documents_;
    Sentence sentence_;
    bool is_open_ = false;
    std::string last_type_;
};

// CoNLL-U has no word for it: mentions headed by a proper noun count as names.
void tell_names(Article& article) {
    for (Mention& mention : article.mentions) {
        const auto& tokens =
            article.sentences[static_cast<std::size_t>(mention.range.sentence)].tokens;
        if (tokens[static_cast<std::size_t>(mention.head)].upos == Upos::propn) {
            mention.form = MentionForm::name;
        }
    }
}

}  // namespace

std::vector<NamedArticle> read_names(std::istream& in, const std::string& name) {
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    std::istringstream lines(text);
    if (is_conllu(text)) {
        std::vector<NamedArticle> documents;
        for (Article& article : read_conllu(lines, name)) {
            tell_names(article);
            documents.push_back(names_of(std::move(article)));
        }
        return documents;
    }
    ColumnReader reader(name);
    for (std::string line; std::getline(lines, line);) {
        reader.read_line(line);
    }
    return reader.finish();
}

}  // namespace newsgraph
