// The store is written while articles are extracted, in SQLite's write-ahead log: a record costs
// no wait for the disk, and is safe from whatever happens to the process. Before a graph is
// published the log is synced into the file. What the file says of the graph changes in one
// transaction, within roll_forward.
#include "graph/storage/record_store.hpp"

#include "core/error.hpp"
#include "graph/sha256.hpp"
#include "graph/storage/compression.hpp"
#include "graph/storage/publication.hpp"

#include <algorithm>
#include <utility>

namespace newsgraph {

namespace {

namespace fs = std::filesystem;

constexpr std::int64_t application_id = 0x4E475253;  // "NGRS"
constexpr std::int64_t schema_version = 3;

constexpr auto schema = R"(
CREATE TABLE record (
    id INTEGER PRIMARY KEY, document TEXT NOT NULL, input TEXT NOT NULL, engine TEXT NOT NULL,
    reason TEXT, record BLOB, UNIQUE (document, input, engine));
CREATE TABLE graph (record INTEGER PRIMARY KEY REFERENCES record (id));
CREATE TABLE next (record INTEGER PRIMARY KEY REFERENCES record (id));
)";

void make_schema(Database& database) {
    Transaction all(database);
    database.run(schema);
    database.run("PRAGMA application_id = " + std::to_string(application_id));
    database.run("PRAGMA user_version = " + std::to_string(schema_version));
    all.commit();
}

void require_ours(Database& database) {
    const std::string name = database.path().string();
    if (database.number("PRAGMA application_id") != application_id) {
        throw Error(name + ": is no record store of newsgraph");
    }
    const auto version = database.number("PRAGMA user_version");
    if (version != schema_version) {
        throw Error(
            name + ": is a record store of format " + std::to_string(version)
            + ", and this newsgraph knows format " + std::to_string(schema_version)
            + "; build the graph anew in another folder");
    }
}

// A run that died before the schema was made leaves an empty file.
bool is_empty(Database& database) {
    return database.number("SELECT count(*) FROM sqlite_schema") == 0;
}

std::string key_of_reason(const Skipped& skipped) {
    return sha256_hex("skipped\n" + skipped.reason);
}

void append_field(std::string& text, std::string_view field) {
    text += std::to_string(field.size());
    text += ':';
    text += field;
}

}  // namespace

std::string input_hash(
    const SourceArticle& article, std::uint32_t replaced_bytes, const FlawCounts& flaws) {
    std::string all;
    for (const std::string* field :
         {&article.document,
          &article.title,
          &article.published,
          &article.publisher,
          &article.author,
          &article.url,
          &article.language,
          &article.text}) {
        append_field(all, *field);
    }
    append_field(all, std::to_string(replaced_bytes));
    for (std::size_t i = 0; i < text_flaws; ++i) {
        append_field(all, std::to_string(flaws[static_cast<TextFlaw>(i)]));
    }
    return sha256_hex(all);
}

RecordStore::RecordStore(const DirectoryLock& lock)
    : path_(lock.directory() / record_store_name) {
    if (!is_there(path_)) {
        return;
    }
    database_.emplace(path_, Database::Mode::existing);
    if (is_empty(*database_)) {
        return;
    }
    require_ours(*database_);
    list_records();
}

RecordStore::~RecordStore() = default;

void RecordStore::list_records() {
    SqlStatement query(
        *database_,
        "SELECT id, document, input, engine, graph.record IS NOT NULL, reason IS NOT NULL "
        "FROM record LEFT JOIN graph ON graph.record = id");
    while (query.step()) {
        records_.push_back(
            {.id = static_cast<RecordId>(query.number(0)),
             .key = {query.text(1), query.text(2), query.text(3)},
             .in_graph = query.number(4) != 0,
             .skipped = query.number(5) != 0});
    }
    std::ranges::sort(records_, {}, &StoredRecord::key);
}

std::optional<RecordId> RecordStore::find(const RecordKey& key) const {
    const auto found = std::ranges::lower_bound(records_, key, {}, &StoredRecord::key);
    const bool known = found != records_.end() && found->key == key && !found->skipped;
    return known ? std::optional(found->id) : std::nullopt;
}

std::optional<RecordId> RecordStore::find_by_any(
    const std::string& document, const std::string& input) const {
    const RecordKey lowest{document, input, ""};
    const auto found = std::ranges::lower_bound(records_, lowest, {}, &StoredRecord::key);
    const bool known = found != records_.end() && found->key.document == document
                       && found->key.input == input && !found->skipped;
    return known ? std::optional(found->id) : std::nullopt;
}

void RecordStore::prepare_writing() {
    if (writing_) {
        return;
    }
    if (!database_) {
        database_.emplace(path_, Database::Mode::create);
        database_->run(
            "PRAGMA page_size = 16384");  // a record is about as long as a small page
    }
    // We have the folder's lock, so the log needs no memory that is shared with others.
    database_->run("PRAGMA locking_mode = EXCLUSIVE");
    database_->run("PRAGMA journal_mode = WAL");
    database_->run("PRAGMA synchronous = NORMAL");
    database_->run("PRAGMA secure_delete = ON");
    if (is_empty(*database_)) {
        make_schema(*database_);
    }
    writing_ = true;
}

void RecordStore::begin_record() {
    prepare_writing();
    if (together_ && uncommitted_ == 0) {
        database_->run("BEGIN");
    }
}

void RecordStore::finish_record() {
    constexpr std::size_t at_a_time = 500;
    uncommitted_ += together_ ? 1 : 0;
    if (uncommitted_ == at_a_time) {
        commit();
    }
}

void RecordStore::commit() {
    if (std::exchange(uncommitted_, 0) > 0) {
        database_->run("COMMIT");
    }
}

RecordId RecordStore::put(const RecordKey& key, std::string_view compressed) {
    begin_record();
    if (!insert_) {
        insert_.emplace(
            *database_,
            "INSERT INTO record (document, input, engine, record) VALUES (?, ?, ?, ?) "
            "ON CONFLICT DO UPDATE SET record = excluded.record RETURNING id");
    }
    insert_->bind(1, key.document).bind(2, key.input).bind(3, key.engine);
    insert_->bind_bytes(4, compressed);
    insert_->step();
    const auto id = static_cast<RecordId>(insert_->number(0));
    insert_->run();
    finish_record();
    return id;
}

RecordId RecordStore::put(const Skipped& skipped) {
    begin_record();
    SqlStatement insert(
        *database_,
        "INSERT INTO record (document, input, engine, reason) VALUES (?, ?, '', ?) "
        "ON CONFLICT DO UPDATE SET reason = excluded.reason RETURNING id");
    insert.bind(1, skipped.document).bind(2, key_of_reason(skipped)).bind(3, skipped.reason);
    insert.step();
    const auto id = static_cast<RecordId>(insert.number(0));
    insert.run();
    finish_record();
    return id;
}

std::string RecordStore::read_compressed(RecordId id) {
    if (!select_) {
        select_.emplace(*database_, "SELECT record FROM record WHERE id = ?");
    }
    if (!select_->bind(1, static_cast<std::int64_t>(id)).step()) {
        throw Error(path_.string() + ": a record has vanished");
    }
    std::string record = select_->text(0);
    select_->run();
    return record;
}

std::string RecordStore::read(RecordId id) {
    return decompress(read_compressed(id), path_.string());
}

Skipped RecordStore::read_skipped(RecordId id) {
    SqlStatement query(*database_, "SELECT document, reason FROM record WHERE id = ?");
    if (!query.bind(1, static_cast<std::int64_t>(id)).step()) {
        throw Error(path_.string() + ": a record has vanished");
    }
    return {.document = query.text(0), .reason = query.text(1)};
}

std::map<std::string, std::string> RecordStore::chunks() {
    std::map<std::string, std::string> chunks;
    constexpr auto there = "SELECT count(*) FROM sqlite_schema WHERE name = 'chunks'";
    if (database_ && database_->number(there) > 0) {
        SqlStatement query(*database_, "SELECT file, list FROM chunks");
        while (query.step()) {
            chunks[query.text(0)] = query.text(1);
        }
    }
    return chunks;
}

// Stores that were made before have no such table.
void RecordStore::keep_chunks(const std::map<std::string, std::string>& chunks) {
    database_->run(
        "CREATE TABLE IF NOT EXISTS chunks (file TEXT PRIMARY KEY, list BLOB NOT NULL)");
    database_->run("DELETE FROM chunks");
    SqlStatement insert(*database_, "INSERT INTO chunks VALUES (?, ?)");
    for (const auto& [file, list] : chunks) {
        insert.bind(1, file).bind_bytes(2, list).run();
    }
}

void RecordStore::choose(
    const std::vector<RecordId>& records, const std::map<std::string, std::string>& chunks) {
    prepare_writing();
    commit();
    insert_.reset();
    select_.reset();
    {
        Transaction all(*database_);
        database_->run("DELETE FROM next");
        SqlStatement insert(*database_, "INSERT OR IGNORE INTO next VALUES (?)");
        for (const RecordId id : records) {
            insert.bind(1, static_cast<std::int64_t>(id)).run();
        }
        keep_chunks(chunks);
        all.commit();
    }
    database_->run("PRAGMA synchronous = FULL");
    database_->run("PRAGMA journal_mode = DELETE");  // syncs the log into the file
    database_.reset();
    writing_ = false;
}

void adopt_next_records(const fs::path& directory) {
    const fs::path path = directory / record_store_name;
    if (!is_there(path)) {
        return;
    }
    Database database(path, Database::Mode::existing);
    if (is_empty(database)) {
        return;
    }
    require_ours(database);
    // A graph has an article at least, so none is chosen only when that has been done before.
    if (database.number("SELECT count(*) FROM next") == 0) {
        return;
    }
    database.run("PRAGMA secure_delete = ON");
    Transaction all(database);
    database.run("DELETE FROM graph");
    database.run("INSERT INTO graph SELECT record FROM next");
    database.run("DELETE FROM next");
    database.run("DELETE FROM record WHERE id NOT IN (SELECT record FROM graph)");
    all.commit();
}

}  // namespace newsgraph
