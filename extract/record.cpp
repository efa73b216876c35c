#include "core/utf8.hpp"
#include "extract/extract.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace newsgraph {

namespace {

class RecordWriter {
  public:
    RecordWriter(const Article& article, const Schema& schema)
        : article_(article),
          schema_(schema),
          index_(article.document.text),
          entity_of_(article.chains.size(), none),
          takes_part_(article.chains.size(), false),
          is_only_class_(article.chains.size(), false),
          spans_(article.sentences.size()) {}

    ArticleRecord write() {
        const Document& document = article_.document;
        ArticleRecord record;
        record.article = {
            .document = document.id,
            .title = document.title,
            .published = document.published,
            .publisher = document.publisher,
            .author = document.author,
            .url = document.url,
            .language = document.language,
            .text = document.text};
        record.sentences = static_cast<std::uint32_t>(article_.sentences.size());
        for (int s = 0; s < article_.sentences.count(); ++s) {
            spans_[s] = points(article_.sentences[s].span);
            record.foreign_sentences += article_.sentences[s].english ? 0 : 1;
        }
        find_classes();
        add_entities(record);
        link_owners(record);
        for (const Claim& claim : article_.claims) {
            record.claims.push_back(said(claim));
        }
        add_relations(record);
        return record;
    }

  private:
    static constexpr EntityIndex none{0xFFFFFFFFU};

    CodePoints points(Span span) const { return {index_(span.begin), index_(span.end)}; }
    // A span that points at nothing has no place: null in a file.
    CodePoints pointing(Span span) const {
        const CodePoints place = points(span);
        return place.empty() ? CodePoints{} : place;
    }

    // Of claims, and whose they are.
    std::vector<bool> find_used() const {
        std::vector<bool> used = takes_part_;
        for (std::size_t c = 0; c < used.size(); ++c) {
            const int owner = article_.chains[c].owner;
            if (used[c] && owner >= 0 && !is_only_class_[c]) {
                used[static_cast<std::size_t>(owner)] = true;
            }
            used[c] = used[c] || is_only_class_[c];
        }
        return used;
    }

    void add_entities(ArticleRecord& record) {
        const std::vector<bool> used = find_used();
        for (std::size_t c = 0; c < article_.chains.size(); ++c) {
            const Chain& chain = article_.chains[c];
            if (!used[c] && (chain.generic || !is_named(chain))) {
                continue;
            }
            entity_of_[c] = static_cast<EntityIndex>(record.entities.size());
            record.entities.push_back(
                {.id = {},
                 .label = chain.label,
                 .type = chain.type,
                 .generic = chain.generic,
                 .unnamed = chain.unnamed && !is_only_class_[c],
                 .of = {},
                 .aliases = chain.aliases,
                 .wikidata = chain.wikidata,
                 .mentions = static_cast<std::uint32_t>(
                     std::max<std::size_t>(1, chain.mentions.size())),
                 .documents = {}});
        }
    }

    // "Norvik is a Finnish company": what is only said of somebody is nobody.
    void find_classes() {
        std::vector<bool> said(article_.chains.size(), false);
        const auto mark = [](std::vector<bool>& marks, const Term& term) {
            if (term.is_entity()) {
                marks[static_cast<std::size_t>(term.chain())] = true;
            }
        };
        for (const Claim& claim : article_.claims) {
            mark(takes_part_, claim.subject);
            mark(claim.relation == "type_of" ? said : takes_part_, claim.object);
            for (const Qualifier& qualifier : claim.qualifiers) {
                mark(takes_part_, qualifier.term);
            }
            for (const int speaker : claim.speakers) {
                takes_part_[static_cast<std::size_t>(speaker)] = true;
            }
        }
        for (std::size_t c = 0; c < said.size(); ++c) {
            is_only_class_[c] = said[c] && !takes_part_[c];
        }
    }

    void link_owners(ArticleRecord& record) const {
        for (std::size_t c = 0; c < article_.chains.size(); ++c) {
            const int owner = article_.chains[c].owner;
            if (entity_of_[c] != none && owner >= 0 && !is_only_class_[c]) {
                record.entities[static_cast<std::size_t>(entity_of_[c])].of = entity(owner);
            }
        }
    }

    void add_relations(ArticleRecord& record) const {
        std::set<std::string_view> ids;
        for (const Claim& claim : article_.claims) {
            ids.insert(claim.relation);
        }
        for (const std::string_view id : ids) {
            if (const RelationType* type = schema_.relation(id)) {
                record.relations.push_back({type->id, type->symmetric, type->phrase});
            }
        }
    }

    bool is_named(const Chain& chain) const {
        return std::ranges::any_of(chain.mentions, [&](int mention) {
            return article_.mentions[mention].form == MentionForm::name;
        });
    }

    EntityIndex entity(int chain) const { return entity_of_[chain]; }

    GraphTerm term(const Term& term) const {
        if (term.is_entity()) {
            return entity(term.chain());
        }
        return term.is_null() ? GraphTerm() : GraphTerm(term.literal());
    }

    MergedClaim said(const Claim& claim) const {
        MergedClaim said;
        if (claim.subject.is_entity()) {
            said.subject = entity(claim.subject.chain());
        }
        said.relation = claim.relation;
        said.predicate = claim.predicate;
        said.object = term(claim.object);
        for (const Qualifier& qualifier : claim.qualifiers) {
            said.qualifiers.push_back(
                {.role = qualifier.role, .value = term(qualifier.term), .evidence = {0}});
        }
        said.polarity = claim.polarity;
        said.status = claim.status;
        for (const int speaker : claim.speakers) {
            said.speakers.push_back(entity(speaker));
        }
        said.confidence = thousandths(claim.confidence);
        said.articles = 1;
        said.independent_sources = 1;
        said.evidence = {evidence(claim, said)};
        return said;
    }

    Evidence evidence(const Claim& claim, const MergedClaim& said) const {
        return {
            .article = {},
            .sentence = static_cast<std::uint32_t>(claim.sentence),
            .span = spans_[claim.sentence],
            .subject_span = pointing(claim.subject.span),
            .predicate_span = pointing(claim.predicate_span),
            .object_span = pointing(claim.object.span),
            .speakers = said.speakers,
            .time = Interned(claim.time),
            .rule = Interned(rules_of(claim)),
            .confidence = said.confidence};
    }

    const Article& article_;
    const Schema& schema_;
    CodePointIndex index_;
    List<EntityIndex> entity_of_;
    std::vector<bool> takes_part_;  // in a claim, and not only as a class
    std::vector<bool> is_only_class_;
    List<CodePoints> spans_;
};

}  // namespace

ArticleRecord make_record(const Article& article, const Schema& schema) {
    return RecordWriter(article, schema).write();
}

}  // namespace newsgraph
