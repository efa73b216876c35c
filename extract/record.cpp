#include "core/utf8.hpp"
#include "extract/extract.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace newsgraph {

namespace {

class RecordWriter {
  public:
    explicit RecordWriter(const Article& article)
        : article_(article),
          index_(article.document.text),
          entity_of_(article.chains.size(), none),
          spans_(article.sentences.size()) {}

    ArticleRecord write() {
        const Document& document = article_.document;
        ArticleRecord record;
        record.document = document.id;
        record.title = document.title;
        record.published = document.published;
        record.publisher = document.publisher;
        record.url = document.url;
        record.language = document.language;
        record.text = document.text;
        record.sentences = static_cast<std::uint32_t>(article_.sentences.size());
        for (int s = 0; s < article_.sentences.count(); ++s) {
            spans_[s] = points(article_.sentences[s].span);
            record.foreign_sentences += article_.sentences[s].english ? 0 : 1;
        }
        add_entities(record);
        for (const Claim& claim : article_.claims) {
            record.claims.push_back(claim_record(claim));
        }
        return record;
    }

  private:
    static constexpr std::uint32_t none = 0xFFFFFFFFU;

    CodePoints points(Span span) const { return {index_(span.begin), index_(span.end)}; }

    void add_entities(ArticleRecord& record) {
        std::vector<bool> used(article_.chains.size(), false);
        const auto use = [&](const Term& term) {
            if (term.is_entity()) {
                used[static_cast<std::size_t>(term.chain())] = true;
            }
        };
        for (const Claim& claim : article_.claims) {
            use(claim.subject);
            use(claim.object);
            for (const Qualifier& qualifier : claim.qualifiers) {
                use(qualifier.term);
            }
            for (const int speaker : claim.speakers) {
                used[static_cast<std::size_t>(speaker)] = true;
            }
        }
        for (std::size_t c = 0; c < article_.chains.size(); ++c) {
            const Chain& chain = article_.chains[c];
            if (!used[c] && (chain.generic || !is_named(chain))) {
                continue;
            }
            entity_of_[c] = static_cast<std::uint32_t>(record.entities.size());
            record.entities.push_back(
                {chain.label,
                 chain.type,
                 chain.generic,
                 chain.aliases,
                 chain.wikidata,
                 static_cast<std::uint32_t>(std::max<std::size_t>(1, chain.mentions.size()))});
        }
    }

    bool is_named(const Chain& chain) const {
        return std::ranges::any_of(chain.mentions, [&](int mention) {
            return article_.mentions[mention].form == MentionForm::name;
        });
    }

    TermRecord term_record(const Term& term) const {
        if (term.is_entity()) {
            return entity_of_[term.chain()];
        }
        if (term.is_null()) {
            return std::monostate{};
        }
        return term.literal();
    }

    ClaimRecord claim_record(const Claim& claim) const {
        ClaimRecord record;
        record.subject = term_record(claim.subject);
        record.relation = claim.relation;
        record.predicate = claim.predicate;
        record.object = term_record(claim.object);
        for (const Qualifier& qualifier : claim.qualifiers) {
            record.qualifiers.push_back({qualifier.role, term_record(qualifier.term)});
        }
        record.polarity = claim.polarity;
        record.status = claim.status;
        for (const int speaker : claim.speakers) {
            record.speakers.push_back(entity_of_[speaker]);
        }
        record.confidence = std::round(claim.confidence * 1000) / 1000;
        record.time = claim.time;
        record.rule = rules_of(claim);
        record.sentence = static_cast<std::uint32_t>(claim.sentence);
        record.sentence_span = spans_[claim.sentence];
        record.subject_span = points(claim.subject.span);
        record.predicate_span = points(claim.predicate_span);
        record.object_span = points(claim.object.span);
        return record;
    }

    const Article& article_;
    CodePointIndex index_;
    List<std::uint32_t> entity_of_;
    List<CodePoints> spans_;
};

}  // namespace

ArticleRecord make_record(const Article& article) {
    return RecordWriter(article).write();
}

}  // namespace newsgraph
