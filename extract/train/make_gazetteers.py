#!/usr/bin/env python3
"""Makes data/gazetteers/*.tsv, compact lists of names, from the sources in a folder.

usage: make_gazetteers.py SOURCES TREEBANK DATA  (../shared/data/gazetteers, .../treebank, data)

Facts only: names, codes, what lies where. The lists that are written by hand stand in
data/lexicons; data/README.md has the sources and their licences. TREEBANK is read for the words
that are no names by themselves ("Reading", "Nice").
"""

import csv
import lzma
import re
import sys
import unicodedata
from pathlib import Path

ACTORS = "petrarch2-MIT-Phoenix."
# What the cities' list calls a country -> the label that all our lists use.
CITY_COUNTRIES = {
    "Russian Federation": "Russia", "Cabo Verde": "Cape Verde", "Czechia": "Czech Republic",
    "No country found for alpha-2 code: XK": "Kosovo", "Congo": "Republic of the Congo",
    "Congo, The Democratic Republic of the": "Democratic Republic of the Congo",
    "Holy See (Vatican City State)": "Vatican City", "Viet Nam": "Vietnam",
    "Brunei Darussalam": "Brunei", "Lao People's Democratic Republic": "Laos",
    "Korea, Democratic People's Republic of": "North Korea", "Syrian Arab Republic": "Syria",
    "Korea, Republic of": "South Korea", "Türkiye": "Turkey", "Côte d'Ivoire": "Ivory Coast",
    "Timor-Leste": "East Timor", "Curaçao": "Curacao", "Réunion": "Reunion",
}


def main():
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    sources, treebank, data = map(Path, sys.argv[1:])
    out = data / "gazetteers"
    out.mkdir(exist_ok=True)
    given = given_names(sources)
    known_given = set(given) | hand_written(data / "lexicons" / "given_names.tsv")
    family = family_names(sources, 5000)
    no_names = common_words(treebank) | set(given) | family
    countries = country_rows(sources)
    write(out / "countries.tsv",
          "label, Wikidata id, capital, other names, c(ountry) or t(erritory)",
          "country-codes (PDDL), countries by annexare (MIT)", countries)
    write(out / "cities.tsv",
          "country: cities, ~ before one that is a person's name or a word too",
          "world-cities, from GeoNames (CC BY 4.0)", city_rows(sources, no_names))
    write(out / "regions.tsv", "country: first-level divisions, ~ as in cities.tsv",
          "world-cities, from GeoNames (CC BY 4.0)", region_rows(sources, no_names))
    write(out / "armed_groups.tsv", "type, country, label, other names; ~ as in cities.tsv",
          "PETRARCH2, Phoenix.MilNonState (MIT)", armed_rows(sources, known_given, no_names))
    write(out / "international.tsv", "type, country, label, other names; ~ as in cities.tsv",
          "PETRARCH2, Phoenix.International (MIT)",
          international_rows(sources, given, no_names))
    write(out / "weapons.tsv", "W(eapon) or V(ehicle), class, names",
          "losses listed by Oryx (CC BY 4.0)", weapon_rows(sources))
    write(out / "given_names.tsv", "m, f or - (either), names",
          "US census 1990 (public domain)", by_gender(given))
    write(out / "family_names.tsv", "names", "US census 1990 (public domain)",
          packed(sorted(title(name) for name in family)))


def write(path, columns, source, lines):
    lines = list(lines)
    with open(path, "w", encoding="utf-8") as file:
        file.write(f"# Source: {source}; made by extract/train/make_gazetteers.py.\n")
        file.write(f"# columns: {columns}\n")
        file.writelines("\t".join(line).rstrip() + "\n" for line in lines)
    print(f"{path}: {len(lines)} lines", file=sys.stderr)


def packed(names, key=(), width=100):
    """Lines (*key, "a, b, c") of about that width."""
    line = []
    for name in names:
        if line and sum(map(len, line)) + 2 * len(line) + len(name) > width:
            yield (*key, ", ".join(line))
            line = []
        line.append(name)
    if line:
        yield (*key, ", ".join(line))


def rows(path):
    with open(path, encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines)


def plain(name):
    """Without marks over and under letters: Ţarīf -> Tarif; with straight quotes."""
    name = name.translate(str.maketrans("‘’ʻʼʿʾØøŁłđĐıß", "''''''OoLldDis"))
    letters = unicodedata.normalize("NFKD", name)
    return "".join(c for c in letters if not unicodedata.combining(c))


def common_words(treebank):
    """Words that the treebanks write in lower case."""
    found = set()
    for path in sorted(treebank.glob("*.conllu.xz")):
        with lzma.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                cells = line.split("\t")
                if len(cells) > 3 and cells[3] != "PROPN" and cells[1].islower():
                    found.add(cells[1])
    return found


# --- countries and places ----------------------------------------------------------------


def country_rows(sources):
    named = {row["Code"]: row for row in rows(sources / "countries-annexare-MIT.csv")}
    for row in rows(sources / "country-codes-PDDL.csv"):
        other = named.get(row["ISO3166-1-Alpha-2"])
        if not other:
            continue
        label = re.sub(r" \(.*", "", other["Name"])
        formal = re.sub(r"^the | \*+$", "", row["UNTERM English Formal"])
        short = re.sub(r" \(.*", "", row["UNTERM English Short"])
        names = {plain(name) for name in (formal, row["CLDR display name"], short)}
        names -= {label, "", "US", "UK", "Congo", "Republic of Korea"}
        state = row["is_independent"] in ("Yes", "In contention") or label == "Taiwan"
        capital = plain(other["Capital"]).replace("Washington D.C.", "Washington")
        wikidata = row["wikidata_id"].rsplit("/", 1)[-1]
        yield label, wikidata, capital, ", ".join(sorted(names)), "c" if state else "t"


def marked(name, no_names):
    """~ before a name of which every word is a common word or a person's name."""
    return ("~" if all(word in no_names for word in name.lower().split()) else "") + name


def country_of(row):
    return CITY_COUNTRIES.get(row["country"], row["country"])


def by_country(places, no_names):
    for country in sorted(places):
        names = [marked(name, no_names) for name in sorted(places[country])]
        yield from packed(names, (country,))


def city_rows(sources, no_names):
    cities = {}
    for row in rows(sources / "world-cities-CCBY4-geonames.csv"):
        name = plain(row["name"])
        if re.fullmatch(r"[A-Z][A-Za-z' -]{2,30}", name) and name.count(" ") < 4:
            cities.setdefault(country_of(row), set()).add(name)
    yield from by_country(cities, no_names)


def region_rows(sources, no_names):
    regions = {}
    for row in rows(sources / "world-cities-CCBY4-geonames.csv"):
        name = plain(row["subcountry"])
        if re.fullmatch(r"[A-Z][A-Za-z' -]{3,40}", name):
            regions.setdefault(country_of(row), set()).add(name)
    yield from by_country(regions, no_names)


# --- organisations -----------------------------------------------------------------------

SMALL = set("of the and for in on to de la des du et el al y".split())


def title(words):
    """HOUSE_OF_WAR_ -> House of War."""
    out = []
    for word in words.replace("_", " ").strip().lower().split():
        small = out and word in SMALL
        parts = (part[:1].upper() + part[1:] for part in word.split("-"))
        out.append(word if small else "-".join(parts))
    return " ".join(out)


def actor_names(path):
    """(names, code) of every actor of a PETRARCH2 file; the first name is the main one."""
    names, code = [], ""
    with open(path, encoding="utf-8", errors="replace") as lines:
        for line in lines:
            line = line.split("#")[0].rstrip()
            if not line or line[0] in "\t ":
                code = code or (re.search(r"\[([A-Z]+)", line) or [None, ""])[1]
                continue
            match = re.match(r"(\+?)([A-Za-z][^\[\t(]*)(?:\(([A-Z]{3,8})\))?", line)
            if not match:
                continue
            if not match[1]:
                if names:
                    yield names, code
                names, code = [], ""
            names += [match[2]] + ([match[3]] if match[3] else [])
            code = code or (re.search(r"\[([A-Z]+)", line) or [None, ""])[1]
    if names:
        yield names, code


def usable(name):
    """Long enough to be safe: two words, or one that no dictionary has."""
    return 4 <= len(name) <= 60 and re.fullmatch(r"[A-Za-z' /.-]+", name) is not None


FORCES = re.compile(
    r"\b(army|front|brigades?|forces?|movement|organi[sz]ation|militia|guards?|party|"
    r"battalions?|cells?|command|council|guerrillas?|tigers|jihad|liberation|resistance|group|"
    r"gang|union|faction)\b", re.I)


def armed_rows(sources, given, no_names):
    seen = set()
    for names, _ in actor_names(sources / f"{ACTORS}MilNonState.actors.txt"):
        spelled = [title(name) for name in names if usable(title(name))]
        spelled = [name for name in dict.fromkeys(spelled) if " " in name or "-" in name]
        spelled = [name if FORCES.search(name) else marked(name, no_names) for name in spelled
                   if FORCES.search(name) or not given & set(name.lower().split())]

        if spelled and spelled[0] not in seen:
            seen.add(spelled[0])
            yield "ArmedForce", "", spelled[0], ", ".join(spelled[1:])


ORGANISED = re.compile(
    r"\b(organi[sz]ation|committee|council|union|commission|agency|fund|bank|court|association|"
    r"federation|institute|cent(re|er)|office|league|conference|programme|network|community|"
    r"alliance|foundation|society|forum|authority|tribunal|secretariat|board|group|corporation|"
    r"initiative|movement|rights|watch|international|relief|aid|without)\b", re.I)
MULTI = re.compile(
    r" (Incorporated|Inc|Corporation|Corp|Limited|Ltd|Plc|Company|Co|Sa|Ag|Nv|Llc)\.?$")


def international_rows(sources, given, no_names):
    seen = set()
    for names, code in actor_names(sources / f"{ACTORS}International.actors.txt"):
        spelled = [title(name) for name in names if usable(title(name))]
        if not spelled or spelled[0] in seen or spelled[0].split()[0].lower() in given:
            continue
        seen.add(spelled[0])
        if code.startswith("MNC"):
            short = MULTI.sub("", spelled[0])
            if " " in short and len(short) > 7:
                yield "Company", "", marked(short, no_names), ""
        elif ORGANISED.search(spelled[0]) and " " in spelled[0]:
            kind = "InternationalOrganization" if code.startswith("IGO") else "Organization"
            others = [name for name in spelled[1:] if ORGANISED.search(name) and " " in name]
            yield kind, "", re.sub("^The ", "", spelled[0]), ", ".join(others)


# --- weapons -----------------------------------------------------------------------------

CLASSES = [  # the words of the list -> type, the class that we say
    (r"loitering munition", "W", "loitering munition"),
    (r"UCAV|UAV|unmanned aerial", "W", "drone"),
    (r"helicopter", "V", "helicopter"),
    (r"fighter|strike aircraft|bomber|multirole", "V", "fighter aircraft"),
    (r"aircraft|airborne", "V", "aircraft"), (r"MRL|rocket launcher", "W", "rocket artillery"),
    (r"howitzer|self-propelled gun|field gun|mortar", "W", "howitzer"),
    (r"ATGM|anti-tank", "W", "anti-tank missile"),
    (r"frigate|corvette|cruiser|ship|boat|submarine|landing craft", "V", "ship"),
    (r"surface-to-air|SAM|anti-aircraft|air defen[cs]e|TELAR|TLAR", "W", "air defence system"),
    (r"radar|jamming|electronic|communications?|station", "W", "military equipment"),
    (r"truck|vehicle|carrier|recovery|tractor|tank|armou?red", "V", "military vehicle"),
]
FAMILIES = [  # designations whose family says the class
    (r"T-\d\d", "V", "tank"),
    (r"(BTR|BMP|BMD|BRDM|MT-LB|M113|BREM|MaxxPro)", "V", "armored vehicle"),
    (r"(Su|MiG|Yak|Tu)-\d", "V", "fighter aircraft"), (r"(Mi|Ka)-\d", "V", "helicopter"),
    (r"(An|Il)-\d", "V", "aircraft"),
    (r"(KamAZ|Ural|GAZ|UAZ|ZiL|MAZ|KrAZ|BAZ|AMN)", "V", "truck"),
    (r"(Orlan|Eleron|Zala|ZALA|Forpost|Granat|Mohajer|Supercam|Leleka|Shark|Furia|Bayraktar)",
     "W", "drone"),
]
NAME = re.compile(
    r"(?<![\w-])(?:[A-Z][A-Za-z]*-?\d[\w.-]*(?: [A-Z][a-z]{3,})?|[A-Z][a-z]{3,}-[A-Z0-9]{1,3}\b)")


def class_of(text, name):
    for pattern, kind, words in FAMILIES:
        if re.match(pattern, name):
            return kind, words
    for pattern, kind, words in CLASSES:
        if re.search(pattern, text):
            return kind, words
    return None


def weapon_rows(sources):
    """Designations such as Orlan-10, T-72B3; what a row says after "on" or "for" is another's."""
    found = {}
    for row in rows(sources / "weapon-systems-oryx-CCBY4.csv"):
        text = re.split(r" (?:with|for|based on|on) | \(", row["system"].replace("'", ""))[0]
        text = re.sub(r"^\d+ ", "", text)
        for match in NAME.finditer(text):
            name = match[0].removesuffix("-based").rstrip(".-")
            kind = class_of(text, name)
            other = re.match(r"(Obr|Type|Project|Model)\b", name)
            if kind and 3 <= len(name) <= 20 and not other:
                found.setdefault(kind, {}).setdefault(name)
    for kind in sorted(found):
        yield from packed(sorted(found[kind]), kind)


# --- persons -----------------------------------------------------------------------------


def census(path, limit):
    with open(path, encoding="utf-8") as lines:
        for line, _ in zip(lines, range(limit)):
            name, share = line.split("\t")
            yield name.lower(), float(share)


def given_names(sources):
    """Name -> m, f, or - where neither is ten times as frequent as the other."""
    women = dict(census(sources / "us-census-dist.female.first.tsv", 4275))
    men = dict(census(sources / "us-census-dist.male.first.tsv", 1219))
    gender = {}
    for name in women.keys() | men.keys():
        f, m = women.get(name, 0), men.get(name, 0)
        gender[name] = "f" if f > 10 * m else "m" if m > 10 * f else "-"
    return gender


def hand_written(path):
    with open(path, encoding="utf-8") as lines:
        rows = [line.split("\t")[1] for line in lines if not line.startswith("#")]
    return {name.strip().lower() for row in rows for name in row.split(",")}


def family_names(sources, limit):

    return {name for name, _ in census(sources / "us-census-dist.all.last.tsv", limit)}


def by_gender(given):
    for gender in "mf-":
        names = sorted(title(name) for name in given if given[name] == gender)
        yield from packed(names, (gender,))


if __name__ == "__main__":
    main()
