#include "core/article.hpp"

#include "core/enum_names.hpp"

#include <cstddef>

namespace newsgraph {

int first_of(const std::vector<Argument>& arguments, ArgumentKind kind) {
    const auto found = std::ranges::find(arguments, kind, &Argument::kind);
    return found == arguments.end() ? -1 : found->head;
}

std::string_view name_of(FrameKind kind) {
    static constexpr auto names = enum_names<FrameKind::compound>(
        {"verb", "noun", "adjective", "copula", "apposition", "possessive", "compound"});
    return names[kind];
}

std::span<const Frame> frames_of(const Article& article, int first, int last) {
    const auto& frames = article.frames;
    const auto begin = std::ranges::lower_bound(frames, first, {}, &Frame::sentence);
    const auto end = std::ranges::upper_bound(frames, last, {}, &Frame::sentence);
    return begin < end ? std::span<const Frame>(begin, end) : std::span<const Frame>();
}

std::string rules_of(const Claim& claim) {
    std::string joined;
    for (const std::string& rule : claim.rules) {
        joined += (joined.empty() ? "" : "+") + rule;
    }
    return joined;
}

Span span_of(const Article& article, Range range) {
    const auto& tokens = article.sentences[range.sentence].tokens;
    if (range.first >= range.last) {
        return {};
    }
    return {
        tokens[range.first].span.begin,
        tokens[static_cast<std::size_t>(range.last) - 1].span.end};
}

std::string_view words(const Article& article, Range range) {
    return slice(article.document.text, span_of(article, range));
}

}  // namespace newsgraph
