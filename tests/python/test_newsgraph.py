"""The Python package, as users call it.  Run by ctest with the built package on the path."""
import doctest
import json
import os
import pickle
import subprocess
import sys
import threading
import time
from pathlib import Path

import newsgraph as ng
import pytest

ROOT = Path(__file__).parents[2]
TEXT = (
    "Portugal has sold three patrol boats to Ghana, the ministry said on Monday. "
    "Ghana denied that it had bought drones from Portugal. – Łódź plans to buy trams."
)


@pytest.fixture(scope="session")
def extractor():
    return ng.Extractor()


@pytest.fixture(scope="session")
def graph(tmp_path_factory):
    return ng.build(ROOT / "samples", tmp_path_factory.mktemp("graph") / "out")


@pytest.fixture(scope="session")
def empty_graph(tmp_path_factory):
    """Of an article that claims nothing."""
    work = tmp_path_factory.mktemp("empty")
    (work / "a.txt").write_text("It rained. It rained again and again. Then it was over.")
    return ng.build(work / "a.txt", work / "out")


def test_claims_are_objects_with_places_in_the_text(extractor):
    article = extractor.extract(TEXT, title="Boats – for Ghana", published="2024-03-05")
    assert article.title == "Boats – for Ghana"
    assert article.published == "2024-03-05"
    sale = next(c for c in article.claims if c.relation == "supplies" and c.is_plain)
    assert (str(sale.subject), str(sale.object), str(sale.recipient)) == (
        "Portugal", "patrol boats", "Ghana")
    denied = next(c for c in article.claims if c.polarity == "denied")
    assert str(denied.subject) in ("Portugal", "Ghana") and not denied.is_plain
    for claim in article.claims:
        for evidence in claim.evidence:
            assert article.text[evidence.start:evidence.end] == evidence.text
    with pytest.raises(AttributeError):
        sale.polarity = "denied"


def test_lines_are_those_of_the_program(extractor):
    program = os.environ.get("NEWSGRAPH_PROGRAM")
    if program is None:
        pytest.skip("NEWSGRAPH_PROGRAM names no program")
    known = {"title": "Boats – for Ghana", "published": "5 March 2024", "publisher": "Gazette",
             "url": "https://gazette.example/1"}
    text = TEXT.replace("boats", "bo\u00adats") + " It is\u200b over.\ufffd"  # flaws are counted
    given = json.dumps({"id": "a", "text": text, **known})
    said = subprocess.run(
        [program, "extract", "-"], input=given.encode(), capture_output=True, check=True).stdout
    assert b'"flaws":{' in said
    for trees in (False, True):
        article = extractor.extract(text, document="a", trees=trees, **known)
        assert article.line == said.decode().rstrip("\n")


def test_values_are_compared_by_what_they_say(extractor):
    one, other = (extractor.extract(TEXT, document="a") for _ in range(2))
    assert one.claims == other.claims and len(set(one.claims) | set(other.claims)) <= len(one.claims)
    assert one.entities == other.entities and one.claims[0] != one.entities[0]
    again = pickle.loads(pickle.dumps(one))
    assert again.claims == one.claims and again.line == one.line
    assert one.claims[0].to_dict()["id"] == one.claims[0].id
    assert one.claims[0].id in repr(one.claims[0])


def test_tokens_and_trees_on_request(extractor):
    article = extractor.extract(TEXT, title="Łódź – boats", trees=True)
    assert len(article.sentences) >= 3 and article.sentences[0].place == "title"
    for sentence in article.sentences:
        assert sum(token.head is None for token in sentence.tokens) == 1
        for token in sentence.tokens:
            assert article.text[token.start:token.end] == token.text
            assert token.head is None or 0 <= token.head < len(sentence.tokens)
    sold = next(t for s in article.sentences for t in s.tokens if t.text == "sold")
    assert (sold.lemma, sold.upos, sold.deprel) == ("sell", "VERB", "ccomp")
    assert article.conllu.startswith("# newdoc") and "\tsell\tVERB\t" in article.conllu
    again = pickle.loads(pickle.dumps(article))
    assert again.sentences == article.sentences and again.conllu == article.conllu
    with pytest.raises(ng.Error, match="trees=True"):
        extractor.extract(TEXT).sentences


def test_text_that_is_no_unicode_is_read(extractor):
    article = extractor.extract("Portugal \ud800 has sold three patrol boats to Ghana. " + TEXT)
    assert "\ufffd" in article.text or "Portugal" in article.text


def test_spacy_objects_are_taken(extractor):
    spacy = pytest.importorskip("spacy")
    doc = spacy.blank("en")(TEXT)
    doc.user_data["title"] = "Boats for Ghana"
    article = ng.from_spacy(doc, extractor, published="2024-03-05")
    assert article.title == "Boats for Ghana" and article.published == "2024-03-05"
    assert article.claims


def test_errors_have_the_words_of_the_program(extractor, tmp_path):
    with pytest.raises(ng.Error, match="^empty.txt: no article text in it"):
        extractor.extract("   ", document="empty.txt")
    with pytest.raises(ng.Error, match="^a.txt: not English"):
        extractor.extract(
            "Das Ministerium hat am Montag mitgeteilt, dass die Firma drei Boote nach Ghana "
            "verkauft hat und dass weitere Verhandlungen nicht geplant sind.", document="a.txt")
    with pytest.raises(ng.Error, match="nowhere: no such file"):
        ng.build("nowhere", tmp_path / "out")
    with pytest.raises(ng.Error, match="cannot be read"):
        ng.Graph.open(tmp_path)
    with pytest.raises(ng.UsageError, match="no rule 'none'"):
        ng.Extractor(without_rules=["none"])
    with pytest.raises(ng.Error, match="no data of newsgraph"):
        ng.Extractor(data=tmp_path)
    assert issubclass(ng.UsageError, ng.Error)


def test_the_lock_is_released_while_extracting(extractor):
    ticks = 0
    done = threading.Event()

    def work():
        extractor.extract(TEXT * 400)
        done.set()

    worker = threading.Thread(target=work)
    worker.start()
    while not done.is_set():
        ticks += 1
        time.sleep(0.001)
    worker.join()
    assert ticks > 20


def test_two_threads_work_at_once(extractor):
    """Both want a processor: whoever waited for the other's lock would sleep."""
    numbers, begun = [], threading.Barrier(3)

    def work():
        numbers.append(threading.get_native_id())
        begun.wait()
        extractor.extract(TEXT * 100)

    threads = [threading.Thread(target=work) for _ in range(2)]
    for thread in threads:
        thread.start()
    begun.wait()
    both = looks = 0
    while all(thread.is_alive() for thread in threads):
        states = [Path(f"/proc/self/task/{n}/stat").read_text().rsplit(")", 1)[1].split()[0]
                  for n in numbers]
        looks += 1
        both += states == ["R", "R"]
        time.sleep(0.005)
    for thread in threads:
        thread.join()
    assert looks > 5 and both > looks / 2


def test_threads_share_an_extractor(extractor):
    lines = []
    threads = [
        threading.Thread(target=lambda: lines.append(extractor.extract(TEXT).line))
        for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(lines) == 4 and len(set(lines)) == 1


def test_a_graph_is_read_asked_and_told(graph):
    assert len(graph.claims()) > 100 and len(graph.entities()) > 100
    norway = graph.find("norway")[0]
    assert norway.label == "Norway" and norway.type == "Country"
    assert graph.find("nobody at all") == ()
    both = graph.between("Norway", "Ukraine")
    assert both and set(both) <= set(graph.about("Norway"))
    with pytest.raises(ng.Error, match="nobody and nothing"):
        graph.between("Norway", "Atlantis")
    assert graph.summary("Norway", "Ukraine").startswith("# Norway and Ukraine")
    assert b"<graphml" in graph.write("graphml")
    with pytest.raises(ng.UsageError):
        graph.write("nonsense")
    assert len(graph.articles()) >= 17


def test_a_graph_without_a_folder_is_there_as_long_as_it_is_used():
    graph = ng.build(next((ROOT / "samples").glob("*.txt")))
    folder = Path(graph.directory)
    assert graph.claims() and graph.report()["documents"] == 1 and folder.is_dir()
    del graph
    assert not folder.exists()


def test_names_of_your_own_are_known(tmp_path):
    names = tmp_path / "names.tsv"
    names.write_text("x-1\tPetrelsen Trawlers\tTrawlers of Petrelsen\tCompany\tQ12345\n")
    article = ng.Extractor(gazetteer=names).extract(
        "Petrelsen Trawlers sold three boats to Ghana, the ministry said on Monday.")
    assert any(entity.wikidata == "Q12345" for entity in article.entities)


def test_html_for_notebooks_is_escaped(tmp_path):
    article = tmp_path / "a.txt"
    article.write_text("<b>Bold & Co</b> sold boats to Ghana, <script>alert(1)</script> it said on Monday in Lisbon.")
    shown = ng.build(article, tmp_path / "out")._repr_html_()
    assert "<script>" not in shown


def test_a_graph_lives(tmp_path):
    first, second = tmp_path / "a.txt", tmp_path / "b.txt"
    first.write_text(TEXT)
    second.write_text("Norway will train soldiers of Moldova, a spokesman for the army said.")
    out = tmp_path / "out"
    assert len(ng.build(first, out).articles()) == 1
    assert len(ng.update(out, [second]).articles()) == 2
    assert len(ng.remove(out, "a.txt").articles()) == 1
    assert not list(out.glob(".*"))


def test_networkx(graph):
    pytest.importorskip("networkx")
    nx = graph.to_networkx()
    assert nx.number_of_nodes() == len(graph.entities())
    assert all(data["polarity"] == "affirmed" for _, _, data in nx.edges(data=True))
    assert graph.to_networkx(include_denied=True).number_of_edges() > nx.number_of_edges()


def test_igraph(graph):
    pytest.importorskip("igraph")
    ig = graph.to_igraph()
    assert ig.vcount() == len(graph.entities())
    assert ig.ecount() == len(graph.edges())
    edge = ig.es[0]
    assert ig.vs[edge.source]["name"] == graph.edges()[0][0]
    assert edge["relation"]


def test_rdflib(graph):
    pytest.importorskip("rdflib")
    assert len(graph.to_rdflib()) > 1000


def test_pandas(graph, empty_graph):
    pytest.importorskip("pandas")
    assert [frame.shape for frame in empty_graph.to_pandas()] == [(0, 21), (0, 8)]
    claims, entities = graph.to_pandas()
    assert claims.shape[1] == 21 and entities.shape[1] == 8
    assert claims["confidence"].dtype == "float64" and claims["articles"].dtype == "int64"
    assert len(claims) == len(graph.claims()) and len(entities) == len(graph.entities())
    assert (claims["relation"] == "supplies").sum() > 3


def test_arrow(graph, empty_graph):
    pytest.importorskip("pyarrow")
    claims, entities = graph.to_arrow()
    assert [table.schema for table in empty_graph.to_arrow()] == [claims.schema, entities.schema]
    assert claims.num_rows == len(graph.claims()) and entities.num_rows == len(graph.entities())


def test_the_tutorial_says_what_happens(tmp_path, monkeypatch):
    pytest.importorskip("networkx")
    monkeypatch.chdir(ROOT)
    result = doctest.testfile(
        str(ROOT / "docs/python.md"), module_relative=False, globs={"out": str(tmp_path / "out")},
        optionflags=doctest.IGNORE_EXCEPTION_DETAIL)
    assert result.attempted > 10 and result.failed == 0


def test_the_tutorial_has_types(tmp_path):
    pytest.importorskip("mypy")
    examples = doctest.DocTestParser().get_examples((ROOT / "docs/python.md").read_text())
    script = tmp_path / "tutorial.py"
    script.write_text(f"out = {str(tmp_path)!r}\n" + "".join(one.source for one in examples))
    package = str(Path(ng.__file__).parents[1])
    said = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--follow-imports=silent",
         "--cache-dir", tmp_path / "cache", script],
        env={**os.environ, "MYPYPATH": package}, capture_output=True, text=True)
    assert said.returncode == 0, said.stdout + said.stderr


def test_the_docstring_of_the_package_says_what_happens():
    assert doctest.testmod(ng).failed == 0
