// The sections that summaries are made of; each leaves out its heading if it has nothing to say.
#pragma once

#include "export/report.hpp"
#include "export/summary.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace newsgraph {

// How much each section tells.
struct Room {
    std::size_t latest = 6;
    std::size_t main = 12;
    std::size_t disputes = 8;
    std::size_t hedged = 6;
    std::size_t moments = 12;
    std::size_t actors = 6;
    std::size_t told = 6;  // of an actor
    std::size_t notes = 2;
};
Room room_for(Length length);

bool is_denied(const MergedClaim& claim);
bool is_disputed(const MergedClaim& claim);
bool is_hedged(const MergedClaim& claim);
// As subject, object, or in a qualifier?
bool is_about(const MergedClaim& claim, EntityIndex entity);
bool is_said_by(const MergedClaim& claim, EntityIndex entity);

// What articles of the last days say for the first time.
void write_latest(Report& report, const Room& room);
// What one side says and another denies, as a table; then denials of what nobody here affirms.
void write_disputes(Report& report, const Report::Condition& about, const Room& room);
// Plans and threats, then what is possible, asked for, under a condition.
void write_hedged(Report& report, const Report::Condition& about, const Room& room);
// Events, not reports, in the order of time.
void write_timeline(Report& report, const Report::Condition& about, const Room& room);
// What the main actors do, suffer and say.
void write_dossiers(Report& report, const std::vector<EntityIndex>& actors, const Room& room);

// Named ones that act, by claims of their own and how many sources say them.
std::vector<EntityIndex> main_actors(const Report& report, std::size_t count);
// "Country, also called Tehran; 56 mentions in 5 of 7 articles."
std::string description(const KnowledgeGraph& graph, EntityIndex index);

}  // namespace newsgraph
