// Reads the lines of schema files: groups of types, relations, triggers. The format is drawn in
// data/schema/triggers.tsv.
#pragma once

#include "core/table.hpp"
#include "extract/schema/schema.hpp"

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace newsgraph {

// Collects what one or more files say. All members throw Error "FILE:LINE: what is wrong".
class SchemaReader {
  public:
    // Triggers are added behind those of earlier files; a relation or group of a later file
    // replaces one of the same name of an earlier file.
    void read(const std::filesystem::path& file);

    std::vector<RelationType> take_relations() { return std::move(relations_); }
    // In the order of the files, without `rule`.
    std::vector<Trigger> take_triggers() { return std::move(triggers_); }

  private:
    void read_group(const Table& table, const Row& row);
    void read_relation(const Table& table, const Row& row);
    void read_triggers(const Table& table, const Row& row);
    TypeSet read_types(const Table& table, const Row& row, std::string_view list) const;
    TypeSet read_type(const Table& table, const Row& row, std::string_view name) const;
    void read_constraints(const Table& table, const Row& row, Trigger& trigger) const;
    void add_words(const Table& table, const Row& row, Trigger trigger);
    void check_reachable(const Table& table, const Row& row, const Trigger& trigger);

    std::map<std::string, TypeSet, std::less<>> groups_;
    std::vector<RelationType> relations_;
    std::vector<Trigger> triggers_;
    // Of the file being read: names defined, and the line of the trigger that always fires for
    // a word, behind which no other is ever tried.
    std::set<std::string, std::less<>> defined_;
    std::unordered_map<std::string, int> last_resort_;
};

}  // namespace newsgraph
