#include "extract/values/quantities.hpp"

#include "extract/values/numbers.hpp"

#include <string>
#include <utility>

namespace newsgraph {

namespace {

enum class Bound : std::uint8_t { exact, least, most };

class AmountReader {
  public:
    AmountReader(
        const Article& article,
        const SentenceWords& words,
        int first,
        const ValueWords& lexicon)
        : article_(article), words_(words), lexicon_(lexicon), first_(first), at_(first) {}

    std::optional<Value> read() {
        read_bounds();
        core_ = at_;
        if (!read_number() && !read_bare_period()) {
            return std::nullopt;
        }
        const bool is_age = is_age_ || words_[at_] == "old" || words_[first_ - 1] == "aged";
        const bool is_amount =
            type_ != LiteralType::quantity || (!is_name_part() && counts_something());
        if (is_age || !is_amount) {
            return std::nullopt;
        }
        const int end_of_core = at_;
        read_bounds_after();
        return make_value(end_of_core);
    }

  private:
    // "at least", "as many as", "an estimated", one after the other.
    void read_bounds() {
        while (true) {
            const auto least = lexicon_.match(ValueKind::least, words_, at_);
            const auto most = lexicon_.match(ValueKind::most, words_, at_);
            const auto about = lexicon_.match(ValueKind::about, words_, at_);
            if (least) {
                bound_ = Bound::least;
                at_ = least.last;
            } else if (most) {
                bound_ = Bound::most;
                at_ = most.last;
            } else if (about) {
                at_ = about.last;
            } else {
                return;
            }
        }
    }

    // "50 or more", "50 or so".
    void read_bounds_after() {
        if (words_[at_] != "or") {
            return;
        }
        const std::string_view next = words_[at_ + 1];
        if (next == "more" || next == "less" || next == "fewer") {
            bound_ = next == "more" ? Bound::least : Bound::most;
            at_ += 2;
        } else if (next == "so") {
            at_ += 2;
        }
    }

    bool read_number() {
        const auto sign = currency_sign();
        if (sign) {
            at_ = sign.last;
        }
        const auto number = number_at(words_, at_, lexicon_);
        if (!number) {
            at_ = core_;
            return false;
        }
        number_ = *number;
        at_ = number->last;
        if (sign) {
            set_unit(LiteralType::money, sign.word->unit);
            read_short_scale();
            read_second_sum();
        } else {
            read_unit();
        }
        return true;
    }

    // "$", "US$", "US $", "USD" before a number.
    ValueWords::Match currency_sign() const {
        auto sign = lexicon_.match(ValueKind::currency, words_, at_);
        if (!sign && (words_[at_] == "us" || words_[at_] == "u.s.") && words_[at_ + 1] == "$") {
            sign = lexicon_.match(ValueKind::currency, words_, at_ + 1);
        }
        return sign;
    }

    // "$5m": an m after a sign is no metre.
    void read_short_scale() {
        if (words_[at_] == "m" && words_.is_joined(at_ - 1)) {
            number_.min = *number_.min * 1e6;
            number_.max = *number_.max * 1e6;
            ++at_;
        }
    }

    // "$10 million to $20 million", "$10-$20".
    void read_second_sum() {
        const std::string_view joint = words_[at_];
        const auto sign = lexicon_.match(ValueKind::currency, words_, at_ + 1);
        const bool is_joint = joint == "to" || joint == "-" || joint == "–" || joint == "and";
        if (!is_joint || !sign || sign.word->unit != unit_ || words_[first_ - 1] == "from"
            || (joint == "and" && words_[first_ - 1] != "between")) {
            return;
        }
        const auto second = number_at(words_, sign.last, lexicon_);
        if (!second || !second->max || !number_.max || *number_.max >= *second->max) {
            return;
        }
        // "$5 and $7 billion" are both billions.
        const auto* scale = lexicon_.find(ValueKind::scale, words_[second->last - 1]);
        const bool shares_scale = scale != nullptr && !number_.is_scaled;
        *number_.min *=
            shares_scale && *number_.min * scale->low < *second->max ? scale->low : 1;
        number_.max = second->max;
        at_ = second->last;
    }

    // What follows a number: "miles", "%", "euros", "billions of dollars", "eight-month".
    void read_unit() {
        const bool has_hyphen = words_[at_] == "-" && words_.is_joined(at_);
        const bool has_of = words_[at_] == "of" && number_.is_scaled;
        const int at = at_ + (has_hyphen || has_of ? 1 : 0);
        if (has_hyphen && words_[at + 1] == "-" && words_[at + 2].substr(0, 3) == "old") {
            at_ = at + 3;
            is_age_ = true;  // "18-year-old", "18-year-olds"
            return;
        }
        if (const auto money = lexicon_.match(ValueKind::currency, words_, at)) {
            set_unit(LiteralType::money, money.word->unit);
            at_ = money.last;
        } else if (const auto unit = lexicon_.match(ValueKind::unit, words_, at); unit) {
            set_unit(LiteralType::measure, unit.word->unit);
            at_ = unit.last;
        } else if (const auto period = lexicon_.match(ValueKind::period, words_, at); period) {
            set_unit(LiteralType::measure, period.word->unit);
            at_ = period.last;
        }
    }

    // "for weeks", "more than a year": a length of time without a number.
    bool read_bare_period() {
        const std::string_view before = words_[first_ - 1];
        const bool has_article = words_[at_] == "a" || words_[at_] == "an";
        const auto period =
            lexicon_.match(ValueKind::period, words_, at_ + (has_article ? 1 : 0));
        if (!period) {
            return false;
        }
        const std::string_view word = words_[period.last - 1];
        const bool is_plural = word.back() == 's' || word == "centuries";
        const bool is_long =
            is_plural && !has_article
            && (before == "for" || before == "over" || before == "after" || before == "within");
        const bool is_one =
            has_article
            && (at_ > first_ || before == "for" || before == "within" || before == "after");
        if (!is_long && !is_one) {
            return false;
        }
        number_.min = is_long ? 2 : 1;
        number_.max = is_long ? std::nullopt : std::optional<double>(1);
        set_unit(LiteralType::measure, period.word->unit);
        at_ = period.last;
        return true;
    }

    void set_unit(LiteralType type, std::string_view unit) {
        type_ = type;
        unit_ = unit;
    }

    // Numbers that name: "Shahed-136", "Resolution 2231", "page 5", "John Smith, 42,".
    bool is_name_part() const {
        const bool is_after_hyphen = words_[core_ - 1] == "-" && words_.is_joined(core_ - 1)
                                     && words_.is_joined(core_ - 2);
        const bool is_before_hyphen = words_.is_joined(at_ - 1) && words_[at_] == "-";
        const bool is_after_slash = words_[core_ - 1] == "/" && words_.is_joined(core_ - 1);
        if (is_after_hyphen || is_before_hyphen || is_after_slash) {
            return true;
        }
        if (!number_.is_digits || core_ > first_ || core_ == 0) {
            return false;
        }
        const Token& before = words_.token(core_ - 1);
        const Token& number = words_.token(core_);
        const bool follows_noun = before.upos == Upos::propn || before.upos == Upos::noun;
        // "a Boeing 707 freighter": both go with the noun.
        const bool shared = before.upos == Upos::propn && before.head == number.head;
        const bool hangs_on_next = number.head > core_ && !shared;
        if (follows_noun && !hangs_on_next) {
            return true;
        }
        const bool is_apposed = words_[core_ - 1] == "," && core_ >= 2 && words_[at_] == ","
                                && words_.token(core_ - 2).upos == Upos::propn
                                && *number_.min < 120;
        return is_apposed;
    }

    // "one" is a number only before a noun; a year is none.
    bool counts_something() const {
        const Token& token = words_.token(core_);
        if (words_[core_] == "one" && at_ == core_ + 1) {
            const bool is_pronoun = token.upos == Upos::pron || token.upos == Upos::det;
            const std::string_view before = words_[core_ - 1];
            const std::string_view next = words_[at_];
            return !is_pronoun && token.head > core_ && next != "of" && next != "another"
                   && before != "no" && before != "this" && before != "any"
                   && before != "every";
        }
        const bool is_year = number_.is_digits && words_[core_].size() == 4
                             && *number_.min >= 1900 && *number_.min < 2100;
        return !is_year || core_ > first_;
    }

    Value make_value(int end_of_core) const {
        Value value;
        value.range = {words_.sentence(), first_, at_};
        const auto& sentence = article_.sentences[words_.sentence()];
        value.head = value_head(sentence, core_, end_of_core);
        value.literal.type = type_;
        value.literal.text = newsgraph::words(article_, value.range);
        value.literal.unit = unit_;
        value.literal.min = bound_ == Bound::most ? std::nullopt : number_.min;
        value.literal.max = bound_ == Bound::least ? std::nullopt : number_.max;
        return value;
    }

    const Article& article_;
    const SentenceWords& words_;
    const ValueWords& lexicon_;
    int first_;
    int at_;
    int core_ = 0;  // where the bounding words end
    Bound bound_ = Bound::exact;
    Number number_;
    LiteralType type_ = LiteralType::quantity;
    std::string unit_;
    bool is_age_ = false;
};

}  // namespace

std::optional<Value> amount_at(
    const Article& article, const SentenceWords& words, int first, const ValueWords& lexicon) {
    return AmountReader(article, words, first, lexicon).read();
}

int value_head(const Sentence& sentence, int first, int last) {
    for (int i = first; i < last; ++i) {
        const Token& token = sentence.tokens[i];
        const bool hangs_outside = token.head < first || token.head >= last;
        const bool is_light = token.upos == Upos::det || token.upos == Upos::adp
                              || token.upos == Upos::cconj || token.upos == Upos::punct;
        if (hangs_outside && !is_light) {
            return i;
        }
    }
    return last - 1;
}

}  // namespace newsgraph
