#include "extract/syntax/lemmatizer.hpp"

#include "core/table.hpp"
#include "extract/syntax/features.hpp"
#include "extract/syntax/letters.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

namespace newsgraph {

namespace {

constexpr std::size_t longest_ending = 6;
constexpr std::size_t longest_case = 3;
// In the order of Capitals.
constexpr std::array<std::string_view, 6> class_names{
    "lower", "first", "capital", "upper", "title", "shout"};

// Of words whose lemma is another ending: "provoked", "flies", "larger".
bool is_inflected(Xpos tag) {
    using enum Xpos;
    constexpr std::array tags{vbd, vbn, vbg, vbz, nns, jjr, jjs, rbr, rbs};
    return std::ranges::find(tags, tag) != tags.end();
}

std::string key_of(std::string_view a, std::string_view b) {
    std::string key(a);
    return key.append(1, '\t').append(b);
}

// The entry of the longest suffix of a word, after the group's name; "^" marks its beginning.
template <class Value>
const Value* find_suffix(
    const std::unordered_map<std::string, Value>& entries,
    const std::string& group,
    const std::u32string& word,
    std::size_t longest) {
    const std::u32string marked = U'^' + word;
    for (std::size_t size = std::min(longest, marked.size()) + 1; size-- > 0;) {
        const auto found =
            entries.find(key_of(group, utf8(marked.substr(marked.size() - size))));
        if (found != entries.end()) {
            return &found->second;
        }
    }
    return nullptr;
}

// Quotes as a typewriter has them: "n’t" -> "n't".
std::u32string plain(std::string_view form) {
    std::u32string text = code_points(form);
    for (char32_t& c : text) {
        if (std::u32string_view(U"’‘‛`´ʼ′").find(c) != std::u32string_view::npos) {
            c = U'\'';
        } else if (c == U'“' || c == U'”') {
            c = U'"';
        }
    }
    return text;
}

bool has_letter(std::u32string_view text) {
    return std::ranges::any_of(text, [](char32_t c) { return is_lower_letter(lower(c)); });
}

Capitals capitals_of(std::u32string_view form, SentenceCase sentence, bool first) {
    if (std::ranges::none_of(form, is_upper)) {
        return Capitals::lower;
    }
    if (sentence == SentenceCase::capitals) {
        return Capitals::shout;
    }
    if (form.size() > 1 && std::ranges::none_of(form, is_lower_letter)) {
        return Capitals::upper;
    }
    if (sentence == SentenceCase::title) {
        return Capitals::title;
    }
    return first ? Capitals::first : Capitals::capital;
}

Xpos tag_in(const Table& table, const Row& row) {
    const std::optional<Xpos> tag = parse_xpos(row.columns[1]);
    if (!tag) {
        table.fail(row, "unknown tag");
    }
    return *tag;
}

std::size_t number_in(const Table& table, const Row& row, std::string_view text) {
    std::size_t number = 0;
    if (std::from_chars(text.begin(), text.end(), number).ptr != text.end() || text.empty()) {
        table.fail(row, "not a number of letters");
    }
    return number;
}

// [sentence][token]: whether the word belongs to a name.
List<std::vector<bool>> words_of_names(const Article& article) {
    List<std::vector<bool>> named;
    for (const Sentence& sentence : article.sentences) {
        named.emplace_back(sentence.tokens.size(), false);
    }
    for (const NameSpan& name : article.names) {
        std::vector<bool>& words = named[name.range.sentence];
        std::fill(words.begin() + name.range.first, words.begin() + name.range.last, true);
    }
    return named;
}

bool is_past_form(Xpos tag) {
    return tag == Xpos::vbd || tag == Xpos::vbn;
}

bool is_vowel(char c) {
    return std::string_view("aeiou").find(c) != std::string_view::npos;
}

// "brib", "stab": one vowel, and behind it a consonant that English would double.
bool is_short_stem(std::string_view stem) {
    const char last = stem.back();
    return std::ranges::count_if(stem, is_vowel) == 1 && is_vowel(stem[stem.size() - 2])
           && !is_vowel(last) && std::string_view("wxy").find(last) == std::string_view::npos;
}

// "brib" of "bribed": English doubles the consonant of a short stem unless an e is left out
// ("stabbed", "bribed"). Empty: no such stem.
std::string silent_e_stem(std::string_view word, Xpos tag) {
    if (!is_past_form(tag) && tag != Xpos::vbg) {
        return {};
    }
    const std::string_view ending = tag == Xpos::vbg ? "ing" : "ed";
    if (!word.ends_with(ending) || word.size() < ending.size() + 3) {
        return {};
    }
    const std::string_view stem = word.substr(0, word.size() - ending.size());
    return is_short_stem(stem) ? std::string(stem) : std::string();
}

// "jam" of "jamm": English doubles the consonant of a short stem before an ending.
std::string with_one_consonant(std::string lemma, Xpos tag) {
    const bool inflected = tag == Xpos::vbg || is_past_form(tag);
    const std::size_t size = lemma.size();
    const bool doubled =
        size >= 4 && lemma[size - 1] == lemma[size - 2]
        && std::string_view("bdgmnpt").find(lemma.back()) != std::string_view::npos;
    if (inflected && doubled) {
        lemma.pop_back();
    }
    return lemma;
}

// "orchestrate" of "orchestrated": of "-ated" after a consonant or i, u, and after a syllable.
std::string verb_in_ate(const std::string& word, Xpos tag) {
    const std::string_view ending = tag == Xpos::vbg ? "ating" : "ated";
    const bool inflected = tag == Xpos::vbg || is_past_form(tag);
    if (!inflected || !word.ends_with(ending) || word.size() < ending.size() + 3) {
        return {};
    }
    const std::string stem = word.substr(0, word.size() - ending.size());
    const bool open = std::string_view("aeo").find(stem.back()) != std::string_view::npos;
    const bool syllable = stem.find_first_of("aeiouy") != std::string::npos;
    return open || !syllable ? std::string() : stem + "ate";
}

// "doing", "doin", "doin'": another word with that tag is tagged wrongly.
bool is_participle_in_ing(std::u32string_view word) {
    return word.ends_with(U"ing") || word.ends_with(U"in") || word.ends_with(U"in'");
}

Xpos proper_tag(Xpos tag) {
    if (tag == Xpos::nns) {
        return Xpos::nnps;
    }
    return tag == Xpos::nn || tag == Xpos::jj ? Xpos::nnp : tag;
}

}  // namespace

Lemmatizer Lemmatizer::load(const std::filesystem::path& model) {
    Lemmatizer result;
    Table table(model);
    for (Row row; table.next(row);) {
        if (row.columns[0] == "known") {
            table.expect_columns(row, 2, 2);
            result.known_.emplace(row.columns[1]);
        } else {
            result.add(table, row);
        }
    }
    return result;
}

void Lemmatizer::add(const Table& table, const Row& row) {
    const std::string_view kind = row.columns[0];
    table.expect_columns(row, 4, 5);
    const Xpos tag = tag_in(table, row);
    if (kind == "word") {
        words_.emplace(key_of(name_of(tag), row.columns[2]), row.columns[3]);
    } else if (kind == "other") {
        others_[tag].push_back({std::string(row[2]), std::string(row[3])});
    } else if (kind == "ending") {
        endings_.emplace(
            key_of(name_of(tag), row[2]),
            Ending{number_in(table, row, row.columns[3]), std::string(row[4])});
    } else if (kind == "case" && (row[4] == "keep" || row[4] == "lower" || row[4] == "title")) {
        const Case letters = row[4] == "keep"    ? Case::keep
                             : row[4] == "lower" ? Case::lower
                                                 : Case::title;
        cases_.emplace(key_of(key_of(name_of(tag), row[2]), row[3]), letters);
    } else {
        table.fail(row, "is not described in extract/train/train_lemmas.py");
    }
}

void Lemmatizer::annotate(Article& article) const {
    const List<std::vector<bool>> named = words_of_names(article);
    for (int s = 0; s < article.sentences.count(); ++s) {
        Sentence& sentence = article.sentences[s];
        if (!sentence.english) {
            continue;
        }
        std::vector<std::string_view> forms;
        for (const Token& token : sentence.tokens) {
            forms.push_back(form(article, token));
        }
        const SentenceCase kind = newsgraph::case_of(forms);
        bool first = true;
        for (std::size_t i = 0; i < forms.size(); ++i) {
            Token& token = sentence.tokens[i];
            const std::u32string letters = code_points(forms[i]);
            const Capitals capitals = capitals_of(letters, kind, first);
            const bool proper = named[s][i] && capitals != Capitals::lower;
            const Xpos tag = proper ? proper_tag(token.xpos) : token.xpos;
            token.lemma = lemma(forms[i], tag, capitals);
            first = first && !has_letter(letters);
        }
    }
}

std::string Lemmatizer::lemma(std::string_view form, Xpos tag, Capitals capitals) const {
    const std::u32string text = plain(form);
    const std::u32string word = lower(text);
    if (tag == Xpos::vbg && !is_participle_in_ing(word)) {
        tag = Xpos::vb;
    }
    const auto known = words_.find(key_of(name_of(tag), utf8(word)));
    if (known != words_.end()) {
        return known->second;
    }
    const Case letters = case_of(tag, capitals, word);
    std::u32string base = letters == Case::keep ? text : word;
    if (letters == Case::title) {
        base[0] = text[0];
    }
    const std::string result = without_ending(base, word, tag);
    return capitals == Capitals::lower && is_inflected(tag) ? checked(utf8(word), tag, result)
                                                            : result;
}

// By the longest ending that the model knows for the word.
std::string Lemmatizer::without_ending(
    const std::u32string& base, const std::u32string& word, Xpos tag) const {
    const Ending* ending =
        find_suffix(endings_, std::string(name_of(tag)), word, longest_ending);
    if (ending == nullptr || ending->cut >= base.size()) {
        return utf8(base);
    }
    return utf8(base.substr(0, base.size() - ending->cut)) + ending->add;
}

// The lemma that the model gives, unless what is known of English verbs shows another.
std::string Lemmatizer::checked(
    const std::string& word, Xpos tag, const std::string& lemma) const {
    const std::string verb = verb_in_ate(word, tag);
    if (!verb.empty() && !known_.contains(verb.substr(0, verb.size() - 1))) {
        return verb;  // but "combating": combat
    }
    const std::string stem = silent_e_stem(word, tag);
    if (!stem.empty() && lemma == stem) {
        return stem + 'e';
    }
    return known_.contains(lemma) ? lemma : mended(word, tag, lemma);
}

Lemmatizer::Case Lemmatizer::case_of(
    Xpos tag, Capitals capitals, const std::u32string& word) const {
    const std::string group =
        key_of(name_of(tag), class_names[static_cast<std::size_t>(capitals)]);
    if (const Case* found = find_suffix(cases_, group, word, longest_case)) {
        return *found;
    }
    return tag == Xpos::nnp || tag == Xpos::nnps ? Case::keep : Case::lower;
}

// "provoked": provoke, a known word by another ending of that tag; empty: none.
std::string Lemmatizer::known_by_ending(const std::string& word, Xpos tag) const {
    const auto others = others_.find(tag);
    if (others == others_.end()) {
        return {};
    }
    for (const auto& [ending, add] : others->second) {
        if (word.ends_with(ending) && word.size() > ending.size() + 1) {
            std::string other = word.substr(0, word.size() - ending.size()) + add;
            if (known_.contains(other)) {
                return other;
            }
        }
    }
    return {};
}

// "underwent": undergo, an irregular word with a prefix; empty: none.
std::string Lemmatizer::known_behind_prefix(const std::string& word, Xpos tag) const {
    for (const std::string_view prefix :
         {"under", "over", "out", "fore", "with", "mis", "re", "un", "be"}) {
        if (!word.starts_with(prefix)) {
            continue;
        }
        const auto rest = words_.find(key_of(name_of(tag), word.substr(prefix.size())));
        if (rest != words_.end()) {
            return std::string(prefix) + rest->second;
        }
    }
    return {};
}

// A known word in the place of a lemma that is none.
std::string Lemmatizer::mended(
    const std::string& word, Xpos tag, const std::string& lemma) const {
    if (std::string other = known_by_ending(word, tag); !other.empty()) {
        return other;
    }
    if (std::string other = known_behind_prefix(word, tag); !other.empty()) {
        return other;
    }
    if (const std::string stem = silent_e_stem(word, tag); !stem.empty()) {
        return stem + 'e';
    }
    // "surround" with the tag of a past tense; irregular ones ("been", "did") are shorter
    const bool bare = !word.ends_with("ed") && word.size() > 6 && known_.contains(word);
    return is_past_form(tag) && bare ? word : with_one_consonant(lemma, tag);
}

}  // namespace newsgraph
