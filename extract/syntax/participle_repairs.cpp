// Gerunds, participles and infinitives that hang on the wrong word.
#include "core/one_of.hpp"
#include "extract/syntax/tree_repairs.hpp"

#include <string_view>

namespace newsgraph {

namespace {

using enum Deprel;

// "said that it sank": takes no gerund.
bool takes_clause_only(std::string_view verb) {
    return is_one_of(
        verb, {"say", "note", "claim", "argue", "warn", "add", "believe", "think", "state"});
}

// The noun whose phrase ends right before that token, and that hangs on a verb; -1: none.
int last_noun_before(const Tree& tree, int token) {
    const auto ends = [&](int word) {
        return tree[word].head < 0 || tree[tree[word].head].upos == Upos::verb;
    };
    const int last = token - 1;
    const int noun = last < 0 || ends(last) ? last : find_above(tree, last, ends);
    return noun >= 0 && noun < token && is_noun(tree[noun]) ? noun : -1;
}

// "[running] mate", "[managing] director"
bool is_post_in_ing(std::string_view verb, std::string_view noun) {
    return (verb == "run" && noun == "mate")
           || (verb == "manage" && is_one_of(noun, {"director", "editor", "partner"}));
}

// "said [naming] it after [Oslo] would hurt": of a clause the tree has made of "after Oslo would
// hurt" the name goes to the gerund.
void return_to_gerund(Sentence& sentence, const Tree& tree, int gerund, int verb) {
    const int marker = tree.child(verb, {mark});
    const int subject = tree.child(verb, {nsubj});
    if (marker >= 0 && subject >= 0) {
        hang(sentence, subject, gerund, obl);
        hang(sentence, marker, subject, case_);
    }
}

// Nothing but the gerund and its adverbials before the verb.
bool lacks_own_subject(const RepairTree& tree, int verb) {
    if (!has_some_subject(tree, verb)) {
        return !tree.has(verb, {mark});
    }
    const int marker = tree.child(verb, {mark});
    const int subject = tree.child(verb, {nsubj});
    return marker >= 0 && subject == tree.cover(subject < 0 ? verb : subject).first
           && marker == subject - 1
           && is_one_of(
               tree[marker].lemma, {"after", "before", "in", "for", "from", "with", "as"});
}

// The gerund that the verb hangs on or beside, as what is said; -1: none.
int gerund_before(const Tree& tree, int verb) {
    const auto is_said = [&](int token) {
        return token >= 0 && token < verb && tree[token].xpos == Xpos::vbg
               && tree[token].deprel == ccomp && tree[token].head >= 0;
    };
    const int above = tree[verb].head;
    if (!is_one_of(tree[verb].deprel, {ccomp, advcl}) || above < 0) {
        return -1;
    }
    const int beside = tree[verb].deprel == ccomp ? tree.child(above, {ccomp}) : -1;
    return is_said(above) ? above : is_said(beside) ? beside : -1;
}

}  // namespace

// "said [fixing] the port may [take] a year": the gerund is the subject that the verb lacks.
bool make_gerund_subject(Sentence& sentence, const RepairTree& tree, int verb) {
    const int gerund = gerund_before(tree, verb);
    if (gerund < 0 || !is_tensed(tree, verb) || !lacks_own_subject(tree, verb)) {
        return false;
    }
    const int speech = tree[gerund].head;
    if (tree.has(gerund, {aux, mark, nsubj}) || tree.is(gerund, VerbClass::speech)
        || (tree[verb].deprel == advcl && !takes_clause_only(tree[speech].lemma))) {
        return false;
    }
    return_to_gerund(sentence, tree, gerund, verb);
    hang(sentence, verb, speech, ccomp);
    hang(sentence, gerund, verb, csubj);
    return true;
}

// "was reported [missing] by the police": no deed but a state.
bool make_missing_state(Sentence& sentence, const RepairTree& tree, int verb) {
    const int above = tree[verb].head;
    if (tree[verb].lemma != "miss" || tree[verb].xpos != Xpos::vbg || above < 0
        || !is_one_of(tree[verb].deprel, {xcomp, advcl}) || tree.has(verb, {obj, mark})
        || !is_one_of(
            tree[above].lemma, {"report", "declare", "go", "remain", "find", "list"})) {
        return false;
    }
    const bool passive = tree.has(above, {aux_pass, nsubj_pass});
    for (const int child : tree.children(verb)) {
        const bool by = passive && tree.has_case(child, "by");
        hang(sentence, child, above, by ? obl_agent : tree[child].deprel);
    }
    sentence.tokens[verb].upos = Upos::adj;
    sentence.tokens[verb].xpos = Xpos::jj;
    sentence.tokens[verb].lemma = "missing";
    hang(sentence, verb, above, xcomp);
    return true;
}

// "led to the mayor [leaving]": not to the mayor.
bool give_goal_to_gerund(Sentence& sentence, const RepairTree& tree, int gerund) {
    if (tree[gerund].xpos != Xpos::vbg || !is_one_of(tree[gerund].deprel, {advcl, acl})) {
        return false;
    }
    const int noun = tree.cover(gerund).first == gerund ? last_noun_before(tree, gerund) : -1;
    const int verb = noun < 0 ? -1 : tree[noun].head;
    const int marker = noun < 0 ? -1 : tree.child(noun, {case_}, "to");
    if (verb < 0 || marker < 0 || tree[verb].lemma != "lead" || tree[noun].deprel != obl
        || (tree[gerund].head != noun && tree[gerund].head != verb) || tree.has(gerund, {mark})
        || !tree.has(gerund, {obj}) || tree.child(noun, {det}, "a") >= 0) {
        return false;
    }
    hang(sentence, gerund, verb, advcl);
    hang(sentence, noun, gerund, nsubj);
    hang(sentence, marker, gerund, mark);
    return true;
}

// "were reported by the press to have [left]": no purpose of the press.
bool make_raised_clause(Sentence& sentence, const RepairTree& tree, int verb) {
    const int above = tree[verb].head;
    const bool perfect = tree[verb].deprel == advcl && tree.child(verb, {mark}, "to") >= 0
                         && tree.child(verb, {aux}, "have") >= 0;
    if (!perfect || above < 0 || above > verb || !tree.has(above, {aux_pass})
        || tree.has(above, {xcomp, ccomp})) {
        return false;
    }
    hang(sentence, verb, above, xcomp);
    return true;
}

// "convicted Ann Lee, who had led the bank, of [lying]": behind a comma it is what the sentence is
// about.
bool lift_charge(Sentence& sentence, const RepairTree& tree, int verb) {
    const bool set_off = tree.child(verb, {mark}, "of") > 0 && comma_before(tree, verb) >= 0;
    if (!set_off || tree[verb].xpos != Xpos::vbg
        || !is_one_of(tree[verb].deprel, {advcl, acl})) {
        return false;
    }
    const auto charges = [&](int token) {
        return is_one_of(
                   tree[token].lemma,
                   {"accuse", "convict", "suspect", "acquit", "clear", "absolve", "exonerate"})
               && tree[token].upos == Upos::verb && token < verb && !tree.has(token, {advcl});
    };
    const int above = charges(tree[verb].head) ? -1 : find_above(tree, verb, charges);
    if (above < 0) {
        return false;
    }
    hang(sentence, verb, above, advcl);
    return true;
}

// "asked Ann Lee, who backs it, to [leave]": likewise.
bool lift_request(Sentence& sentence, const RepairTree& tree, int verb) {
    const bool set_off = tree.child(verb, {mark}, "to") >= 0 && comma_before(tree, verb) >= 0;
    const int below = tree[verb].head;
    if (!set_off || tree[verb].xpos != Xpos::vb || below < 0
        || !is_one_of(tree[verb].deprel, {advcl, xcomp}) || tree[below].deprel != acl_relcl) {
        return false;
    }
    const int above = find_above(tree, below, [&](int token) {
        return tree.is(token, VerbClass::directs_object) && token < below
               && tree[token].upos == Upos::verb && tree.has(token, {obj, iobj})
               && !tree.has(token, {xcomp, ccomp});
    });
    if (above < 0) {
        return false;
    }
    hang(sentence, verb, above, xcomp);
    return true;
}

// "proteins found in slugs and [used] DNA": a participle with an object is none of a passive.
bool lift_active_conjunct(Sentence& sentence, const RepairTree& tree, int verb) {
    const int first = tree[verb].head;
    const int object = tree.child(verb, {obj});
    const bool past = is_one_of(tree[verb].xpos, {Xpos::vbn, Xpos::vbd});
    if (tree[verb].deprel != conj || !past || first < 0 || object < verb
        || tree[first].deprel != acl || tree[first].xpos != Xpos::vbn
        || tree.has(first, {obj, aux, aux_pass}) || has_some_subject(tree, verb)
        || tree.has(verb, {aux, aux_pass})) {
        return false;
    }
    const int above = find_above(tree, first, [&](int token) {
        return tree[token].xpos == Xpos::vbd && has_some_subject(tree, token) && token < first;
    });
    if (above < 0) {
        return false;
    }
    hang(sentence, verb, above, conj);
    sentence.tokens[verb].xpos = Xpos::vbd;
    return true;
}

// "used water cannon and [tear] gas": no verb.
bool make_tear_gas(Sentence& sentence, const RepairTree& tree, int verb) {
    const int gas = verb + 1;
    if (tree[verb].lemma != "tear" || gas >= tree.size() || tree[gas].lemma != "gas"
        || tree[gas].head != verb || tree[verb].deprel != conj
        || has_some_subject(tree, verb)) {
        return false;
    }
    const int first = tree[verb].head;
    const int object = tree.child(first, {obj});
    if (object < 0 || object > verb) {
        return false;
    }
    for (const int child : tree.children(verb)) {
        const bool conjunction = tree[child].deprel == cc || tree[child].deprel == punct;
        hang(sentence, child, conjunction ? gas : first, tree[child].deprel);
    }
    hang(sentence, gas, object, conj);
    hang(sentence, verb, gas, compound);
    sentence.tokens[verb].upos = Upos::noun;
    sentence.tokens[verb].xpos = Xpos::nn;
    return true;
}

// "chose her as his [running] mate", "Ana Kruse, [managing] director of Arkan": no verb.
bool make_post_in_ing(Sentence& sentence, const RepairTree& tree, int verb) {
    const int mate = verb + 1;
    if (verb < 1 || mate >= tree.size() || tree[verb].xpos != Xpos::vbg
        || !is_post_in_ing(tree[verb].lemma, tree[mate].lemma) || tree[mate].head != verb
        || tree[verb].head < 0) {
        return false;
    }
    const bool beside = tree[verb].deprel == acl && tree[verb].lemma == "manage";
    const Deprel relation = beside ? appos : obl;
    const int above = tree[verb].head;
    const int start =
        tree[verb - 1].upos == Upos::num ? verb - 2 : verb - 1;  // "2020 running mate"
    const bool as = start > 0 && tree[start].lemma == "as";
    for (const int child : tree.children(verb)) {
        hang(sentence, child, mate, tree[child].deprel);
    }
    if (as) {
        hang(sentence, start, mate, case_);
        if (start + 1 < verb) {
            hang(sentence, start + 1, mate, nummod);
        }
    }
    hang(sentence, mate, above, relation);
    hang(sentence, verb, mate, compound);
    sentence.tokens[verb].upos = Upos::noun;
    sentence.tokens[verb].xpos = Xpos::nn;
    sentence.tokens[verb].lemma = tree[verb].lemma == "run" ? "running" : "managing";
    return true;
}

// "went on to [sell] ferries": and sold them; no purpose.
bool make_phrasal_go_on(Sentence& sentence, const RepairTree& tree, int verb) {
    const int above = tree[verb].head;
    const int particle = above + 1;
    const bool goes_on = above >= 0 && is_one_of(tree[verb].deprel, {advcl, xcomp})
                         && tree[verb].xpos == Xpos::vb && tree[above].lemma == "go"
                         && particle < verb && tree[particle].lemma == "on"
                         && tree[particle].head == above
                         && tree.child(verb, {mark}, "to") == particle + 1;
    if (!goes_on || tree[particle].deprel == compound_prt) {
        return false;
    }
    hang(sentence, particle, above, compound_prt);
    hang(sentence, verb, above, xcomp);
    return true;
}

// "it would be shut, Ann Lee said, to [save] money": not said in order to save it.
bool lift_purpose_from_saying(Sentence& sentence, const RepairTree& tree, int verb) {
    const int speech = tree[verb].head;
    const int comma = tree.cover(verb).first;
    const bool purpose = tree[verb].deprel == advcl && tree[verb].xpos == Xpos::vb
                         && speech >= 0 && speech + 1 == comma && tree[comma].lemma == ","
                         && tree.child(verb, {mark}, "to") == comma + 1;
    if (!purpose || tree[speech].deprel != parataxis || tree[speech].head < 0
        || tree[speech].head > speech || !tree.is(speech, VerbClass::speech)
        || !tree.has(speech, {nsubj})) {
        return false;
    }
    hang(sentence, verb, tree[speech].head, advcl);
    return true;
}

// "a show, featuring bird songs, [built] by pupils": the show is built.
bool lift_passive_modifier(Sentence& sentence, const RepairTree& tree, int verb) {
    const int noun = tree[verb].head;
    const int inner = noun < 0 ? -1 : tree[noun].head;
    const bool modifies = tree[verb].deprel == acl && tree[verb].xpos == Xpos::vbn && inner >= 0
                          && inner < noun && tree[noun].deprel == obj;
    if (!modifies || tree[inner].deprel != acl || tree[inner].xpos != Xpos::vbg
        || tree[inner].head > inner || comma_before(tree, verb) < 0
        || comma_before(tree, inner) < 0) {
        return false;
    }
    hang(sentence, verb, tree[inner].head, acl);
    return true;
}

// "to maintain those already [owned]"
bool make_modifier_of_those(Sentence& sentence, const RepairTree& tree, int verb) {
    const int above = tree[verb].head;
    const int those = above < 0 ? -1 : tree.child(above, {obj});
    if (tree[verb].deprel != xcomp || tree[verb].xpos != Xpos::vbn || those < above
        || !is_one_of(tree[those].lemma, {"those", "that"})
        || tree.cover(verb).first != those + 1) {
        return false;
    }
    hang(sentence, verb, those, acl);
    return true;
}

// "drones for [Russia] to use": the name is the subject of the infinitive.
bool make_subject_of_infinitive(Sentence& sentence, const RepairTree& tree, int name) {
    const int marker = tree.child(name, {case_}, "for");
    const int above = tree[name].head;
    // "the order for its [pilots] to leave"
    const bool ordered = above >= 0 && tree[name].xpos == Xpos::nns
                         && tree.takes(PredicateKind::noun, above, Complement::infinitive);
    // "called for [Oslo] to stop": whom one calls on is the verb's.
    if (marker < 0 || (tree[name].upos != Upos::propn && !ordered)
        || (above >= 0 && tree.is(above, VerbClass::calls_on))) {
        return false;
    }
    const int verb = tree.cover(name).last + 1;  // after "to"
    if (verb >= tree.size() || tree[verb - 1].lemma != "to" || tree[verb - 1].head != verb
        || tree[verb].xpos != Xpos::vb || tree.has(verb, {nsubj}) || tree.dominates(verb, name)
        || tree.dominates(name, verb)) {
        return false;
    }
    hang(sentence, name, verb, nsubj);
    hang(sentence, marker, verb, mark);
    return true;
}

// "a report from an agency, [obtained] by Arkan": one obtains, sees or publishes the text.
bool lift_handed_text(Sentence& sentence, const RepairTree& tree, int verb) {
    const int noun = tree[verb].head;
    const bool handed = tree[verb].deprel == acl && tree[verb].xpos == Xpos::vbn && noun >= 0
                        && noun < verb && tree[noun].deprel == nmod
                        && tree.is(verb, VerbClass::hands_text);
    if (!handed || tree.is(noun, VerbClass::is_text)) {
        return false;
    }
    const int text = tree[noun].head;
    if (!tree.is(text, VerbClass::is_text) || tree[text].upos != Upos::noun) {
        return false;
    }
    hang(sentence, verb, text, acl);
    return true;
}

}  // namespace newsgraph
