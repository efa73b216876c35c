#include "extract/coref/pronouns.hpp"

#include "core/utf8.hpp"
#include "extract/syntax/tree.hpp"

#include <algorithm>
#include <optional>
#include <vector>

namespace newsgraph {

namespace {

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

enum class Person { he, she, it, they, speaker };

struct Pronoun {
    int mention = 0;
    Person person = Person::it;
    bool possessive = false;
    bool reflexive = false;
    bool acts = false;  // subject of a verb that only somebody does: "they decided"
};

std::optional<Person> person_of(std::string_view word) {
    if (is_one_of(word, {"he", "him", "his", "himself"})) {
        return Person::he;
    }
    if (is_one_of(word, {"she", "her", "hers", "herself"})) {
        return Person::she;
    }
    if (is_one_of(word, {"it", "its", "itself"})) {
        return Person::it;
    }
    if (is_one_of(word, {"they", "them", "their", "theirs", "themselves"})) {
        return Person::they;
    }
    if (is_one_of(word, {"i", "me", "my"})) {
        return Person::speaker;
    }
    return {};  // "we" may be anybody's
}

bool is_subject(Deprel relation) {
    return base_of(relation) == Deprel::nsubj;
}

class PronounLinker {
  public:
    explicit PronounLinker(Clusters& clusters)
        : clusters_(clusters), article_(clusters.article()) {}

    void run() {
        for (int i = 0; i < clusters_.size(); ++i) {
            const Mention& mention = clusters_.mention(i);
            const auto person =
                mention.form == MentionForm::pronoun ? person_of(mention.normal) : std::nullopt;
            if (!person) {
                continue;
            }
            const Pronoun pronoun = read(i, *person);
            const int found =
                *person == Person::speaker ? speaker_around(i) : antecedent(pronoun);
            if (found >= 0) {
                clusters_.join(found, i);
            }
        }
    }

  private:
    Pronoun read(int mention, Person person) const;
    int antecedent(const Pronoun& pronoun) const;
    std::optional<double> score(const Pronoun& pronoun, int candidate) const;
    std::optional<double> agreement(const Pronoun& pronoun, int candidate) const;
    std::optional<double> as_thing(const Pronoun& pronoun, const ClusterFacts& facts) const;
    std::optional<double> as_many(const Pronoun& pronoun, int candidate) const;
    double prominence(int candidate) const;
    bool is_ruled_out(const Pronoun& pronoun, int candidate) const;
    bool is_coordinated(int candidate) const;
    int quote_at(std::uint32_t position) const;
    int speaker_around(int mention) const;

    const Token& governor(int mention) const {
        const auto& tokens = clusters_.sentence_of(mention).tokens;
        const int head = clusters_.head_of(mention).head;
        const bool valid = head >= 0 && static_cast<std::size_t>(head) < tokens.size();
        return valid ? tokens[static_cast<std::size_t>(head)] : clusters_.head_of(mention);
    }

    Clusters& clusters_;
    const Article& article_;
};

Pronoun PronounLinker::read(int mention, Person person) const {
    const std::string& word = clusters_.mention(mention).normal;
    const Token& token = clusters_.head_of(mention);
    Pronoun pronoun;
    pronoun.mention = mention;
    pronoun.person = person;
    pronoun.possessive = token.deprel == Deprel::nmod_poss || token.xpos == Xpos::prp_poss;
    pronoun.reflexive = word.ends_with("self") || word.ends_with("selves");
    const Lexicon& lexicon = clusters_.gazetteer().lexicon();
    pronoun.acts = token.deprel == Deprel::nsubj
                   && lexicon[ascii_lower(governor(mention).lemma)].is(Light::actor);
    return pronoun;
}

// The quote that covers that byte, or -1.
int PronounLinker::quote_at(std::uint32_t position) const {
    for (std::size_t i = 0; i < article_.quotes.size(); ++i) {
        const Span span = article_.quotes[i].span;
        if (span.begin <= position && position < span.end) {
            return static_cast<int>(i);
        }
    }
    return -1;
}

// "“I saw them,” Lee said": who speaks the quote around the mention; -1 where nobody is named.
int PronounLinker::speaker_around(int mention) const {
    const int quote = quote_at(clusters_.head_of(mention).span.begin);
    if (quote < 0) {
        return -1;
    }
    const Quote& around = article_.quotes[static_cast<std::size_t>(quote)];
    const Lexicon& lexicon = clusters_.gazetteer().lexicon();
    for (int i = 0; i < clusters_.size(); ++i) {
        const Mention& other = clusters_.mention(i);
        if (other.range.sentence < around.first_sentence
            || other.range.sentence > around.last_sentence) {
            continue;
        }
        const Token& head = clusters_.head_of(i);
        const bool outside = !around.span.contains(head.span);
        if (outside && head.deprel == Deprel::nsubj
            && clusters_.facts(i).type == EntityType::person
            && lexicon[ascii_lower(governor(i).lemma)].is(Light::actor)) {
            return i;
        }
    }
    return -1;
}

// "Iran and Russia ... they" are both: no cluster is both.
bool PronounLinker::is_coordinated(int candidate) const {
    if (clusters_.head_of(candidate).deprel == Deprel::conj) {
        return true;
    }
    const auto& tokens = clusters_.sentence_of(candidate).tokens;
    const int head = clusters_.mention(candidate).head;
    return std::any_of(tokens.begin(), tokens.end(), [&](const Token& token) {
        return token.head == head && token.deprel == Deprel::conj && token.upos != Upos::verb;
    });
}

// Binding: "Lee saw him" is not Lee; "its allies" do not own themselves; nobody quotes himself
// as "he".
bool PronounLinker::is_ruled_out(const Pronoun& pronoun, int candidate) const {
    const Mention& mine = clusters_.mention(pronoun.mention);
    const Mention& other = clusters_.mention(candidate);
    if (other.range.sentence == mine.range.sentence) {
        const Token& token = clusters_.head_of(pronoun.mention);
        const Token& head = clusters_.head_of(candidate);
        if (other.range.contains(mine.range) || token.head == other.head) {
            return true;
        }
        const bool same_clause =
            token.head == head.head && !pronoun.possessive && !pronoun.reflexive;
        if (same_clause && head.deprel != Deprel::conj) {
            return true;
        }
    }
    if (pronoun.person != Person::he && pronoun.person != Person::she) {
        return false;
    }
    const int speaker = speaker_around(pronoun.mention);
    return speaker >= 0 && clusters_.root(speaker) == clusters_.root(candidate);
}

// "it": no person, nothing plural; what can act is likelier.
std::optional<double> PronounLinker::as_thing(
    const Pronoun& pronoun, const ClusterFacts& facts) const {
    if (facts.type == EntityType::person || facts.type == EntityType::position
        || (facts.plural && !facts.named)) {
        return {};
    }
    if (is_organization(facts.type) || facts.type == EntityType::country) {
        return 0.0;
    }
    if (pronoun.acts) {
        return {};
    }
    if (facts.type == EntityType::concept_ || facts.type == EntityType::event) {
        return 2.5;
    }
    return pronoun.possessive ? 2.0 : 1.0;
}

// "they": many, or an organisation seen as its people.
std::optional<double> PronounLinker::as_many(const Pronoun& pronoun, int candidate) const {
    const ClusterFacts& facts = clusters_.facts(candidate);
    const bool plural = clusters_.mention(candidate).plural;
    const bool actor = is_organization(facts.type) || facts.type == EntityType::country
                       || facts.type == EntityType::group;
    if (pronoun.acts && !actor) {
        return {};
    }
    if (plural) {
        return facts.type == EntityType::concept_ || facts.type == EntityType::event ? 1.5
                                                                                     : 0.0;
    }
    if (facts.type == EntityType::group) {
        return 0.5;
    }
    return actor ? std::optional(1.5) : std::nullopt;
}

std::optional<double> PronounLinker::agreement(const Pronoun& pronoun, int candidate) const {
    const ClusterFacts& facts = clusters_.facts(candidate);
    switch (pronoun.person) {
        case Person::he:
        case Person::she: {
            const Gender wanted = pronoun.person == Person::he ? Gender::male : Gender::female;
            if (facts.type != EntityType::person || clusters_.mention(candidate).plural
                || (facts.gender != Gender::unknown && facts.gender != wanted)) {
                return {};
            }
            return (facts.gender == wanted ? 0.0 : 0.7) + (facts.named ? 0.0 : 1.0);
        }
        case Person::it:
            return as_thing(pronoun, facts);
        case Person::they:
            return as_many(pronoun, candidate);
        default:
            return {};
    }
}

// Lower is likelier.
double PronounLinker::prominence(int candidate) const {
    const Deprel relation = clusters_.head_of(candidate).deprel;
    double cost = -0.3 * std::min(clusters_.facts(candidate).size, 5);
    if (is_subject(relation)) {
        cost -= 2;
    } else if (relation == Deprel::compound || relation == Deprel::amod) {
        cost += 1.5;
    } else if (relation == Deprel::obj) {
        cost -= 0.3;
    } else if (base_of(relation) == Deprel::nmod) {
        cost += relation == Deprel::nmod_poss ? 0.3 : 0.8;
    }
    return cost;
}

std::optional<double> PronounLinker::score(const Pronoun& pronoun, int candidate) const {
    const auto agrees = agreement(pronoun, candidate);
    if (!agrees || is_ruled_out(pronoun, candidate)) {
        return {};
    }
    const Mention& mine = clusters_.mention(pronoun.mention);
    const Mention& other = clusters_.mention(candidate);
    const int sentences = mine.range.sentence - other.range.sentence;
    double cost = *agrees + prominence(candidate) + 2.2 * sentences;
    if (clusters_.sentence_of(pronoun.mention).paragraph
        != clusters_.sentence_of(candidate).paragraph) {
        cost += 0.8;
    }
    if (sentences == 0) {
        cost += 0.03 * (mine.head - other.head);
    }
    // Subjects go on as subjects: "Iran ... It also said".
    if (is_subject(clusters_.head_of(pronoun.mention).deprel)
        && is_subject(clusters_.head_of(candidate).deprel)) {
        cost -= 0.5;
    }
    return cost;
}

int PronounLinker::antecedent(const Pronoun& pronoun) const {
    constexpr double clear = 0.25;  // by which the best must lead the next cluster
    const Mention& mine = clusters_.mention(pronoun.mention);
    const bool human = pronoun.person == Person::he || pronoun.person == Person::she;
    const int reach = human ? 4 : 2;
    int best = -1;
    double best_cost = human ? 9 : 5;
    double next_cost = 99;
    for (int i = pronoun.mention - 1; i >= 0; --i) {
        const Mention& other = clusters_.mention(i);
        if (other.range.sentence < mine.range.sentence - reach) {
            break;
        }
        const bool resolved = other.form != MentionForm::pronoun || clusters_.facts(i).size > 1;
        const auto cost = resolved ? score(pronoun, i) : std::nullopt;
        if (!cost) {
            continue;
        }
        if (best >= 0 && clusters_.root(i) == clusters_.root(best)) {
            best_cost = std::min(best_cost, *cost);
        } else if (*cost < best_cost) {
            next_cost = best >= 0 ? best_cost : next_cost;
            best = i;
            best_cost = *cost;
        } else {
            next_cost = std::min(next_cost, *cost);
        }
    }
    if (best < 0 || next_cost - best_cost < clear) {
        return -1;
    }
    // A mention within a pair of which "they" are both.
    if (pronoun.person == Person::they && !clusters_.mention(best).plural
        && is_coordinated(best)) {
        return -1;
    }
    return best;
}

}  // namespace

void link_pronouns(Clusters& clusters) {
    PronounLinker(clusters).run();
}

}  // namespace newsgraph
