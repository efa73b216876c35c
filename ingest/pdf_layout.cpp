#include "ingest/pdf_layout.hpp"

#include "ingest/lines.hpp"

#include <algorithm>
#include <span>

namespace newsgraph {

namespace {

using Words = std::span<PlacedWord>;

constexpr int deepest = 60;              // cuts in cuts
constexpr std::size_t most_cut = 5'000;  // words; more are no page of text

double median(std::vector<double> values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return values.empty() ? 0 : *middle;
}

double usual_size(std::span<const PlacedWord> words) {
    std::vector<double> sizes;
    for (const PlacedWord& word : words) {
        sizes.push_back(word.size);
    }
    return median(std::move(sizes));
}

// --- lines

struct Line {
    std::string text;
    double left = 0;
    double right = 0;
    double top = 0;
    double bottom = 0;
    double size = 0;
};

// Whether a word stands on the line of another: they share half their height.
bool shares_line(const PlacedWord& a, const PlacedWord& b) {
    const double shared = std::min(a.bottom, b.bottom) - std::max(a.top, b.top);
    return shared * 2 > std::min(a.bottom - a.top, b.bottom - b.top);
}

Line line_of(Words words) {
    std::ranges::sort(words, {}, &PlacedWord::left);
    Line line{
        .text = {},
        .left = words.front().left,
        .right = words.back().right,
        .top = words.front().top,
        .bottom = words.front().bottom,
        .size = usual_size(words)};
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool apart = i > 0
                           && (words[i - 1].space_after
                               || words[i].left - words[i - 1].right > 0.15 * words[i].size);
        line.text += apart ? " " : "";
        line.text += words[i].text;
        line.top = std::min(line.top, words[i].top);
        line.bottom = std::max(line.bottom, words[i].bottom);
    }
    return line;
}

// Words from top to bottom, those of a line together.
std::vector<Line> lines_of(Words words) {
    std::ranges::stable_sort(words, {}, [](const PlacedWord& word) { return word.bottom; });
    std::vector<Line> lines;
    for (std::size_t begin = 0; begin < words.size();) {
        std::size_t end = begin + 1;
        while (end < words.size() && shares_line(words[begin], words[end])) {
            ++end;
        }
        lines.push_back(line_of(words.subspan(begin, end - begin)));
        begin = end;
    }
    return lines;
}

// --- paragraphs

double usual_gap(const std::vector<Line>& lines) {
    std::vector<double> gaps;
    for (std::size_t i = 1; i < lines.size(); ++i) {
        gaps.push_back(lines[i].top - lines[i - 1].bottom);
    }
    // Where half the lines are paragraphs of their own, the lower half tells.
    std::ranges::sort(gaps);
    return gaps.empty() ? 0 : gaps[gaps.size() / 3];
}

// A wider gap, letters of another size, or a first line that is set in.
bool begins_paragraph(const Line& line, const Line& before, double left, double gap) {
    const bool wider = line.top - before.bottom > gap + 0.45 * before.size;
    const bool other_size =
        std::max(line.size, before.size) > 1.12 * std::min(line.size, before.size);
    const bool set_in = line.left > left + 0.7 * line.size
                        && before.left < left + 0.3 * line.size
                        && line.left < left + 4 * line.size;
    return wider || other_size || set_in;
}

void write_column(Words words, std::string& out) {
    const auto lines = lines_of(words);
    const double gap = usual_gap(lines);
    const double left = std::ranges::min_element(lines, {}, &Line::left)->left;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const bool first = i == 0 && lines[i].left > left + 0.7 * lines[i].size;
        const bool begins = i > 0 && begins_paragraph(lines[i], lines[i - 1], left, gap);
        out += first || begins ? "\n" : "";
        out += lines[i].text + "\n";
    }
    // A last line that stops short of the edge ends its paragraph; else the next column goes on.
    const Line& last = lines.back();
    const double right = std::ranges::max_element(lines, {}, &Line::right)->right;
    out += ends_sentence(last.text) && last.right < right - 1.5 * last.size ? "\n" : "";
}

// --- cuts

struct Stripe {
    double begin = 0;
    double end = 0;

    double middle() const { return (begin + end) / 2; }
};

// White stripes at least `least` wide between the words, by the edges that `low`, `high` name.
std::vector<Stripe> stripes(
    Words words, double PlacedWord::*low, double PlacedWord::*high, double least) {
    std::ranges::sort(words, {}, low);
    std::vector<Stripe> found;
    double end = words.front().*high;
    for (const PlacedWord& word : words) {
        if (word.*low - end >= least) {
            found.push_back({end, word.*low});
        }
        end = std::max(end, word.*high);
    }
    return found;
}

// The words before and behind a place.
std::pair<Words, Words> parted(Words words, double PlacedWord::*low, double place) {
    const auto behind =
        std::ranges::partition(words, [&](const PlacedWord& w) { return w.*low < place; });
    const auto front = static_cast<std::size_t>(behind.begin() - words.begin());
    return {words.first(front), words.subspan(front)};
}

// Lines that are more than a number at the margin, or "-o, --output" before what it means.
bool is_column(Words words, double size) {
    constexpr std::size_t few = 3;
    std::vector<double> bottoms;
    for (const PlacedWord& word : words) {
        bottoms.push_back(word.bottom);
    }
    std::ranges::sort(bottoms);
    std::size_t lines = bottoms.empty() ? 0 : 1;
    for (std::size_t i = 1; i < bottoms.size(); ++i) {
        lines += bottoms[i] - bottoms[i - 1] > 0.5 * size ? 1U : 0U;
    }
    return lines >= few && words.size() * 2 >= 5 * lines;
}

// Where columns part: a stripe from top to bottom, wider than between words, that has lines on
// both sides.
const double no_place = -1;
double column_edge(Words words, double size) {
    constexpr std::size_t most = 60;  // that are tried: no page has more columns
    auto found = stripes(words, &PlacedWord::left, &PlacedWord::right, 0.8 * size);
    found.resize(std::min(found.size(), most));
    for (const Stripe& stripe : found) {
        const auto [front, behind] = parted(words, &PlacedWord::left, stripe.middle());
        if (is_column(front, size) && is_column(behind, size)) {
            return stripe.middle();
        }
    }
    return no_place;
}

// Where a line over or under columns parts from them: a stripe from side to side that has
// columns below it, else above it.
double head_edge(Words words, double size) {
    constexpr std::size_t most = 60;  // that are tried
    auto found = stripes(words, &PlacedWord::top, &PlacedWord::bottom, 0.1 * size);
    found.resize(std::min(found.size(), most));
    for (const Stripe& stripe : found) {
        if (column_edge(parted(words, &PlacedWord::top, stripe.middle()).second, size)
            != no_place) {
            return stripe.middle();
        }
    }
    for (auto stripe = found.rbegin(); stripe != found.rend(); ++stripe) {
        if (column_edge(parted(words, &PlacedWord::top, stripe->middle()).first, size)
            != no_place) {
            return stripe->middle();
        }
    }
    return no_place;
}

void write_part(Words words, int depth, std::string& out) {
    if (words.empty()) {
        return;
    }
    const double size = usual_size(words);
    const bool cuts = depth < deepest && words.size() <= most_cut;
    const double columns = cuts ? column_edge(words, size) : no_place;
    if (columns != no_place) {
        const auto [left, right] = parted(words, &PlacedWord::left, columns);
        write_part(left, depth + 1, out);
        write_part(right, depth + 1, out);
        return;
    }
    const double head = cuts ? head_edge(words, size) : no_place;
    if (head != no_place) {
        const auto [above, below] = parted(words, &PlacedWord::top, head);
        write_part(above, depth + 1, out);
        out += '\n';
        write_part(below, depth + 1, out);
        return;
    }
    write_column(words, out);
}

}  // namespace

std::string read_layout(std::vector<PlacedWord> words) {
    std::string out;
    write_part(words, 0, out);
    return out;
}

}  // namespace newsgraph
