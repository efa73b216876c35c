#include "export/phrases.hpp"

#include "export/grammar.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace newsgraph {

namespace {

constexpr std::array phrases{
    VerbPhrase{"supplies", "supply", "", "supplied"},
    VerbPhrase{"purchases", "buy", "", "bought"},
    VerbPhrase{"receives", "receive", "", "received"},
    VerbPhrase{"obtains", "obtain", "", "obtained"},
    VerbPhrase{"produces", "produce", "", "produced"},
    VerbPhrase{"develops", "develop", "", "developed"},
    VerbPhrase{"uses", "use", "", "used"},
    VerbPhrase{"launches", "launch", "", "launched"},
    VerbPhrase{"sends", "send", "", "sent"},
    VerbPhrase{"deploys", "deploy", "", "deployed"},
    VerbPhrase{"trains", "train", "", "trained"},
    VerbPhrase{"attacks", "attack", "", "attacked"},
    VerbPhrase{"kills", "kill", "", "killed"},
    VerbPhrase{"destroys", "destroy", "", "destroyed"},
    VerbPhrase{"captures", "capture", "", "captured"},
    VerbPhrase{"occupies", "occupy", "", "occupied"},
    VerbPhrase{"controls", "control", "", "controlled"},
    VerbPhrase{"arrests", "arrest", "", "arrested"},
    VerbPhrase{"releases", "release", "", "released"},
    VerbPhrase{"orders", "order", "", "ordered"},
    VerbPhrase{"sanctions", "sanction", "", "sanctioned"},
    VerbPhrase{"restricts", "restrict", "", "restricted"},
    VerbPhrase{"prevents", "prevent", "", "prevented"},
    VerbPhrase{"lifts", "lift", "", "lifted"},
    VerbPhrase{"violates", "violate", "", "violated"},
    VerbPhrase{"accuses", "accuse", "", "accused"},
    VerbPhrase{"condemns", "condemn", "", "condemned"},
    VerbPhrase{"threatens", "threaten", "", "threatened"},
    VerbPhrase{"warns", "warn", "", "warned"},
    VerbPhrase{"protests", "protest", "against", ""},
    VerbPhrase{"denies", "deny", "", "denied"},
    VerbPhrase{"rejects", "reject", "", "rejected"},
    VerbPhrase{"urges", "urge", "", "urged"},
    VerbPhrase{"requests", "request", "", "requested"},
    VerbPhrase{"supports", "support", "", "supported"},
    VerbPhrase{"aids", "aid", "", "aided"},
    VerbPhrase{"funds", "fund", "", "funded"},
    VerbPhrase{"negotiates_with", "negotiate", "with", "", true},
    VerbPhrase{"negotiates_with", "negotiate", "", "negotiated"},
    VerbPhrase{"discusses", "hold talks", "with", "", true},
    VerbPhrase{"discusses", "discuss", "", "discussed"},
    VerbPhrase{"agrees_with", "agree", "with", "", true},
    VerbPhrase{"agrees_with", "agree", "on", "agreed on"},
    VerbPhrase{"cooperates_with", "cooperate", "with", ""},
    VerbPhrase{"meets", "meet", "", "met"},
    VerbPhrase{"contacts", "contact", "", "contacted"},
    VerbPhrase{"visits", "visit", "", "visited"},
    VerbPhrase{"reports", "report", "", "reported"},
    VerbPhrase{"investigates", "investigate", "", "investigated"},
    VerbPhrase{"announces", "announce", "", "announced"},
    VerbPhrase{"works_for", "work", "for", ""},
    VerbPhrase{"holds_position", "be", "", ""},
    VerbPhrase{"spokesperson_of", "be a spokesperson", "of", ""},
    VerbPhrase{"leads", "lead", "", "led"},
    VerbPhrase{"member_of", "be a member", "of", ""},
    VerbPhrase{"owns", "own", "", "owned"},
    VerbPhrase{"founded", "be the founder", "of", ""},
    VerbPhrase{"invests_in", "invest", "in", ""},
    VerbPhrase{"part_of", "be part", "of", ""},
    VerbPhrase{"located_in", "be located", "in", ""},
    VerbPhrase{"based_in", "be based", "in", ""},
    VerbPhrase{"near", "be", "near", ""},
    VerbPhrase{"borders", "border", "on", ""},
    VerbPhrase{"type_of", "be", "", ""},
    VerbPhrase{"also_known_as", "be also known", "as", ""},
    VerbPhrase{"based_on", "be based", "on", ""},
    VerbPhrase{"equipped_with", "be equipped", "with", ""},
    VerbPhrase{"has_property", "have the property", "", ""},
    VerbPhrase{"depends_on", "depend", "on", ""},
    VerbPhrase{"causes", "cause", "", "caused"},
    VerbPhrase{"affects", "affect", "", "affected"},
    VerbPhrase{"withdraws_from", "withdraw", "from", ""},
    VerbPhrase{"joins", "join", "", "joined"},
    VerbPhrase{"signs", "sign", "", "signed"},
    VerbPhrase{"wins", "win", "", "won"},
    VerbPhrase{"defeats", "defeat", "", "defeated"},
    VerbPhrase{"elects", "elect", "", "elected"},
    VerbPhrase{"appoints", "appoint", "", "appointed"},
    VerbPhrase{"dismisses", "dismiss", "", "dismissed"},
};

std::string after_be(std::string_view base) {
    return std::string{base.substr(std::min<std::size_t>(base.size(), 2))};
}

std::string plain(std::string_view base, const Mood& mood) {
    const bool is_be = base == "be" || base.starts_with("be ");
    const bool denied = mood.polarity == Polarity::denied;
    if (is_be) {
        return fmt::format(
            "{}{}{}", mood.plural ? "are" : "is", denied ? " not" : "", after_be(base));
    }
    if (denied) {
        return fmt::format("{} not {}", mood.plural ? "do" : "does", base);
    }
    return mood.plural ? std::string{base} : third_person(base);
}

// Drones do not plan, and the passive has nobody who could: "are to be supplied".
std::string planned(std::string_view base, const Mood& mood) {
    if (mood.actor) {
        return plain("plan", mood) + fmt::format(" to {}", base);
    }
    return plain("be", mood) + fmt::format(" to {}", base);
}

std::string requested(std::string_view base, const Mood& mood) {
    const std::string_view no = mood.polarity == Polarity::denied ? "not " : "";
    if (mood.actor) {
        return fmt::format("{} called on {}to {}", mood.plural ? "are" : "is", no, base);
    }
    return fmt::format("should {}{}", no, base);
}

}  // namespace

const VerbPhrase* find_phrase(std::string_view relation, bool object_acts) {
    const auto* const found = std::ranges::find_if(phrases, [&](const VerbPhrase& phrase) {
        return phrase.relation == relation && (object_acts || !phrase.actors_only);
    });
    return found == phrases.end() ? nullptr : &*found;
}

std::string conjugate(std::string_view base, const Mood& mood) {
    const std::string_view no = mood.polarity == Polarity::denied ? "not " : "";
    switch (mood.status) {
        case Status::actual:
            return plain(base, mood);
        case Status::planned:
            return planned(base, mood);
        case Status::possible:
            return fmt::format("may {}{}", no, base);
        case Status::requested:
            return requested(base, mood);
        case Status::conditional:
            return fmt::format("would {}{}", no, base);
    }
    return std::string{base};
}

}  // namespace newsgraph
