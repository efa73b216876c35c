#include "extract/syntax/conllu_entities.hpp"

#include "core/kinds.hpp"
#include "core/one_of.hpp"
#include "core/utf8.hpp"
#include "extract/syntax/tree.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace newsgraph {

namespace {

// Types of other treebanks (GUM) and the nearest of ours.
EntityType read_type(std::string_view name) {
    static constexpr std::array<std::pair<std::string_view, EntityType>, 7> foreign{{
        {"person", EntityType::person},
        {"organization", EntityType::organization},
        {"place", EntityType::place},
        {"event", EntityType::event},
        {"object", EntityType::product},
        {"substance", EntityType::material},
        {"animal", EntityType::concept_},
    }};
    if (const auto own = parse_kind<EntityType>(name)) {
        return *own;
    }
    const auto* found =
        std::ranges::find(foreign, name, &std::pair<std::string_view, EntityType>::first);
    return found == foreign.end() ? EntityType::concept_ : found->second;
}

std::string_view field(std::string_view text, std::size_t number) {
    for (; number > 0 && !text.empty(); --number) {
        const std::size_t dash = text.find('-');
        text = dash == std::string_view::npos ? std::string_view{} : text.substr(dash + 1);
    }
    return text.substr(0, text.find('-'));
}

MentionForm form_of(Upos upos) {
    if (upos == Upos::propn) {
        return MentionForm::name;
    }
    return upos == Upos::pron ? MentionForm::pronoun : MentionForm::nominal;
}

// "the" and demonstratives at the front make a mention definite.
bool is_definite(const Article& article, Range range) {
    const auto& tokens = article.sentences[range.sentence].tokens;
    const auto first = ascii_lower(form(article, tokens[range.first]));
    return is_one_of(first, {"the", "this", "that", "these", "those"});
}

void complete(Article& article, Mention& mention) {
    const auto& sentence = article.sentences[mention.range.sentence];
    mention.head = head_of(sentence, mention.range);
    const auto& head = sentence.tokens[mention.head];
    mention.form = form_of(head.upos);
    mention.normal = words(article, mention.range);
    mention.plural = head.xpos == Xpos::nns || head.xpos == Xpos::nnps;
    mention.definite = is_definite(article, mention.range);
}

void add_to_chain(Article& article, int chain, int mention_index) {
    auto& target = article.chains[chain];
    const auto& mention = article.mentions[mention_index];
    const bool has_name = std::ranges::any_of(target.mentions, [&](int other) {
        return article.mentions[other].form == MentionForm::name;
    });
    if (target.mentions.empty() || (mention.form == MentionForm::name && !has_name)) {
        target.label = mention.normal;
    }
    target.mentions.push_back(mention_index);
    target.generic = !has_name && mention.form != MentionForm::name;
}

}  // namespace

void EntityReader::set_format(std::string_view global) {
    for (std::size_t number = 0; number < 16; ++number) {
        if (field(global, number) == "etype") {
            type_field_ = number;
        }
    }
}

void EntityReader::read(std::string_view brackets, int sentence, int token) {
    while (!brackets.empty()) {
        const bool opens = brackets[0] == '(';
        const std::size_t end = brackets.find_first_of("()", opens ? 1 : 0);
        if (opens) {
            open(
                brackets.substr(1, end == std::string_view::npos ? end : end - 1),
                sentence,
                token);
        }
        const bool closes = end != std::string_view::npos && brackets[end] == ')';
        if (closes) {
            const std::string_view id = brackets.substr(0, end);
            close(opens ? std::string_view(open_.back().id) : id, token);
        }
        if (end == std::string_view::npos) {
            break;
        }
        brackets.remove_prefix(closes ? end + 1 : end);
    }
}

void EntityReader::open(std::string_view bracket, int sentence, int token) {
    Open entry;
    entry.id = field(bracket, 0);
    entry.mention.range = {sentence, token, token};
    entry.mention.type = read_type(field(bracket, type_field_));
    open_.push_back(std::move(entry));
}

void EntityReader::close(std::string_view id, int token) {
    const auto found = std::ranges::find(open_.rbegin(), open_.rend(), id, &Open::id);
    if (found == open_.rend()) {
        return;
    }
    found->mention.range.last = token + 1;
    closed_.push_back(*found);
    open_.erase(std::next(found).base());
}

void EntityReader::finish(Article& article) {
    std::ranges::stable_sort(closed_, {}, [](const Open& entry) {
        const Range range = entry.mention.range;
        return std::array<int, 3>{range.sentence, range.first, -range.last};
    });
    std::map<std::string, int> chain_of;
    for (Open& entry : closed_) {
        const auto [place, is_new] = chain_of.try_emplace(entry.id, article.chains.count());
        if (is_new) {
            Chain chain;
            chain.type = entry.mention.type;
            article.chains.push_back(std::move(chain));
        }
        entry.mention.chain = place->second;
        complete(article, entry.mention);
        article.mentions.push_back(std::move(entry.mention));
        add_to_chain(article, place->second, article.mentions.count() - 1);
    }
    closed_.clear();
    open_.clear();
}

std::vector<std::string> entity_brackets(const Article& article, int sentence) {
    const auto size = article.sentences[sentence].tokens.size();
    List<std::string> closing(size);
    List<std::string> opening(size);
    std::vector<const Mention*> mentions;
    const auto of_sentence = std::ranges::equal_range(
        article.mentions, sentence, {}, [](const Mention& m) { return m.range.sentence; });
    for (const Mention& mention : of_sentence) {
        if (mention.chain >= 0) {
            mentions.push_back(&mention);
        }
    }
    // Outer mentions open first and close last.
    std::ranges::stable_sort(mentions, {}, [](const Mention* mention) {
        return std::pair(mention->range.first, -mention->range.last);
    });
    for (const Mention* mention : mentions) {
        const auto& chain = article.chains[mention->chain];
        const std::string id = "e" + std::to_string(mention->chain + 1);
        auto& start = opening[mention->range.first];
        start += "(" + id + "-" + std::string(name_of(chain.type));
        if (mention->range.size() == 1) {
            start += ")";
        } else {
            auto& end = closing[mention->range.last - 1];
            end.insert(0, id + ")");
        }
    }
    for (int i = 0; i < opening.count(); ++i) {
        opening[i] += closing[i];
    }
    return opening;
}

}  // namespace newsgraph
