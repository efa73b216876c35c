"""Learns how words become lemmas, from treebanks, irregular verbs and the words that texts use.

    /usr/bin/python3 extract/train/train_lemmas.py --data ../shared/data \\
        --out data/models/lemmas.tsv

Five kinds of lines, tab-separated; extract/syntax/lemmatizer.cpp reads them:

    word    TAG  FORM   LEMMA                 what the rules get wrong; FORM in lower case
    case    TAG  CLASS  SUFFIX  CASE          what becomes of capitals
    ending  TAG  SUFFIX  CUT  ADD             CUT letters go from the end and ADD comes
    other   TAG  ENDING  ADD                  what else can become of an ending, likeliest first
    known   WORD                              a word that texts use

TAG is the Penn tag. CLASS says how the form is written (form_class), CASE: keep the letters,
make them lower, or title ("BUSH" -> "Bush"). SUFFIX is in lower case, "^" begins a whole word,
"-" is nothing; the longest one counts. Where that makes no known word of a lower-case form,
another ending that does is taken ("provoked": not provok but provoke)."""

import argparse
import re
from collections import Counter, defaultdict
from pathlib import Path

from features import REPLACED, case_of, is_letter, lower
from treebank import read_treebank
from vectors import WORD, texts

LONGEST, LONGEST_CASE = 6, 3
INFLECTED = ("VBD", "VBN", "VBG", "VBZ", "NNS", "JJR", "JJS", "RBR", "RBS")
BASE = ("VB", "VBP", "NN", "JJ", "RB")
NAMES = ("NNP", "NNPS")
ENDINGS = {"VBD": "ed", "VBN": "ed", "VBG": "ing"}
PREFIXES = ("under", "over", "out", "fore", "with", "mis", "re", "un", "be")


def plain(form):
    """With typewriter quotes."""
    return "".join(REPLACED.get(c, c) if c in "’‘‛`´ʼ′“”" else c for c in form)


def small(text):
    """Lower case by the table that the program has."""
    return "".join(chr(lower(ord(c))) for c in text)


def has_letter(text):
    return any(is_letter(lower(ord(c))) for c in text)


def has_small_letter(text):
    return any(is_letter(ord(c)) and small(c) == c for c in text)


def form_class(form, case, first):
    """lower; in sentences that use capitals as usual: upper (two letters or more, no other),
    first (a capital at the beginning of the sentence), capital (elsewhere); in others: title,
    shout. case: features.case_of; first: no word with a letter stands before."""
    if form == small(form):
        return "lower"
    if case == "C":
        return "shout"
    if len(form) > 1 and not has_small_letter(form):
        return "upper"
    if case == "T":
        return "title"
    return "first" if first else "capital"


def classes(forms):
    """The class of each word of a sentence."""
    case, first = case_of(forms), True
    for form in forms:
        yield form_class(form, case, first)
        first = first and not has_letter(form)


def cased(form, case):
    if case == "keep":
        return form
    return small(form) if case == "lower" else form[:1] + small(form[1:])


def edit(form, lemma):
    """(case, cut, add) that makes the lemma, or None where it is no change of the ending."""
    best = None
    for case in ("lower", "keep", "title"):
        base = cased(form, case)
        same = 0
        while same < min(len(base), len(lemma)) and base[same] == lemma[same]:
            same += 1
        found = (case, len(base) - same, lemma[same:])
        cost = found[1] + len(found[2])
        if case == "title" and form[:1] == small(form[:1]):
            continue
        if best is None or cost < best[1] + len(best[2]):
            best = found
    return best if best[1] <= 4 and len(best[2]) <= 4 and best[1] < len(form) else None


def suffixes(word, longest):
    """Longest first: the whole word with its beginning, down to nothing."""
    marked = "^" + word
    return [marked[len(marked) - n :] for n in range(min(longest, len(marked)), -1, -1)]


def choose(votes, least, share):
    """From votes {(*group, suffix): Counter}: the answers that differ from the shorter suffix's,
    where the votes reach `least` and the winner has that share of them."""
    chosen = {}
    for key in sorted(votes, key=lambda k: (len(k[-1]), k)):
        *group, suffix = key
        total = sum(votes[key].values())
        answer, count = max(votes[key].items(), key=lambda item: (item[1], item[0]))
        if suffix and (total < least or count < share * total):
            continue
        if look_up(chosen, group, suffix.removeprefix("^"), len(suffix) - 1) != answer:
            chosen[key] = answer
    return chosen


def look_up(table, group, word, longest):
    for suffix in suffixes(word, longest):
        if (*group, suffix) in table:
            return table[(*group, suffix)]
    return None


class Lemmas:
    def __init__(self, sentences):
        self.words, self.cases, self.endings, self.others = {}, {}, {}, {}
        self.regular, self.known = {}, set()
        counts = defaultdict(Counter)  # (tag, class, form) -> lemmas
        for sentence in sentences:
            forms = [plain(form) for form in sentence.forms]
            rows = zip(sentence.xpos, classes(forms), forms, sentence.lemmas)
            for tag, kind, form, lemma in rows:
                if lemma != "_" or form == "_":
                    counts[tag, kind, form][plain(lemma)] += 1
                    self.regular[tag, small(form)] = plain(lemma)
        self.learn_rules(counts)
        self.learn_words(counts)

    def learn_rules(self, counts):
        cases, endings = defaultdict(Counter), defaultdict(Counter)
        for (tag, kind, form), lemmas in counts.items():
            lemma, count = lemmas.most_common(1)[0]
            rule = edit(form, lemma)
            if rule is None:
                continue
            weight = 1 + min(count, 4) / 4
            for suffix in suffixes(small(form), LONGEST_CASE):
                if kind != "lower":
                    cases[tag, kind, suffix][rule[0]] += weight
            for suffix in suffixes(small(form), LONGEST):
                if rule[1] < 3 or rule[2] or len(suffix) > rule[1]:  # "grabbed", not "bribed"
                    endings[tag, suffix][rule[1:]] += weight
        self.cases = choose(cases, 8, 0.7)
        self.endings = choose(endings, 3.5, 0.55)

    def by_rule(self, tag, kind, form):
        word = small(form)
        case = look_up(self.cases, (tag, kind), word, LONGEST_CASE)
        cut, add = look_up(self.endings, (tag,), word, LONGEST) or (0, "")
        base = cased(form, case or ("keep" if tag in NAMES else "lower"))
        return base[: len(base) - cut] + add if cut < len(base) else base

    def learn_words(self, counts):
        """Exceptions: where most of a form's lemmas differ from what the rules say."""
        by_form = defaultdict(Counter)
        for (tag, kind, form), lemmas in counts.items():
            for lemma, count in lemmas.items():
                by_form[tag, small(form)][lemma, kind, form] += count
        for (tag, form), uses in by_form.items():
            lemmas = Counter()
            for (lemma, _, _), count in uses.items():
                lemmas[lemma] += count
            lemma, count = lemmas.most_common(1)[0]
            right = sum(
                n for (gold, kind, f), n in uses.items() if self.by_rule(tag, kind, f) == gold
            )
            if count > right:
                self.words[tag, form] = lemma

    def learn_irregular(self, verbs):
        """Forms of irregular verbs that the treebanks do not have."""
        for lemma, past, participle in verbs:
            for form in f"{past}/{participle}".split("/"):  # "had rode" is written, too
                for tag in ("VBD", "VBN") if form != "-" else ():
                    if (tag, form) not in self.regular and self.lemma(tag, "lower", form) != lemma:
                        self.words[tag, form] = lemma

    def learn_others(self, known):
        """What endings of each tag become, in the words that the rules get right or wrong."""
        self.known = known
        counts = defaultdict(Counter)
        for (tag, form), lemma in self.regular.items():
            rule = edit(form, lemma)
            if tag in INFLECTED and rule and rule[1]:
                counts[tag][form[len(form) - rule[1] :], rule[2]] += 1
        for tag, endings in counts.items():
            likely = sorted(endings.items(), key=lambda item: (-item[1], item[0]))
            self.others[tag] = [ending for ending, count in likely if count >= 4]

    def lemma(self, tag, kind, form):
        form = plain(form)
        word = small(form)
        if (tag, word) in self.words:
            return self.words[tag, word]
        lemma = self.by_rule(tag, kind, form)
        if kind != "lower" or tag not in INFLECTED:
            return lemma
        short = re.fullmatch("([^aeiou]*[aeiou][^aeiouwxy])" + ENDINGS.get(tag, "$"), word)
        if short and lemma == short[1]:
            return lemma + "e"  # "fined"
        if lemma in self.known:
            return lemma
        for ending, add in self.others[tag]:
            stem = word[: len(word) - len(ending)]
            if word.endswith(ending) and len(stem) > 1 and stem + add in self.known:
                return stem + add
        for prefix in PREFIXES:  # "underwent"
            rest = word[len(prefix) :]
            if word.startswith(prefix) and (tag, rest) in self.words:
                return prefix + self.words[tag, rest]
        return short[1] + "e" if short else lemma  # "bribed", but "stabbed"

    def lines(self):
        for (tag, form), lemma in sorted(self.words.items()):
            yield "word", tag, form, lemma
        for (tag, kind, suffix), case in sorted(self.cases.items()):
            yield "case", tag, kind, suffix or "-", case
        for (tag, suffix), (cut, add) in sorted(self.endings.items()):
            yield "ending", tag, suffix or "-", str(cut), add or "-"
        for tag, endings in sorted(self.others.items()):
            for ending, add in endings:
                yield "other", tag, ending, add or "-"
        for word in sorted(self.known):
            yield "known", word


def known_words(data, sentences):
    """Lower-case words that texts use often, and the lemmas of the treebanks."""
    counts = Counter(word for line in texts(data / "text") for word in WORD.findall(line))
    known = {w for w, n in counts.items() if n >= 15 and w.isalpha() and w.islower() and w.isascii()}
    known |= {l for s in sentences for l, tag in zip(s.lemmas, s.xpos) if tag in BASE and l.isalpha()}
    return {word for word in known if len(word) > 2}


def irregular_verbs():
    lines = Path(__file__).with_name("irregular_verbs.tsv").read_text().splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]


HEADER = """# How words become lemmas; see extract/train/train_lemmas.py, which made this file
# from UD English EWT (CC BY-SA 4.0), the open part of GUM (CC BY 4.0) and words of texts.
# Licence: CC BY-SA 4.0, see LICENSE.
"""


def accuracy(lemmas, sentences):
    right = total = 0
    for sentence in sentences:
        forms = [plain(form) for form in sentence.forms]
        rows = zip(sentence.xpos, classes(forms), forms, sentence.lemmas)
        for tag, kind, form, gold in rows:
            right += lemmas.lemma(tag, kind, form) == plain(gold)
            total += 1
    return 100 * right / total


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    folder = options.data / "treebank"
    read = lambda name: read_treebank(folder / f"en_{name}.conllu.xz", name)
    sentences = read("ewt-train") + 4 * read("gum-open-train")  # GUM is nearer to news
    lemmas = Lemmas(sentences)
    lemmas.learn_others(known_words(options.data, sentences))
    lemmas.learn_irregular(irregular_verbs())
    with open(options.out, "w", encoding="utf-8") as out:
        out.write(HEADER)
        for line in lemmas.lines():
            out.write("\t".join(line) + "\n")
    for name in ("ewt-dev", "gum-open-dev"):
        print(f"{name}, gold tags: {accuracy(lemmas, read(name)):.2f}")
    print(f"{len(lemmas.words)} words, {len(lemmas.endings)} endings")


if __name__ == "__main__":
    main()
