// Words that embed a claim in another and what they do to it: "denied sending", "plans to
// send", "allegedly sent", "no evidence of sending". The list is data/schema/embedding.tsv.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace newsgraph {

// What an embedding word does to the claim below it.
enum class Effect : std::uint8_t {
    says,         // attributed to the subject; polarity and status stay: said that
    factive,      // attributed where someone says it, and so in any case: revealed that, knows
    denies,       // attributed and denied: denied sending
    doubts,       // attributed, possible: doubts that, suspects
    possible,     // may have sent, appears to send, allegedly
    plans,        // planned: will send, plans to send, promised to send
    requests,     // requested: urged it to send, should send
    conditional,  // would send if
    fails,        // denied: failed to send, refused to send
    stops,        // it was so and ended; affirmed, actual: stopped sending
    implies,      // it was so: managed to send, began to send
    prevents,     // denied, since somebody saw to it: prevented it from sending
    evidence,  // stays as it is under a positive word, denied under a negated one: no sign of
};

enum class EmbeddingKind : std::uint8_t { verb, noun, adjective, adverb, auxiliary };

// The form of what is embedded: some words do other things to other forms.
enum class Complement : std::uint8_t {
    finite,             // agreed that it would send; also direct speech
    infinitive,         // agreed to send, was seen to send
    object_infinitive,  // wants it to send; also "from sending" with an object
    gerund,             // denied sending, of sending
    nominal,            // denied the sale of drones
};

struct EmbeddingRule {
    Effect effect = Effect::says;
    std::string
        relation;  // the speech relation that the word itself claims: "denies"; or empty

    bool operator==(const EmbeddingRule&) const = default;
};

// Const after loading; any number of threads may share one.
class Embedding {
  public:
    // Reads DIR/embedding.tsv. Throws Error "FILE:LINE: what is wrong".
    static Embedding load(const std::filesystem::path& dir);

    // The rule of a word for what it embeds; null if it embeds nothing of that form. A particle
    // may be joined by '_' or a blank ("call_on").
    const EmbeddingRule* find(
        EmbeddingKind kind, std::string_view lemma, Complement complement) const;
    // The rule of the word's most usual form, the first in the file; null if there is none.
    const EmbeddingRule* find(EmbeddingKind kind, std::string_view lemma) const;

    std::size_t size() const { return rules_.size(); }

  private:
    struct Entry {
        EmbeddingRule rule;
        std::uint8_t complements = 0;  // a bit for each
    };
    struct TextHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const;
    };

    const std::vector<Entry>* entries(EmbeddingKind kind, std::string_view lemma) const;

    std::unordered_map<std::string, std::vector<Entry>, TextHash, std::equal_to<>> rules_;
};

}  // namespace newsgraph
