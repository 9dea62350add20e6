"""For scripts: what the command prints without asking, and how it says that something is not possible."""

import json
import re
from datetime import date

import pytest
from support import TODAY, Run

from guide.load import Content
from guide.page import LEVELS
from guide.tree import ROLES, Fork, Outcome, Question
from guide.walk import walk

RENTE = "rolle=ich&rente_frage=hinzu&rente_bezug=voll&lohn=bis_basis"
DAY = ("--am", TODAY.isoformat())


def one(run: Run, *arguments: str) -> dict:  # type: ignore[type-arg]
    done = run("ergebnis", *arguments, "--als", "json")
    assert (done.returncode, done.stderr) == (0, "")
    [data] = json.loads(done.stdout)
    return data  # type: ignore[no-any-return]


# --- ergebnis


def test_an_outcome_as_json(wegweiser: Run, content: Content) -> None:
    data = one(wegweiser, "--antworten", RENTE, *DAY)
    assert (data["topic"], data["node"], data["verdict"], data["certainty"]) == ("rente", "hinzu_ueber", "ja", "sicher")
    assert (data["day"], data["stand"]) == (TODAY.isoformat(), content.stand.isoformat())
    passed = [(each["question"], each["answer"]) for each in data["questions"]]
    assert passed == [tuple(part.split("=")) for part in RENTE.split("&")]
    node = content.topic("rente").nodes["hinzu_ueber"]
    assert isinstance(node, Outcome)
    assert data["rows"] == list(node.rows)
    assert [each["id"] for each in data["sources"]] == [cite.source for cite in node.sources]
    for source in data["sources"]:
        assert source["norm"].strip()
        assert source["title"].strip()
        assert date.fromisoformat(source["stand"]) <= TODAY
    assert "96a" in data["sources"][0]["norm"]
    assert set(data["text"]) == set(LEVELS)
    assert data["text"]["leicht"] != data["text"]["standard"]


def test_both_levels_are_whole_texts(wegweiser: Run, content: Content) -> None:
    data = one(wegweiser, "--antworten", RENTE, *DAY)
    for text in data["text"].values():
        lines = text["body"].splitlines()
        assert text["title"] == lines[0]
        assert "107,88" in text["body"]
        assert "1.730,31" in text["body"]
        assert not re.search(r"\{\{|\{%|\x1b", text["body"])
        assert not lines[-1].endswith(":"), "a heading is left over under which nothing stands"


def test_a_number_decides_its_answer_and_is_told(wegweiser: Run) -> None:
    line = RENTE.replace("lohn=bis_basis", "lohn=bis_minijob:2000")
    data = one(wegweiser, "--antworten", line, *DAY)
    assert data["node"] == "hinzu_ueber"
    assert data["questions"][-1] == {"question": "lohn", "answer": "bis_basis", "number": "2000"}
    assert data["calculations"] == ["hinzuverdienst"]


def test_the_day_counts(wegweiser: Run) -> None:
    line = "rolle=ich&geld_frage=lohn&lohn_frage=hoehe"
    now, then = (one(wegweiser, "--antworten", line, "--am", day) for day in ("2026-12-31", "2027-01-01"))
    assert (now["day"], then["day"]) == ("2026-12-31", "2027-01-01")
    for level in LEVELS:
        assert "13,90" in now["text"][level]["body"]
        assert "14,60" not in now["text"][level]["body"]
        assert "14,60" in then["text"][level]["body"]


def test_every_topic_that_is_decided_is_shown_unless_one_is_named(wegweiser: Run) -> None:
    line = (
        RENTE
        + "&anspruch_frage=ausweis&geld_frage=weiss_nicht&arbeitslos_frage=bekomme_ich&rueckkehr_frage=in_die_werkstatt"
    )
    done = wegweiser("ergebnis", "--antworten", line, "--als", "json")
    assert [data["topic"] for data in json.loads(done.stdout)] == ["anspruch", "geld", "rente", "arbeitslos"]
    assert one(wegweiser, "--antworten", line, "--thema", "geld")["node"] == "ueberblick"


def test_text_follows_the_role_and_the_level_that_is_asked_for(wegweiser: Run) -> None:
    texts = one(wegweiser, "--antworten", RENTE, *DAY)["text"]
    for arguments, level in (
        ([], "leicht"),
        (["--sprache", "standard"], "standard"),
        (["--sprache", "leicht"], "leicht"),
    ):
        done = wegweiser("ergebnis", "--antworten", RENTE, *DAY, *arguments)
        assert done.returncode == 0
        assert texts[level]["title"] in done.stdout.splitlines()
    done = wegweiser("ergebnis", "--antworten", RENTE.replace("ich", "eltern"), *DAY)
    assert (
        one(wegweiser, "--antworten", RENTE.replace("ich", "eltern"), *DAY)["text"]["standard"]["title"] in done.stdout
    )


def test_only_counsellors_get_the_note_for_counsellors(wegweiser: Run, content: Content) -> None:
    for role in ROLES:
        data = one(wegweiser, "--antworten", RENTE.replace("ich", role), *DAY)
        for level in LEVELS:
            note = content.words(level)("For counsellors")
            assert (note in data["text"][level]["body"]) == (role == "beratung")


def test_a_line_to_go_on_with_can_be_given(wegweiser: Run) -> None:
    assert one(wegweiser, "--antworten", RENTE + "&thema=rente&gesehen=rente&sprache=leicht")["node"] == "hinzu_ueber"


@pytest.mark.parametrize(
    "arguments",
    [
        ["ergebnis"],
        ["ergebnis", "--antworten", ""],
        ["ergebnis", "--antworten", "rolle=ich"],
        ["ergebnis", "--antworten", "rolle=chef&rente_frage=beratung"],
        ["ergebnis", "--antworten", "rente_frage=beratung"],
        ["ergebnis", "--antworten", "rolle=ich&rente_frage=nie"],
        ["ergebnis", "--antworten", "rolle=ich&farbe=rot&rente_frage=beratung"],
        ["ergebnis", "--antworten", "rolle=ich&rente_frage=hinzu", "--thema", "rente"],
        ["ergebnis", "--antworten", RENTE, "--thema", "geld"],
        ["ergebnis", "--antworten", RENTE, "--thema", "nirgends"],
        ["ergebnis", "--antworten", RENTE + "&thema=rente,geld"],
        ["ergebnis", "--antworten", RENTE, "--als", "xml"],
        ["ergebnis", "--antworten", RENTE, "--am", "morgen"],
        ["ergebnis", "--antworten", RENTE, "--am", "2026-02-30"],
        ["ergebnis", "--antworten", RENTE, "--am", "2025-12-31"],
        ["ergebnis", "--antworten", RENTE, "--sprache", "platt"],
        ["ergebnis", "--antworten", "x" * 20_000],
        ["ergebnis", "--antworten", "rolle=ich&\x1b[31mrot\x07=\u202eja&rente_frage=beratung"],
        ["fragen", "--als", "xml"],
        ["baum", "--als", "svg"],
        ["baum", "--thema", "nirgends"],
        ["pruefen", "nirgends"],
        ["hilfe", "nirgends"],
        ["nirgends"],
        ["--nirgends"],
        ["--weiter", "nichts", "--zeilen"],
        ["--am", "morgen", "--zeilen"],
        ["--sprache", "platt", "--zeilen"],
        ["--farben", "bunt"],
        ["--fenster"],
        ["ergeb", "--antworten", RENTE],
    ],
    ids=lambda arguments: " ".join(arguments)[:60].encode("unicode_escape").decode(),
)
def test_what_is_not_possible_is_said_in_plain_words(arguments: list[str], wegweiser: Run) -> None:
    done = wegweiser(*arguments)
    assert done.returncode == 2
    assert done.stdout == ""
    told = done.stderr.splitlines()
    assert 1 <= len(told) <= 2
    assert all(line.rstrip()[-1] in ".?!" or "wegweiser" in line for line in told)
    assert "Traceback" not in done.stderr
    assert all(sign.isprintable() or sign == "\n" for sign in done.stderr)
    assert len(done.stderr) < 600


# --- fragen, baum


def test_questions_as_json_list_everything_that_can_be_asked_and_answered(wegweiser: Run, content: Content) -> None:
    done = wegweiser("fragen", "--als", "json")
    assert (done.returncode, done.stderr) == (0, "")
    data = json.loads(done.stdout)
    assert list(data["topics"]) == list(content.tree)
    asked = {"rolle": list(ROLES)}
    for topic in content.tree.values():
        told = data["topics"][topic.name]
        questions = {n.name: list(n.answers) for n in topic.nodes.values() if isinstance(n, Question)}
        assert told["start"] == topic.start
        assert set(told["questions"]) == set(questions)
        assert set(told["outcomes"]) == {n.name for n in topic.nodes.values() if isinstance(n, Outcome)}
        assert told["title"].strip()
        assert "{" not in told["title"]
        asked |= questions
    assert data["questions"] == asked


def test_questions_as_text_name_every_answer(wegweiser: Run, content: Content) -> None:
    lines = wegweiser("fragen").stdout.splitlines()
    told = {name: answers.split(", ") for name, answers in (line.split(": ") for line in lines)}
    assert told == json.loads(wegweiser("fragen", "--als", "json").stdout)["questions"]


@pytest.mark.parametrize("form", ["text", "mermaid"])
def test_the_tree_names_every_node_and_every_way(form: str, wegweiser: Run, content: Content) -> None:
    for topic in content.tree.values():
        done = wegweiser("baum", "--thema", topic.name, "--als", form)
        assert (done.returncode, done.stderr) == (0, "")
        assert all(re.search(rf"\b{node}\b", done.stdout) for node in topic.nodes)
        ways = sum(len(node.targets) for node in topic.nodes.values())
        if form == "mermaid":
            first, *lines = done.stdout.splitlines()
            assert first == "flowchart TD"
            drawn = [re.fullmatch(r'  (\w+) -->\|"[^"]*"\| (\w+)', line) for line in lines if "-->" in line]
            assert len(drawn) == ways
            for way in drawn:
                assert way is not None
                assert way[2] in topic.nodes[way[1]].targets
            assert not {"end", "graph", "subgraph", "style", "class", "click"} & set(topic.nodes)
        else:
            assert len(done.stdout.splitlines()) >= len(topic.nodes)
            for node in topic.nodes.values():
                if isinstance(node, Outcome):
                    assert f"{node.name} [{node.verdict}, {node.certainty}]" in done.stdout


def test_without_a_topic_all_trees_are_drawn(wegweiser: Run, content: Content) -> None:
    done = wegweiser("baum")
    starts = [line.partition(":")[0] for line in done.stdout.splitlines() if not line.startswith(" ")]
    assert starts == list(content.tree)


def test_the_tree_as_text_shows_each_branch_of_a_fork_with_its_condition(wegweiser: Run, content: Content) -> None:
    for topic in content.tree.values():
        lines = wegweiser("baum", "--thema", topic.name).stdout.splitlines()
        forks = [node for node in topic.nodes.values() if isinstance(node, Fork)]
        told = sum(line.strip().startswith("sonst ->") for line in lines)
        assert told == len(forks)


# --- what the reports say is what a walk finds


def test_ergebnis_agrees_with_the_walk_for_every_outcome(wegweiser: Run, content: Content) -> None:
    """One call decides all six topics; for each the command and the walk end at the same node."""
    answers = {"rolle": "eltern"}
    for topic in content.tree.values():
        while not (place := walk(topic, answers)).done:
            assert isinstance(place.node, Question)
            answers[place.node.name] = next(iter(place.node.answers))
    line = "&".join(f"{question}={answer}" for question, answer in answers.items())
    done = wegweiser("ergebnis", "--antworten", line, "--als", "json")
    told = {data["topic"]: data["node"] for data in json.loads(done.stdout)}
    assert told == {topic.name: walk(topic, answers).node.name for topic in content.tree.values()}


# --- nothing is stored


def test_no_command_writes_anything(wegweiser: Run, tmp_path, content: Content) -> None:  # type: ignore[no-untyped-def]
    before = {path.relative_to(content.root) for path in content.root.rglob("*")}
    for arguments in (["ergebnis", "--antworten", RENTE], ["fragen"], ["baum"], ["hilfe"], ["--version"], ["--zeilen"]):
        wegweiser(*arguments, typed="1\n4\n4\n1\nende\n1\n")
    assert list(tmp_path.rglob("*")) == []
    assert {path.relative_to(content.root) for path in content.root.rglob("*")} == before
