// What a store that has only this file must know of the words that it uses.
#include "core/ascii.hpp"
#include "core/utf8.hpp"
#include "export/describe_things.hpp"
#include "export/relation_roles.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <variant>
#include <vector>

namespace newsgraph {

namespace {

// "ArmedForce", "based_in" -> "armed force", "based in"
std::string words_of(std::string_view name) {
    std::string out;
    for (const char c : name) {
        if (is_upper(c) && !out.empty()) {
            out += ' ';
        }
        out += c;
    }
    std::ranges::replace(out, '_', ' ');
    return ascii_lower(out);
}

class Vocabulary {
  public:
    explicit Vocabulary(RdfNames& names) : names_{names} {}

    void gather(const KnowledgeGraph& graph) {
        for (const Entity& entity : graph.entities()) {
            add(name_of(entity.type), rdfs_namespace, "Class");
        }
        for (const char* name : {"Claim", "Evidence", "Sentence"}) {
            add(name, rdfs_namespace, "Class");
        }
        for (const MergedClaim& claim : graph.claims()) {
            gather(claim);
        }
    }

    void write(const DescriptionSink& sink) {
        std::vector<RdfDescription*> all;
        for (auto& [iri, description] : described_) {
            description.sort();
            all.push_back(&description);
        }
        std::ranges::sort(all, [](const RdfDescription* a, const RdfDescription* b) {
            return iri_comes_before(a->subject, b->subject);
        });
        for (const RdfDescription* description : all) {
            sink(*description);
        }
    }

  private:
    void gather(const MergedClaim& claim) {
        add_value(claim.object);
        for (const MergedQualifier& qualifier : claim.qualifiers) {
            add(name_of(qualifier.role), rdf_namespace, "Property");
            add_value(qualifier.value);
        }
        add(value_name(name_of(claim.polarity)), skos_namespace, "Concept");
        add(value_name(name_of(claim.status)), skos_namespace, "Concept");
        if (claim.relation.empty()) {
            add_open(claim.predicate);
        } else if (relations_.insert(claim.relation).second) {
            add(claim.relation, rdf_namespace, "Property");
            add_roles(roles_of(claim.relation));
        }
    }

    void add_value(const GraphTerm& term) {
        if (const auto* literal = literal_in(term)) {
            add(value_name(name_of(literal->type)), rdfs_namespace, "Class");
        }
    }

    void add_roles(RelationRoles roles) {
        if (roles.are_one()) {
            add_role(roles.subject, "participant");
            return;
        }
        add_role(roles.subject, "subject");
        add_role(roles.object, "object");
    }

    void add_role(std::string_view role, std::string_view above) {
        if (!role.empty()) {
            add(role, rdf_namespace, "Property")
                .add(
                    names_.other(rdfs_namespace, "subPropertyOf"),
                    iri_term(names_.term(above)));
        }
    }

    void add_open(std::string_view predicate) {
        const auto [place, is_new] =
            described_.try_emplace(names_.open(predicate), std::string{names_.open(predicate)});
        if (is_new) {
            std::string words{predicate};
            std::ranges::replace(words, '_', ' ');
            place->second.add(names_.type(), iri_term(names_.other(rdf_namespace, "Property")));
            place->second.add(names_.label(), make_english(words));
        }
    }

    RdfDescription& add(
        std::string_view name, std::string_view space, std::string_view class_name) {
        const std::string_view iri = names_.term(name);
        const auto [place, is_new] = described_.try_emplace(iri, std::string{iri});
        if (is_new) {
            place->second.add(names_.type(), iri_term(names_.other(space, class_name)));
            place->second.add(names_.label(), make_english(words_of(name)));
        }
        return place->second;
    }

    RdfNames& names_;
    std::set<std::string_view> relations_;
    std::map<std::string_view, RdfDescription> described_;  // by IRI
};

}  // namespace

void describe_vocabulary(
    const KnowledgeGraph& graph, RdfNames& names, const DescriptionSink& sink) {
    Vocabulary vocabulary{names};
    vocabulary.gather(graph);
    vocabulary.write(sink);
}

}  // namespace newsgraph
