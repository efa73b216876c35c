// What was extracted, kept beside the graph that was made of it: DIR/records.sqlite.
//
//   record   id        INTEGER PRIMARY KEY
//            document  TEXT    name of the article before two texts of one name are told apart
//            input     TEXT    SHA-256 of the article as it was read (input_hash)
//            engine    TEXT    who extracted: version, code, models, schema; '' unknown
//            reason    TEXT    why it is none, of what was skipped; else NULL
//            record    BLOB    what pack() makes (packed_record.hpp), Zstandard; NULL: skipped
//            (document, input, engine) is unique
//   graph    record    of which the graph of DIR is made
//   next     record    of which the graph will be made that is about to be published
//   chunks   file      name of a file of the set that was written last
//            list      which parts of it say what (graph/storage/chunks.hpp)
//
// application_id is "NGRS", user_version 3. While a run extracts, records are added one by one,
// so that a run that dies loses nothing; those that no graph is made of go with the next
// publication. What is removed is overwritten with zeros.
#pragma once

#include "core/record.hpp"
#include "core/skipped.hpp"
#include "graph/storage/output_set.hpp"
#include "graph/storage/sqlite.hpp"

#include <compare>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace newsgraph {

inline constexpr std::string_view record_store_name = "records.sqlite";

// SHA-256, in hexadecimal digits, of all that extraction is given of an article.
std::string input_hash(
    const SourceArticle& article, std::uint32_t replaced_bytes, const FlawCounts& flaws);

enum class RecordId : std::int64_t {};

// Which text of which name was read by whom.
struct RecordKey {
    std::string document;
    std::string input;
    std::string engine;

    auto operator<=>(const RecordKey&) const = default;
};

struct StoredRecord {
    RecordId id{};
    RecordKey key;
    bool in_graph = false;
    bool skipped = false;
};

// For one thread at a time. Throws Error for a file that is none of ours, of another version, or
// damaged, and where the disk is full.
class RecordStore {
  public:
    // The lock must outlive it. Nothing is written before the first put.
    explicit RecordStore(const DirectoryLock& lock);
    ~RecordStore();
    RecordStore(const RecordStore&) = delete;
    RecordStore& operator=(const RecordStore&) = delete;

    // All that was there when it was opened, by key; those of the graph and those left by a run
    // that died.
    const std::vector<StoredRecord>& records() const { return records_; }
    // The article of this text by this engine, if it was there when the store was opened.
    std::optional<RecordId> find(const RecordKey& key) const;
    // The same of whatever engine; the first by its name where there are several.
    std::optional<RecordId> find_by_any(
        const std::string& document, const std::string& input) const;

    // Keeps one more, packed and compressed (compress()), for good as far as a run that dies is
    // concerned. What has the key is replaced.
    RecordId put(const RecordKey& key, std::string_view compressed);
    RecordId put(const Skipped& skipped);

    // From now on records are kept some hundred at a time, which costs a fourth: for such as a
    // run that dies does not lose, since they lie elsewhere, too.
    void keep_together() { together_ = true; }

    // A compressed record, for decompress(); read() gives the packed one itself.
    std::string read_compressed(RecordId id);
    std::string read(RecordId id);
    Skipped read_skipped(RecordId id);

    // The chunks of the files of the set that was written last (bytes_of), by name; none: not known.
    std::map<std::string, std::string> chunks();

    // Says of which records the next graph is made and of which chunks its files, and closes the
    // store: when that graph is published, these and no others are left.
    void choose(
        const std::vector<RecordId>& records,
        const std::map<std::string, std::string>& chunks = {});

  private:
    void prepare_writing();
    void list_records();
    void begin_record();
    void finish_record();
    void commit();
    void keep_chunks(const std::map<std::string, std::string>& chunks);

    std::filesystem::path path_;
    std::optional<Database> database_;
    std::optional<SqlStatement> insert_;  // of put()
    std::optional<SqlStatement> select_;  // of read_compressed()
    bool writing_ = false;
    bool together_ = false;
    std::size_t uncommitted_ = 0;
    std::vector<StoredRecord> records_;
};

// After the files of a set have got into place: its records become those of the graph. Nothing
// happens where there is no store, or that is done. Needs the lock.
void adopt_next_records(const std::filesystem::path& directory);

}  // namespace newsgraph
