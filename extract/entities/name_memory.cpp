#include "extract/entities/name_memory.hpp"

#include "extract/entities/name_key.hpp"

#include <algorithm>

namespace newsgraph {

namespace {

constexpr int longest_name = 7;  // tokens

}  // namespace

void NameMemory::learn(const Article& article, const Name& name) {
    const std::string key = name_key(article, name.range);
    if (key.size() < 2) {
        return;
    }
    Known& known = names_[key];
    known.votes[static_cast<std::size_t>(name.type)] += name.score + 0.1F;
    known.entry = known.entry ? known.entry : name.entry;
    if (name.type != EntityType::person || name.range.size() < 2) {
        return;
    }
    // "Vedant Patel" lets "Patel" be found, too.
    const std::string family =
        name_key(article, {name.range.sentence, name.range.last - 1, name.range.last});
    if (family.size() > 2) {
        names_[family].votes[static_cast<std::size_t>(EntityType::person)] += name.score;
    }
}

EntityType NameMemory::best(const Known& known) {
    const auto most = std::max_element(known.votes.begin(), known.votes.end());
    return static_cast<EntityType>(most - known.votes.begin());
}

std::optional<Name> NameMemory::match_at(
    const Article& article, int sentence, int first) const {
    const auto& tokens = article.sentences[static_cast<std::size_t>(sentence)].tokens;
    const int end = std::min(static_cast<int>(tokens.size()), first + longest_name);
    if (!is_capitalised(form(article, tokens[static_cast<std::size_t>(first)]))) {
        return {};
    }
    std::optional<Name> longest;
    NameKey key;
    for (int i = first; i < end; ++i) {
        const Token& token = tokens[static_cast<std::size_t>(i)];
        key.add(form(article, token));
        const auto found = token.upos == Upos::punct ? names_.end() : names_.find(key.str());
        if (found != names_.end()) {
            longest = Name{
                {sentence, first, i + 1}, best(found->second), 0.5F, found->second.entry, {}};
        }
        if (token.space_after) {
            key.add_gap();
        }
    }
    return longest;
}

std::optional<EntityType> NameMemory::type_of(const Article& article, Range range) const {
    const auto found = names_.find(name_key(article, range));
    return found == names_.end() ? std::nullopt : std::optional(best(found->second));
}

std::vector<std::string> NameMemory::person_words() const {
    std::vector<std::string> found;
    for (const auto& [key, known] : names_) {
        if (best(known) != EntityType::person) {
            continue;
        }
        for (std::size_t begin = 0; begin < key.size();) {
            const std::size_t end = std::min(key.find('_', begin), key.size());
            // Of a name in one word nothing new is learnt.
            if (begin > 0 || end < key.size()) {
                found.push_back(key.substr(begin, end - begin));
            }
            begin = end + 1;
        }
    }
    std::sort(found.begin(), found.end());
    return found;
}

}  // namespace newsgraph
