// A record as bytes: a sixth of what its structs take in memory, read piece by piece. So the
// record store keeps it, and so merging holds what it has no hands free for.
//
//   header    21 numbers of 32 bits, the lowest byte first: "NGR2"; how many strings, entities,
//             relations, claims there are; where entities, relations, claims, text begin, and
//             where it all ends; sentences, foreign_sentences, replaced_bytes; how often
//             each flaw of the text was met
//   strings   where each ends, 32 bits each, then their bytes; each once
//   places    where each claim begins, 32 bits each
//   entities, relations, claims: numbers of seven bits a byte (LEB128), of strings their number
//   text      of the article
#pragma once

#include "core/record.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph {

// The same record gives the same bytes.
std::string pack(const ArticleRecord& record);

// What was packed, read where it lies: the bytes must outlive it. What is none of ours or
// damaged is an Error that begins with `where`, found when it is read at the latest; no index of
// what is returned is out of range. Const and thread-safe.
class PackedRecord {
  public:
    PackedRecord(std::string_view bytes, std::string_view where);

    // Without its text.
    SourceArticle article() const;
    std::string_view document() const { return string(0); }
    std::string_view text() const;
    // Which of them a claim is about, or own others, is told on request.
    std::vector<Entity> entities(std::vector<bool>* referred = nullptr) const;
    std::vector<Relation> relations() const;
    std::size_t claim_count() const { return at(Field::claims); }
    MergedClaim claim(std::size_t index) const;
    std::vector<MergedClaim> claims() const;
    // The same into claims that were read before, whose memory serves again.
    void read_claims(std::vector<MergedClaim>& claims) const;
    std::uint32_t sentences() const { return at(Field::sentences); }
    std::uint32_t foreign_sentences() const { return at(Field::foreign_sentences); }
    std::uint32_t replaced_bytes() const { return at(Field::replaced_bytes); }
    FlawCounts flaws() const;
    // All of it.
    ArticleRecord unpack() const;

  private:
    friend std::string pack(const ArticleRecord& record);
    class Reader;
    enum class Field : std::uint8_t {
        signature,
        strings,
        entities,
        relations,
        claims,
        entities_at,
        relations_at,
        claims_at,
        text_at,
        end,
        sentences,
        foreign_sentences,
        replaced_bytes,
        first_flaw,
        count = first_flaw + text_flaws
    };
    static constexpr std::size_t header_bytes = 4 * static_cast<std::size_t>(Field::count);

    std::uint32_t at(Field field) const { return header_[static_cast<std::size_t>(field)]; }
    std::uint32_t number_at(std::size_t place) const;
    std::string_view string(std::size_t index) const;
    std::string_view part(std::size_t begin, std::size_t end) const;
    [[noreturn]] void refuse() const;

    std::string_view bytes_;
    std::string_view where_;
    std::array<std::uint32_t, static_cast<std::size_t>(Field::count)> header_{};
};

}  // namespace newsgraph
