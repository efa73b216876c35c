#include "ingest/lines.hpp"

#include "core/utf8.hpp"
#include "ingest/character_repair.hpp"

#include <algorithm>
#include <string>
#include <unicode/uchar.h>

namespace newsgraph {

namespace {

// One line of a group of lines without a blank line between them.
struct Line {
    std::string text;
    std::size_t width = 0;  // code points
};

using Group = std::vector<Line>;

constexpr std::size_t widest_wrap = 132;  // columns of a terminal or a mail
constexpr std::size_t narrowest_wrap = 30;

// Lines between blank lines; a group may be empty.
std::vector<Group> group_lines(std::string_view text) {
    std::vector<Group> groups(1);
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        std::string line = collapse_spaces(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (!line.empty()) {
            const std::size_t width = count_code_points(line);
            groups.back().push_back({std::move(line), width});
        } else if (!groups.back().empty()) {
            groups.emplace_back();
        }
    }
    return groups;
}

// Whether the line was full: the next line's first word would not have fitted any more.
bool is_full(const Line& line, const Line& next, std::size_t width) {
    const auto word = next.text.substr(0, next.text.find(' '));
    return line.width + 1 + count_code_points(word) > width;
}

std::size_t widest(const Group& group) {
    return std::ranges::max_element(group, {}, &Line::width)->width;
}

// A group is wrapped when nearly all of its lines are full and many go on in lower case, as
// lists of headlines of like length do not. Returns the wrap's width, 0: not wrapped.
std::size_t wrap_width(const Group& group) {
    if (group.size() < 3) {
        return 0;
    }
    const std::size_t width = widest(group);
    std::size_t full = 0;
    std::size_t lower = 0;
    for (std::size_t i = 0; i + 1 < group.size(); ++i) {
        full += is_full(group[i], group[i + 1], width) ? 1U : 0U;
        lower += starts_lower(group[i + 1].text) ? 1U : 0U;
    }
    const std::size_t joints = group.size() - 1;
    const bool wrapped = full * 10 >= joints * 7 && lower * 3 >= joints;
    return wrapped && width <= widest_wrap && width >= narrowest_wrap ? width : 0;
}

// A colon or semicolon ends a line of a list.
bool ends_in_mid_sentence(std::string_view text) {
    return !ends_sentence(text) && text.back() != ':' && text.back() != ';';
}

// "... that it would" / "not stop" -> one; "us urges iran ..." under a title stays alone, since
// a blank line stands between.
bool goes_on(const Line& line, const Line& next, std::size_t width) {
    if (width != 0 && line.width <= width && is_full(line, next, width)) {
        return true;
    }
    // "e-mail" and "end of list" under a headline go on nothing.
    const bool hyphen = line.text.ends_with('-') && !line.text.ends_with(" -");
    const bool is_prose =
        std::ranges::count(line.text, ' ') >= 3
        && (ends_sentence(next.text) || std::ranges::count(next.text, ' ') >= 3);
    return (is_prose || hyphen) && ends_in_mid_sentence(line.text) && starts_lower(next.text);
}

std::size_t length_at(std::string_view text, char32_t& c, std::size_t at) {
    std::size_t next = at;
    c = next_code_point(text, next);
    return next - at;
}

// "•", "*", "-", "1." at the front of a line of a list.
bool take_bullet(std::string& text) {
    char32_t c = 0;
    const std::size_t length = length_at(text, c, 0);
    const std::u32string_view bullets = U"•‣▪●◦*-–·►▶";
    if (bullets.find(c) == std::u32string_view::npos || text.size() < length + 2
        || text[length] != ' ') {
        return false;
    }
    text.erase(0, length + 1);
    return true;
}

void add_block(std::string text, bool after_blank, std::vector<Block>& blocks) {
    Block block;
    block.after_blank = after_blank;
    block.kind = take_bullet(text) ? BlockKind::item : BlockKind::paragraph;
    block.text = std::move(text);
    blocks.push_back(std::move(block));
}

// Puts groups of lines together to blocks.
class Joiner {
  public:
    Joiner(const KnownWords* words, FlawCounts& flaws) : words_(words), flaws_(flaws) {}

    void add_group(const Group& group, std::size_t width) {
        std::string text = group.front().text;
        bool first = true;
        for (std::size_t i = 1; i < group.size(); ++i) {
            if (goes_on(group[i - 1], group[i], width)) {
                join(text, group[i].text);
            } else {
                add_block(std::move(text), first, blocks);
                text = group[i].text;
                first = false;
            }
        }
        add_block(std::move(text), first, blocks);
    }

    std::vector<Block> blocks;

  private:
    // "self-" / "detonating" was one word before the wrap, "author-" / "ity" one without hyphen.
    void join(std::string& text, const std::string& next) {
        const bool hyphen = text.ends_with('-') && !text.ends_with(" -");
        if (words_ != nullptr && line_cut(text, next, *words_) == LineCut::word) {
            text.pop_back();
            flaws_.add(TextFlaw::cut_word);
        }
        text += hyphen ? "" : " ";
        text += next;
    }

    const KnownWords* words_;
    FlawCounts& flaws_;
};

std::vector<Block> split(std::string_view text, const KnownWords* words, FlawCounts& flaws) {
    std::size_t width = 0;
    auto groups = group_lines(text);
    std::erase_if(groups, [](const Group& group) { return group.empty(); });
    for (const Group& group : groups) {
        width = std::max(width, wrap_width(group));
    }
    Joiner joiner(words, flaws);
    for (const Group& group : groups) {
        joiner.add_group(group, width);
    }
    return std::move(joiner.blocks);
}

}  // namespace

bool ends_sentence(std::string_view text) {
    const std::u32string_view closing = U"\"'”’»)]* ";  // texts of corpora: said . "
    const std::u32string_view final = U".!?…。";
    while (!text.empty()) {
        std::size_t at = code_point_start(text, text.size() - 1);
        char32_t c = 0;
        length_at(text, c, at);
        if (final.find(c) != std::u32string_view::npos) {
            return true;
        }
        if (closing.find(c) == std::u32string_view::npos) {
            return false;
        }
        text = text.substr(0, at);
    }
    return false;
}

bool starts_lower(std::string_view text) {
    char32_t c = 0;
    return !text.empty() && length_at(text, c, 0) > 0
           && u_islower(static_cast<UChar32>(c)) != 0;
}

std::vector<Block> split_lines(std::string_view text) {
    FlawCounts none;
    return split(text, nullptr, none);
}

std::vector<Block> split_lines(
    std::string_view text, const KnownWords& words, FlawCounts& flaws) {
    return split(text, &words, flaws);
}

}  // namespace newsgraph
