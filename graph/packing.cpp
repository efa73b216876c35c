// Strings are numbered as they are met, each once, so that what says the same has the same
// bytes. The article's own fields come first, its document before all.
#include "core/fingerprint.hpp"
#include "graph/packed_record.hpp"
#include "graph/record_names.hpp"

#include <bit>
#include <cmath>
#include <limits>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace newsgraph {

namespace {

void append_fixed(std::string& bytes, std::uint64_t number, int size) {
    for (int i = 0; i < size; ++i) {
        bytes += static_cast<char>(number >> (8 * i) & 0xFFU);
    }
}

// Different strings in the order in which they were met, which stay the record's. In a table with
// open addressing, since every record has one of its own.
class Strings {
  public:
    std::uint32_t number_of(std::string_view text) {
        if (2 * strings_.size() >= slots_.size()) {
            grow();
        }
        std::uint32_t& slot = slots_[slot_of(text)];
        if (slot == 0) {
            strings_.push_back(text);
            slot = static_cast<std::uint32_t>(strings_.size());
        }
        return slot - 1;
    }
    const std::vector<std::string_view>& all() const { return strings_; }

  private:
    // Its own, or the free one where it belongs.
    std::size_t slot_of(std::string_view text) const {
        const std::size_t last = slots_.size() - 1;
        std::size_t at = Fingerprint().add(text).value() & last;
        while (slots_[at] != 0 && strings_[slots_[at] - 1] != text) {
            at = (at + 1) & last;
        }
        return at;
    }
    void grow() {
        slots_.assign(2 * slots_.size(), 0);
        for (std::uint32_t i = 0; i < strings_.size(); ++i) {
            slots_[slot_of(strings_[i])] = i + 1;
        }
    }

    std::vector<std::uint32_t> slots_ = std::vector<std::uint32_t>(256, 0);  // number + 1
    std::vector<std::string_view> strings_;
};

// A part of a packed record, and the strings of all its parts.
class Writer {
  public:
    void number(std::uint64_t number) {
        for (; number >= 0x80U; number >>= 7U) {
            bytes_ += static_cast<char>(0x80U | (number & 0x7FU));
        }
        bytes_ += static_cast<char>(number);
    }
    template <class Kind>
    void kind(Kind kind) {
        number(static_cast<std::uint64_t>(kind));
    }
    void text(std::string_view text) { number(strings_.number_of(text)); }
    void real(double real) { append_fixed(bytes_, std::bit_cast<std::uint64_t>(real), 8); }
    void real(const std::optional<double>& real) {
        number(real ? 1 : 0);
        if (real) {
            this->real(*real);
        }
    }
    // Thousandths as one more than their number, others as 0 and all their bits.
    void confidence(double confidence) {
        const bool exact = thousandths(confidence) == confidence;
        number(exact ? 1 + static_cast<std::uint64_t>(std::lround(confidence * 1000)) : 0);
        if (!exact) {
            real(confidence);
        }
    }
    void span(CodePoints span) {
        number(span.begin);
        number(span.end);
    }
    void entity(EntityIndex entity) { number(static_cast<std::uint64_t>(entity)); }
    void entities(const std::vector<EntityIndex>& all) {
        number(all.size());
        for (const EntityIndex one : all) {
            entity(one);
        }
    }
    void term(const GraphTerm& term) {
        number(term.index());
        if (const auto* named = std::get_if<EntityIndex>(&term)) {
            entity(*named);
        } else if (const auto* literal = literal_in(term)) {
            kind(literal->type);
            text(literal->text);
            real(literal->min);
            real(literal->max);
            text(literal->unit);
            text(literal->iso);
        }
    }

    std::size_t size() const { return bytes_.size(); }
    std::string take() { return std::exchange(bytes_, {}); }
    const std::vector<std::string_view>& strings() const { return strings_.all(); }

  private:
    std::string bytes_;
    Strings strings_;
};

void write_entity(const Entity& entity, bool referred, Writer& out) {
    out.text(entity.label);
    out.kind(entity.type);
    out.number(
        (entity.generic ? 1U : 0U) | (entity.unnamed ? 2U : 0U) | (referred ? 4U : 0U)
        | (entity.of ? 8U : 0U));
    if (entity.of) {
        out.entity(*entity.of);
    }
    out.number(entity.aliases.size());
    for (const std::string& alias : entity.aliases) {
        out.text(alias);
    }
    out.text(entity.wikidata);
    out.number(entity.mentions);
}

void write_evidence(const Evidence& evidence, Writer& out) {
    out.number(evidence.sentence);
    out.span(evidence.span);
    out.span(evidence.subject_span);
    out.span(evidence.predicate_span);
    out.span(evidence.object_span);
    out.entities(evidence.speakers);
    out.text(evidence.time);
    out.text(evidence.rule);
    out.confidence(evidence.confidence);
}

void write_claim(const MergedClaim& claim, Writer& out) {
    out.number(claim.subject ? 1 + static_cast<std::uint64_t>(*claim.subject) : 0);
    out.text(claim.relation);
    out.text(claim.predicate);
    out.term(claim.object);
    out.kind(claim.polarity);
    out.kind(claim.status);
    out.entities(claim.speakers);
    out.confidence(claim.confidence);
    out.number(claim.articles);
    out.number(claim.independent_sources);
    write_evidence(claim.evidence.at(0), out);
    out.number(claim.qualifiers.size());
    for (const MergedQualifier& qualifier : claim.qualifiers) {
        out.kind(qualifier.role);
        out.term(qualifier.value);
        out.number(qualifier.evidence.size());
    }
}

void write_article(const ArticleRecord& record, Writer& out) {
    const SourceArticle& article = record.article;
    for (const std::string* field :
         {&article.document,
          &article.title,
          &article.published,
          &article.publisher,
          &article.author,
          &article.url,
          &article.language}) {
        out.text(*field);
    }
    const std::vector<bool> referred = referred_to(record);
    for (std::size_t i = 0; i < referred.size(); ++i) {
        write_entity(record.entities[i], referred[i], out);
    }
}

void write_relations(const ArticleRecord& record, Writer& out) {
    for (const Relation& relation : record.relations) {
        out.text(relation.id);
        out.number(relation.symmetric ? 1 : 0);
        out.text(relation.phrase);
    }
}

// Where each begins.
std::string write_claims(const ArticleRecord& record, Writer& out) {
    std::string places;
    for (const MergedClaim& claim : record.claims) {
        append_fixed(places, out.size(), 4);
        write_claim(claim, out);
    }
    return places;
}

// Where each ends, then all of them.
std::string table_of(const std::vector<std::string_view>& strings) {
    std::string ends;
    std::string all;
    for (const std::string_view text : strings) {
        all += text;
        append_fixed(ends, all.size(), 4);
    }
    return ends + all;
}

}  // namespace

std::string pack(const ArticleRecord& record) {
    Writer out;
    write_article(record, out);
    const std::string entities = out.take();
    write_relations(record, out);
    const std::string relations = out.take();
    const std::string places = write_claims(record, out);
    const std::string claims = out.take();
    const std::string strings = table_of(out.strings());
    const std::size_t entities_at = PackedRecord::header_bytes + strings.size() + places.size();
    const std::size_t relations_at = entities_at + entities.size();
    const std::size_t claims_at = relations_at + relations.size();
    const std::size_t text_at = claims_at + claims.size();
    std::string packed = "NGR2";
    for (const std::size_t number :
         {out.strings().size(),
          record.entities.size(),
          record.relations.size(),
          record.claims.size(),
          entities_at,
          relations_at,
          claims_at,
          text_at,
          text_at + record.article.text.size(),
          std::size_t{record.sentences},
          std::size_t{record.foreign_sentences},
          std::size_t{record.replaced_bytes}}) {
        append_fixed(packed, number, 4);
    }
    for (std::size_t i = 0; i < text_flaws; ++i) {
        append_fixed(packed, record.flaws[static_cast<TextFlaw>(i)], 4);
    }
    for (const std::string* part :
         {&strings, &places, &entities, &relations, &claims, &record.article.text}) {
        packed += *part;
    }
    return packed;
}

}  // namespace newsgraph
