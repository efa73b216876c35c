#include "extract/claims/speakers.hpp"

#include "core/one_of.hpp"
#include "extract/clauses/predicate_words.hpp"
#include "extract/clauses/text_authors.hpp"
#include "extract/coref/chains.hpp"
#include "extract/text/quotes.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <string_view>

namespace newsgraph {

namespace {

bool is_inside(const Article& article, const Frame& frame, const Quote& quote) {
    const auto& tokens = article.sentences[frame.sentence].tokens;
    return quote.span.contains(tokens[frame.head].span);
}

// Beside a quote some say it though they take no clause: "Lee spoke on the radio: “...”".
bool speaks(const Frame& frame, const PredicateLexicon& predicates) {
    const auto* rule = predicates.find(PredicateKind::verb, frame.lemma, Complement::finite);
    const bool says = rule != nullptr && !rule->relation.empty();
    return frame.kind == FrameKind::verb
           && (says || predicates.is(frame.lemma, VerbClass::utters))
           && frame.polarity == Polarity::affirmed;
}

int paragraph_of(const Article& article, int sentence) {
    return article.sentences[sentence].paragraph;
}

// The person beside a post: "its owner, [Ann Lee], said"; -1: nobody.
int chain_of_speaker(const Article& article, const ArticleView& view, const Frame& frame) {
    const int subject = first_of(frame.arguments, ArgumentKind::subject);
    if (subject < 0) {
        return -1;
    }
    const Terms terms(article, view[frame.sentence]);
    return terms.view().chain(terms.bearer_of(subject));
}

bool is_named_person(const Article& article, int chain) {
    const Chain& who = article.chains[chain];
    return who.type == EntityType::person && !who.generic;
}

// "information", "hope": nobody who speaks.
bool is_abstract(const Chain& chain) {
    return chain.generic && chain.type == EntityType::concept_;
}

// "the army's southern [command] said it", "[data] showed it": it spoke, whatever it is; but "the
// [information] says", "the [trend] shows".
bool says_itself(const SyntaxView& tree, int token) {
    const int verb = tree[token].head;
    const auto* rule = tree.lexicon().find(PredicateKind::noun, tree[token].lemma);
    const bool according =
        tree.marker(token) == Marker::according_to;  // "according to tallies"
    if (according || tree[token].deprel != Deprel::nsubj || verb < 0) {
        return according && rule != nullptr && rule->effect == Effect::says;
    }
    const bool evident = rule != nullptr && rule->effect == Effect::evidence;
    const auto* said =
        tree.lexicon().find(PredicateKind::verb, tree[verb].lemma, Complement::finite);
    return (rule != nullptr && rule->effect == Effect::says)
           || (!evident && said != nullptr && said->effect == Effect::says
               && tree.is(verb, VerbClass::speech));
}

// "[Lee] vowed that the blast would not stop them": whose plan a clause about somebody else is; -1:
// nobody's.
int planner_of(const SyntaxView& tree, int predicate) {
    int clause = predicate;
    while (tree[clause].head >= 0 && tree[clause].deprel != Deprel::ccomp
           && tree[clause].deprel != Deprel::acl_relcl) {
        clause = tree[clause].head;
    }
    const int verb = tree[clause].deprel == Deprel::ccomp ? tree[clause].head : -1;
    const auto* rule = verb < 0 ? nullptr : rule_for(tree, verb, Complement::finite);
    const bool plan = rule != nullptr && rule->effect == Effect::plans
                      && tree.has(clause, {Deprel::nsubj, Deprel::nsubj_pass});
    return plan ? tree.child(verb, {Deprel::nsubj}) : -1;
}

// "the palace issued this statement from [the king]: ..."; -1: nobody.
int chain_of_author(const ArticleView& view, const Frame& frame) {
    const SentenceView& sentence = view[frame.sentence];
    const int text = first_of(frame.arguments, ArgumentKind::object);
    const int author = text < 0 ? -1 : author_of(sentence.tree(), text);
    return author < 0 ? -1 : sentence.chain(author);
}

// Who speaks beside the quote, in a sentence that it touches: the verb of saying nearest to it.
int speaker_beside(const Article& article, const ArticleView& view, const Quote& quote) {
    int best = -1;
    std::uint32_t distance = 0xFFFFFFFFU;
    for (const Frame& frame : frames_of(article, quote.first_sentence, quote.last_sentence)) {
        if (is_inside(article, frame, quote)
            || !speaks(frame, view[frame.sentence].tree().lexicon())) {
            continue;
        }
        const int chain = chain_of_speaker(article, view, frame);
        const std::uint32_t gap = frame.span.begin >= quote.span.end
                                      ? frame.span.begin - quote.span.end
                                      : quote.span.begin - frame.span.begin;
        if (chain >= 0 && gap < distance) {
            best = chain;
            distance = gap;
        }
    }
    return best;
}

// Who may speak for himself: a named person, or before a colon any body.
using MaySpeak = bool (*)(const Article& article, int chain);

bool is_actor_of(const Article& article, int chain) {
    return is_actor(article.chains[chain].type);
}

// Who does what the main verb of a sentence says, if it stands before that byte; -1: nobody.
int doer_of_main_clause(
    const Article& article,
    const ArticleView& view,
    int sentence,
    std::uint32_t end,
    MaySpeak may_speak) {
    const auto& tokens = article.sentences[sentence].tokens;
    for (const Frame& frame : frames_of(article, sentence, sentence)) {
        const Token& head = tokens[frame.head];
        if (frame.kind == FrameKind::verb && head.deprel == Deprel::root
            && frame.span.end <= end) {
            const int author = chain_of_author(view, frame);
            const int chain = author >= 0 ? author : chain_of_speaker(article, view, frame);
            return chain >= 0 && may_speak(article, chain) ? chain : -1;
        }
    }
    return -1;
}

// "Lee defended the sale, “It was ...", "the army justified the strike: “It was ...": who does what
// stands before a comma or a colon and the quote; -1: nobody.
int speaker_before(const Article& article, const ArticleView& view, const Quote& quote) {
    const std::string_view text = article.document.text;
    const auto last = text.substr(0, quote.span.begin).find_last_not_of(" \t\n\"“‘'");
    if (last == std::string_view::npos || (text[last] != ',' && text[last] != ':')) {
        return -1;
    }
    return doer_of_main_clause(
        article,
        view,
        quote.first_sentence,
        static_cast<std::uint32_t>(last),
        text[last] == ':' ? is_actor_of : is_named_person);
}

// "the bank “hid” it in Oslo": of a word or two in quotation marks whose doer stands outside of them
// he is not the speaker.
bool is_doer_outside(
    const Article& article,
    const Terms& terms,
    const Frame& frame,
    const Quote& quote,
    int chain) {
    const int subject = first_of(frame.arguments, ArgumentKind::subject);
    return subject >= 0 && terms.view().chain(terms.bearer_of(subject)) == chain
           && !quote.span.contains(article.sentences[frame.sentence].tokens[subject].span);
}

// The text right before a quote, or -1: the quote does not begin its sentence.
int sentence_before(const Article& article, const Quote& quote) {
    constexpr std::uint32_t longest_mark = 3;  // bytes
    const int sentence = quote.first_sentence - 1;
    const bool begins =
        sentence >= 0
        && article.sentences[sentence + 1].span.begin + longest_mark >= quote.span.begin;
    return begins ? sentence : -1;
}

int first_person_in(const Article& article, int sentence) {
    for (const Mention& mention : of_sentence(article.mentions, sentence)) {
        if (mention.chain >= 0 && is_named_person(article, mention.chain)) {
            return mention.chain;
        }
    }
    return -1;
}

// "The bishop told reporters: / “It was ...": a line that ends with a colon says who speaks in the
// next; a line without a verb ("From the desk of Ann Lee:") names him. -1: nobody.
int speaker_before_colon(const Article& article, const ArticleView& view, const Quote& quote) {
    const int sentence = sentence_before(article, quote);
    const auto last =
        slice(article.document.text, {0, quote.span.begin}).find_last_not_of(" \t\r\n\"“‘'");
    if (sentence < 0 || last == std::string::npos || article.document.text[last] != ':') {
        return -1;
    }
    int best = -1;
    bool has_verb = false;
    for (const Frame& frame : frames_of(article, sentence, sentence)) {
        has_verb = has_verb || frame.kind == FrameKind::verb;
        const int chain = speaks(frame, view[sentence].tree().lexicon())
                              ? chain_of_speaker(article, view, frame)
                              : -1;
        best = chain >= 0 ? chain : best;
    }
    return best >= 0 || has_verb ? best : first_person_in(article, sentence);
}

// "“It was ...” – Ann Lee, bishop": who stands alone behind a quote and a dash; -1: nobody.
int speaker_behind_dash(const Article& article, const Quote& quote) {
    const std::string_view text = article.document.text;
    std::string_view rest = text.substr(quote.span.end);
    for (const std::string_view mark : {"”", "\"", "»", "’", "'", " "}) {
        rest.remove_prefix(rest.starts_with(mark) ? mark.size() : 0);
    }
    if (!rest.starts_with("–") && !rest.starts_with("—") && !rest.starts_with("-")) {
        return -1;
    }
    const auto from = static_cast<std::uint32_t>(text.size() - rest.size());
    const int last = article.sentences.count() - 1;
    for (int sentence = quote.last_sentence;
         sentence <= std::min(quote.last_sentence + 1, last);
         ++sentence) {
        const auto frames = frames_of(article, sentence, sentence);
        const bool tells = std::ranges::any_of(frames, [&](const Frame& frame) {
            return frame.kind == FrameKind::verb && frame.span.begin > from;
        });
        for (const Mention& mention : of_sentence(article.mentions, sentence)) {
            const bool behind = span_of(article, mention.range).begin >= from;
            if (behind && mention.chain >= 0 && !tells) {
                return is_named_person(article, mention.chain) ? mention.chain : -1;
            }
        }
    }
    return -1;
}

// "Lee criticized the sale. “It was ..." : who is told of right before a quote that stands alone;
// -1: nobody, or that sentence is quoted too.
int speaker_introduced(
    const Article& article, const ArticleView& view, const Quote& quote, const Quote* before) {
    const int sentence = sentence_before(article, quote);
    if (sentence < 0 || paragraph_of(article, sentence) != paragraph_of(article, sentence + 1)
        || (before != nullptr && before->last_sentence >= sentence)) {
        return -1;
    }
    const Span quoting = article.sentences[sentence + 1].span;
    return doer_of_main_clause(article, view, sentence, quoting.begin, is_named_person);
}

bool fills_paragraph(const Article& article, const Quote& quote) {
    const int after = quote.last_sentence + 1;
    return quote.first_sentence > 0
           && paragraph_of(article, quote.first_sentence - 1)
                  < paragraph_of(article, quote.first_sentence)
           && (after == article.sentences.count()
               || paragraph_of(article, after) > paragraph_of(article, quote.last_sentence));
}

// "Lee confirmed that it sank. / “It was ...”": who told something right before a paragraph that is
// all quoted; -1: nobody by name.
int teller_before(const Article& article, const ArticleView& view, const Quote& quote) {
    const int sentence = sentence_before(article, quote);
    if (sentence < 0 || !fills_paragraph(article, quote)) {
        return -1;
    }
    for (const Frame& frame : frames_of(article, sentence, sentence)) {
        const SyntaxView& tree = view[sentence].tree();
        if (tree[frame.head].deprel == Deprel::root && speaks(frame, tree.lexicon())) {
            const int chain = chain_of_speaker(article, view, frame);
            return chain >= 0 && is_named_person(article, chain) ? chain : -1;
        }
    }
    return -1;
}

bool is_title(const Article& article, int sentence) {
    return sentence < article.sentences.count()
           && article.sentences[sentence].place == Place::title;
}

// What stands behind a dash or a colon at the end of a title: in the sentence behind, if the
// segmenter has made one of it.
Range tail_of_title(const Article& article, int sentence) {
    const auto is_dash = [&](const Token& token) {
        return is_one_of(form(article, token), {"-", "--", "–", "—"});
    };
    const int next = sentence + 1;
    if (is_title(article, next) && is_dash(article.sentences[next].tokens[0])) {
        return {next, 1, article.sentences[next].tokens.count()};
    }
    const auto& tokens = article.sentences[sentence].tokens;
    int first = tokens.count();
    while (first > 0 && !is_dash(tokens[first - 1]) && tokens[first - 1].lemma != ":") {
        --first;
    }
    return {sentence, first > 0 ? first : tokens.count(), tokens.count()};
}

// "Chile sold ferries - [clerks]", "Chile sold ferries: [media]": who a title ends with; -1:
// nobody.
int source_of_title(const Article& article, const Frame& frame) {
    if (!is_title(article, frame.sentence)) {
        return -1;
    }
    const Range tail = tail_of_title(article, frame.sentence);
    const auto mentions = of_sentence(article.mentions, tail.sentence);
    const bool own = tail.sentence == frame.sentence;
    if (mentions.empty() || mentions.back().chain < 0 || (own && frame.head >= tail.first)) {
        return -1;
    }
    const Range source = mentions.back().range;
    const bool whole = source.first == tail.first && source.last == tail.last;
    const int chain = mentions.back().chain;
    return (!own || whole) && is_actor(article.chains[chain].type) ? chain : -1;
}

// Who is named beside the quote; -1: nobody.
int own_speaker(const Article& article, const ArticleView& view, const Quote& quote) {
    int speaker = speaker_beside(article, view, quote);
    speaker = speaker >= 0 ? speaker : speaker_behind_dash(article, quote);
    speaker = speaker >= 0 ? speaker : speaker_before_colon(article, view, quote);
    return speaker >= 0 ? speaker : speaker_before(article, view, quote);
}

// A quote without a speaker of its own goes on where another of its paragraph, or a quote that
// fills the paragraph before, has left off.
bool goes_on(const Article& article, const Quote& before, const Quote& quote) {
    const int gap = paragraph_of(article, quote.first_sentence)
                    - paragraph_of(article, before.last_sentence);
    return gap == 0 || (gap == 1 && quote.last_sentence > quote.first_sentence);
}

}  // namespace

std::vector<int> find_quote_speakers(const Article& article, const ArticleView& view) {
    std::vector<int> speakers;
    for (const Quote& quote : article.quotes) {
        speakers.push_back(own_speaker(article, view, quote));
    }
    for (std::size_t i = 0; i < speakers.size(); ++i) {
        const Quote& quote = article.quotes[i];
        const Quote* before = i == 0 ? nullptr : &article.quotes[i - 1];
        if (speakers[i] < 0) {
            speakers[i] = speaker_introduced(article, view, quote, before);
        }
        if (speakers[i] < 0 && before != nullptr && goes_on(article, *before, quote)) {
            speakers[i] = speakers[i - 1];
        }
        if (speakers[i] < 0) {
            speakers[i] = teller_before(article, view, quote);
        }
    }
    return speakers;
}

std::vector<int> speakers_of(
    const Article& article,
    const Frame& frame,
    const Terms& terms,
    const std::vector<int>& quote_speakers) {
    std::vector<int> chains;
    const auto add = [&](int chain, bool spoke = false) {
        if (chain >= 0 && (spoke || !is_abstract(article.chains[chain]))
            && std::ranges::find(chains, chain) == chains.end()) {
            chains.push_back(chain);
        }
    };
    const int subject = first_of(frame.arguments, ArgumentKind::subject);
    const int planner = planner_of(terms.tree(), frame.head);
    const int plans = planner < 0 ? -1 : terms.view().chain(terms.bearer_of(planner));
    if (plans >= 0 && is_actor_of(article, plans)
        && (subject < 0 || terms.view().chain(subject) != plans)) {
        add(plans);
    }
    for (const int token : frame.speakers) {
        for (const int speaker : terms.expand(token)) {
            add(terms.view().chain(terms.bearer_of(speaker)), says_itself(terms.tree(), token));
        }
    }
    add(source_of_title(article, frame));
    const Token& predicate = article.sentences[frame.sentence].tokens[frame.head];
    for (const Quote& quote : quotes_before(article, predicate.span.begin)) {
        const int speaker =
            quote_speakers[static_cast<std::size_t>(&quote - article.quotes.data())];
        if (is_inside(article, frame, quote)
            && !is_doer_outside(article, terms, frame, quote, speaker)) {
            add(speaker);
        }
    }
    return chains;
}

}  // namespace newsgraph
