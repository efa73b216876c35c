#include "extract/values/quantities.hpp"

#include "core/one_of.hpp"
#include "extract/values/numbers.hpp"

#include <string>
#include <utility>

namespace newsgraph {

namespace {

enum class Bound : std::uint8_t { exact, least, most };

class AmountReader {
  public:
    AmountReader(const Article& article, const SentenceWords& words, int first)
        : article_(article), words_(words), first_(first), at_(first) {}

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
            const auto least = words_.match(ValueKind::least, at_);
            const auto most = words_.match(ValueKind::most, at_);
            const auto about = words_.match(ValueKind::about, at_);
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
        const auto number = number_at(words_, at_);
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
    SentenceWords::Match currency_sign() const {
        auto sign = words_.match(ValueKind::currency, at_);
        if (!sign && (words_[at_] == "us" || words_[at_] == "u.s.") && words_[at_ + 1] == "$") {
            sign = words_.match(ValueKind::currency, at_ + 1);
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
        const auto sign = words_.match(ValueKind::currency, at_ + 1);
        if (!joins_sums(at_) || !sign || sign.word->unit != unit_) {
            return;
        }
        const auto second = number_at(words_, sign.last);
        if (!second || !second->max || !number_.max || *number_.max >= *second->max) {
            return;
        }
        // "$5 and $7 billion" are both billions.
        const auto* scale = words_.find(ValueKind::scale, second->last - 1);
        const bool shares_scale =
            scale != nullptr && !number_.is_scaled && *number_.min * scale->low < *second->max;
        *number_.min *= shares_scale ? scale->low : 1;
        number_.max = second->max;
        at_ = second->last;
    }

    bool joins_sums(int at) const {
        const std::string_view before = words_[first_ - 1];
        return (is_one_of(words_[at], {"to", "-", "–"}) && before != "from")
               || (words_[at] == "and" && before == "between");
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
        for (const ValueKind kind : {ValueKind::currency, ValueKind::unit, ValueKind::period}) {
            if (const auto unit = words_.match(kind, at)) {
                set_unit(
                    kind == ValueKind::currency ? LiteralType::money : LiteralType::measure,
                    unit.word->unit);
                at_ = unit.last;
                return;
            }
        }
    }

    // "for weeks", "more than a year": a length of time without a number.
    bool read_bare_period() {
        const bool has_article = is_one_of(words_[at_], {"a", "an"});
        const auto period = words_.match(ValueKind::period, at_ + (has_article ? 1 : 0));
        if (!period) {
            return false;
        }
        const bool is_length = has_article ? bounds_one_period() : bounds_periods(period.last);
        if (!is_length) {
            return false;
        }
        number_.min = has_article ? 1 : 2;
        number_.max = has_article ? std::optional<double>(1) : std::nullopt;
        set_unit(LiteralType::measure, period.word->unit);
        at_ = period.last;
        return true;
    }

    // "for a year", "more than a year", but not "a year".
    bool bounds_one_period() const {
        return at_ > first_ || is_one_of(words_[first_ - 1], {"for", "within", "after"});
    }

    // "for weeks", but not "weeks".
    bool bounds_periods(int last) const {
        const std::string_view word = words_[last - 1];
        return (word.back() == 's' || word == "centuries")
               && is_one_of(words_[first_ - 1], {"for", "over", "after", "within"});
    }

    void set_unit(LiteralType type, std::string_view unit) {
        type_ = type;
        unit_ = unit;
    }

    // Numbers that name: "Shahed-136", "Resolution 2231", "page 5", "John Smith, 42,".
    bool is_name_part() const {
        return is_part_of_word()
               || (number_.is_digits && core_ == first_ && core_ > 0
                   && (follows_its_noun() || is_age_between_commas()));
    }

    // "Shahed-136", "1990-x", "24/7"
    bool is_part_of_word() const {
        const std::string_view before = words_[core_ - 1];
        const bool is_joined = words_.is_joined(core_ - 1);
        return (before == "-" && is_joined && words_.is_joined(core_ - 2))
               || (before == "/" && is_joined)
               || (words_[at_] == "-" && words_.is_joined(at_ - 1));
    }

    // "Resolution 2231", but not "a Boeing 707 freighter", where both go with the noun.
    bool follows_its_noun() const {
        const Token& before = words_.token(core_ - 1);
        const Token& number = words_.token(core_);
        const bool shared = before.upos == Upos::propn && before.head == number.head;
        const bool hangs_on_next = number.head > core_ && !shared;
        return is_one_of(before.upos, {Upos::propn, Upos::noun}) && !hangs_on_next;
    }

    // "Ann Lee, 42, said", "wounded Ann Lee, 42."; but "in Oslo, 42 people"
    bool is_age_between_commas() const {
        const bool ends = words_[at_] == "," || words_.token(core_).head < core_;
        return words_[core_ - 1] == "," && core_ >= 2 && ends
               && words_.token(core_ - 2).upos == Upos::propn && *number_.min < 120;
    }

    // "one" is a number only before a noun; a year is none.
    bool counts_something() const {
        return words_[core_] == "one" && at_ == core_ + 1 ? is_one_of_its_noun() : !is_year();
    }

    bool is_one_of_its_noun() const {
        const Token& token = words_.token(core_);
        return !is_one_of(token.upos, {Upos::pron, Upos::det}) && token.head > core_
               && !is_one_of(words_[at_], {"of", "another"})
               && !is_one_of(words_[core_ - 1], {"no", "this", "any", "every"});
    }

    bool is_year() const {
        return number_.is_digits && words_[core_].size() == 4 && *number_.min >= 1900
               && *number_.min < 2100 && core_ == first_;
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

std::optional<Value> amount_at(const Article& article, const SentenceWords& words, int first) {
    return AmountReader(article, words, first).read();
}

int value_head(const Sentence& sentence, int first, int last) {
    for (int i = first; i < last; ++i) {
        const Token& token = sentence.tokens[i];
        const bool hangs_outside = token.head < first || token.head >= last;
        if (hangs_outside
            && !is_one_of(token.upos, {Upos::det, Upos::adp, Upos::cconj, Upos::punct})) {
            return i;
        }
    }
    return last - 1;
}

}  // namespace newsgraph
