"""Names from the links of a news digest, and sentences of our own for rare types.

A link's text is a name where it is capitalised; its type is said only where a list or the
title of the linked article makes it certain, else any type is allowed. Capitalised words
without a link are left open."""

import random
import re

from features import normal
from names import ALL, OUTSIDE, TOKEN, capital, mark, surely_no_name
from treebank import Sentence, open_text

LINK = re.compile(
    r"\[([^\]]*)\]"  # its text
    r"\((?:https?:[^\s)]*(?:\([^\s)]*\))?[^\s)]*)"
    r'(?: "((?:[^"\\]|\\.)*)")?\)'  # the title of the article
)
ANY = "Person Organization Place Facility Nationality Event Work Weapon Vehicle Product Other"
FACILITY = re.compile(r"(Airport|Airbase|Air Base|Hospital|Bridge|Stadium|Port|Prison|Dam|Street|"
                      r"Mosque|Church|Cathedral|Temple|Palace|Tower|Station|Power Plant|Camp|Square)$")
EVENT = re.compile(r"(elections?|War|war|Cup|Olympics|Championships?|Games|attacks?|bombings?|protests?|"
                   r"earthquake|flood|crash|Summit|summit|shooting|referendum|offensive|massacre)\b|^(19|20)\d\d ")
ORGANIZATION = re.compile(
    r"\b(Party|Ministry|Army|Forces?|Council|Court|Police|Union|University|Bank|Agency|Organi[sz]ation|"
    r"Committee|Front|Movement|Corporation|Company|Association|Parliament|Congress|Senate|Department|"
    r"Commission|Federation|League|Airlines|Guards?|Corps|Navy|Brigades?|Institute|Office|Group|Inc)\b"
)
PLACE = re.compile(r"\b(Province|District|County|Governorate|Oblast|Region|River|Sea|Island|Islands|Gulf|"
                   r"Mountains?|Valley|Desert|Strip|State|Prefecture|Ocean|Lake|Peninsula|Raion)$")
POST = re.compile(r"\b(Minister|President|Secretary|Chancellor|King|Queen|Pope|Governor|Prime|General|"
                  r"Speaker|Ambassador|Chairman|Mayor|Commander|Director)s?\b")
NO_GIVEN = {"al", "el", "la", "san", "santa", "sierra", "van", "de", "le", "das", "so", "an", "my"}
WORK = re.compile(r"\b(Act|Treaty|Agreement|Convention|Accords?|Resolution|Constitution|Declaration)\b")


class Silver:
    def __init__(self, gazetteer, common_words):
        """common_words: normal forms that treebanks write in lower case."""
        self.gazetteer = gazetteer
        self.common = common_words

    def read(self, path, last_month):
        """The digest's sentences up to a month; "# 2025-01-31" begins a day."""
        sentences, month = [], 0
        with open_text(path) as lines:
            for line in lines:
                if line.startswith("# "):
                    month = int(line[7:9])
                elif month <= last_month and line.lstrip().startswith("* "):
                    sentences += self.sentences_of(line.strip()[2:])
        return sentences

    def sentences_of(self, text):
        text = re.sub(r"\s*\[\([^\]]*\)\]\([^\s]*\)", "", text)
        if not text.endswith((".", '."', ".”")):
            return []
        forms, kinds, place = [], [], 0
        for match in LINK.finditer(text):
            self.add_plain(text[place : match.start()], forms, kinds)
            words = TOKEN.findall(match.group(1))
            post = POST.search(match.group(1)) and not EVENT.search(match.group(1))
            if post:  # "President of Switzerland": a post is no name, the country may be one
                kinds += [None if POST.search(w) or not capital(w) else ALL for w in words]
            elif is_name(words):
                kinds += [(len(words), self.kind_of(match.group(1), match.group(2) or ""))]
                kinds += [None] * (len(words) - 1)
            else:
                kinds += [None if not any(map(capital, words)) else ALL] * len(words)
            forms += words
            place = match.end()
        self.add_plain(text[place:], forms, kinds)
        return self.split(forms, self.sets_of(forms, kinds)) if any(kinds) else []

    def add_plain(self, text, forms, kinds):
        words = TOKEN.findall(text.replace("*", ""))
        forms += words
        kinds += [None] * len(words)

    def sets_of(self, forms, kinds):
        allowed = []
        for index, form in enumerate(forms):
            first = index == 0 or forms[index - 1] in ".\"“"
            plain = not capital(form) or first and normal(form) in self.common
            plain = plain or surely_no_name(form)
            plain = plain or POST.fullmatch(form)
            allowed.append(OUTSIDE if plain and kinds[index] != ALL else ALL)
        for index, kind in enumerate(kinds):
            if isinstance(kind, tuple):
                mark(allowed, index, index + kind[0] - 1, kind[1])
        return allowed

    def split(self, forms, allowed):
        """One Sentence for each that ends in a full stop before a capital."""
        found, begin = [], 0
        for index in range(1, len(forms) + 1):
            ends = index == len(forms) or forms[index - 1] == "." and capital(forms[index])
            if ends and index - begin >= 4:
                found.append(Sentence(forms=forms[begin:index], names=allowed[begin:index], source="silver"))
            begin = index if ends else begin
        return found

    def kind_of(self, text, title):
        """Our types that a link can have."""
        lists, word = self.gazetteer, normal(text)
        if word in lists.demonyms:
            return "Nationality"
        if word in lists.countries:
            return "Place"
        for pattern, kind in ((EVENT, "Event"), (WORK, "Work"), (FACILITY, "Facility"),
                              (ORGANIZATION, "Organization"), (PLACE, "Place")):
            if pattern.search(text):
                return kind
        words = word.split()
        if word in lists.cities and (", " in title or title == text):
            return "Place" if len(words) > 1 or word not in lists.given else "Person Place"
        if word in lists.armed:
            return "Organization"
        if word in lists.regions or re.search(r", [A-Z]", title):
            return "Place Facility"
        if 2 <= len(words) <= 3 and words[0] in lists.given - NO_GIVEN and title.startswith(text):
            return "Person"
        if text.isupper() and ORGANIZATION.search(title):
            return "Organization"
        return ANY


WEAPONS = """Shahed-136|Shahed-131|Shahed|Mohajer-6|Bayraktar TB2|TB2|Lancet|Orlan-10|Geran-2|Iskander|
Kinzhal|Kalibr|Zircon|Tomahawk|Javelin|Stinger|HIMARS|ATACMS|Storm Shadow|Scalp|Patriot|S-300|S-400|
Iron Dome|Arrow 3|David's Sling|THAAD|Hellfire|MQ-9 Reaper|Reaper|Switchblade|NLAW|Grad|Smerch|
Oreshnik|Taurus|Qassam|Fateh-110|Fattah|Emad|Hwasong-17|Hwasong-18|Minuteman III|Trident|Agni-V|
BrahMos|AIM-120|AK-47|Kalashnikov|M16|RPG-7|Kornet|Pantsir|Buk|Tor-M2|Harpoon|Exocet|JDAM|Ababil-3""".replace("\n", "")
VEHICLES = """Leopard 2|Leopard|Abrams|M1 Abrams|Challenger 2|T-72|T-90|T-14 Armata|Bradley|Stryker|
Marder|BMP-2|BTR-80|Humvee|F-16|F-35|F-15E|Su-35|Su-57|MiG-29|MiG-31|Gripen|Rafale|Eurofighter Typhoon|
B-2 Spirit|B-52|C-130 Hercules|Il-76|Ka-52|Mi-8|Black Hawk|Apache|Chinook|USS Gerald R. Ford|USS Carney|
HMS Queen Elizabeth|Moskva|Admiral Kuznetsov|Liaoning|Merkava|Boeing 737|Airbus A320|Falcon 9|Soyuz""".replace("\n", "")
PATTERNS = """{N} forces fired {W} missiles at {P} overnight .
{P} has supplied {P} with hundreds of {W} drones , according to {O} .
The {N} military said it shot down {n} {W} drones over {P} .
{O} said that {P} would send {V} tanks to {P} .
{P} is preparing to buy {n} {V} jets from {P} .
A {N} {V} was destroyed near {P} , the {O} said .
Debris of a {W} was found in {P} on Tuesday .
The {W} , which was developed in {P} , has a range of 2,000 kilometers .
{P} began production of the {W} under a licence from {P} .
The {V} carries two crew members and was built by {O} .
{P} tested its new {W} missile on Friday , state media reported .
{O} delivered the first {V} to the {N} army in 2023 .
{P} deployed {W} launchers and {V} vehicles along its border with {P} .
The drones , known as {W} in {P} , were launched from {P} .
The {V} sank after it was hit by two {W} missiles .
{P} bought {W} and {V} systems worth $ 2 billion .
Components made by {O} were found in the {W} .
The wreckage of the {W} , also called {W} , showed {N} parts .
{N} pilots are training on the {V} in {P} .
An {V} crashed near {P} on Sunday , killing its crew .
{P} denied that it had sent {W} rockets to {P} .
The attack involved {n} {W} and {W} missiles .""".split("\n")
ORGANIZATIONS = """Ministry of Defence|Pentagon|NATO|Lockheed Martin|Rheinmetall|Boeing|Raytheon|Rostec|
Conflict Armament Research|Associated Press|Reuters|BBC|Foreign Ministry|General Staff|Air Force|
Revolutionary Guard|European Union|State Department|Royal Navy|Saab|Airbus|CIA|Wagner Group""".replace("\n", "")


def own_sentences(gazetteer, count, seed):
    """Patterns of news about arms, filled with names from our own lists and the gazetteer's."""
    draw = random.Random(seed)
    listed = {k: [n for n, kind in gazetteer.weapons if kind == k] for k in ("Weapon", "Vehicle")}
    titled = lambda names: sorted(" ".join(w.capitalize() for w in n.split()) for n in names)
    arm = lambda ours, kind: draw.choice(ours.split("|") if draw.random() < 0.6 else listed[kind])
    peoples = titled(d for d in gazetteer.demonyms if d[-1] != "s")
    fill = {
        "{W}": ("Weapon", lambda: arm(WEAPONS, "Weapon")),
        "{V}": ("Vehicle", lambda: arm(VEHICLES, "Vehicle")),
        "{O}": ("Organization", lambda words=ORGANIZATIONS.split("|"): draw.choice(words)),
        "{P}": ("Place", lambda words=titled(gazetteer.countries): draw.choice(words)),
        "{N}": ("Nationality", lambda: draw.choice(peoples)),
        "{n}": ("", lambda: str(draw.randint(2, 60))),
    }
    return [fill_pattern(draw.choice(PATTERNS).split(), fill) for _ in range(count)]


def is_name(words):
    """Begins with a capital and has no long word in lower case."""
    small = [word for word in words if word.islower() and len(word) > 3]
    return bool(words) and capital(words[0]) and not small


def fill_pattern(pattern, fill):
    forms, spans = [], []
    for word in pattern:
        kind, name = fill.get(word, ("", lambda: word))
        words = TOKEN.findall(name())
        spans += [(len(forms), len(forms) + len(words) - 1, kind)] if kind else []
        forms += words
    allowed = [OUTSIDE] * len(forms)
    for first, last, kind in spans:
        mark(allowed, first, last, kind)
    return Sentence(forms=forms, names=allowed, source="own")
