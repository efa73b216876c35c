// The past of English verbs: regular but for those that the grammars list.
#include "core/hash.hpp"
#include "core/table.hpp"
#include "export/grammar.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph {

namespace {

// Base and past form; those of one form only ("cut", "put") have it twice.
constexpr std::string_view irregular =
    " arise arose awake awoke bear bore beat beat become became begin began bend bent bet bet"
    " bind bound bite bit bleed bled blow blew break broke breed bred bring brought"
    " broadcast broadcast build built burst burst buy bought cast cast catch caught"
    " choose chose cling clung come came cost cost creep crept cut cut deal dealt dig dug"
    " do did draw drew drink drank drive drove eat ate fall fell feed fed feel felt"
    " fight fought find found flee fled fling flung fly flew forbid forbade forecast forecast"
    " foresee foresaw forget forgot forgive forgave freeze froze get got give gave go went"
    " grind ground grow grew hang hung have had hear heard hide hid hit hit hold held"
    " hurt hurt keep kept kneel knelt know knew lay laid lead led leave left lend lent let let"
    " lie lay lose lost make made mean meant meet met mislead misled mistake mistook"
    " misunderstand misunderstood outdo outdid overcome overcame overhear overheard"
    " override overrode oversee oversaw overtake overtook overthrow overthrew pay paid put put"
    " quit quit read read rebuild rebuilt resell resold retake retook rewrite rewrote"
    " ride rode ring rang rise rose run ran say said see saw seek sought sell sold send sent"
    " set set shake shook shed shed shine shone shoot shot show showed shrink shrank shut shut"
    " sing sang sink sank sit sat slay slew sleep slept slide slid speak spoke spend spent"
    " spin spun split split spread spread spring sprang stand stood steal stole stick stuck"
    " sting stung strike struck strive strove swear swore sweep swept swim swam swing swung"
    " take took teach taught tear tore tell told think thought throw threw undergo underwent"
    " understand understood undertake undertook undo undid uphold upheld upset upset wake woke"
    " wear wore weave wove weep wept win won wind wound withdraw withdrew withhold withheld"
    " withstand withstood write wrote ";

std::string_view irregular_past(std::string_view verb) {
    static const TextMap<std::string_view> pasts = [] {
        TextMap<std::string_view> out;
        const std::vector<std::string_view> words = split(irregular.substr(1), ' ');
        for (std::size_t i = 0; i + 1 < words.size(); i += 2) {
            out.emplace(words[i], words[i + 1]);
        }
        return out;
    }();
    const auto found = pasts.find(verb);
    return found == pasts.end() ? std::string_view() : found->second;
}

bool ends_in_consonant_and_y(std::string_view verb) {
    constexpr std::string_view vowels = "aeiou";
    return verb.size() > 1 && verb.ends_with('y')
           && vowels.find(verb[verb.size() - 2]) == std::string_view::npos;
}

}  // namespace

std::string past_tense(std::string_view base) {
    const std::size_t end = std::min(base.find(' '), base.size());
    std::string verb{base.substr(0, end)};
    const std::string_view rest = base.substr(end);
    if (const std::string_view past = irregular_past(verb); !past.empty()) {
        verb = past;
    } else if (verb.ends_with('e')) {
        verb += 'd';
    } else if (ends_in_consonant_and_y(verb)) {
        verb.replace(verb.size() - 1, 1, "ied");
    } else {
        // "stopping" doubles what "stopped" does.
        verb = gerund(verb);
        verb.replace(verb.size() - 3, 3, "ed");
    }
    return verb.append(rest);
}

bool is_stative(std::string_view base) {
    constexpr std::string_view verbs =
        " be have own border depend lead work control include contain belong remain represent"
        " need want know believe live exist mean seem resemble consist deserve lack owe possess"
        " suffice matter involve ";
    const std::string verb{base.substr(0, base.find(' '))};
    return verbs.find(" " + verb + " ") != std::string_view::npos;
}

}  // namespace newsgraph
