"""Lists of names from ../shared/data/gazetteers, as sets of normal forms (features.normal)."""

import csv
import re
from pathlib import Path

from features import normal

CONTINENTAL = """european african asian arab kurdish american western latin nordic slavic muslim
islamic christian jewish catholic orthodox sunni shia shiite hindu buddhist yazidi palestinian
soviet chechen catalan scottish welsh english tibetan uyghur uighur rohingya crimean bavarian
balkan baltic scandinavian caribbean germanic roman byzantine ottoman persian turkic bengali
punjabi slovak austrian tamil sikh protestant anglican mormon zionist islamist communist nazi""".split()
DEMONYM = re.compile(r".*(an|ese|ish|i|ic|ench|utch|eek|iss|ot|ene|ole)$")


class Gazetteer:
    """countries and cities are whole names; demonyms and the word sets are single words."""

    def __init__(self, folder):
        folder = Path(folder)
        self.given = names_of_census(folder / "us-census-dist.female.first.tsv", 3000)
        self.given |= names_of_census(folder / "us-census-dist.male.first.tsv", 1200)
        self.family = names_of_census(folder / "us-census-dist.all.last.tsv", 12000)
        self.countries = {normal(row["Name"]) for row in rows(folder / "countries-annexare-MIT.csv")}
        for row in rows(folder / "country-codes-PDDL.csv"):
            self.countries |= {normal(row["CLDR display name"]), normal(row["UNTERM English Short"])}
        self.countries |= {"us", "u.s.", "usa", "uk", "u.k.", "united states", "russia", "iran"}
        self.countries |= {"united kingdom", "syria", "taiwan", "palestine", "north korea", "england"}
        self.countries |= {"south korea", "vietnam", "laos", "scotland", "wales", "kosovo", "ivory coast"}
        self.countries -= {"", "georgia", "jordan", "chad"}
        self.cities, self.regions = set(), set()
        for row in rows(folder / "world-cities-CCBY4-geonames.csv"):
            self.cities.add(normal(row["name"]))
            self.regions.add(normal(row["subcountry"]))
        self.demonyms = demonyms(folder / "petrarch2-MIT-Phoenix.Countries.actors.txt")
        self.demonyms -= self.countries | self.cities
        self.demonyms |= {d + "s" for d in self.demonyms if d.endswith(("n", "i"))}
        self.armed = actors(folder / "petrarch2-MIT-Phoenix.MilNonState.actors.txt")
        self.weapons = weapons(folder / "weapon-systems-oryx-CCBY4.csv")

    def word_lists(self):
        """The lists that are features of a word, by their names in features.LISTS."""
        single = lambda names: {name for name in names if " " not in name and len(name) > 2}
        skipped = {"of", "and", "the", "new", "islands", "republic", "south", "north", "united", "states"}
        country_words = {word for name in self.countries for word in name.split()} - skipped
        weapon_words = {w for name, _ in self.weapons for w in normal(name).split() if len(w) > 2}
        return {
            "given": self.given,
            "family": self.family,
            "city": single(self.cities) | single(self.regions),
            "country": country_words | self.demonyms,
            "weapon": {w for w in weapon_words if re.search(r"[0-9-]", w)},
        }


def rows(path):
    with open(path, encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines)


def names_of_census(path, limit):
    with open(path, encoding="utf-8") as lines:
        return {normal(line.split("\t")[0]) for _, line in zip(range(limit), lines)}


def demonyms(path):
    """The adjective stands among the first aliases of a country: AFGHANISTAN_, +AFGHAN_."""
    found, place = set(CONTINENTAL), 99
    with open(path, encoding="utf-8", errors="replace") as lines:
        for line in lines:
            name = re.split(r"[\t\[#]| {2}", line.strip())[0].strip().rstrip("_ ")
            place = place + 1 if line.startswith("+") else 0
            word = normal(name.lstrip("+"))
            if place in (1, 2) and word.isalpha() and len(word) > 3 and DEMONYM.match(word):
                found.add(word)
    return found


def actors(path):
    found = set()
    with open(path, encoding="utf-8", errors="replace") as lines:
        for line in lines:
            match = re.match(r"\+?([A-Z][A-Z'\-_ ]+)", line)
            if match:
                found.add(normal(match.group(1).replace("_", " ").strip()))
    return found


CLASS = re.compile(
    r" (reconnaissance|loitering|ATGM|MRL|self-propelled|towed|howitzer|anti-|surface|armou?red|"
    r"command|infantry|mortar|radar|tank|jet|attack|transport|helicopter|aircraft|electronic|"
    r"multirole|artillery|mine|engineering|carrier|unknown|tracked|fuel|truck|UAV|UCAV|with|Obr).*$"
)
VEHICLES = re.compile(
    r"tank|truck|carrier|vehicle|helicopter|aircraft|ship|boat|KamAZ|Ural|GAZ|UAZ|BTR|BMP|T-\d|MT-LB|"
    r"Su-|Mi-|Ka-|MiG|M113|BRDM|BMD|MRAP|Tigr|Bushmaster|Humvee|HMMWV|M1117|Kirpi|IVECO|corvette"
)


def weapons(path):
    """(name, "Weapon" or "Vehicle") of the systems that the loss list counts."""
    found = set()
    for row in rows(path):
        text = re.sub(r"^\d+ ", "", row["system"]).replace("''", "'")
        text = re.sub(r"^\d+mm ", "", text)
        name = CLASS.sub("", text).split("/")[0].split("(")[0].replace("'", "").strip()
        if 3 <= len(name) <= 24 and name[0].isupper() and name.isascii() and "Unknown" not in name:
            found.add((name, "Vehicle" if VEHICLES.search(row["system"]) else "Weapon"))
    return sorted(found)
