#include "extract/coref/clusters.hpp"

#include "core/utf8.hpp"

#include <algorithm>
#include <numeric>

namespace newsgraph {

namespace {

// "Mr. Smith", "spokeswoman Ann Lee": the words before a name, and the given name.
Gender gender_of(const Article& article, const Lexicon& lexicon, const Mention& mention) {
    const auto& tokens = article.sentences[mention.range.sentence].tokens;
    if (mention.range.first > 0) {
        const int before = mention.range.first - 1;
        std::string word = ascii_lower(form(article, tokens[before]));
        if (word.ends_with('.')) {
            word.pop_back();
        }
        const Gender titled = lexicon[word].gender;
        if (titled != Gender::unknown) {
            return titled;
        }
    }
    if (mention.form == MentionForm::nominal) {
        return lexicon[ascii_lower(tokens[mention.head].lemma)].gender;
    }
    return lexicon.gender_of(form(article, tokens[mention.range.first]));
}

}  // namespace

Clusters::Clusters(const Article& article, const Gazetteer& gazetteer)
    : article_(&article), gazetteer_(&gazetteer), parents_(article.mentions.size()) {
    std::iota(parents_.begin(), parents_.end(), 0);
    facts_.reserve(parents_.size());
    for (const Mention& mention : article.mentions) {
        ClusterFacts facts;
        facts.type = mention.type;
        facts.named = mention.form == MentionForm::name;
        facts.plural = mention.plural;
        facts.size = 1;
        if (mention.type == EntityType::person && mention.form != MentionForm::pronoun) {
            facts.gender = gender_of(article, gazetteer.lexicon(), mention);
        }
        facts_.push_back(std::move(facts));
    }
}

int Clusters::root(int mention) const {
    while (parents_[static_cast<std::size_t>(mention)] != mention) {
        mention = parents_[static_cast<std::size_t>(mention)];
    }
    return mention;
}

void Clusters::join(int a, int b) {
    a = root(a);
    b = root(b);
    if (a == b) {
        return;
    }
    if (b < a) {
        std::swap(a, b);
    }
    ClusterFacts& kept = facts_[static_cast<std::size_t>(a)];
    ClusterFacts& other = facts_[static_cast<std::size_t>(b)];
    // Names say what an entity is; among equals the larger cluster does.
    if ((other.named && !kept.named) || (other.named == kept.named && other.size > kept.size)) {
        kept.type = other.type;
    }
    kept.plural = kept.named == other.named ? kept.plural || other.plural
                                            : (kept.named ? kept.plural : other.plural);
    kept.named = kept.named || other.named;
    kept.gender = kept.gender == Gender::unknown ? other.gender : kept.gender;
    kept.size += other.size;
    kept.posts.merge(other.posts);
    parents_[static_cast<std::size_t>(b)] = a;
}

const Token& Clusters::governor(int index) const {
    const auto& tokens = sentence_of(index).tokens;
    const int head = head_of(index).head;
    const bool valid = head >= 0 && static_cast<std::size_t>(head) < tokens.size();
    return valid ? tokens[head] : head_of(index);
}

void Clusters::give_post(int person, std::string_view post, Gender gender) {
    ClusterFacts& facts = facts_[static_cast<std::size_t>(root(person))];
    facts.posts.emplace(post);
    facts.gender = facts.gender == Gender::unknown ? gender : facts.gender;
}

}  // namespace newsgraph
