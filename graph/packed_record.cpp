// Every number that leads somewhere is checked where it is read: the store may be damaged.
#include "graph/packed_record.hpp"

#include "core/error.hpp"

#include <bit>
#include <cstring>

namespace newsgraph {

namespace {

// The lowest byte first, which is how the machines that we run on have numbers.
template <class Number>
Number fixed(std::string_view bytes) {
    static_assert(std::endian::native == std::endian::little);
    Number number = 0;
    std::memcpy(&number, bytes.data(), sizeof number);
    return number;
}

}  // namespace

// Reads one part from its beginning.
class PackedRecord::Reader {
  public:
    Reader(const PackedRecord& record, std::string_view bytes)
        : record_(record), bytes_(bytes) {}

    std::uint64_t wide() {
        if (!bytes_.empty() && static_cast<unsigned char>(bytes_.front()) < 0x80U) {
            const auto byte = static_cast<unsigned char>(bytes_.front());
            bytes_.remove_prefix(1);
            return byte;
        }
        std::uint64_t number = 0;
        for (unsigned shift = 0; shift < 64; shift += 7) {
            const auto byte = static_cast<unsigned char>(take(1).front());
            number |= std::uint64_t{byte & 0x7FU} << shift;
            if (byte < 0x80U) {
                return number;
            }
        }
        record_.refuse();
    }
    std::uint32_t number() { return static_cast<std::uint32_t>(up_to(UINT32_MAX)); }
    // A count of things of which each has a byte at least.
    std::size_t count() { return up_to(bytes_.size()); }
    template <class Kind>
    Kind kind(Kind last) {
        return static_cast<Kind>(up_to(static_cast<std::uint64_t>(last)));
    }
    std::string_view view() { return record_.string(wide()); }
    std::string text() { return std::string(view()); }
    std::optional<double> real_if() {
        return up_to(1) == 1 ? std::optional(real()) : std::nullopt;
    }
    double confidence() {
        const std::uint64_t coded = up_to(1001);
        return coded == 0 ? real() : static_cast<double>(coded - 1) / 1000;
    }
    CodePoints span() {
        CodePoints span{.begin = number(), .end = 0};
        span.end = number();
        return span;
    }
    EntityIndex entity() {
        const std::uint64_t index = wide();
        if (index >= record_.at(Field::entities)) {
            record_.refuse();
        }
        return static_cast<EntityIndex>(index);
    }
    void entities(std::vector<EntityIndex>& all) {
        all.resize(count());
        for (EntityIndex& one : all) {
            one = entity();
        }
    }
    GraphTerm term() {
        switch (up_to(2)) {
            case 1:
                return entity();
            case 2:
                return literal();
            default:
                return {};
        }
    }

    Entity whole_entity(bool& referred) {
        Entity entity;
        entity.label = text();
        entity.type = kind(EntityType::concept_);
        const std::uint64_t flags = up_to(15);
        entity.generic = (flags & 1U) != 0;
        entity.unnamed = (flags & 2U) != 0;
        referred = (flags & 4U) != 0;
        if ((flags & 8U) != 0) {
            entity.of = this->entity();
        }
        entity.aliases.resize(count());
        for (std::string& alias : entity.aliases) {
            alias = text();
        }
        entity.wikidata = text();
        entity.mentions = number();
        return entity;
    }
    void evidence(Evidence& evidence) {
        evidence.article = {};
        evidence.sentence = number();
        evidence.span = span();
        evidence.subject_span = span();
        evidence.predicate_span = span();
        evidence.object_span = span();
        entities(evidence.speakers);
        evidence.time = view();
        evidence.rule = view();
        evidence.confidence = confidence();
    }
    // All fields, into the memory that it has.
    void claim(MergedClaim& claim) {
        const std::uint64_t subject = up_to(record_.at(Field::entities));
        claim.id.clear();
        claim.subject.reset();
        if (subject > 0) {
            claim.subject = static_cast<EntityIndex>(subject - 1);
        }
        claim.relation = view();
        claim.predicate = view();
        claim.object = term();
        claim.polarity = kind(Polarity::denied);
        claim.status = kind(Status::conditional);
        entities(claim.speakers);
        claim.confidence = confidence();
        claim.articles = number();
        claim.independent_sources = number();
        claim.conflicts.clear();
        claim.evidence.resize(1);
        evidence(claim.evidence.front());
        claim.qualifiers.resize(count());
        for (MergedQualifier& qualifier : claim.qualifiers) {
            qualifier.role = kind(Role::cause);
            qualifier.value = term();
            qualifier.evidence.assign(count(), 0);  // the one there is
        }
    }
    void skip_fields_of_article() {
        for (int i = 0; i < 7; ++i) {
            wide();
        }
    }
    bool truth() { return up_to(1) == 1; }

  private:
    std::string_view take(std::size_t size) {
        if (size > bytes_.size()) {
            record_.refuse();
        }
        const std::string_view taken = bytes_.substr(0, size);
        bytes_.remove_prefix(size);
        return taken;
    }
    std::uint64_t up_to(std::uint64_t most) {
        const std::uint64_t number = wide();
        if (number > most) {
            record_.refuse();
        }
        return number;
    }
    double real() { return std::bit_cast<double>(fixed<std::uint64_t>(take(8))); }
    Literal literal() {
        Literal literal;
        literal.type = kind(LiteralType::text);
        literal.text = text();
        literal.min = real_if();
        literal.max = real_if();
        literal.unit = text();
        literal.iso = text();
        return literal;
    }

    const PackedRecord& record_;
    std::string_view bytes_;
};

PackedRecord::PackedRecord(std::string_view bytes, std::string_view where)
    : bytes_(bytes), where_(where) {
    if (!bytes.starts_with("NGR2") || bytes.size() < header_bytes) {
        refuse();
    }
    static_assert(std::endian::native == std::endian::little);
    std::memcpy(header_.data(), bytes.data(), header_bytes);
    const std::size_t tables =
        header_bytes + 4 * (std::size_t{at(Field::strings)} + at(Field::claims));
    if (tables > at(Field::entities_at) || at(Field::end) != bytes.size()) {
        refuse();
    }
}

void PackedRecord::refuse() const {
    throw Error(std::string(where_) + ": a record is damaged; build the graph anew");
}

std::string_view PackedRecord::part(std::size_t begin, std::size_t end) const {
    if (begin > end || end > bytes_.size()) {
        refuse();
    }
    return bytes_.substr(begin, end - begin);
}

std::uint32_t PackedRecord::number_at(std::size_t place) const {
    return fixed<std::uint32_t>(part(place, place + 4));
}

std::string_view PackedRecord::string(std::size_t index) const {
    if (index >= at(Field::strings)) {
        refuse();
    }
    const std::size_t base = header_bytes + 4 * std::size_t{at(Field::strings)};
    const std::size_t ends = header_bytes + 4 * index;
    const std::size_t begin = index == 0 ? 0 : number_at(ends - 4);
    return part(base + begin, base + number_at(ends));
}

std::string_view PackedRecord::text() const {
    return part(at(Field::text_at), at(Field::end));
}

SourceArticle PackedRecord::article() const {
    Reader in(*this, part(at(Field::entities_at), at(Field::relations_at)));
    SourceArticle article;
    for (std::string* field :
         {&article.document,
          &article.title,
          &article.published,
          &article.publisher,
          &article.author,
          &article.url,
          &article.language}) {
        *field = in.text();
    }
    return article;
}

std::vector<Entity> PackedRecord::entities(std::vector<bool>* referred) const {
    Reader in(*this, part(at(Field::entities_at), at(Field::relations_at)));
    in.skip_fields_of_article();
    std::vector<Entity> entities;
    for (std::uint32_t i = 0; i < at(Field::entities); ++i) {
        bool is_referred = false;
        entities.push_back(in.whole_entity(is_referred));
        if (referred != nullptr) {
            referred->push_back(is_referred);
        }
    }
    return entities;
}

std::vector<Relation> PackedRecord::relations() const {
    Reader in(*this, part(at(Field::relations_at), at(Field::claims_at)));
    std::vector<Relation> relations;
    for (std::uint32_t i = 0; i < at(Field::relations); ++i) {
        Relation& relation = relations.emplace_back();
        relation.id = in.text();
        relation.symmetric = in.truth();
        relation.phrase = in.text();
    }
    return relations;
}

MergedClaim PackedRecord::claim(std::size_t index) const {
    if (index >= claim_count()) {
        refuse();
    }
    const std::size_t places = at(Field::entities_at) - 4 * claim_count();
    const std::size_t begin = std::size_t{at(Field::claims_at)} + number_at(places + 4 * index);
    MergedClaim claim;
    Reader(*this, part(begin, at(Field::text_at))).claim(claim);
    return claim;
}

std::vector<MergedClaim> PackedRecord::claims() const {
    std::vector<MergedClaim> claims;
    read_claims(claims);
    return claims;
}

// They lie one behind the other.
void PackedRecord::read_claims(std::vector<MergedClaim>& claims) const {
    Reader in(*this, part(at(Field::claims_at), at(Field::text_at)));
    claims.resize(claim_count());
    for (MergedClaim& claim : claims) {
        in.claim(claim);
    }
}

FlawCounts PackedRecord::flaws() const {
    FlawCounts flaws;
    for (std::size_t i = 0; i < text_flaws; ++i) {
        const std::size_t field = static_cast<std::size_t>(Field::first_flaw) + i;
        flaws.add(static_cast<TextFlaw>(i), header_[field]);
    }
    return flaws;
}

ArticleRecord PackedRecord::unpack() const {
    ArticleRecord record;
    record.article = article();
    record.article.text = text();
    record.sentences = sentences();
    record.foreign_sentences = foreign_sentences();
    record.replaced_bytes = replaced_bytes();
    record.flaws = flaws();
    record.entities = entities();
    record.claims = claims();
    record.relations = relations();
    return record;
}

}  // namespace newsgraph
