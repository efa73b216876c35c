#include "export/rdf_names.hpp"

#include "core/ascii.hpp"
#include "core/error.hpp"
#include "export/rdf_terms.hpp"
#include "export/safe_text.hpp"

#include <algorithm>
#include <utility>

namespace newsgraph {

namespace {

bool is_safe_local_name(std::string_view name) {
    const auto begins = [](char c) { return is_letter(c) || c == '_'; };
    return !name.empty() && begins(name[0]) && std::ranges::all_of(name, [&](char c) {
        return begins(c) || is_digit(c) || c == '-';
    });
}

std::string joined(std::string_view space, std::string_view name) {
    return std::string{space}.append(name);
}

}  // namespace

std::string checked_base(std::string_view base) {
    const auto iri = web_iri(base);
    if (!iri || *iri != base || base.find_first_of("?#") != std::string_view::npos) {
        throw UsageError(
            "--base '" + one_line(base)
            + "' is no address like https://data.example.org/news/, without '?' and '#'");
    }
    return base.ends_with('/') ? *iri : *iri + '/';
}

RdfNames::RdfNames(std::string_view base)
    : type_{joined(rdf_namespace, "type")},
      label_{joined(rdfs_namespace, "label")},
      terms_{joined(base.empty() ? default_base : base, terms_path)},
      open_{joined(base.empty() ? default_base : base, open_path)},
      things_{joined(base.empty() ? default_base : base, things_path)} {
    for (const char* kind :
         {"entity", "claim", "evidence", "sentence", "article", "outlet", "value"}) {
        prefixes_.push_back({kind, things_ + kind + '/'});
    }
    prefixes_.push_back({"kg", terms_});
    prefixes_.push_back({"open", open_});
    for (const auto& [name, iri] :
         {std::pair{"rdf", rdf_namespace},
          {"rdfs", rdfs_namespace},
          {"xsd", xsd_namespace},
          {"skos", skos_namespace},
          {"prov", prov_namespace},
          {"oa", oa_namespace},
          {"schema", schema_namespace},
          {"wd", wikidata_namespace}}) {
        prefixes_.push_back({name, std::string{iri}});
    }
}

std::string_view RdfNames::term(std::string_view name) {
    if (const auto found = kept_terms_.find(name); found != kept_terms_.end()) {
        return found->second;
    }
    return kept_terms_.emplace(name, terms_ + percent_encode(name)).first->second;
}

std::string_view RdfNames::open(std::string_view predicate) {
    if (const auto found = kept_open_.find(predicate); found != kept_open_.end()) {
        return found->second;
    }
    std::string words{predicate};
    std::ranges::replace(words, ' ', '_');
    return kept_open_.emplace(predicate, open_ + percent_encode(words)).first->second;
}

std::string_view RdfNames::other(std::string_view space, std::string_view name) {
    TextMap<std::string>& kept = kept_[space.data()];
    if (const auto found = kept.find(name); found != kept.end()) {
        return found->second;
    }
    return kept.emplace(name, joined(space, name)).first->second;
}

std::string RdfNames::thing(std::string_view kind, std::string_view name) const {
    std::string iri;
    iri.reserve(things_.size() + kind.size() + 1 + name.size());
    iri.append(things_).append(kind).append(1, '/');
    append_percent_encoded(iri, name);
    return iri;
}

std::optional<std::string> RdfNames::short_name(std::string_view iri) const {
    std::size_t end = iri.size();
    while (end > 0 && iri[end - 1] != '/' && iri[end - 1] != '#') {
        --end;
    }
    const std::string_view space = iri.substr(0, end);
    const std::string_view name = iri.substr(end);
    const auto prefix = std::ranges::find(prefixes_, space, &Prefix::iri);
    if (prefix == prefixes_.end() || !is_safe_local_name(name)) {
        return std::nullopt;
    }
    std::string out;
    out.reserve(prefix->name.size() + 1 + name.size());
    return out.append(prefix->name).append(1, ':').append(name);
}

}  // namespace newsgraph
