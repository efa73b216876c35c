#include "extract/coref/nominal_links.hpp"

#include "core/one_of.hpp"
#include "core/table.hpp"
#include "core/utf8.hpp"
#include "extract/lexicon/name_key.hpp"
#include "extract/syntax/tree.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace newsgraph {

namespace {

constexpr int farthest = 12;  // sentences back that a definite nominal may reach

// "spokesman", "spokeswoman" and "spokesperson" are one post.
std::string post_stem(std::string_view post) {
    for (const std::string_view ending : {"person", "woman", "man"}) {
        if (post.ends_with(ending) && post.size() > ending.size() + 3) {
            return std::string(post.substr(0, post.size() - ending.size()));
        }
    }
    return std::string(post);
}

class NominalLinker {
  public:
    explicit NominalLinker(Clusters& clusters) : clusters_(clusters) {}

    void run() {
        for (int i = 0; i < clusters_.size(); ++i) {
            if (clusters_.mention(i).type == EntityType::position) {
                give_post(i);
            }
        }
        join_classes();
    }

  private:
    void give_post(int position);
    void join_classes();
    bool may_refer(int nominal) const;
    int antecedent(int nominal) const;
    int force_before(int nominal) const;
    int only_country(int nominal) const;
    bool fits(int nominal, const std::string& head, int name) const;
    bool label_has(int name, std::string_view word) const;

    Clusters& clusters_;
};

// The person beside the post: "the minister, Ann Lee", "spokesman John Kirby".
void NominalLinker::give_post(int position) {
    const Mention& post = clusters_.mention(position);
    const Token& head = clusters_.head_of(position);
    const LexiconWord& word = clusters_.gazetteer().lexicon()[ascii_lower(head.lemma)];
    for (int i = std::max(0, position - 6); i < std::min(clusters_.size(), position + 7); ++i) {
        const Mention& person = clusters_.mention(i);
        if (person.type != EntityType::person || person.form != MentionForm::name
            || person.range.sentence != post.range.sentence) {
            continue;
        }
        const Token& name = clusters_.head_of(i);
        const bool beside = person.range.first == post.range.last;
        const bool joined = head.head == person.head || name.head == post.head;
        if (beside || joined) {
            clusters_.give_post(i, post_stem(ascii_lower(head.lemma)), word.gender);
            return;
        }
    }
}

// A definite nominal with modifiers of its own is not the one before: "the factory in Izhevsk",
// "the company that sold them", "its factory".
bool NominalLinker::may_refer(int nominal) const {
    const Mention& mention = clusters_.mention(nominal);
    if (!mention.definite || mention.plural || mention.type == EntityType::position) {
        return false;
    }
    const auto& tokens = clusters_.sentence_of(nominal).tokens;
    return std::none_of(tokens.begin(), tokens.end(), [&](const Token& token) {
        return token.head == mention.head
               && (token.deprel == Deprel::nmod || token.deprel == Deprel::nmod_poss
                   || token.deprel == Deprel::acl_relcl || token.deprel == Deprel::acl
                   || token.deprel == Deprel::appos);
    });
}

bool NominalLinker::label_has(int name, std::string_view word) const {
    const std::string key = name_key(clusters_.mention(name).normal);
    const auto words = split(key, '_');
    // The head is the last word or stands before "of": "Census Bureau" is no census.
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool head =
            i + 1 == words.size() || words[i + 1] == "of" || words[i + 1] == "for";
        if (head) {
            return words[i] == word;
        }
    }
    return false;
}

// May "the HEAD" be that name?
bool NominalLinker::fits(int nominal, const std::string& head, int name) const {
    const EntityType type = clusters_.facts(name).type;
    const EntityType wanted = clusters_.mention(nominal).type;
    switch (type) {
        case EntityType::person:
            return clusters_.facts(name).posts.contains(post_stem(head));
        case EntityType::media:
            return wanted == EntityType::media || is_one_of(head, {"agency", "organization"});
        case EntityType::company:
            return wanted == EntityType::company || head == "manufacturer"
                   || (head == "group" && label_has(name, head));
        case EntityType::armed_force:
            return is_one_of(
                       head, {"group", "militia", "movement", "organization", "organisation"})
                   || label_has(name, head);
        case EntityType::organization:
        case EntityType::government_body:
        case EntityType::international_organization:
            return label_has(name, head)
                   || (type == EntityType::organization
                       && is_one_of(
                           head, {"organization", "organisation", "group", "company", "firm"}))
                   || (type == EntityType::international_organization
                       && is_one_of(
                           head, {"alliance", "bloc", "organization", "organisation"}));
        case EntityType::facility:
            return label_has(name, head) || is_one_of(head, {"facility", "site", "complex"})
                   || (is_one_of(head, {"factory", "plant"})
                       && (label_has(name, "factory") || label_has(name, "plant")));
        case EntityType::place:
            return label_has(name, head)
                   || (is_one_of(head, {"city", "town", "village"})
                       && clusters_.gazetteer().find(
                           clusters_.mention(name).normal, Listed::city));
        case EntityType::law:
        case EntityType::document:
            return label_has(name, head);
        default:
            return false;
    }
}

// "the country": the only one that its sentence has spoken of before, else the only one of the
// sentence before; not the one that does something to it ("Moscow gave the country").
int NominalLinker::only_country(int nominal) const {
    const Mention& mine = clusters_.mention(nominal);
    int found = -1;
    for (int i = nominal - 1; i >= 0; --i) {
        const Mention& mention = clusters_.mention(i);
        const int back = mine.range.sentence - mention.range.sentence;
        if (back > 1
            || (back == 1 && found >= 0
                && clusters_.mention(found).range.sentence == mine.range.sentence)) {
            break;
        }
        if (mention.type != EntityType::country
            || (mention.form != MentionForm::name && !is_specific(mention))) {
            continue;
        }
        const Token& head = clusters_.head_of(i);
        const bool acts = back == 0 && head.head == clusters_.head_of(nominal).head;
        const bool modifies = head.deprel == Deprel::compound || head.deprel == Deprel::amod;
        if (acts) {
            return -1;
        }
        if (modifies && back == 0) {
            continue;
        }
        if (found >= 0 && clusters_.root(found) != clusters_.root(i)) {
            return -1;
        }
        found = i;
    }
    return found;
}

int NominalLinker::antecedent(int nominal) const {
    const Mention& mention = clusters_.mention(nominal);
    const std::string head = ascii_lower(clusters_.head_of(nominal).lemma);
    // Class-making modifiers tell it from what was named: "the oil company".
    if (name_key(singular_of(clusters_.article(), mention)) != name_key(head)) {
        return -1;
    }
    if (mention.type == EntityType::country) {
        return is_one_of(head, {"country", "nation"}) ? only_country(nominal) : -1;
    }
    for (int i = nominal - 1; i >= 0; --i) {
        const Mention& before = clusters_.mention(i);
        if (before.range.sentence < mention.range.sentence - farthest) {
            break;
        }
        if ((before.form == MentionForm::name || is_specific(before))
            && fits(nominal, head, i)) {
            return i;
        }
        // "a spokesperson for the council ... the spokesperson": not the one named before.
        const bool nearer = before.form == MentionForm::nominal && before.type == mention.type
                            && !before.plural && !before.definite
                            && ascii_lower(clusters_.head_of(i).lemma) == head;
        if (nearer) {
            return -1;
        }
    }
    return -1;
}

// "[Houthi] rebels": they are the movement; -1: no such name before the noun.
int NominalLinker::force_before(int nominal) const {
    const Mention& mention = clusters_.mention(nominal);
    const std::string head = ascii_lower(clusters_.head_of(nominal).lemma);
    if (nominal == 0 || mention.form != MentionForm::nominal
        || !is_one_of(
            head,
            {"rebel",
             "fighter",
             "militant",
             "insurgent",
             "militia",
             "guerrilla",
             "movement",
             "force",
             "militiaman",
             "gunman"})) {
        return -1;
    }
    const Mention& name = clusters_.mention(nominal - 1);
    const bool force = name.form == MentionForm::name && name.type == EntityType::armed_force
                       && name.range.sentence == mention.range.sentence
                       && name.range.last == mention.range.first;
    return force && clusters_.head_of(nominal - 1).head == mention.head ? nominal - 1 : -1;
}

void NominalLinker::join_classes() {
    std::map<std::pair<EntityType, std::string>, int> classes;
    std::map<std::string, int> individuals;
    for (int i = 0; i < clusters_.size(); ++i) {
        const Mention& mention = clusters_.mention(i);
        if (mention.form == MentionForm::name) {
            individuals.try_emplace(name_key(mention.normal), i);
        }
    }
    for (int i = 0; i < clusters_.size(); ++i) {
        const Mention& mention = clusters_.mention(i);
        if (mention.form != MentionForm::nominal) {
            continue;
        }
        if (is_specific(mention)) {
            const auto [at, is_new] = individuals.try_emplace(name_key(mention.normal), i);
            clusters_.join(at->second, i);
            continue;
        }
        const int force = force_before(i);
        const int name = force >= 0 ? force : may_refer(i) ? antecedent(i) : -1;
        if (name >= 0) {
            clusters_.join(name, i);
            continue;
        }
        // One person and a group of persons are one class: "an official", "officials".
        EntityType type = mention.type == EntityType::person ? EntityType::group : mention.type;
        const auto [at, is_new] =
            classes.try_emplace({type, singular_of(clusters_.article(), mention)}, i);
        clusters_.join(at->second, i);
    }
}

}  // namespace

std::string singular_of(const Article& article, const Mention& mention) {
    const Token& head = article.sentences[mention.range.sentence].tokens[mention.head];
    const std::string word = ascii_lower(form(article, head));
    std::string singular = ascii_lower(mention.normal);
    if (mention.plural && !head.lemma.empty() && singular.ends_with(word)) {
        singular.replace(singular.size() - word.size(), word.size(), ascii_lower(head.lemma));
    }
    return singular;
}

bool is_specific(const Mention& mention) {
    return mention.form == MentionForm::nominal && is_capitalised(mention.normal)
           && mention.type != EntityType::group;
}

void link_nominals(Clusters& clusters) {
    NominalLinker(clusters).run();
}

}  // namespace newsgraph
