#include "extract/text/token_cutter.hpp"

#include "core/one_of.hpp"
#include "extract/text/addresses.hpp"
#include "extract/text/boundary_features.hpp"

#include <string>

namespace newsgraph {

namespace {

class TokenCutter {
  public:
    TokenCutter(
        const Characters& characters, const BoundaryModels& models, const StopWords& words)
        : characters_(characters),
          models_(models),
          words_(words),
          places_(characters),
          addresses_(find_addresses(characters)) {}

    TokenEnds cut() {
        for (int at = 0; at < characters_.size(); ++at) {
            if (is_space(characters_[at])) {
                continue;
            }
            follow_quote(at);
            if (at + 1 == characters_.size() || is_space(characters_[at + 1])) {
                add(at, false);
            } else if (const Address* address = address_at(at)) {
                // Its first and last character are boundaries; nothing inside is.
                if (at + 1 == address->begin || at + 1 == address->end) {
                    add(at, false);
                }
            } else if (is_stop_of_abbreviation(at)) {
                continue;
            } else if (is_infix_hyphen(at + 1)) {
                decide_hyphen(at);
                ++at;
            } else if (score(at) > 0) {
                add(at, is_clitic_next(at));
            }
        }
        return std::move(ends_);
    }

  private:
    void add(int at, bool continues) {
        ends_.at.push_back(at);
        ends_.continues.push_back(continues);
    }

    // The address that holds the place after `at`, or begins or ends there.
    const Address* address_at(int at) {
        while (next_address_ < addresses_.size() && addresses_[next_address_].end <= at) {
            ++next_address_;
        }
        const bool touches =
            next_address_ < addresses_.size() && addresses_[next_address_].begin <= at + 1;
        return touches ? &addresses_[next_address_] : nullptr;
    }

    // Features are left in features_ for the question that may follow.
    int score(int at) {
        if (!places_.is_open(at)) {
            return 0;
        }
        places_.describe(at, features_);
        return models_.token.score(features_);
    }

    // Whether the token that begins after `at` is a clitic: Iran|'s, did|n't, can|not.
    bool is_clitic_next(int at) const {
        return !(closes_quote_ && characters_[at + 1] == '\'')
               && models_.clitic.score(features_) > 0;
    }

    // The last stop of "F.B.I." is a part of it wherever the sentence ends, that of "Jan. 5" and
    // "No. 5", too.
    bool is_stop_of_abbreviation(int at) const {
        if (characters_[at + 1] != '.' || is_alnum(characters_[at + 2])) {
            return false;
        }
        return ends_initials(at)
               || (is_space(characters_[at + 2]) && characters_[at + 3] == '0'
                   && ends_counter(at));
    }

    bool ends_initials(int at) const {
        const auto is_initial = [&](int i) {
            return class_of(characters_[i]) == CharClass::upper;
        };
        return is_initial(at) && characters_[at - 1] == '.' && is_initial(at - 2)
               && !is_alnum(characters_[at - 3]);
    }

    bool ends_counter(int at) const {
        constexpr int longest = 6;
        std::string word(1, '.');
        for (int i = at; i > at - longest - 1 && is_alnum(characters_[i]); --i) {
            word.insert(word.begin(), static_cast<char>(to_lower(characters_[i])));
        }
        return words_.is(word, StopWord::counter);
    }

    bool is_infix_hyphen(int at) const {
        return characters_[at] == '-' && is_alnum(characters_[at - 1])
               && is_alnum(characters_[at + 1]);
    }

    // "Shahed-136", "F-16", "S-300PMU", not "mid-2025" or "2022-23".
    bool is_designation(int hyphen) const {
        int first = hyphen;
        while (is_alnum(characters_[first - 1]) && characters_[first - 1] != '0') {
            --first;
        }
        const bool starts_high = class_of(characters_[first]) == CharClass::upper;
        const bool stands_alone =
            !is_alnum(characters_[first - 1]) && characters_[first - 1] != '-';
        return starts_high && stands_alone && characters_[hyphen + 1] == '0';
    }

    void decide_hyphen(int at) {
        const int hyphen = at + 1;
        if (is_designation(hyphen) || score(at) + score(hyphen) > 0) {
            add(at, false);
            add(hyphen, false);
        }
    }

    // Knows of the ' after a word whether it can close a quotation: “the ‘right’ to protest”.
    void follow_quote(int at) {
        const bool before = is_alnum(characters_[at - 1]);
        const bool after = is_alnum(characters_[at + 1]);
        if (characters_[at] == '\'' && !before && after && characters_[at + 1] != '0') {
            is_quoted_ = true;
        } else if (closes_quote_) {
            is_quoted_ = false;
        }
        closes_quote_ = is_quoted_ && after_is_closing(at);
    }

    bool after_is_closing(int at) const {
        return characters_[at + 1] == '\'' && !is_alnum(characters_[at + 2]);
    }

    const Characters& characters_;
    const BoundaryModels& models_;
    const StopWords& words_;
    TokenPlaces places_;
    std::vector<Address> addresses_;
    std::size_t next_address_ = 0;
    bool is_quoted_ = false;     // a single quotation mark is open
    bool closes_quote_ = false;  // the next character closes it
    Features features_;
    TokenEnds ends_;
};

}  // namespace

TokenEnds find_token_ends(
    const Characters& characters, const BoundaryModels& models, const StopWords& words) {
    return TokenCutter(characters, models, words).cut();
}

}  // namespace newsgraph
