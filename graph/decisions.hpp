// What a user says of identity, over what the program finds: a text file, a judgement a line.
//
//   same       A  B       one thing, whatever else speaks against it
//   different  A  B       two things, whatever else speaks for one
//   label      A  LABEL   what the graph calls it
//   type       A  TYPE    of core/kinds.hpp
//
// A and B are names or ids, between tabs; between blanks where neither holds one; or in quotation
// marks. Lines that are empty or begin with '#' say nothing.
#pragma once

#include "core/kinds.hpp"
#include "graph/name_class.hpp"

#include <cstdint>
#include <filesystem>
#include <iosfwd>
#include <string>
#include <utility>
#include <vector>

namespace newsgraph {

enum class Judgement : std::uint8_t { same, different, label, type };

struct Decision {
    Judgement judgement = Judgement::same;
    std::string first;
    std::string second;
    int line = 0;
};

struct Decisions {
    std::string text;  // of the file, letter for letter
    std::vector<Decision> list;

    bool empty() const { return list.empty(); }
};

// Errors begin with "NAME:LINE": an unknown judgement or type, a name too many or too few.
Decisions read_decisions(std::istream& in, const std::string& name);
Decisions read_decisions(const std::filesystem::path& file);

// As it stands in a file.
std::string text_of(const Decision& decision);

// What decisions say of classes, by their indices.
struct DecidedClasses {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> same;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> different;
    std::vector<std::pair<std::uint32_t, std::string>> labels;
    std::vector<std::pair<std::uint32_t, EntityType>> types;
    std::vector<Decision> about_nothing;  // a name that no article has
};
DecidedClasses find_decided(const Decisions& decisions, const std::vector<NameClass>& classes);

}  // namespace newsgraph
