#include "ingest/pdf_pages.hpp"

#include "core/date.hpp"
#include "ingest/pdf_layout.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <ctime>
#include <memory>
#include <mutex>
#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>
#include <system_error>

namespace newsgraph {

namespace {

constexpr int most_pages = 5000;

std::string utf8(const poppler::ustring& text) {
    const auto bytes = text.to_utf8();
    return {bytes.begin(), bytes.end()};
}

std::string day_of(std::time_t when) {
    std::tm parts{};
    if (when <= 0 || gmtime_r(&when, &parts) == nullptr) {
        return {};
    }
    return Date{parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday}.iso();
}

// By the page's own words; of a page of more of them than any has, as the library orders them.
std::string text_of(const poppler::page& page) {
    constexpr std::size_t most_words = 50'000;
    const auto boxes = page.text_list(poppler::page::text_list_include_font);
    if (boxes.empty() || boxes.size() > most_words) {
        return utf8(page.text(poppler::rectf(), poppler::page::non_raw_non_physical_layout));
    }
    std::vector<PlacedWord> words;
    words.reserve(boxes.size());
    for (const auto& box : boxes) {
        const auto place = box.bbox();
        const double height = place.bottom() - place.top();
        const double size = box.has_font_info() ? box.get_font_size() : height;
        // Broken matrices put words nowhere.
        if (std::isfinite(place.left() + place.top() + place.right() + place.bottom() + size)) {
            words.push_back(
                {.text = utf8(box.text()),
                 .left = place.left(),
                 .top = place.top(),
                 .right = place.right(),
                 .bottom = place.bottom(),
                 .size = size,
                 .space_after = box.has_space_after()});
        }
    }
    return read_layout(std::move(words));
}

void read_texts(const poppler::document& document, std::size_t limit, PdfPages& read) {
    std::size_t size = 0;
    for (int i = 0; i < std::min(document.pages(), most_pages); ++i) {
        const std::unique_ptr<poppler::page> page(document.create_page(i));
        if (!page) {
            continue;
        }
        read.pages.push_back(text_of(*page));
        size += read.pages.back().size();
        if (size > limit) {
            read.state = PdfPages::State::too_long;
            return;
        }
    }
}

// From process to process: "LENGTH:BYTES" of each field, the state as a digit.
void append_field(std::string_view field, std::string& out) {
    out += std::to_string(field.size());
    out += ':';
    out += field;
}

std::string_view take_field(std::string_view& bytes) {
    std::size_t size = 0;
    const auto parsed = std::from_chars(bytes.data(), bytes.data() + bytes.size(), size);
    bytes.remove_prefix(
        std::min(bytes.size(), static_cast<std::size_t>(parsed.ptr - bytes.data()) + 1));
    const auto field = bytes.substr(0, size);
    bytes.remove_prefix(field.size());
    return field;
}

std::string written(const PdfPages& read) {
    std::string out;
    append_field(std::to_string(static_cast<int>(read.state)), out);
    append_field(read.title, out);
    append_field(read.author, out);
    append_field(read.created, out);
    for (const std::string& page : read.pages) {
        append_field(page, out);
    }
    return out;
}

PdfPages parsed(std::string_view bytes) {
    PdfPages read;
    const auto state = take_field(bytes);
    read.state = state.size() == 1 ? static_cast<PdfPages::State>(state[0] - '0')
                                   : PdfPages::State::out_of_bounds;
    read.title = take_field(bytes);
    read.author = take_field(bytes);
    read.created = take_field(bytes);
    while (!bytes.empty()) {
        read.pages.emplace_back(take_field(bytes));
    }
    return read;
}

}  // namespace

// Poppler's own state is not for several threads, and its talk is not for the user.
PdfPages read_pdf_pages(std::string_view bytes, std::size_t limit) {
    static std::mutex mutex;
    const std::scoped_lock lock(mutex);
    poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr);
    PdfPages read;
    const std::unique_ptr<poppler::document> document(
        poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
    if (!document || document->is_locked()) {
        read.state = document ? PdfPages::State::locked : PdfPages::State::damaged;
        return read;
    }
    read_texts(*document, limit, read);
    read.title = utf8(document->get_title());
    read.author = utf8(document->get_author());
    read.created = day_of(document->get_creation_date_t());
    return read;
}

PdfPages read_pdf_pages_bounded(
    std::string_view bytes, std::size_t limit, ProcessBounds bounds) {
    bounds.output = limit * 2 + 10'000'000;
    const auto out = run_bounded([&] { return written(read_pdf_pages(bytes, limit)); }, bounds);
    PdfPages ended;
    ended.state = PdfPages::State::out_of_bounds;
    return out ? parsed(*out) : ended;
}

}  // namespace newsgraph
