#include "graph/decisions.hpp"

#include "core/enum_names.hpp"
#include "core/error.hpp"
#include "core/utf8.hpp"
#include "graph/labels.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <istream>
#include <iterator>
#include <map>
#include <optional>
#include <sstream>
#include <string_view>

namespace newsgraph {

namespace {

constexpr std::array<std::string_view, 4> names{"same", "different", "label", "type"};

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r");
    return first == std::string_view::npos
               ? std::string_view()
               : text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

// The next field of the rest of a line, which is cut off: in quotation marks, up to a tab, or
// up to a blank.
std::string take_field(std::string_view& rest, char separator) {
    rest = trimmed(rest);
    const bool quoted = rest.starts_with('"') && rest.find('"', 1) != std::string_view::npos;
    const auto end = quoted ? rest.find('"', 1) : std::min(rest.find(separator), rest.size());
    const std::string_view field = quoted ? rest.substr(1, end - 1) : rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return std::string(trimmed(field));
}

Decision read_decision(std::string_view line, const std::string& where) {
    Decision decision;
    const std::size_t word = std::min(line.find_first_of(" \t"), line.size());
    const auto* known = std::ranges::find(names, line.substr(0, word));
    if (known == names.end()) {
        throw Error(
            where + ": '" + std::string(line.substr(0, word))
            + "' is no judgement; there are: same, different, label, type");
    }
    decision.judgement = static_cast<Judgement>(known - names.begin());
    std::string_view rest = line.substr(word);
    const char separator = trimmed(rest).find('\t') != std::string_view::npos ? '\t' : ' ';
    decision.first = take_field(rest, separator);
    // A label may have blanks.
    const bool label = decision.judgement == Judgement::label;
    decision.second = take_field(rest, label ? '\t' : separator);
    if (decision.first.empty() || decision.second.empty() || !trimmed(rest).empty()) {
        throw Error(
            where + ": '" + std::string(*known)
            + "' needs two names: between tabs, or in quotation marks where they hold blanks");
    }
    if (decision.judgement == Judgement::type && !parse_kind<EntityType>(decision.second)) {
        throw Error(where + ": '" + decision.second + "' is no type of entity");
    }
    return decision;
}

// Where names and ids lead.
class ClassIndex {
  public:
    explicit ClassIndex(const std::vector<NameClass>& classes) : classes_(classes) {
        for (std::uint32_t i = 0; i < classes.size(); ++i) {
            by_key_[classes[i].key].push_back(i);
            by_slug_[slug(classes[i].key)].push_back(i);
        }
    }

    std::vector<std::uint32_t> find(const std::string& name) const {
        if (const auto named = by_key_.find(label_key(name)); named != by_key_.end()) {
            return individuals(named->second);
        }
        if (const auto called = by_slug_.find(name); called != by_slug_.end()) {
            return individuals(called->second);
        }
        return find_typed(name);
    }

  private:
    // "jordan-person" where there is a country, too
    std::vector<std::uint32_t> find_typed(const std::string& id) const {
        const auto dash = id.rfind('-');
        const auto called =
            dash == std::string::npos ? by_slug_.end() : by_slug_.find(id.substr(0, dash));
        std::vector<std::uint32_t> found;
        if (called == by_slug_.end()) {
            return found;
        }
        for (int type = 0; type <= static_cast<int>(EntityType::concept_); ++type) {
            const auto kind = static_cast<EntityType>(type);
            if (ascii_lower(name_of(kind)) == id.substr(dash + 1)) {
                std::ranges::copy_if(
                    called->second, std::back_inserter(found), [&](std::uint32_t i) {
                        return classes_[i].family == family_of(kind);
                    });
            }
        }
        return found;
    }

    // Named ones, where there are such.
    std::vector<std::uint32_t> individuals(const std::vector<std::uint32_t>& found) const {
        std::vector<std::uint32_t> named;
        std::ranges::copy_if(found, std::back_inserter(named), [&](std::uint32_t i) {
            return !classes_[i].generic;
        });
        return named.empty() ? found : named;
    }

    const std::vector<NameClass>& classes_;
    std::map<std::string, std::vector<std::uint32_t>, std::less<>> by_key_;
    std::map<std::string, std::vector<std::uint32_t>, std::less<>> by_slug_;
};

}  // namespace

Decisions read_decisions(std::istream& in, const std::string& name) {
    Decisions decisions;
    int number = 0;
    for (std::string line; std::getline(in, line);) {
        decisions.text += line + '\n';
        ++number;
        const std::string_view said = trimmed(line);
        if (!said.empty() && !said.starts_with('#')) {
            Decision decision = read_decision(said, name + ':' + std::to_string(number));
            decision.line = number;
            decisions.list.push_back(std::move(decision));
        }
    }
    return decisions;
}

Decisions read_decisions(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in || std::filesystem::is_directory(file)) {
        throw Error(file.string() + ": cannot be read; --decisions takes a text file");
    }
    return read_decisions(in, file.string());
}

std::string text_of(const Decision& decision) {
    return std::string(names.at(static_cast<std::size_t>(decision.judgement))) + '\t'
           + decision.first + '\t' + decision.second;
}

DecidedClasses find_decided(const Decisions& decisions, const std::vector<NameClass>& classes) {
    DecidedClasses decided;
    if (decisions.empty()) {
        return decided;
    }
    const ClassIndex index(classes);
    for (const Decision& decision : decisions.list) {
        const auto first = index.find(decision.first);
        const bool pair =
            decision.judgement == Judgement::same || decision.judgement == Judgement::different;
        const auto second = pair ? index.find(decision.second) : first;
        if (first.empty() || second.empty()) {
            decided.about_nothing.push_back(decision);
            continue;
        }
        for (const std::uint32_t one : first) {
            if (decision.judgement == Judgement::label) {
                decided.labels.emplace_back(one, decision.second);
            } else if (decision.judgement == Judgement::type) {
                decided.types.emplace_back(one, *parse_kind<EntityType>(decision.second));
            }
            for (const std::uint32_t other : second) {
                if (decision.judgement == Judgement::same) {
                    decided.same.emplace_back(one, other);
                } else if (decision.judgement == Judgement::different && one != other) {
                    decided.different.emplace_back(one, other);
                }
            }
        }
    }
    return decided;
}

}  // namespace newsgraph
