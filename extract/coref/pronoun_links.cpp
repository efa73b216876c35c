#include "extract/coref/pronoun_links.hpp"

#include "core/one_of.hpp"
#include "core/utf8.hpp"
#include "extract/coref/agreement.hpp"
#include "extract/syntax/tree.hpp"

#include <algorithm>
#include <optional>
#include <vector>

namespace newsgraph {

namespace {

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

// "accused them": only who acts can be accused.
bool is_done_to_actors(std::string_view verb) {
    return is_one_of(verb, {"accuse",   "blame", "arrest",    "detain",    "charge", "convict",
                            "sentence", "jail",  "tell",      "urge",      "ask",    "order",
                            "persuade", "thank", "criticize", "criticise", "fine",   "execute",
                            "deport",   "bribe", "warn",      "inform",    "punish", "sue"});
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
            const int found = pronoun.reflexive            ? clause_mate(pronoun)
                              : *person == Person::speaker ? speaker_around(i)
                                                           : antecedent(pronoun);
            if (found >= 0) {
                clusters_.join(found, i);
            }
        }
    }

  private:
    Pronoun read(int mention, Person person) const;
    int antecedent(const Pronoun& pronoun) const;
    std::optional<double> score(const Pronoun& pronoun, int candidate) const;
    double prominence(int candidate) const;
    bool is_ruled_out(const Pronoun& pronoun, int candidate) const;
    bool is_coordinated(int candidate) const;
    int controller(int mention) const;
    bool is_outer_speaker(const Pronoun& pronoun, int candidate) const;
    int quote_at(std::uint32_t position) const;
    int speaker_around(int mention) const;
    int clause_mate(const Pronoun& pronoun) const;
    bool stands_before_name(int candidate) const;

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
    const std::string verb = ascii_lower(clusters_.governor(mention).lemma);
    pronoun.acts = (token.deprel == Deprel::nsubj && lexicon[verb].is(Light::actor))
                   || (token.deprel == Deprel::obj && is_done_to_actors(verb));
    pronoun.counted = token.deprel == Deprel::nmod
                      && (clusters_.governor(mention).upos == Upos::num
                          || is_one_of(
                              verb,
                              {"one",
                               "some",
                               "many",
                               "most",
                               "all",
                               "none",
                               "several",
                               "each",
                               "both",
                               "half",
                               "few"}));
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
    const Quote& around = article_.quotes[quote];
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
            && lexicon[ascii_lower(clusters_.governor(i).lemma)].is(Light::actor)) {
            return i;
        }
    }
    return -1;
}

// "the drone itself", "Lee defended himself": the noun that it stands at, else the subject.
int PronounLinker::clause_mate(const Pronoun& pronoun) const {
    const Mention& mine = clusters_.mention(pronoun.mention);
    const int governor_token = clusters_.head_of(pronoun.mention).head;
    int subject = -1;
    for (int i = pronoun.mention - 1; i >= 0; --i) {
        const Mention& other = clusters_.mention(i);
        if (other.range.sentence != mine.range.sentence) {
            break;
        }
        if (other.head == governor_token || other.range.last == mine.range.first) {
            return i;
        }
        const Token& head = clusters_.head_of(i);
        if (is_subject(head.deprel) && head.head == governor_token
            && other.form != MentionForm::pronoun) {
            subject = i;
        }
    }
    return subject;
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

// Who acts in the clause without a subject around the pronoun: in "urged Iran to halt its
// sales" the object, Iran. A token of the sentence, or -1.
int PronounLinker::controller(int mention) const {
    const auto& tokens = clusters_.sentence_of(mention).tokens;
    const auto valid = [&](int i) {
        return i >= 0 && static_cast<std::size_t>(i) < tokens.size();
    };
    const auto child = [&](int head, Deprel relation) {
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            if (tokens[i].head == head && base_of(tokens[i].deprel) == relation) {
                return static_cast<int>(i);
            }
        }
        return -1;
    };
    int node = clusters_.head_of(mention).head;
    bool open = false;  // within a clause that has no subject of its own
    for (int steps = 0; steps < 12 && valid(node); ++steps) {
        const Token& token = tokens[node];
        const int direct = child(node, Deprel::obj);
        const int object = direct >= 0 ? direct : child(node, Deprel::iobj);
        const int subject = child(node, Deprel::nsubj);
        if (open && object >= 0 && object < clusters_.mention(mention).head) {
            return object;
        }
        if (token.upos == Upos::verb && subject >= 0
            && subject != clusters_.mention(mention).head) {
            return -1;
        }
        // "accused Moscow of looking for it"
        if (open && token.deprel == Deprel::acl && valid(token.head)
            && tokens[token.head].upos == Upos::propn) {
            return token.head;
        }
        open = open
               || (token.upos == Upos::verb
                   && (token.deprel == Deprel::xcomp || token.deprel == Deprel::advcl
                       || token.deprel == Deprel::acl || token.deprel == Deprel::ccomp));
        node = token.head;
    }
    return -1;
}

// "Officials say that many of them failed": the speaker is not what he speaks of.
bool PronounLinker::is_outer_speaker(const Pronoun& pronoun, int candidate) const {
    if (clusters_.head_of(candidate).deprel != Deprel::nsubj
        || is_subject(clusters_.head_of(pronoun.mention).deprel) || pronoun.possessive) {
        return false;
    }
    return clusters_.gazetteer().lexicon()[ascii_lower(clusters_.governor(candidate).lemma)].is(
        Light::actor);
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
    const auto agrees = agreement(clusters_, pronoun, candidate);
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
        cost += is_outer_speaker(pronoun, candidate) ? 1.5 : 0;
        cost -= controller(pronoun.mention) == other.head ? 3 : 0;
    }
    // Subjects go on as subjects: "Iran ... It also said".
    if (is_subject(clusters_.head_of(pronoun.mention).deprel)
        && is_subject(clusters_.head_of(candidate).deprel)) {
        cost -= 0.5;
    }
    return cost;
}

// "carmaker Arkan": what follows is about Arkan.
bool PronounLinker::stands_before_name(int candidate) const {
    const Mention& noun = clusters_.mention(candidate);
    int next = candidate + 1;  // past those within it: "motor" of "motor maker"
    while (next < clusters_.size() && noun.range.contains(clusters_.mention(next).range)) {
        ++next;
    }
    if (noun.form != MentionForm::nominal || next >= clusters_.size()) {
        return false;
    }
    const Mention& name = clusters_.mention(next);
    return name.form == MentionForm::name && name.range.sentence == noun.range.sentence
           && name.range.first == noun.range.last;
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
        if (stands_before_name(i)) {
            continue;
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
