#include "extract/values/numbers.hpp"

#include "core/ascii.hpp"
#include "core/one_of.hpp"

#include <algorithm>
#include <charconv>
#include <string>
#include <utility>

namespace newsgraph {

namespace {

// Commas part groups of three: "6,000", not "6,00".
bool has_good_commas(std::string_view text) {
    std::string_view whole = text.substr(0, text.find('.'));
    if (std::ranges::count(text, ',') != std::ranges::count(whole, ',')) {
        return false;
    }
    std::size_t comma = whole.find(',');
    if (comma == std::string_view::npos) {
        return true;
    }
    bool is_good = comma >= 1 && comma <= 3;
    while (comma != std::string_view::npos) {
        whole.remove_prefix(comma + 1);
        comma = whole.find(',');
        is_good = is_good && std::min(comma, whole.size()) == 3;
    }
    return is_good;
}

class NumberReader {
  public:
    NumberReader(const SentenceWords& words, int first) : words_(words), at_(first) {
        number_.first = first;
    }

    std::optional<Number> read() {
        const bool found = read_many() || read_vague() || read_figure() || read_words();
        if (!found) {
            return std::nullopt;
        }
        number_.last = at_;
        return number_;
    }

  private:
    const ValueWord* word(ValueKind kind, int at) const { return words_.find(kind, at); }

    void set(double value) { number_.min = number_.max = value; }

    // Multiplies by the scales that follow: "1.2 million", "500-million".
    void read_scales() {
        while (true) {
            const bool has_hyphen = words_[at_] == "-" && words_.is_joined(at_);
            const ValueWord* scale = word(ValueKind::scale, at_ + (has_hyphen ? 1 : 0));
            if (scale == nullptr) {
                return;
            }
            const bool was_vague = number_.is_vague && number_.max;
            *number_.min *= scale->low;
            // "several hundred" goes up to 999.
            number_.max =
                was_vague ? (*number_.max + 1) * scale->low - 1 : *number_.max * scale->low;
            at_ += has_hyphen ? 2 : 1;
            number_.is_scaled = true;
            number_.is_digits = false;
        }
    }

    // "hundreds", "tens of thousands".
    bool read_many() {
        const ValueWord* many = word(ValueKind::many, at_);
        if (many == nullptr) {
            return false;
        }
        number_.min = many->low;
        ++at_;
        const ValueWord* more = words_[at_] == "of" ? word(ValueKind::many, at_ + 1) : nullptr;
        if (more != nullptr) {
            *number_.min *= more->low / 2;
            at_ += 2;
        }
        number_.is_vague = number_.is_scaled = true;
        return true;
    }

    // "several", "several hundred", "a few dozen", "a couple of"; "few drones" means the lack
    // of them.
    bool read_vague() {
        const bool has_article = words_[at_] == "a";
        const ValueWord* vague = word(ValueKind::vague, at_ + (has_article ? 1 : 0));
        if (vague == nullptr || means_lack()) {
            return false;
        }
        at_ += has_article ? 2 : 1;
        number_.is_vague = vague->high > vague->low;
        number_.min = vague->low;
        number_.max = vague->high;
        if (words_[at_] == "of" && !number_.is_vague) {
            ++at_;  // "a couple of days"
        }
        read_scales();
        return true;
    }

    // "few drones", but not "the last few drones".
    bool means_lack() const {
        return is_one_of(words_[at_], {"few", "couple"})
               && !is_one_of(words_[at_ - 1], {"last", "past", "next", "first", "every"});
    }

    // "6,000", "1.2 billion".
    bool read_figure() {
        const auto value = read_digits(words_[at_]);
        if (!value) {
            return false;
        }
        set(*value);
        number_.is_digits = true;
        ++at_;
        read_scales();
        return true;
    }

    // "two hundred and fifty thousand", "twenty-five", "a dozen", "half a million".
    bool read_words() {
        double total = 0;
        double group = 0;  // below the next scale
        bool is_empty = true;
        if (const int opener = article_before_scale(); opener > 0) {
            group = words_[at_] == "half" ? 0.5 : 1;
            at_ += opener;
        }
        while (at_ < words_.size()) {
            const int skipped = skip_joint(is_empty);
            const ValueWord* unit = word(ValueKind::number, at_ + skipped);
            const ValueWord* scale = word(ValueKind::scale, at_ + skipped);
            if (unit != nullptr && can_follow(group, unit->low)) {
                group += unit->low;
            } else if (scale != nullptr && (group > 0)) {
                if (scale->low < 1000) {
                    group *= scale->low;
                } else {
                    total += group * scale->low;
                    group = 0;
                }
                number_.is_scaled = true;
            } else {
                break;
            }
            is_empty = false;
            at_ += skipped + 1;
        }
        set(total + group);
        return !is_empty;
    }

    // Tokens before a scale that count for one: "a" dozen, "half a" million; 0: none.
    int article_before_scale() const {
        const int article = words_[at_] == "half" ? 1 : 0;
        const bool has_article = words_[at_ + article] == "a" || words_[at_ + article] == "an";
        const bool is_scale = word(ValueKind::scale, at_ + article + 1) != nullptr;
        return has_article && is_scale ? article + 1 : 0;
    }

    // "and" or a hyphen between the words of one number.
    int skip_joint(bool is_empty) const {
        const bool is_hyphen = words_[at_] == "-" && words_.is_joined(at_);
        const bool is_and = words_[at_] == "and"
                            && (words_[at_ - 1] == "hundred" || words_[at_ - 1] == "thousand");
        return !is_empty && (is_hyphen || is_and) ? 1 : 0;
    }

    // "twenty" takes "five", "hundred" takes "twenty"; "two three" are two numbers.
    static bool can_follow(double group, double value) {
        if (group == 0) {
            return true;
        }
        const auto whole = static_cast<long long>(group);
        return value > 0
               && ((whole % 100 == 0 && value < 100)
                   || (whole % 100 >= 20 && whole % 10 == 0 && value < 10));
    }

    const SentenceWords& words_;
    Number number_;
    int at_;
};

// The word that joins the bounds of a range there; 0: none. "20-30", "20 to 30", "two or three".
bool joins_range(const SentenceWords& words, int at, bool is_between) {
    const std::string_view word = words[at];
    const bool is_dash = word == "–" || word == "—" || (word == "-" && words.is_joined(at));
    return is_dash || (is_between ? word == "and" : word == "to" || word == "or");
}

bool is_digit_or_point(char c) {
    return is_digit(c) || c == '.';
}

bool may_be_number(std::string_view text) {
    const bool is_code = text.size() > 2 && text[0] == '0' && text[1] != '.';  // "0030"
    return !text.empty() && !is_code && text.size() <= 30 && is_digit(text.back())
           && has_good_commas(text) && std::ranges::count(text, '.') <= 1;
}

// "20 to 30", of which the first is read; nothing where no second one makes it rise.
std::optional<Number> range_from(const SentenceWords& words, Number low, bool is_between) {
    if (!low.max || !joins_range(words, low.last, is_between)) {
        return std::nullopt;
    }
    const auto high = NumberReader(words, low.last + 1).read();
    if (!high || !high->max) {
        return std::nullopt;
    }
    Number range = *high;
    range.first = low.first;
    range.min = low.min;
    range.is_digits = false;
    // "10 to 20 million" is 10 million to 20 million.
    const ValueWord* scale = words.find(ValueKind::scale, high->last - 1);
    if (scale != nullptr && !low.is_scaled && *low.min * scale->low <= *high->max) {
        range.min = *low.min * scale->low;
    }
    return *range.min < *range.max ? std::optional(range) : std::nullopt;
}

}  // namespace

std::optional<double> read_digits(std::string_view text) {
    std::string digits(text);
    std::erase(digits, ',');
    if (!may_be_number(text) || !std::ranges::all_of(digits, is_digit_or_point)) {
        return std::nullopt;
    }
    double value = 0;
    const auto result = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return result.ec == std::errc{} ? std::optional(value) : std::nullopt;
}

std::optional<Number> number_at(const SentenceWords& words, int first) {
    const bool is_between = words[first] == "between";
    auto low = NumberReader(words, first + (is_between ? 1 : 0)).read();
    if (!low) {
        return std::nullopt;
    }
    auto range =
        words[first - 1] == "from" ? std::nullopt : range_from(words, *low, is_between);
    if (range) {
        range->first = first;
    }
    return range || is_between ? range : low;
}

}  // namespace newsgraph
