#include "export/rdf_terms.hpp"

#include "core/ascii.hpp"
#include "export/safe_text.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <cstddef>
#include <fmt/format.h>

namespace newsgraph {

namespace {

bool is_alphanumeric(char c) {
    return is_letter(c) || is_digit(c);
}

bool is_hex(char c) {
    return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

std::string percent(char c) {
    return fmt::format("%{:02X}", static_cast<unsigned char>(c));
}

// Host and port: "www.example.org:8080". Names with other letters come in their ASCII form.
bool is_host(std::string_view text) {
    const std::size_t colon = text.find(':');
    const std::string_view host = text.substr(0, colon);
    const auto port = colon == std::string_view::npos ? "" : text.substr(colon + 1);
    const bool digits = std::ranges::all_of(port, is_digit);
    return digits && is_alphanumeric(host.empty() ? '.' : host[0])
           && std::ranges::all_of(
               host, [](char c) { return is_alphanumeric(c) || c == '.' || c == '-'; });
}

// What RFC 3987 lets stand in path, query and fragment; '#' is asked for by the caller.
bool may_stand(char c) {
    constexpr std::string_view others = "-._~:/?@!$&'()*+,;=";
    return is_alphanumeric(c) || others.find(c) != std::string_view::npos;
}

}  // namespace

std::string_view datatype_of(RdfKind kind) {
    switch (kind) {
        case RdfKind::integer:
            return "integer";
        case RdfKind::decimal:
            return "decimal";
        case RdfKind::boolean:
            return "boolean";
        case RdfKind::date:
            return "date";
        case RdfKind::year_month:
            return "gYearMonth";
        case RdfKind::year:
            return "gYear";
        case RdfKind::iri:
        case RdfKind::text:
        case RdfKind::english:
            break;
    }
    return "";
}

RdfTerm make_iri(std::string_view space, std::string_view name) {
    return {RdfKind::iri, std::string{space}.append(name)};
}

RdfTerm make_text(std::string_view text) {
    return {RdfKind::text, without_controls(text)};
}

RdfTerm make_english(std::string_view text) {
    return {RdfKind::english, without_controls(text)};
}

RdfTerm make_integer(std::uint64_t number) {
    return {RdfKind::integer, std::to_string(number)};
}

RdfTerm make_decimal(double number) {
    assert(std::isfinite(number));
    std::string digits = fmt::format("{:.6f}", number == 0 ? 0.0 : number);  // no "-0"
    while (digits.ends_with('0') && !digits.ends_with(".0")) {
        digits.pop_back();
    }
    return {RdfKind::decimal, digits == "-0.0" ? "0.0" : digits};
}

RdfTerm make_boolean(bool truth) {
    return {RdfKind::boolean, truth ? "true" : "false"};
}

RdfTerm make_date(Date date) {
    const RdfKind coarse = date.month == 0 ? RdfKind::year : RdfKind::year_month;
    return {date.day == 0 ? coarse : RdfKind::date, date.iso()};
}

std::string percent_encode(std::string_view text) {
    std::string out;
    append_percent_encoded(out, text);
    return out;
}

void append_percent_encoded(std::string& out, std::string_view text) {
    if (text == "." || text == "..") {
        out += text == "." ? "%2E" : "%2E%2E";
        return;
    }
    static const auto plain = [] {
        std::array<bool, 256> all{};
        for (std::size_t i = 0; i < all.size(); ++i) {
            const auto c = static_cast<char>(i);
            all.at(i) = is_alphanumeric(c) || c == '-' || c == '.' || c == '_' || c == '~';
        }
        return all;
    }();
    const auto is_plain = [](char c) { return plain[static_cast<unsigned char>(c)]; };
    while (!text.empty()) {
        const auto end = std::ranges::find_if_not(text, is_plain) - text.begin();
        out.append(text.substr(0, static_cast<std::size_t>(end)));
        text.remove_prefix(static_cast<std::size_t>(end));
        if (!text.empty()) {
            out += percent(text.front());
            text.remove_prefix(1);
        }
    }
}

std::optional<std::string> web_iri(std::string_view url) {
    const std::string_view scheme = url.starts_with("https://") ? "https://" : "http://";
    if (!url.starts_with(scheme)) {
        return std::nullopt;
    }
    const std::string_view rest = url.substr(scheme.size());
    const std::size_t path = std::min(rest.find_first_of("/?#"), rest.size());
    if (!is_host(rest.substr(0, path))) {
        return std::nullopt;
    }
    std::string out = std::string{scheme}.append(rest.substr(0, path));
    bool in_fragment = false;
    for (std::size_t i = path; i < rest.size(); ++i) {
        const bool escape =
            rest[i] == '%' && i + 2 < rest.size() && is_hex(rest[i + 1]) && is_hex(rest[i + 2]);
        const bool fragment = rest[i] == '#' && !in_fragment;
        in_fragment = in_fragment || fragment;
        const bool plain = may_stand(rest[i]) || escape || fragment;
        out += plain ? std::string(1, rest[i]) : percent(rest[i]);
    }
    return out;
}

}  // namespace newsgraph
