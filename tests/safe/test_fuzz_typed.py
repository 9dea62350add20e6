# ruff: noqa: E501 - an attack is easier to read in one line
"""Whatever is typed or comes in a line: it is understood or told in a sentence, soon, in little memory, and never run."""

import contextlib
import string
from datetime import date
from decimal import Decimal

import pytest
from held import damage, held, measured, mutated
from hypothesis import given, settings
from hypothesis import strategies as st
from support import TODAY

from guide import report
from guide import report_calculations as calculations
from guide.calc.rules import RULES
from guide.cli import _day
from guide.load import Content
from guide.numbers import YEARS, number, whole_day
from guide.page import LEVELS
from guide.places import LONGEST_SEARCH
from guide.problem import Problem
from guide.resume import LONGEST
from guide.search import Index
from guide.session import Session
from guide.worksheet import DAY, LAND, take

pytestmark = pytest.mark.alone

CONTENT = Content()
INDEX = Index(CONTENT)
INDEX.find("Werkstatt")  # built once, before any case is measured
SOAK = settings(max_examples=20_000, derandomize=False, database=None)
QUICK = settings(max_examples=100)


@pytest.fixture(scope="module")
def session() -> Session:
    """One for all: the index of the search is in it."""
    one = Session(CONTENT, TODAY)
    one._index = INDEX
    return one


def sound(session: Session) -> None:
    """Every page of the place can be shown, and the line to go on with says the same again."""
    for level in LEVELS:
        session.page(level)
    line = session.resume_line()
    again = Session(CONTENT, TODAY)
    if session.answers:
        again.resume(line)
        assert again.answers == session.answers
        assert again.numbers == session.numbers


# --- the line to go on with

LINES = (
    "rolle=ich&rente_frage=spaeter&betrieb_art=anderer&lohn=bis_grenze:1500&thema=rente&gesehen=rente&sprache=leicht",
    "rolle=beratung&land=bayern&zahlen=stunden:20,post:2026-11-02,jahre_werkstatt:weiss_nicht&gesehen=geld,rente",
    "rolle=eltern&arbeitsort=werkstatt&schwerbehindert=ja&thema=anspruch",
    "rolle=ich",
)
PIECES_OF_LINES = (
    "&", "=", ":", ",", "zahlen=", "thema=", "gesehen=", "sprache=", "rolle=ich", "land=", "../", "/etc/passwd", "\x00",
    "\x1b[31m", "\ud800", "weiss_nicht", "9" * 50, "1e999999", "NaN", "9999-12-31", "0001-01-01", "{0.__class__}", "%s",
    "{{ 7 * 7 }}", "__class__", "a" * 300, "ä", "lohn", "post", "stunden:", "-1", "\u202e", "\n",
)  # fmt: skip
lines = (
    st.builds(mutated, st.sampled_from(LINES), damage(PIECES_OF_LINES))
    | st.lists(st.sampled_from(PIECES_OF_LINES) | st.text(max_size=10), max_size=40).map("".join)
    | st.text(max_size=400)
)


def line_is_understood_or_told(text: str) -> None:
    session = Session(CONTENT, TODAY)
    with held("line"):
        try:
            session.resume(text)
        except Problem:
            assert not session.answers
            assert not session.numbers
        sound(session)


KNOWN_LINES = [
    "rolle=ich&zahlen=" + "a" * 300 + ":5",
    "rolle=ich&" + "a" * 300 + "=x:5",
    "rolle=ich&zahlen=" + "stunden:20," * 800,
    "rolle=ich&zahlen=" + "x:1," * 2400,
    "rolle=ich" + "&a=b" * 2400,
    "rolle=ich" + "&" * (LONGEST - 9),
    "rolle=ich&zahlen=lohn:" + "9" * 9900,
    "rolle=ich&zahlen=lohn:1e999999999,post:0001-01-01,post:9999-12-31,post:2099-12-31",
    "rolle=ich&zahlen=../../x:1&../../fragen/rolle=ich",
    "rolle=ich&\x00=1&zahlen=\x00:1,\ud800:1",
    "rolle=ich&__class__=1&zahlen=__class__:1,class:1",
    "rolle=ich&thema=../rente&gesehen=../rente,rente,rente&sprache=../standard",
    "rolle={0.__class__}&rolle={{ 7 * 7 }}",
    "=" * LONGEST,
    ":" * LONGEST,
    "x" * 10_000_000,
]


@pytest.mark.parametrize("text", KNOWN_LINES, ids=lambda text: text[:30])
def test_known_attacks_by_a_line(text: str) -> None:
    line_is_understood_or_told(text)


@QUICK
@given(lines)
def test_a_line_is_understood_or_told(text: str) -> None:
    line_is_understood_or_told(text)


@pytest.mark.soak
@SOAK
@given(lines)
def test_every_line_is_understood_or_told(text: str) -> None:
    line_is_understood_or_told(text)


# --- numbers and days

NUMBERS = (
    "1.500,50",
    "ca. 1500 Euro brutto im Monat",
    "20 Stunden in der Woche",
    "14 Jahre",
    "1'500",
    "1,500.50",
    "€ 1500,-",
)
DAYS = (
    "2. November 2026",
    "2.11.2026",
    "Montag, den 02.11.26",
    "2026-11-02",
    "am 2. Nov. 2026",
    "31.12.2099",
    "1.1.2000",
)
PIECES_OF_NUMBERS = (
    *string.digits, ".", ",", "'", "’", " ", "-", "–", "€", "Euro", "e", "E9", "NaN", "inf", "٣", "²", "½", "१", "\u00a0", "\x00",
    "\x1b[2J", "9" * 70, "0" * 70, "1." * 40, "1 " * 40, "/", "_", "0x", "\ud800", "weiss_nicht", "{0}", "{{ 7 * 7 }}", "Mai",
    "00", "29.2.2027", "31.4.", "9999", "0000", "İ", "ß",
)  # fmt: skip
typed = (
    st.builds(mutated, st.sampled_from((*NUMBERS, *DAYS)), damage(PIECES_OF_NUMBERS, 4))
    | st.lists(st.sampled_from(PIECES_OF_NUMBERS), max_size=12).map("".join)
    | st.from_regex(r"\d{1,12}([.,' ]\d{1,4}){0,4}( ?(Euro|€|h|Jahre))?", fullmatch=True)
    | st.from_regex(r"\d{1,2}[. -]{0,2}(\d{1,2}|[A-Za-zä]{3,9})[. -]{0,2}\d{1,5}", fullmatch=True)
    | st.text(max_size=100)
)
KNOWN_TYPED = [
    "9" * 10_000_000, "1." * 1_000_000, " " * 5_000_000, "1e999999999", "-1e999999999", "NaN", "sNaN", "Infinity", "0" * 61,
    "1\x00", "\ud800", "9999-12-31", "0001-01-01", "2099-12-31", "2000-01-01", "29.02.2027", "31.12.99", "00.00.0000",
    "{0.__class__}", "{{ ''.__class__ }}", "__import__('os').system('true')", "$(true)", "`true`", "%n%s", "٣١.١٢.٢٠٢٦", "weiss_nicht",
    "İ" * 60, "ﬃ" * 60, "1" + "\u0301" * 59, "€" * 60, "euro " * 12, "am " * 20, "," * 60, "'" * 60, "1 " * 30,
]  # fmt: skip


def number_is_understood_or_told(text: str) -> None:
    for unit in ("EUR/Monat", "Stunden/Woche", "Jahre", ""):
        with held("number"), contextlib.suppress(Problem):
            found = number(text, "1500", unit)
            assert Decimal(0) <= found < 10**9
            assert found * 100 == int(found * 100)


def day_is_understood_or_told(text: str) -> None:
    with held("day"), contextlib.suppress(Problem):
        assert whole_day(text, "2. November 2026").year in YEARS


ENTRIES = sorted({(name, entry.name) for name, rule in RULES.items() for entry in rule.inputs})
QUESTIONS = sorted(
    node.name for topic in CONTENT.tree.values() for node in topic.nodes.values() if getattr(node, "number", None)
)


def page_takes_or_tells(text: str, rule: str, entry: str, role: str, day: date) -> None:
    """On the page of an input of a calculation, and of a question that takes a number."""
    session = Session(CONTENT, day)
    session.choose(role)
    session._calculate(rule, entry)
    pages = [session]
    for question in QUESTIONS:
        other = Session(CONTENT, day)
        other.resume(f"rolle={role}&{question}=weiss_nicht")
        other.change(question)
        pages.append(other)
    for each in pages:
        with held("typed page"):
            if each.page().takes:
                before = each.resume_line()
                try:
                    each.type(text)
                except Problem:
                    assert each.resume_line() == before
            for level in LEVELS:
                with contextlib.suppress(Problem):  # a day of which the guide does not know the law
                    each.page(level)
            assert all(Decimal(said).is_finite() for said in each.numbers.values() if said.isdecimal())


def rechnen_reckons_or_tells(text: str, other: str, rule: str, am: str, level: str) -> None:
    with held("rechnen"), contextlib.suppress(Problem):
        day = _day(CONTENT, am)
        inputs = [entry for entry in RULES[rule].inputs if entry.unit != LAND] if rule in RULES else []
        said = {entry.name: other if entry.unit == DAY else text for entry in inputs}
        done = calculations.calculate(CONTENT, rule, said, day)
        shown = "\n".join(calculations.as_text(CONTENT, done, day, level))
        data = calculations.as_data(CONTENT, done, day)
        assert data["result"]["value"]
        assert len(shown) < 20_000
        measured["rechnen, worked out"].add(0)


rules = st.one_of(*[st.sampled_from(sorted(RULES))] * 5, st.text(max_size=10))
roles = st.sampled_from(["ich", "eltern", "beratung"])
days = st.dates(date(2026, 1, 1), date(9999, 12, 31)) | st.just(TODAY) | st.sampled_from([date.max, date(9998, 12, 31)])
am = (
    days.map(str)
    | st.just(str(TODAY))
    | st.just("2027-01-01")
    | st.builds(mutated, st.just("2026-11-22"), damage(PIECES_OF_NUMBERS, 3))
)
levels = st.sampled_from(LEVELS)
likely = st.sampled_from([*DAYS, "20", "3", "15", "1,5", "1500", "weiss_nicht"])
PAGE = (typed | likely, st.sampled_from(ENTRIES), roles, days)
RECHNEN = (st.one_of(typed, likely, likely), st.one_of(typed, likely, likely), rules, am, levels)


@pytest.mark.parametrize("text", KNOWN_TYPED, ids=lambda text: repr(text[:20]))
def test_known_attacks_by_numbers_and_days(text: str) -> None:
    number_is_understood_or_told(text)
    day_is_understood_or_told(text)
    for rule, entry in ENTRIES:
        taken = next(each for each in RULES[rule].inputs if each.name == entry)
        with held(), contextlib.suppress(Problem):
            assert len(take(CONTENT, taken, text, TODAY)) <= 30
    page_takes_or_tells(text, "wartezeit", "jahre_werkstatt", "ich", TODAY)
    for rule in RULES:
        text = text[:100_000]  # no system hands over a longer argument
        for day in ("2026-11-22", "9999-12-31", text):
            rechnen_reckons_or_tells(text, text, rule, day, "leicht")


@pytest.mark.parametrize("day", [TODAY, date(2099, 12, 31), date(9999, 1, 1), date.max])
def test_every_calculation_on_the_last_days_there_are(day: date) -> None:
    for rule in RULES:
        for text in ("31.12.2099", "1.1.2000", "100000", "0", "60", "weiss_nicht"):
            for other in ("31.12.2099", "20", "1500"):
                rechnen_reckons_or_tells(text, other, rule, str(day), "standard")
                rechnen_reckons_or_tells(other, text, rule, str(day), "standard")


@QUICK
@given(typed)
def test_what_is_typed_is_understood_or_told(text: str) -> None:
    number_is_understood_or_told(text)
    day_is_understood_or_told(text)


@settings(max_examples=50)
@given(*PAGE)
def test_a_page_takes_what_is_typed_or_tells(text: str, entry: tuple[str, str], role: str, day: date) -> None:
    page_takes_or_tells(text, *entry, role, day)


@settings(max_examples=80)
@given(*RECHNEN)
def test_rechnen_reckons_or_tells(text: str, other: str, rule: str, am: str, level: str) -> None:
    rechnen_reckons_or_tells(text, other, rule, am, level)


@pytest.mark.soak
@SOAK
@given(typed)
def test_everything_typed_is_understood_or_told(text: str) -> None:
    number_is_understood_or_told(text)
    day_is_understood_or_told(text)


@pytest.mark.soak
@SOAK
@given(*PAGE)
def test_every_page_takes_what_is_typed_or_tells(text: str, entry: tuple[str, str], role: str, day: date) -> None:
    page_takes_or_tells(text, *entry, role, day)


@pytest.mark.soak
@SOAK
@given(*RECHNEN)
def test_rechnen_always_reckons_or_tells(text: str, other: str, rule: str, am: str, level: str) -> None:
    rechnen_reckons_or_tells(text, other, rule, am, level)


# --- search

SEARCHES = (
    "Wer zahlt den Lohn?",
    "Rente verlieren",
    "kündigung bekommen was tun",
    "Werkstatt-Beschäftigte",
    "Lohn-Kosten-Zuschuss",
)
PIECES_OF_SEARCHES = (
    '"', "'", "*", "^", "(", ")", " OR ", " AND ", " NOT ", " NEAR(", "title:", "ways:", "-", "--", ";", "\\", "%", "_", "\x00",
    "\ud800", "ß", "İ", "ﬃ", "a" * 100, "-a" * 60, "werkstatt" * 10, "e\u0301", "\u202e", "\x1b[2J", "{{ 7 * 7 }}", "'; DROP TABLE pages;", "🙂",
)  # fmt: skip
searches = (
    st.builds(mutated, st.sampled_from(SEARCHES), damage(PIECES_OF_SEARCHES))
    | st.lists(st.sampled_from((*PIECES_OF_SEARCHES, *SEARCHES)), max_size=10).map(" ".join)
    | st.text(max_size=LONGEST_SEARCH + 20)
)
KNOWN_SEARCHES = [
    "a" * 10_000_000, "wort " * 200_000, "-" * 1_000_000, "a-" * 500_000, '"' * 10_000, '" OR pages MATCH "a', "'; DROP TABLE pages; --",
    "werkstatt" * 30, "\x00", "\ud800" * 300, "İ" * 300, "ﬃ" * 300, "title : x", "NEAR(a b)", "a*", "^a", "{{ 7 * 7 }}", "🙂" * 300,
    " ".join(f"w{i}" for i in range(100_000)), "_" * 300, "ue" * 150,
]  # fmt: skip


def search_finds_or_not(text: str, session: Session) -> None:
    with held("search"):
        assert len(INDEX.find(text)) <= 10
        session.start_anew()
        session.choose("ich")
        if session.find(text):
            for level in LEVELS:
                session.page(level)
    INDEX.forget()


@pytest.mark.parametrize("text", KNOWN_SEARCHES, ids=lambda text: repr(text[:20]))
def test_known_attacks_by_a_search(text: str, session: Session) -> None:
    search_finds_or_not(text, session)


def test_a_search_of_the_command_line_ends_soon() -> None:
    for text in ("a" * 100_000, "wort " * 20_000):
        with held():
            report.search(CONTENT, text, TODAY, "leicht")


@QUICK
@given(searches)
def test_a_search_finds_or_not(session: Session, text: str) -> None:
    search_finds_or_not(text, session)


@pytest.mark.soak
@SOAK
@given(searches)
def test_every_search_finds_or_not(session: Session, text: str) -> None:
    search_finds_or_not(text, session)
