"""Typed numbers and calculations in one person's run: kept, shown, brought back, and never lost or misread."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guide.calc.rules import RULES
from guide.load import Content
from guide.page import LEVELS, clean
from guide.problem import Problem
from guide.session import Session
from guide.tree import UNSURE, Outcome, Question
from guide.worksheet import DAY, LAND, answer_to, asked_number

TODAY = date(2026, 11, 22)
CONTENT = Content()
AT_WAGE = "rolle=ich&rente_frage=spaeter&betrieb_art=anderer&thema=rente"
AFTER_WAGE = "rolle=ich&rente_frage=spaeter&betrieb_art=anderer&lohn=bis_grenze&thema=rente"
BANDS = asked_number(CONTENT, "lohn", ["rente"])
GOOD = {"EUR/Monat": "1.234,50 Euro", "Stunden/Woche": "19,5", "Jahre": "3", DAY: "3. März 2026"}
KEPT = {"EUR/Monat": "1234.50", "Stunden/Woche": "19.5", "Jahre": "3", DAY: "2026-03-03"}


def session_at(line: str, day: date = TODAY) -> Session:
    session = Session(CONTENT, day)
    assert session.resume(line) == []
    return session


def band(number: str, day: date = TODAY) -> str:
    assert BANDS is not None
    return answer_to(CONTENT, BANDS, number, day)


# --- a number in place of an answer


@pytest.mark.parametrize(
    ("number", "answer"),
    [
        ("0", "bis_minijob"), ("603", "bis_minijob"), ("603.01", "bis_grenze"), ("1730.31", "bis_grenze"),
        ("1730.32", "bis_basis"), ("3164", "bis_basis"), ("3164.01", "ueber_basis"), ("100000", "ueber_basis"),
    ],
)  # fmt: skip
def test_the_answer_follows_from_the_number(number: str, answer: str) -> None:
    assert band(number) == answer
    session = session_at(AT_WAGE)
    assert session.page().takes == "also"
    session.type(number.replace(".", ","))
    assert (session.answers["lohn"], session.numbers) == (answer, {"lohn": number})
    assert isinstance(session.outcome_walk(), tuple)


@given(st.decimals(0, 100_000, places=2), st.decimals(0, 100_000, places=2))
def test_a_higher_number_is_never_in_a_lower_band(one: Decimal, other: Decimal) -> None:
    names = list(CONTENT.topic("rente").nodes["lohn"].answers)  # type: ignore[union-attr]
    low, high = sorted((one, other))
    assert names.index(band(f"{low:f}")) <= names.index(band(f"{high:f}"))


def test_the_edges_are_those_of_the_day() -> None:
    assert (band("620", date(2026, 12, 31)), band("620", date(2027, 1, 1))) == ("bis_grenze", "bis_minijob")
    line = session_at(AFTER_WAGE.replace("bis_grenze", "bis_grenze:620")).resume_line()
    later = session_at(line, date(2027, 1, 1))
    assert (later.answers["lohn"], later.numbers) == ("bis_minijob", {"lohn": "620"})


def test_the_edges_of_every_number_question_rise_on_every_day() -> None:
    from guide.calc.figures import worked_out
    from guide.facts import figure_on

    for topic in CONTENT.tree.values():
        for node in topic.nodes.values():
            if isinstance(node, Question) and node.number is not None:
                for day in (TODAY, date(2026, 1, 1), date(2027, 1, 1), date(2030, 1, 1)):
                    figures = [
                        figure_on(CONTENT.facts[name], day) if name in CONTENT.facts
                        else worked_out(name, CONTENT.facts, day)
                        for _, name in node.number.edges
                    ]  # fmt: skip
                    edges = [Decimal(str(figure.value)) for figure in figures]
                    assert edges == sorted(set(edges))


def test_another_answer_forgets_the_number_and_the_same_keeps_it() -> None:
    session = session_at(AFTER_WAGE.replace("bis_grenze", "bis_grenze:1500"))
    session.change("lohn")
    assert session.page().takes == "also"
    session.choose("bis_grenze")
    assert session.numbers == {"lohn": "1500"}
    session.change("lohn")
    session.choose("bis_basis")
    assert session.numbers == {}
    session.change("lohn")
    session.type("700 €")
    assert (session.answers["lohn"], session.numbers) == ("bis_grenze", {"lohn": "700"})


@pytest.mark.parametrize("typed", ["viel", "-5", "1,500", "100001", "", "9" * 1000, "\x1b[31m5", "2.11.2026"])
def test_what_is_no_number_changes_nothing(typed: str) -> None:
    session = session_at(AT_WAGE)
    before = session.page(), session.answers, session.numbers
    with pytest.raises(Problem) as caught:
        session.type(typed)
    told = session.words(caught.value.message, **caught.value.values)
    assert told == clean(told)
    assert len(told) < 200
    assert (session.page(), session.answers, session.numbers) == before


@pytest.mark.parametrize("line", ["rolle=ich", "rolle=ich&thema=rente", AFTER_WAGE])
def test_a_page_that_takes_no_number_refuses_one(line: str) -> None:
    session = session_at(line)
    assert session.page().takes == ""
    with pytest.raises(Problem):
        session.type("5")


def test_my_answers_show_the_number_in_both_levels() -> None:
    session = session_at(f"{AFTER_WAGE.replace('bis_grenze', 'bis_grenze:1500')}&zahlen=stunden:20,post:2026-11-02")
    session.open("antworten")
    for level in LEVELS:
        page = session.page(level)
        wage = next(choice for choice in page.choices if choice.name == "lohn")
        assert "1.500" in wage.state
        below = str(page.blocks[-1])
        assert "20" in below
        assert "November" in below if level == "leicht" else "02.11.2026" in below


# --- calculations from outcomes


OFFERED = [
    (topic.name, node.name, name)
    for topic in CONTENT.tree.values()
    for node in topic.nodes.values()
    if isinstance(node, Outcome)
    for name in node.calc
]


def test_every_calculation_is_offered_by_an_outcome() -> None:
    assert {name for _, _, name in OFFERED} == set(RULES)
    assert {topic for topic, _, _ in OFFERED} >= {
        "geld", "rente", "anspruch", "ausbildung", "antrag", "widerspruch", "arbeitslos", "rueckkehr",
    }  # fmt: skip


@pytest.mark.parametrize(("topic", "node", "name"), OFFERED, ids=["-".join(each) for each in OFFERED])
@pytest.mark.parametrize("known", [True, False], ids=["known", "not known"])
def test_from_an_outcome_through_its_inputs_to_the_calculation_and_back(
    topic: str, node: str, name: str, known: bool
) -> None:
    from guide.walk import way_to

    answers = way_to(CONTENT.topic(topic), node, {})
    session = session_at("&".join(f"{key}={value}" for key, value in answers.items()) + f"&thema={topic}")
    here = session.page().place
    assert here == f"{topic}/{node}"
    session.choose(f"@rechnung/{name}")
    asked = []
    while session.page().kind != "rechnung":
        entry = next(each for each in RULES[name].inputs if session.page().place == f"rechnung/{name}/{each.name}")
        asked.append(entry.name)
        for level in LEVELS:
            assert session.page(level).takes == ("" if entry.unit == LAND else "only")
        if entry.unit == LAND:
            session.choose("bayern" if known else UNSURE)
        elif known:
            session.type(GOOD[entry.unit])
            assert session.numbers[entry.name] == KEPT[entry.unit]
        else:
            session.choose(UNSURE)
    easy, standard = (session.page(level) for level in LEVELS)
    assert [choice.name for choice in easy.choices] == [choice.name for choice in standard.choices]
    assert (easy.place, easy.kind) == (f"rechnung/{name}", "rechnung")
    for entry in RULES[name].inputs:
        session.choose(f"@rechnung/{name}/{entry.name}")
        assert session.page().place == f"rechnung/{name}/{entry.name}"
        session.back()
    again = session_at(session.resume_line())
    assert (again.numbers, again.answers) == (session.numbers, session.answers)
    for _ in range(len(asked) + 1):
        session.back()
    changed = any(session.answers[key] != value for key, value in answers.items())  # the wage leads elsewhere then
    assert session.page().place == here or (changed and session.page().place.startswith(f"{topic}/"))


def test_nobody_is_asked_twice() -> None:
    session = session_at(AFTER_WAGE.replace("bis_grenze", "bis_grenze:2000"))
    session.choose("@rechnung/rente")
    assert session.page().kind == "rechnung"
    other = session_at("rolle=ich&geld_frage=zuschuss&zuschuss_frage=hoehe&thema=geld")
    other.choose("@rechnung/zuschuss")
    other.type("2000")
    assert other.answers["lohn"] == "bis_basis"
    other.resume("rolle=ich&rente_frage=spaeter&betrieb_art=anderer&thema=rente")
    assert other.page().place == "rente/weniger"


def test_the_example_in_a_mistake_is_the_one_on_the_page() -> None:
    session = session_at("rolle=ich&geld_frage=zuschuss&zuschuss_frage=hoehe&thema=geld")
    session.choose("@rechnung/zuschuss")
    with pytest.raises(Problem) as caught:
        session.type("viel")
    assert str(caught.value.values["example"]) in str(session.page().blocks)


def test_looking_ahead_changes_nothing() -> None:
    session = session_at(AFTER_WAGE)
    before = session.resume_line()
    session.prepare()
    assert (session.resume_line(), session.numbers) == (before, {})


def test_counsellors_read_more_under_a_calculation() -> None:
    lines = [line.replace("rolle=ich", f"rolle={role}") for role in ("eltern", "beratung") for line in [AFTER_WAGE]]
    blocks = []
    for line in lines:
        session = session_at(line.replace("bis_grenze", "bis_grenze:1500"))
        session.choose("@rechnung/rente")
        blocks.append(len(session.page("standard").blocks))
    assert blocks[1] > blocks[0]


def test_on_a_day_that_is_not_known_yet_the_calculation_says_so() -> None:
    pages = []
    for day in (TODAY, date(2027, 3, 1)):
        session = session_at(AFTER_WAGE.replace("bis_grenze", "bis_grenze:1500"), day)
        session.choose("@rechnung/rente")
        pages.append(session.page())
    assert "14,73" in pages[0].title
    assert "14,73" in pages[1].title
    assert pages[0].title != pages[1].title
    assert len(pages[1].blocks) > len(pages[0].blocks)


# --- the line to go on with


numbers = st.dictionaries(
    st.sampled_from(sorted({e.name for rule in RULES.values() for e in rule.inputs if e.unit not in (LAND, DAY)})),
    st.decimals(1, 60, places=1).map(lambda number: f"{number:f}"),
)


@given(numbers)
def test_any_numbers_come_back(typed: dict[str, str]) -> None:
    line = "rolle=ich" + ("&zahlen=" + ",".join(f"{k}:{v}" for k, v in typed.items()) if typed else "")
    session = session_at(line)
    assert session.numbers == typed
    assert session_at(session.resume_line()).numbers == typed


def test_a_line_without_numbers_is_written_as_before() -> None:
    assert session_at(AFTER_WAGE).resume_line() == f"{AFTER_WAGE}&gesehen=rente"


hostile = st.text(st.characters(codec="utf-8"), max_size=40) | st.text(
    "0123456789:,.=&lohnpstuden-_\x1b\u202e", max_size=40
)


@settings(max_examples=200)
@given(hostile, st.sampled_from(["rolle=ich&zahlen=", "rolle=ich&lohn=bis_grenze:", "rolle=ich&zahlen=stunden:"]))
def test_hostile_numbers_are_left_out_and_said(text: str, start: str) -> None:
    session = Session(CONTENT, TODAY)
    for problem in session.resume(start + text):
        told = session.words(problem.message, **problem.values)
        assert told == clean(told)
        assert len(told) < 300
    assert set(session.numbers) <= {entry.name for rule in RULES.values() for entry in rule.inputs}
    for value in session.numbers.values():
        assert value == UNSURE or value[0].isdigit()
    session.open("antworten")
    assert session.page().kind == "answers"


# --- whatever happens

things = st.lists(
    st.tuples(st.sampled_from(["choose", "choose", "type", "back", "switch"]), st.integers(0, 40)), max_size=16
)
TYPED = ("1500", "0", "3.163,99", "20 Stunden", "2.11.2026", "weiss_nicht", "viel", "bayern", "-1", "")


@settings(max_examples=60)
@given(st.sampled_from(OFFERED), things)
def test_every_page_among_calculations_can_be_shown_and_brought_back(
    start: tuple[str, str, str], things: list[tuple[str, int]]
) -> None:
    from contextlib import suppress

    from guide.walk import way_to

    topic, node, name = start
    answers = way_to(CONTENT.topic(topic), node, {})
    session = session_at("&".join(f"{key}={value}" for key, value in answers.items()) + f"&thema={topic}")
    session.choose(f"@rechnung/{name}")
    for action, number in things:
        page = session.page()
        if action == "choose":
            session.choose(page.choices[number % len(page.choices)].name)
        elif action == "type":
            with suppress(Problem):
                session.type(TYPED[number % len(TYPED)])
        elif action == "back":
            session.back()
        else:
            session.switch()
        easy, standard = (session.page(level) for level in LEVELS)
        for same in ("kind", "place", "takes", "chosen", "certainty"):
            assert getattr(easy, same) == getattr(standard, same)
        assert easy.title
        assert standard.title
        assert "{" not in str((easy.blocks, standard.blocks))
    again = session_at(session.resume_line())
    assert (again.answers, again.numbers) == (session.answers, session.numbers)
