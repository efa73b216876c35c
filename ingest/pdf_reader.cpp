// PDF: the text of each page in the order in which it is read, column after
// column, without running heads, feet and page numbers.
#include "core/ascii.hpp"
#include "core/utf8.hpp"
#include "ingest/character_repair.hpp"
#include "ingest/input_formats.hpp"
#include "ingest/pdf_pages.hpp"
#include "ingest/written_dates.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <map>
#include <vector>

namespace newsgraph {

namespace {

constexpr std::size_t edge = 2;  // lines at the top and at the bottom that may be running heads

using Lines = std::vector<std::string>;

Lines lines_of(std::string_view text) {
    Lines lines;
    while (!text.empty()) {
        const auto end = std::min(text.find_first_of("\n\f"), text.size());
        lines.push_back(collapse_spaces(text.substr(0, end)));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    while (!lines.empty() && lines.back().empty()) {
        lines.pop_back();
    }
    return lines;
}

// "Page 3 of 7" and "Page 4 of 7" are one running head.
std::string without_numbers(std::string_view line) {
    std::string out;
    for (const char c : line) {
        if (!is_digit(c)) {
            out += c;
        } else if (out.empty() || out.back() != '#') {
            out += '#';
        }
    }
    return out;
}

// Which lines of a page stand at its edges, blank ones not counted.
std::vector<bool> edges_of(const Lines& page) {
    std::vector<std::size_t> filled;
    for (std::size_t i = 0; i < page.size(); ++i) {
        if (!page[i].empty()) {
            filled.push_back(i);
        }
    }
    std::vector<bool> edges(page.size());
    for (std::size_t i = 0; i < filled.size(); ++i) {
        edges[filled[i]] = i < edge || i + edge >= filled.size();
    }
    return edges;
}

// On how many pages a line stands, on those with an odd number and the others.
struct Pages {
    std::array<std::size_t, 2> of_parity{};
    std::size_t last = SIZE_MAX;

    void add(std::size_t page) {
        of_parity[page % 2] += page == last ? 0U : 1U;
        last = page;
    }
    // On three, on both of two, or on every second one: books have other heads left and right,
    // and none on the first page.
    bool are_of_head(std::size_t pages) const {
        const std::size_t all = of_parity[0] + of_parity[1];
        const bool second = pages >= 4
                            && (of_parity[1] == pages / 2
                                || (of_parity[0] >= 2 && of_parity[0] + 1 >= (pages + 1) / 2));
        return (pages >= 2 && all >= std::min<std::size_t>(3, pages)) || second;
    }
};

// Lines at the edges of pages that come again.
std::map<std::string, Pages> running_heads(const std::vector<Lines>& pages) {
    std::map<std::string, Pages> heads;
    for (std::size_t page = 0; page < pages.size(); ++page) {
        const auto edges = edges_of(pages[page]);
        for (std::size_t i = 0; i < edges.size(); ++i) {
            if (edges[i]) {
                heads[without_numbers(pages[page][i])].add(page);
            }
        }
    }
    std::erase_if(
        heads, [&](const auto& entry) { return !entry.second.are_of_head(pages.size()); });
    return heads;
}

bool is_number(std::string_view line) {
    return without_numbers(line) == "#" || without_numbers(line) == "- # -";
}

// Joins the lines of paragraphs; a word that a line end cut is whole again. A line is the last
// of its paragraph when it is much shorter than most and ends a sentence, or a blank one follows.
class Paragraphs {
  public:
    Paragraphs(std::size_t width, const KnownWords& words) : width_(width), words_(words) {}

    void add(const std::string& line) {
        if (line.empty()) {
            end();
            return;
        }
        join(line);
        const bool stop = line.find_last_of(".!?") + 2 >= line.size()
                          && line.find_last_of(".!?") != std::string::npos;
        if (stop && count_code_points(line) * 100 < width_ * 85) {
            end();
        }
    }

    void end() {
        if (!text_.empty()) {
            out_ += out_.empty() ? "" : "\n\n";
            out_ += text_;
        }
        text_.clear();
    }

    std::string take() {
        end();
        return std::move(out_);
    }
    // Words that a line end had cut.
    std::uint32_t joined() const { return joined_; }

  private:
    // Columns are narrow: a hyphen at their edge is the printer's, but for "semi-" / "official".
    void join(const std::string& line) {
        const LineCut cut = line_cut(text_, line, words_);
        if (cut == LineCut::word || cut == LineCut::unknown) {
            text_.pop_back();
            ++joined_;
        } else if (cut == LineCut::none && !text_.empty()) {
            text_ += ' ';
        }
        text_ += line;
    }

    std::size_t width_;
    const KnownWords& words_;
    std::uint32_t joined_ = 0;
    std::string text_;
    std::string out_;
};

std::size_t usual_width(const std::vector<Lines>& pages) {
    std::vector<std::size_t> widths;
    for (const Lines& page : pages) {
        for (const std::string& line : page) {
            if (!line.empty()) {
                widths.push_back(count_code_points(line));
            }
        }
    }
    if (widths.empty()) {
        return 0;
    }
    const auto most = widths.begin() + static_cast<std::ptrdiff_t>(widths.size() * 3 / 4);
    std::ranges::nth_element(widths, most);
    return *most;
}

std::string join_pages(
    const std::vector<Lines>& pages, const KnownWords& words, FlawCounts& flaws) {
    const auto heads = running_heads(pages);
    Paragraphs paragraphs(usual_width(pages), words);
    for (const Lines& page : pages) {
        const auto edges = edges_of(page);
        for (std::size_t i = 0; i < page.size(); ++i) {
            const bool head =
                edges[i] && (heads.contains(without_numbers(page[i])) || is_number(page[i]));
            if (!head) {
                paragraphs.add(page[i]);
            }
        }
    }
    flaws.add(TextFlaw::cut_word, paragraphs.joined());
    return paragraphs.take();
}

// "Microsoft Word - news_final.doc", "untitled": not what people call it.
bool is_title(std::string_view title) {
    const std::string lower = ascii_lower(title);
    return title.size() >= 8 && title.find(' ') != std::string_view::npos
           && lower.find("microsoft") == std::string::npos
           && lower.find(".doc") == std::string::npos
           && lower.find(".indd") == std::string::npos
           && lower.find("untitled") == std::string::npos;
}

std::string why_not_read(const PdfPages& read, const ReadOptions& options) {
    using enum PdfPages::State;
    switch (read.state) {
        case damaged:
            return "not a PDF, or a damaged one";
        case locked:
            return "a PDF with a password";
        case too_long:
            return too_long_reason(options);
        case out_of_bounds:
            return "a PDF that takes too much memory or time";
        case complete:
            break;
    }
    return {};
}

Input read_pdf(ByteSource& source, const InputFile& file, const ReadContext& context) {
    constexpr std::size_t most = 200'000'000;
    const auto bytes = source.read_up_to(most);
    if (!bytes) {
        return Skipped{file.name, "a PDF of more than 200 MB"};
    }
    const PdfPages read = read_pdf_pages_bounded(*bytes, context.options.max_article * 4);
    std::string reason = why_not_read(read, context.options);
    if (!reason.empty()) {
        return Skipped{file.name, std::move(reason)};
    }
    std::vector<Lines> pages;
    std::ranges::transform(read.pages, std::back_inserter(pages), lines_of);
    RawArticle raw;
    raw.text = join_pages(pages, context.language.words, raw.flaws);
    if (raw.text.empty()) {
        return Skipped{file.name, "a PDF of pictures, without text"};
    }
    raw.known.title = is_title(read.title) ? read.title : std::string{};
    raw.known.author = clean_author(read.author);
    raw.produced = read.created;
    return finish_article(raw, file, 0, context);
}

}  // namespace

std::unique_ptr<DocumentReader> open_pdf(
    std::unique_ptr<ByteSource> source, const InputFile& file, const ReadContext& context) {
    return one_input(read_pdf(*source, file, context));
}

}  // namespace newsgraph
