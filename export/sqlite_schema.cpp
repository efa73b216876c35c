#include "export/sqlite_schema.hpp"

#include "core/utf8.hpp"

#include <array>
#include <fmt/format.h>
#include <set>
#include <string>

namespace newsgraph {

const std::string_view sqlite_tables = R"(
CREATE TABLE articles (
    id INTEGER PRIMARY KEY, document TEXT NOT NULL, title TEXT, published TEXT, publisher TEXT,
    outlet TEXT, author TEXT, url TEXT, language TEXT, text TEXT NOT NULL);
CREATE TABLE entities (
    id TEXT PRIMARY KEY, label TEXT NOT NULL, type TEXT NOT NULL, kind TEXT NOT NULL,
    owner TEXT REFERENCES entities (id), wikidata TEXT, mentions INTEGER NOT NULL,
    articles INTEGER NOT NULL, importance REAL NOT NULL);
CREATE TABLE names (
    entity TEXT NOT NULL REFERENCES entities (id), name TEXT NOT NULL,
    PRIMARY KEY (entity, name)) WITHOUT ROWID;
CREATE TABLE entity_articles (
    entity TEXT NOT NULL REFERENCES entities (id),
    article INTEGER NOT NULL REFERENCES articles (id),
    PRIMARY KEY (entity, article)) WITHOUT ROWID;
CREATE TABLE relations (
    id TEXT PRIMARY KEY, symmetric INTEGER NOT NULL, phrase TEXT);
CREATE TABLE claims (
    id TEXT PRIMARY KEY, sentence TEXT NOT NULL, subject TEXT REFERENCES entities (id),
    relation TEXT REFERENCES relations (id), predicate TEXT NOT NULL,
    object TEXT REFERENCES entities (id), object_text TEXT,
    recipient TEXT REFERENCES entities (id), polarity TEXT NOT NULL, status TEXT NOT NULL,
    confidence REAL NOT NULL, articles INTEGER NOT NULL, independent_sources INTEGER NOT NULL,
    first TEXT, last TEXT, disputed INTEGER NOT NULL);
CREATE TABLE qualifiers (
    id INTEGER PRIMARY KEY, claim TEXT NOT NULL REFERENCES claims (id), role TEXT NOT NULL,
    entity TEXT REFERENCES entities (id), text TEXT, type TEXT, min REAL, max REAL, unit TEXT,
    iso TEXT);
CREATE TABLE sentences (
    id INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES articles (id),
    start INTEGER NOT NULL, "end" INTEGER NOT NULL, text TEXT NOT NULL);
CREATE TABLE evidence (
    id INTEGER PRIMARY KEY, claim TEXT NOT NULL REFERENCES claims (id),
    sentence INTEGER NOT NULL REFERENCES sentences (id),
    article INTEGER NOT NULL REFERENCES articles (id), speaker TEXT REFERENCES entities (id),
    predicate TEXT, time TEXT, confidence REAL NOT NULL, rule TEXT);
CREATE TABLE speakers (
    evidence INTEGER NOT NULL REFERENCES evidence (id), place INTEGER NOT NULL,
    entity TEXT NOT NULL REFERENCES entities (id),
    PRIMARY KEY (evidence, place)) WITHOUT ROWID;
CREATE TABLE qualifier_evidence (
    qualifier INTEGER NOT NULL REFERENCES qualifiers (id),
    evidence INTEGER NOT NULL REFERENCES evidence (id),
    PRIMARY KEY (qualifier, evidence)) WITHOUT ROWID;
CREATE TABLE conflicts (
    claim TEXT NOT NULL REFERENCES claims (id), other TEXT NOT NULL REFERENCES claims (id),
    PRIMARY KEY (claim, other)) WITHOUT ROWID;
)";

const std::string_view sqlite_indexes = R"(
CREATE UNIQUE INDEX articles_by_document ON articles (document);
CREATE INDEX articles_by_day ON articles (published);
CREATE INDEX entities_by_label ON entities (label COLLATE NOCASE);
CREATE INDEX entities_by_owner ON entities (owner);
CREATE INDEX names_by_name ON names (name COLLATE NOCASE);
CREATE INDEX entity_articles_by_article ON entity_articles (article);
CREATE INDEX claims_by_subject ON claims (subject, relation);
CREATE INDEX claims_by_object ON claims (object, relation);
CREATE INDEX claims_by_recipient ON claims (recipient);
CREATE INDEX claims_by_relation ON claims (relation, polarity, status);
CREATE INDEX qualifiers_by_claim ON qualifiers (claim);
CREATE INDEX qualifiers_by_entity ON qualifiers (entity);
CREATE INDEX sentences_by_article ON sentences (article);
CREATE INDEX evidence_by_claim ON evidence (claim);
CREATE INDEX evidence_by_sentence ON evidence (sentence);
CREATE INDEX evidence_by_article ON evidence (article);
CREATE INDEX evidence_by_speaker ON evidence (speaker);
CREATE INDEX speakers_by_entity ON speakers (entity);
CREATE INDEX conflicts_by_other ON conflicts (other);
CREATE VIRTUAL TABLE sentences_fts USING fts5 (
    text, content="sentences", content_rowid='id',
    tokenize='porter unicode61 remove_diacritics 2');
INSERT INTO sentences_fts (sentences_fts) VALUES ('rebuild');
INSERT INTO sentences_fts (sentences_fts) VALUES ('optimize');
CREATE VIRTUAL TABLE articles_fts USING fts5 (
    title, text, content="articles", content_rowid='id',
    tokenize='porter unicode61 remove_diacritics 2');
INSERT INTO articles_fts (articles_fts) VALUES ('rebuild');
INSERT INTO articles_fts (articles_fts) VALUES ('optimize');
)";

namespace {

constexpr std::string_view reader_views = R"(
CREATE VIEW claims_in_words AS
SELECT claims.id, claims.sentence, subjects.label AS subject, claims.relation,
    claims.predicate, coalesce(objects.label, claims.object_text) AS object,
    recipients.label AS recipient, claims.polarity, claims.status, claims.confidence,
    claims.articles, claims.independent_sources, claims.first, claims.last, claims.disputed,
    subjects.id AS subject_id, objects.id AS object_id, recipients.id AS recipient_id
FROM claims
    LEFT JOIN entities AS subjects ON subjects.id = claims.subject
    LEFT JOIN entities AS objects ON objects.id = claims.object
    LEFT JOIN entities AS recipients ON recipients.id = claims.recipient;
CREATE VIEW quotes AS
SELECT claims.id AS claim, claims.sentence, sentences.text AS quote, entities.label AS speaker,
    articles.title, articles.outlet, articles.author, articles.published, articles.url,
    articles.document, evidence.time, evidence.confidence
FROM evidence
    JOIN claims ON claims.id = evidence.claim
    JOIN sentences ON sentences.id = evidence.sentence
    JOIN articles ON articles.id = evidence.article
    LEFT JOIN entities ON entities.id = evidence.speaker;
CREATE VIEW disputed AS
SELECT affirmed.sentence AS said, denying.sentence AS denied, affirmed.relation,
    affirmed.independent_sources AS sources_for, denying.independent_sources AS sources_against,
    (SELECT group_concat(DISTINCT label) FROM evidence JOIN entities ON entities.id = speaker
        WHERE claim = affirmed.id) AS who_says,
    (SELECT group_concat(DISTINCT label) FROM evidence JOIN entities ON entities.id = speaker
        WHERE claim = denying.id) AS who_denies,
    affirmed.id AS said_id, denying.id AS denied_id
FROM conflicts
    JOIN claims AS affirmed ON affirmed.id = conflicts.claim AND affirmed.polarity = 'affirmed'
    JOIN claims AS denying ON denying.id = conflicts.other AND denying.polarity = 'denied';
CREATE VIEW denied AS SELECT * FROM claims_in_words WHERE polarity = 'denied';
)";

// Names that are given already, as SQLite compares them.
constexpr std::array taken{"articles",        "entities",           "names",
                           "entity_articles", "relations",          "claims",
                           "qualifiers",      "sentences",          "evidence",
                           "speakers",        "qualifier_evidence", "conflicts",
                           "sentences_fts",   "articles_fts",       "claims_in_words",
                           "quotes",          "disputed",           "denied",
                           "planned",         "possible",           "requested",
                           "conditional"};

std::string quoted(std::string_view text, char mark) {
    std::string out(1, mark);
    for (const char c : text) {
        out.append(c == mark ? 2 : 1, c);
    }
    return out + mark;
}

}  // namespace

// What a relation's view shows is said to be so; plans and denials have views of their own.
std::string sqlite_views(const KnowledgeGraph& graph) {
    std::string out{reader_views};
    for (const char* status : {"planned", "possible", "requested", "conditional"}) {
        out += fmt::format(
            "CREATE VIEW {0} AS SELECT * FROM claims_in_words WHERE polarity = 'affirmed' AND "
            "status = '{0}';\n",
            status);
    }
    std::set<std::string_view> relations;
    for (const MergedClaim& claim : graph.claims()) {
        relations.insert(claim.relation);
    }
    relations.erase("");
    std::set<std::string> names{taken.begin(), taken.end()};
    for (const std::string_view relation : relations) {
        std::string name{relation};
        while (!names.insert(ascii_lower(name)).second
               || ascii_lower(name).starts_with("sqlite_")) {
            name += "_claims";
            name = ascii_lower(name).starts_with("sqlite_") ? "claims_" + name : name;
        }
        out += fmt::format(
            "CREATE VIEW {} AS SELECT * FROM claims_in_words WHERE relation = {} AND polarity "
            "= 'affirmed' AND status = 'actual';\n",
            quoted(name, '"'),
            quoted(relation, '\''));
    }
    return out;
}

}  // namespace newsgraph
