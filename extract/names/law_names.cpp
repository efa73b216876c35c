// Names of laws and cases that the model saw only a part of.
#include "core/one_of.hpp"
#include "extract/names/name_rules.hpp"

#include <string_view>

namespace newsgraph {

namespace {

using enum EntityType;

bool is_versus(std::string_view word) {
    return is_one_of(word, {"v", "v.", "vs", "vs."});
}

}  // namespace

bool join_law(const NameAt& it) {
    const Range range = it.name.range;
    if (!it.next || it.next->type != law || it.next->range.first != range.last
        || !is_organization(it.name.type)) {
        return false;
    }
    it.next->range.first = range.first;
    it.next->entry = nullptr;
    return true;
}

// "Roe v. [Wade]": a case, whatever the parties are.
bool name_case(const NameAt& it) {
    Range& range = it.name.range;
    const int versus = range.last;
    const bool parted =
        it.next && is_versus(it.view.lower(versus)) && it.next->range.first == versus + 1;
    bool inside = false;
    for (int i = range.first + 1; i + 1 < range.last; ++i) {
        inside = inside || is_versus(it.view.lower(i));
    }
    if (!parted && (!inside || it.name.type == law)) {
        return false;
    }
    range.last = parted ? it.next->range.last : range.last;
    it.name.type = law;
    it.name.entry = nullptr;
    return true;
}

// "Harbour Act [2019]"
bool add_year(const NameAt& it) {
    const Token& year = it.view[it.name.range.last];
    const bool hangs = year.head >= it.name.range.first && year.head < it.name.range.last;
    if (it.view.known(it.name.range.last - 1).name_head != law || !hangs
        || year.upos != Upos::num || it.view.word(it.name.range.last).size() != 4) {
        return false;
    }
    ++it.name.range.last;
    it.name.entry = nullptr;
    return true;
}

bool add_number(const NameAt& it) {
    const int number = it.name.range.last + 1;
    const bool law = is_one_of(it.name.type, {EntityType::law, document});
    if (!law || !is_one_of(it.view.lower(number - 1), {"no", "no.", "number"})) {
        return false;
    }
    const int digits = it.view.word(number) == "." ? number + 1 : number;
    if (!has_digit(it.view.word(digits))) {
        return false;
    }
    it.name.range.last = digits + 1;
    return true;
}

}  // namespace newsgraph
