# ruff: noqa: E501, PT017 - an attack is easier to read in one line; what is told is looked at where something else may come, too
"""Content of strangers: data files, texts with blanks, Markdown and word lists are read or refused, and never run.

One case breaks one thing. The small guide of the content tests stands for a pack; the real texts are what is mutated.
"""

import contextlib
import os
import random
import re
import shutil
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest
from held import Measured, damage, held, mutated
from hypothesis import given, settings
from hypothesis import strategies as st
from small_guide import build
from support import TODAY

from guide import fill, render
from guide.calc.rules import RULES
from guide.checks import check_all, names
from guide.fill import Filler
from guide.load import FOLDERS, Content, content_root
from guide.load import data as loaders
from guide.load.files import LARGEST_DATA, LARGEST_WORDS
from guide.load.sources import load_sources
from guide.load.strict import MOST_NESTED, read
from guide.load.texts import KINDS, read_text
from guide.load.words import load_words
from guide.page import LEVELS, NBSP
from guide.places import PLACES
from guide.problem import BrokenContent, Problem
from guide.session import Session
from guide.templates import LONGEST
from guide.worksheet import reckon

pytestmark = pytest.mark.soak
"""Each case is held to a second and to 300 MB of its process: that needs a process and a processor of its own."""

CONTENT = Content()
SOAK = settings(max_examples=20_000, derandomize=False, database=None)
measured = {name: Measured() for name in ("YAML", "blanks", "Markdown", "word list", "whole pack")}
INSIDES = re.compile(r"<class |<function|<bound|<built-in| object at 0x|__main__|Traceback|jinja2|/etc/|root:")
"""What would show that a text has looked inside the program or the system."""

# --- data files

DATA = [
    ("guide.yaml", loaders.load_guide), ("facts/lohn.yaml", loaders.load_facts), ("laender.yaml", loaders.load_laender),
    ("suche.yaml", loaders.load_search_words), ("vorlesen.yaml", loaders.load_speech), ("weg.yaml", loaders.load_stages),
    ("briefe.yaml", loaders.load_letters), ("sources.yaml", load_sources),
    ("tree/rente.yaml", lambda root: loaders.load_topic(root, "rente")),
]  # fmt: skip
PIECES_OF_YAML = (
    "&a ", "*a", "<<: *a", "!!python/object/apply:os.system ['true']", "!!binary ", "!!int ", "? ", "- ", ": ", "\n", "\n  ",
    "[", "]", "{", "}", "[" * 30, "{a: " * 30, "- " * 30, "? " * 30, '"', "'", "|\n", ">\n", "%YAML 9.9\n", "---\n", "...\n", "\t", "\x00",
    "\ufeff", "null", "~", "true", "yes", "1e9", "0x10", "9" * 30, "9" * 5000, "1." + "9" * 30, "0001-01-01", "9999-12-31",
    "2026-02-30", "2999-12-31", ".inf", "a" * 2000, '"\\ud800"', '"\\e[31m"', "{{ 7 * 7 }}", "javascript:alert(1)", "../../etc/passwd",
    "from: ", "value: ", "until: ", "unit: Datum", "unit: Tage", "value: 0", "value: -1", "EUR", "weiss_nicht", "start: ", "to: ",
)  # fmt: skip
YAML_BOMB = "\n".join([f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 9) if i else 'x'}]" for i in range(10)])
KNOWN_YAML = {
    "bomb": YAML_BOMB,
    "merge": "a: &a {b: 1}\nc:\n  <<: *a\n",
    "deep list": "[" * 100_000,
    "deep list, closed": "[" * 50_000 + "]" * 50_000,
    "deep names": "{a: " * 30_000,
    "deep lines": "- " * 90_000,
    "deep questions": "? " * 90_000,
    "deeper and deeper": "".join(f"{' ' * i}a:\n" for i in range(500)),
    "just too deep": "[" * (MOST_NESTED + 1) + "]" * (MOST_NESTED + 1),
    "huge anchor": f"a: &{'x' * 150_000} 1\n",
    "many anchors": "".join(f"a{i}: &b{i} 1\n" for i in range(9_000)),
    "anchor in itself": "a: &a [*a]\n",
    "python": "!!python/object/apply:os.system ['true']",
    "python name": "a: !!python/name:os.system\nb: !!python/object/new:subprocess.Popen [[true]]",
    "huge number": f"a: {'9' * 150_000}\n",
    "huge decimal": f"a: 1.{'9' * 150_000}\n",
    "huge name": f"{'a' * 150_000}: 1\n",
    "huge text": f"a: |\n  {'x' * 150_000}\n",
    "many entries": "".join(f"a{i}: 1\n" for i in range(20_000)),
    "many alike": "a: 1\n" * 35_000,
    "many in a list": f"a: [{'a,' * 90_000}]",
    "many documents": "---\na: 1\n" * 15_000,
    "only commas": f"a: [{',' * 100_000}]",
    "open quote": 'a: "' + "x\n" * 90_000,
    "list as a name": "? [a, {b: c}]\n: 1\n",
    "too large": "a: 1\n" * 1_000_000,
    "first and last day": "a: 0001-01-01\nb: 9999-12-31\n",
    "no text": "\x00",
    "only an anchor": "&a ",
    "nothing where a list stands": "stages:\n",
    "a number where a list stands": "stages: 5\n",
    "directive": "%TAG ! tag:x,2000:\n%YAML 1.9\n---\na: 1\n",
}


@cache
def real(file: str) -> str:
    return (content_root() / file).read_text(encoding="utf-8")


def data_is_read_or_told(text: str, folder: Path, numbers: range | tuple[int, ...]) -> None:
    """Read as each of these kinds of file: findings, and values only where there are none."""
    for number in numbers:
        file, load = DATA[number]
        path = folder / file
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(text.encode("utf-8", "surrogatepass"))
        with held(measured["YAML"]):
            value, findings = load(folder)
            assert value is not None or findings
            assert len(findings) <= LARGEST_DATA
            for finding in findings:
                assert finding.line >= 1
                finding.told()


@pytest.mark.parametrize("name", KNOWN_YAML)
def test_known_attacks_by_data_files(name: str, tmp_path: Path) -> None:
    text = KNOWN_YAML[name]
    (tmp_path / "x.yaml").write_text(text)
    with held():
        read(tmp_path / "x.yaml", "x.yaml")
    data_is_read_or_told(text, tmp_path, range(len(DATA)) if len(text) < 1_000 else (1, 8))


yaml_numbers = st.integers(0, len(DATA) - 1)
yaml_steps = damage(PIECES_OF_YAML)
yaml_random = st.lists(st.sampled_from(PIECES_OF_YAML) | st.text(max_size=10), min_size=1, max_size=40).map("".join)


def piece_of(text: str, seed: int) -> str:
    """Some entries of a long file, so that a case is about them."""
    blocks = re.split(r"\n(?=\S)", text)
    chosen = random.Random(seed)
    return "\n".join(chosen.sample(blocks, min(len(blocks), 4)))


def yaml_case(number: int, seed: int, steps: object, noise: str, folder: Path) -> None:
    text = noise if seed % 5 == 0 else mutated(piece_of(real(DATA[number][0]), seed), steps)  # type: ignore[arg-type]
    data_is_read_or_told(text, folder, (number,))


YAML = (yaml_numbers, st.integers(0, 10**6), yaml_steps, yaml_random)


@settings(max_examples=200)
@given(*YAML)
def test_a_data_file_is_read_or_told(
    places: Callable[[], Path], number: int, seed: int, steps: object, noise: str
) -> None:
    yaml_case(number, seed, steps, noise, places())


@pytest.mark.soak
@SOAK
@given(*YAML)
def test_every_data_file_is_read_or_told(
    places: Callable[[], Path], number: int, seed: int, steps: object, noise: str
) -> None:
    yaml_case(number, seed, steps, noise, places())


@pytest.fixture(scope="module")
def places(tmp_path_factory: pytest.TempPathFactory) -> Callable[[], Path]:
    """One folder for all cases; each writes its own file anew."""
    folder = tmp_path_factory.mktemp("pack")
    return lambda: folder


# --- blanks

PIECES_OF_BLANKS = (
    "{{ ", " }}", "{% ", " %}", "{#", "#}", "{% if ", "{% endif %}", "{% else %}", "{% for a in ", "{% endfor %}", "{% set a = ",
    "{% macro a() %}", "{% endmacro %}", "{% call a() %}", "{% raw %}", "{% include ", "{% import ", "{% extends ", "{% filter ", "|", ".", "(", ")",
    "[", "]", "'", '"', "~", " * ", " ** ", " + ", "%", "10**9", "range(10**9)", "'a' * 10**9", "__class__", "__globals__", "__mro__",
    ".__init__", "attr('__class__')", "map(attribute='__class__')", "|join", "|replace('a', 'aaaaaaaaaa')", "|zahl", "|euro", "|datum", "|teile",
    "mindestlohn", "land", "antwort", "rolle", "wer", "norm", "feld", "url", "verlauf", "tag", "stand", "self", "lipsum", "cycler",
    "namespace", "dict", "loop", "caller", "true", "none", "not ", " in ", " is defined", " is ", "1", "9" * 40, "'1e999999999'", "((((((((((", "not " * 30,
    "\x00", "\ud800", "\x1b[31m", "\n", ".value", ".format(", "[::-1]", "[10**9]", ", *antwort", ", **antwort", "'\\x00'", " if ", " else ",
)  # fmt: skip
OUT_OF_THE_BOX = (
    "''.__class__", "''.__class__.__mro__[1].__subclasses__()", "''|attr('__class__')", "''['__class__']", "''|attr('\\x5f_class__')",
    "wer.__globals__", "wer.__globals__['__builtins__']", "norm.__closure__", "wer|attr('__globals__')", "norm.__func__", "feld.__self__",
    "feld.__self__.content.root", "verlauf.__self__", "antwort.__class__", "antwort.items()", "antwort|attr('keys')", "land.__struct_fields__",
    "land.__class__.__init__.__globals__", "mindestlohn.__class__", "mindestlohn.unknown.__class__", "mindestlohn._asdict()", "mindestlohn._fields",
    "mindestlohn.count", "mindestlohn.index", "mindestlohn.value.as_tuple", "mindestlohn.value.real", "mindestlohn.value.__class__",
    "tag.value.today()", "tag.value.ctime", "tag.value.strftime('%Y')", "self.__init__.__globals__", "self._TemplateReference__context",
    "self", "lipsum.__globals__['os'].popen('true').read()", "cycler.__init__.__globals__.os.system('true')", "joiner.__init__",
    "namespace.__init__", "range.__class__", "dict.__base__", "config", "request", "get_flashed_messages", "filler.content", "filler",
    "''.format.__globals__", "'{0.__class__}'.format(land)", "'{0.__class__.__init__.__globals__}'.format_map(antwort)", "'%s' % wer", "'%c' % 65",
    "['a']|map(attribute='__class__')|list", "['a']|map('attr', '__class__')|list", "['a']|map('upper')|list", "[land]|map(attribute='name')|join",
    "['']|join('', '__class__')", "['a']|join(attribute='__class__')", "['a']|groupby('__class__')", "['a']|sort(attribute='__class__')",
    "['a']|selectattr('__class__')|list", "[land]|sum('name')", "land|pprint", "land|tojson", "land|string", "wer|string", "antwort|xmlattr",
    "'x'|safe", "'a'|center(10**9)", "'a'|indent(10**9)", "'%999999999d'|format(1)", "'a'|wordwrap(1)", "'a'|random", "[1]|batch(10**9, 1)|list",
    "'a'|filesizeformat", "'a'|urlize", "wer", "norm", "feld", "url", "verlauf", "antwort", "land", "[wer]", "(wer, norm)", "{'a': 1}", "land.sources",
    "wer(wer, norm)", "wer(land, antwort)", "norm(wer)", "norm([])", "norm(land)", "norm(*antwort)", "norm(**antwort)", "url('../x')", "feld(wer)",
    "verlauf('mindestlohn', 'euro', 10**9)", "verlauf('mindestlohn', '__class__', 1)", "verlauf(wer, wer, wer)",
    "'1e999999999'|zahl", "'1e999999999'|euro", "'1e999999999'|teile", "'1e-999999999'|zahl", "'NaN'|zahl", "'sNaN'|teile", "'Infinity'|euro",
    "wer|zahl", "land|euro", "antwort|datum", "tag|zahl", "1e308|teile", f"{'9' * 4000}|zahl", f"{'9' * 5000}|zahl", "1e999|zahl",
)  # fmt: skip
"""Expressions that would leave the sandbox, show the insides of the program, or never end."""
NEVER_ENDING = {
    "range": "{% for i in range(10**9) %}x{% endfor %}",
    "loops": "{% for i in range(9999) %}{% for j in range(9999) %}{% endfor %}{% endfor %}",
    "many loops": "{% for a in land.sources %}" * 15 + "{% endfor %}" * 15,
    "recursive loop": "{% for a in land.sources recursive %}{{ loop(land.sources) }}{% endfor %}",
    "macro": "{% macro a() %}{{ a() }}{{ a() }}{% endmacro %}{{ a() }}",
    "doubling": "{% set a = 'aa' %}" + "{% set a = a ~ a %}" * 60 + "{{ a }}",
    "doubling one line": "{{ 'a' " + "|replace('a', 'aa')" * 50 + " }}",
    "growing": "{{ 'a' " + "|replace('a', '" + "a" * 900 + "')" * 20 + " }}",
    "nothing replaced": "{{ ('a' * 9)|replace('', 'aaaaaaaaaa')|replace('', 'aaaaaaaaaaa') }}",
    "nothing replaced, long": "{{ '" + "a" * 20_000 + "'|replace('', '" + "b" * 10_000 + "') }}",
    "joined": "{{ '" + "a" * 150 + "'|join('" + "b" * 30_000 + "') }}",
    "product": "{{ 'a' * 10**9 }}",
    "product of lists": "{{ [0] * 10**9 }}",
    "power": "{{ 9 ** 9 ** 9 }}",
    "product of numbers": "{{ " + " * ".join(["9" * 4000] * 8) + " }}",
    "percent": "{{ '%999999999d' % 1 }}",
    "format": "{{ '{:>999999999}'.format(1) }}",
    "long": "{{ 1 }}" * 10_000,
    "too long": "x{{" * 10_000_000,
    "many ifs": "{% if rolle %}x" * 99 + "{% endif %}" * 99,
    "many elifs": "{% if rolle %}x" + "{% elif rolle %}x" * 2_000 + "{% endif %}",
    "many brackets": "{{ " + "(" * 9_000 + "1" + ")" * 9_000 + " }}",
    "many lists": "{{ " + "[" * 9_000 + "]" * 9_000 + " }}",
    "many nots": "{% if " + "not " * 9_000 + "rolle %}x{% endif %}",
    "many ands": "{% if " + " and ".join(["rolle"] * 3_000) + " %}x{% endif %}",
    "many comparisons": "{% if " + " < ".join(["1"] * 6_000) + " %}x{% endif %}",
    "many filters": "{{ rolle" + "|upper" * 5_000 + " }}",
    "many dots": "{{ rolle" + ".a" * 15_000 + " }}",
    "many minuses": "{{ " + "-" * 30_000 + "1 }}",
    "many opened": "{{" * 20_000,
    "many opened lines": "{%" * 20_000,
    "many comments opened": "{#" * 20_000,
    "many raws": "{% raw %}" * 4_000,
    "many quotes": "{{ " + "'" * 39_001 + " }}",
    "many backslashes": "{{ '" + "\\" * 39_000 + "' }}",
    "many blanks": "{{" + " " * 39_000 + "}}",
    "many blanks with minus": ("\n" * 190 + "{%- if rolle %}") * 200,
    "huge number": "{{ " + "9" * 39_000 + " }}",
    "huge name": "{{ " + "a" * 39_000 + " }}",
    "while": "{% while true %}{% endwhile %}",
    "debug": "{% debug %}",
    "include itself": "{% include 'x.md' %}",
    "block": "{% block a %}{{ self.a() }}{% endblock %}",
    "namespace": "{% set n = namespace(a='a') %}{% for i in 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' %}{% set n.a = n.a ~ n.a %}{% endfor %}{{ n.a }}",
    "call": "{% call(x) wer('a', 'b') %}{% endcall %}",
    "filter block": "{% filter replace('a', 'aaaaaaaaaaaaaaaaaaaaa') %}" * 12 + "a" + "{% endfilter %}" * 12,
    "do": "{% do antwort.update({'a': 1}) %}",
    "autoescape": "{% autoescape true %}{{ '<b>' }}{% endautoescape %}",
    "trans": "{% trans %}x{% endtrans %}",
    "with": "{% with a = 1 %}{{ a }}{% endwith %}",
}


HARMLESS = {"many blanks", "many elifs", "many comparisons", "many backslashes"}
"""They end soon, and nothing much comes of them."""


def is_filled_or_told(text: str, level: str = "standard") -> None:
    filler = Filler(CONTENT, level, TODAY, {"rolle": "ich", "land": "bayern"}, frozenset(["land", "lohn"]))
    with held(measured["blanks"]):
        try:
            shown = filler.fill(text, "x.md", 7)
        except BrokenContent as told:
            assert [(finding.file, finding.line) for finding in told.findings] == [("x.md", 7)]
            CONTENT.words("standard")(told.message, **told.values)
        else:
            assert len(shown) <= max(LONGEST, len(text))
            assert INSIDES.search(shown) is None or INSIDES.search(text)
    fill._compiled.cache_clear()


@pytest.mark.parametrize("expression", OUT_OF_THE_BOX, ids=lambda text: text[:40])
def test_no_text_leaves_the_sandbox(expression: str) -> None:
    """Not even where nothing is printed: every one of them is told, wherever it stands."""
    for text in (f"{{{{ {expression} }}}}", f"a{{% for a in [1] %}}{{{{ {expression} }}}}{{% endfor %}}"):
        is_filled_or_told(text)
        with pytest.raises(BrokenContent):
            Filler(CONTENT, "standard", TODAY, {"land": "bayern"}, frozenset(["land"])).fill(text, "x.md", 7)
    for text in (
        f"{{% if {expression} %}}x{{% endif %}}", f"{{% for a in {expression} %}}{{{{ a }}}}{{% endfor %}}",
        f"{{{{ wer({expression}, 'a') }}}}", f"{{{{ norm({expression}) }}}}", f"{{{{ ({expression})|join }}}}",
        f"{{{{ ({expression})|replace('a', 'b') }}}}", f"{{{{ rolle[{expression}] }}}}",
    ):  # fmt: skip
        is_filled_or_told(text)


@pytest.mark.parametrize("name", NEVER_ENDING)
def test_a_text_that_never_ends_is_refused_soon(name: str) -> None:
    is_filled_or_told(NEVER_ENDING[name])


@pytest.mark.parametrize("name", [name for name in NEVER_ENDING if name not in HARMLESS])
def test_what_never_ends_is_told_and_not_shown(name: str) -> None:
    filler = Filler(CONTENT, "standard", TODAY, {"land": "bayern"}, frozenset(["land"]))
    with pytest.raises(BrokenContent):
        filler.fill(NEVER_ENDING[name], "x.md", 7)


def test_a_loop_over_too_much_is_refused() -> None:
    for own in ("a" * 10_000, ["a"] * 10_000, iter(str, 1)):
        filler = Filler(CONTENT, "standard", TODAY, {}, frozenset(), {"viel": own})
        for text in ("{% for a in viel %}{% endfor %}", "{{ viel | join }}"):
            with held(), pytest.raises(BrokenContent):
                filler.fill(text, "x.md", 7)


def test_a_text_that_grows_too_long_is_refused() -> None:
    filler = Filler(CONTENT, "standard", TODAY, {}, frozenset(), {"viel": "a" * 30_000})
    assert len(filler.fill("{{ viel }}", "x.md", 7)) == 30_000
    for text in (
        "{{ viel }}{{ viel }}",
        "{% for a in [1, 2] %}{{ viel }}{% endfor %}",
        "{{ viel | replace('a', 'bb') }}",
    ):
        with held(), pytest.raises(BrokenContent):
            filler.fill(text, "x.md", 7)


@cache
def real_texts() -> list[str]:
    """Every text of the guide that has blanks."""
    files = (path for folder in FOLDERS.values() for path in sorted((content_root() / folder).rglob("*.md")))
    return [text for path in files if "{" in (text := path.read_text(encoding="utf-8"))]


def test_every_real_text_is_in_the_part_of_the_language_that_is_allowed() -> None:
    for text in real_texts():
        fill._compiled(text)


blanks = (
    st.builds(lambda number, steps: mutated(real_texts()[number % len(real_texts())], steps), st.integers(0, 10**4), damage(PIECES_OF_BLANKS))
    | st.builds(mutated, st.sampled_from([*OUT_OF_THE_BOX, *(t for t in NEVER_ENDING.values() if len(t) < 500)]).map("{{{{ {} }}}}".format), damage(PIECES_OF_BLANKS))
    | st.builds(mutated, st.sampled_from([text for text in NEVER_ENDING.values() if len(text) < 500]), damage(PIECES_OF_BLANKS))
    | st.lists(st.sampled_from(PIECES_OF_BLANKS) | st.text(max_size=6), min_size=1, max_size=30).map(" ".join)
)  # fmt: skip


@settings(max_examples=200)
@given(blanks, st.sampled_from(LEVELS))
def test_a_text_is_filled_or_told(text: str, level: str) -> None:
    is_filled_or_told(text, level)


@pytest.mark.soak
@SOAK
@given(blanks, st.sampled_from(LEVELS))
def test_every_text_is_filled_or_told(text: str, level: str) -> None:
    is_filled_or_told(text, level)


# --- Markdown

PIECES_OF_MARKDOWN = (
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<!--", "-->", "<?php", "<![CDATA[", "&lt;script&gt;", "&#60;b&#62;", "&colon;",
    "[x](javascript:alert(1))", "<javascript:alert(1)>", "![x](javascript:alert(1))", "[x]: javascript:alert(1)\n", "[x]", "[x][x]", "[x](data:text/html,x)",
    "<https://example.org>", "https://example.org", "**", "__", "_", "*", "`", "```\n", "~~~\n", "    ", "\t", "> ", "- ", "+ ", "1. ", "# ", "## ", "### ",
    "#### ", "\n---\n", "\n===\n", "***\n", "\\", "|a|b|\n|-|-|\n", "\n", "\n\n", "\r", "\x00", "\x1b[31m", "\x9b2J", "\u202e", "\u2028", "\ud800",
    "[@click=app.quit]x[/]", "[red]", "## Antworten\n", "## Das können Sie tun\n", "- a: b\n", "---\n", "geprueft: ja\n", "a" * 500,
)  # fmt: skip
KNOWN_MARKDOWN = {
    "script": "<script>alert(1)</script>", "image": "<img src=x onerror=alert(1)>", "link": "[x](javascript:alert(1))",
    "link in brackets": "<javascript:alert(1)>", "link of signs": "[x](&#106;avascript:alert(1))", "picture": "![x](javascript:alert(1))",
    "reference": "[x]\n\n[x]: javascript:alert(1)", "data": "[x](data:text/html,x)", "html of signs": "&lt;script&gt;alert(1)&lt;/script&gt;",
    "comment": "<!-- x -->", "block": "<div onclick='x'>\n\n</div>", "many brackets": "[" * 39_000, "many links": "[a](" * 9_000,
    "many pictures": "![" * 19_000, "many closed": "]" * 39_000, "brackets in brackets": "[" * 19_000 + "]" * 19_000, "many stars": "*a **a " * 5_000,
    "stars only": "*" * 39_000, "many underscores": "_a __a " * 5_000, "many ticks": "".join(f"a{'`' * i}" for i in range(270)),
    "ticks only": "`" * 39_000, "many quotes": ">" * 39_000, "quotes and lists": "> - " * 9_000, "many lists": "- " * 19_000,
    "many numbers": "1. " * 13_000, "deeper lists": "".join(f"{'  ' * i}- a\n" for i in range(180)), "many lines": "a\n" * 19_000,
    "many paragraphs": "a\n\n" * 13_000, "many headings": "### a\n" * 6_000, "many entities": "&a" * 19_000, "many angles": "<" * 39_000,
    "many angles with letters": "<a" * 19_000, "many comments": "<!--" * 9_000, "many backslashes": "\\" * 39_000, "many blanks": " " * 39_000,
    "blanks before a break": ("a" + " " * 190 + "\n") * 200, "many references": "".join(f"[a{i}]: b\n" for i in range(3_000)),
    "reference never closed": "[a]: <" * 6_000, "title never closed": "[a]: b '" * 4_000, "autolinks": "<a:" * 13_000, "tables": "|a" * 19_000,
    "setext": "a\n=\n" * 9_000, "fences": "```\n" * 9_000, "tabs": "\t" * 39_000, "sentences": "A. " * 13_000, "points": "." * 39_000,
    "opened": "{{" * 19_000, "one word": "a" * 39_000, "many hyphens": "a-" * 19_000, "null": "\x00" * 39_000, "many returns": "\r" * 39_000,
    "too large": "a\n" * 1_000_000, "answers": "## Antworten\n" + "- a: b\n" * 5_000, "headings": "## Antworten\n" * 2_500,
    "header": "---\n" + "auch: a\n" * 4_000, "words in the header": "---\nauch: " + "a," * 19_000 + "\n---\n# T\n",
    "figures": "5 Euro " * 5_000, "paragraphs of law": "§ " * 19_000, "steps": "## Das können Sie tun\n" + "- a\n" * 9_000,
}  # fmt: skip
SEEN = {"script", "image", "link in brackets", "picture", "html of signs", "comment", "block"}
"""Those that must be told: shown as they are, they would look as if something had gone wrong."""


def parts(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    return [text for item in value for text in parts(item)] if isinstance(value, tuple) else []


def markdown_is_shown_or_told(body: str, folder: Path, kind: str = "ergebnisse", level: str = "standard") -> None:
    path = folder / "x.md"
    path.write_bytes(body.encode("utf-8", "surrogatepass"))
    with held(measured["Markdown"]):
        text = read_text(path, "content/x.md", kind)
        for finding in text.findings:
            finding.told()
        if not text.findings:
            filler = Filler(CONTENT, level, TODAY, {"rolle": "ich"}, frozenset())
            try:
                blocks = render._body(text, filler, level)
            except BrokenContent as told:
                assert told.findings[0].file == "content/x.md"
            else:
                shown = "\n".join(parts(blocks))
                assert all(sign.isprintable() or sign in "\n" + NBSP for sign in shown)
                assert not re.search(r"<[a-zA-Z/]", shown)
    fill._compiled.cache_clear()


@pytest.mark.parametrize("name", KNOWN_MARKDOWN)
def test_known_attacks_by_markdown(name: str, tmp_path: Path) -> None:
    body = KNOWN_MARKDOWN[name]
    markdown_is_shown_or_told(body, tmp_path, "fragen")
    for before in ("# T\n\n", "# T\n\n- "):
        markdown_is_shown_or_told(before + body, tmp_path, "seiten", "leicht")


@pytest.mark.parametrize("name", sorted(SEEN & KNOWN_MARKDOWN.keys()))
def test_html_and_links_are_told(name: str) -> None:
    filler = Filler(CONTENT, "standard", TODAY, {}, frozenset())
    text = read_text(Path("nowhere.md"), "x.md", "seiten")
    with pytest.raises(BrokenContent):
        render._blocks(KNOWN_MARKDOWN[name], text, 1, filler, "standard")


def test_no_blank_can_bring_html_in() -> None:
    filler = Filler(CONTENT, "standard", TODAY, {}, frozenset(), {"viel": "<script>"})
    text = read_text(Path("nowhere.md"), "x.md", "seiten")
    for source in ("{{ viel }}", "{{ '<' }}script>", "<{{ 'b' }}>", "{{ '[x](https://a)' }}"):
        with pytest.raises(BrokenContent):
            render._blocks(source, text, 1, filler, "standard")


texts = st.builds(
    lambda number, steps: mutated(real_texts()[number % len(real_texts())], steps), st.integers(0, 10**4), damage(PIECES_OF_MARKDOWN)
) | st.lists(st.sampled_from(PIECES_OF_MARKDOWN) | st.text(max_size=8), max_size=40).map(lambda pieces: "# T\n\n" + "".join(pieces))  # fmt: skip
MARKDOWN = (texts, st.sampled_from(sorted(KINDS)), st.sampled_from(LEVELS))


@settings(max_examples=150)
@given(*MARKDOWN)
def test_markdown_is_shown_or_told(places: Callable[[], Path], body: str, kind: str, level: str) -> None:
    markdown_is_shown_or_told(body, places(), kind, level)


@pytest.mark.soak
@SOAK
@given(*MARKDOWN)
def test_all_markdown_is_shown_or_told(places: Callable[[], Path], body: str, kind: str, level: str) -> None:
    markdown_is_shown_or_told(body, places(), kind, level)


# --- word lists

PIECES_OF_WORDS = (
    'msgid ""\n', 'msgstr ""\n', 'msgid "Back"\n', 'msgstr "{count.__class__}"\n', 'msgstr "{0}"\n', 'msgstr "{"\n', 'msgstr "{count:>999999999}"\n',
    'msgstr "{count!r}"\n', 'msgid_plural "a"\n', 'msgstr[0] "a"\n', 'msgstr[999999999] "a"\n', '"Plural-Forms: nplurals=999999999; plural=n;\\n"\n',
    '"Plural-Forms: nplurals=2; plural=__import__;\\n"\n', '"Content-Type: text/plain; charset=rot13\\n"\n', '"Content-Type: text/plain; charset=utf-16\\n"\n',
    '"Language: xx_YY\\n"\n', '"POT-Creation-Date: 9999-99-99\\n"\n', '"PO-Revision-Date: x\\n"\n', "#, fuzzy\n", "#~ ", "#| ", 'msgctxt "a"\n', '"', "\\", "\\x", "\n", "\x00", "\x1b",
)  # fmt: skip
KNOWN_WORDS = {
    "attributes": 'msgid "{count} findings."\nmsgstr "{count.__class__.__mro__}"\n',
    "padding": 'msgid "{count} findings."\nmsgstr "{count:>9999999999}"\n',
    "number": 'msgid "{count} findings."\nmsgstr "{0} {} {x} {"\n',
    "conversion": 'msgid "{count} findings."\nmsgstr "{count!r:{count}}"\n',
    "forms": 'msgid ""\nmsgstr ""\n"Plural-Forms: nplurals=999999999; plural=n;\\n"\n\nmsgid "a"\nmsgid_plural "b"\nmsgstr[0] "c"\n',
    "forms, moved in": 'msgid ""\nmsgstr ""\n"Plural-Forms: nplurals=999999999; plural=n;\\n"\n\nmsgid "a"\n  msgid_plural "b"\nmsgstr[0] "c"\n',
    "a form": 'msgid ""\nmsgstr ""\n"Plural-Forms: nplurals=2; plural=' + "(" * 5_000 + 'n;\\n"\n',
    "run": 'msgid ""\nmsgstr ""\n"Plural-Forms: nplurals=2; plural=__import__(\'os\').system(\'true\');\\n"\n',
    "charset": 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=idna\\n"\n',
    "date": 'msgid ""\nmsgstr ""\n"POT-Creation-Date: 2026-13-45 99:99+9999\\n"\n',
    "language": 'msgid ""\nmsgstr ""\n"Language: ../../x\\n"\n',
    "header": 'msgid ""\nmsgstr ""\n"nothing\\n:\\n"\n',
    "many": "".join(f'msgid "{i}"\nmsgstr "x"\n' for i in range(5_000)),
    "too large": 'msgid "a"\n' + '"b"\n' * (LARGEST_WORDS // 3),
    "one line": 'msgid "a"\nmsgstr "' + "x" * 400_000 + '"\n',
    "backslashes": 'msgid "a"\nmsgstr "' + "\\" * 100_000 + '"\n',
    "comments": "#: a:1\n" * 50_000 + 'msgid "a"\nmsgstr "b"\n',
    "places": "#: " + "a:1 " * 50_000 + '\nmsgid "a"\nmsgstr "b"\n',
}


def words_are_read_or_told(source: bytes | None, compiled: bytes | None, folder: Path) -> None:
    for name, data in (("words.po", source), ("words.mo", compiled)):
        (folder / name).unlink(missing_ok=True)
        if data is not None:
            (folder / name).write_bytes(data)
    with held(measured["word list"]):
        try:
            words = load_words(folder)
        except BrokenContent as told:
            assert told.findings[0].file.endswith("words.po")
            return
        for said in (
            words("Back"),
            words("{count} findings.", count=7),
            words("Kept in: {file}", file=Path("{count}")),
        ):
            assert INSIDES.search(said) is None
            assert len(said) <= LARGEST_WORDS


@pytest.mark.parametrize("name", KNOWN_WORDS)
def test_known_attacks_by_word_lists(name: str, tmp_path: Path) -> None:
    words_are_read_or_told(KNOWN_WORDS[name].encode(), None, tmp_path)


def test_a_word_list_that_never_ends_is_not_read(tmp_path: Path) -> None:
    for name in ("words.po", "words.mo"):
        (tmp_path / name).unlink(missing_ok=True)
        (tmp_path / name).symlink_to("/dev/zero")
        with held(), pytest.raises(BrokenContent):
            load_words(tmp_path)


words_steps = damage(PIECES_OF_WORDS)
WORDS = (st.integers(0, 10**6), words_steps, st.lists(st.tuples(st.integers(0, 10**6), st.binary(min_size=1, max_size=4)), max_size=6), st.booleans())  # fmt: skip


def words_case(seed: int, steps: object, bites: list[tuple[int, bytes]], compiled: bool, folder: Path) -> None:
    if compiled:
        data = bytearray(compiled_words())
        for at, more in bites:
            at %= 200 if seed % 2 else len(data)  # the head, which tells where all else lies, or anywhere
            data[at : at + len(more)] = more
        words_are_read_or_told(None, bytes(data[: seed % len(data)] if seed % 7 == 0 else data), folder)
    else:
        head, *entries = real("standard/words.po").split("\n\n")
        chosen = [head, *random.Random(seed).sample(entries, 5)]
        text = mutated("\n\n".join(chosen), steps)  # type: ignore[arg-type]
        words_are_read_or_told(text.encode("utf-8", "surrogatepass"), None, folder)


@cache
def compiled_words() -> bytes:
    from guide.load.words import compile_words

    return compile_words(content_root() / "standard/words.po")


@settings(max_examples=200)
@given(*WORDS)
def test_a_word_list_is_read_or_told(places: Callable[[], Path], seed: int, steps: object, bites: list[tuple[int, bytes]], compiled: bool) -> None:  # fmt: skip
    words_case(seed, steps, bites, compiled, places())


@pytest.mark.soak
@SOAK
@given(*WORDS)
def test_every_word_list_is_read_or_told(places: Callable[[], Path], seed: int, steps: object, bites: list[tuple[int, bytes]], compiled: bool) -> None:  # fmt: skip
    words_case(seed, steps, bites, compiled, places())


# --- files that are none


@pytest.mark.parametrize("kind", ["device", "pipe", "folder", "loop", "too large"])
def test_what_is_no_file_of_a_pack_is_told_at_once(kind: str, small: Path) -> None:
    for file in ("facts/probe.yaml", "standard/fragen/art.md", "tree/probe.yaml"):
        path = small / file
        path.unlink()
        match kind:
            case "device":
                path.symlink_to("/dev/zero")
            case "pipe":
                os.mkfifo(path)
            case "folder":
                path.mkdir()
            case "loop":
                path.symlink_to(path)
            case _:
                with path.open("wb") as large:
                    large.truncate(1 << 40)
        with held():
            assert any(finding.file == f"content/{file}" for finding in check_all(Content(small)))
        shutil.rmtree(path) if path.is_dir() else path.unlink()
        path.write_text("# leer\n")


# --- figures that make no sense


@pytest.mark.parametrize("value", [0, -1, Decimal("0.000000000001"), 10**11, "Wort", date(2999, 12, 31)], ids=str)
def test_no_figure_of_a_pack_ends_a_calculation(value: "int | Decimal | str | date") -> None:
    """Every figure that a calculation looks at is this one, alone and with all others."""
    for name, rule in RULES.items():
        for changed in [*((need,) for need in rule.needs), rule.needs]:
            content = Content()
            content.facts = {
                fact: entry._replace(values=tuple(each._replace(value=value) for each in entry.values))
                if fact in changed else entry for fact, entry in CONTENT.facts.items()
            }  # fmt: skip
            with held(), contextlib.suppress(Problem):
                done = reckon(content, name, {}, TODAY)
                parts(render.Renderer(content, "leicht", TODAY).calculation(done, rule, {"rolle": "ich"}))


# --- a whole pack


def pack_is_walked_or_told(root: Path, seed: int) -> None:
    """Every page of the small guide is opened, in both levels, and the checks are run."""
    content = Content(root)
    with held(measured["whole pack"]):
        check_all_or_told(content)
    for level in LEVELS:
        with held(measured["whole pack"]):
            walk_all(content, level, random.Random(seed))
    fill._compiled.cache_clear()
    names.file_of.cache_clear()  # it holds every content there was; a program has one


def test_a_text_without_a_word_is_no_crash(small: Path) -> None:
    for level in FOLDERS.values():
        (small / level / "glossar/wort.md").write_text("---\ngeprueft: nein\n---\n# \n")
    check_all_or_told(Content(small))


def check_all_or_told(content: Content) -> None:
    try:
        for finding in check_all(content):
            finding.told()
    except Problem as told:
        assert str(told)


def walk_all(content: Content, level: str, choice: random.Random) -> None:
    try:
        session = Session(content, TODAY, level)
        session.choose("beratung")
    except Problem:
        return
    for step in [*PLACES, *["?"] * 10, "find", *RULES]:
        try:
            if step == "?":
                choices = session.page().choices
                if choices:
                    session.choose(choice.choice(choices).name)
            elif step == "find":
                session.find("wort betrag")
            elif step in RULES:
                session._calculate(step)
            else:
                session.open(step)
            for text in parts(session.page()):
                assert all(sign.isprintable() or sign in "\n" + NBSP for sign in text)
                assert INSIDES.search(text) is None
        except Problem:
            session.back()


PACK_PIECES = (*PIECES_OF_YAML, *PIECES_OF_BLANKS, *PIECES_OF_MARKDOWN)
PACK = (st.integers(0, 10**6), damage(PACK_PIECES, 4), st.integers(0, 10**6))


@pytest.fixture
def small(tmp_path: Path) -> Path:
    return build(tmp_path / "small")


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("pack") / "small")


def pack_case(root: Path, number: int, steps: object, seed: int) -> None:
    files = sorted(path for path in root.rglob("*") if path.is_file() and path.suffix in (".md", ".yaml"))
    path = files[number % len(files)]
    before = path.read_bytes()
    try:
        path.write_bytes(mutated(before.decode(), steps).encode("utf-8", "surrogatepass"))  # type: ignore[arg-type]
        pack_is_walked_or_told(root, seed)
    finally:
        path.write_bytes(before)


@settings(max_examples=30)
@given(*PACK)
def test_a_pack_is_walked_or_told(pack: Path, number: int, steps: object, seed: int) -> None:
    pack_case(pack, number, steps, seed)


@pytest.mark.soak
@SOAK
@given(*PACK)
def test_every_pack_is_walked_or_told(pack: Path, number: int, steps: object, seed: int) -> None:
    pack_case(pack, number, steps, seed)


def test_what_was_measured(record_property: Callable[[str, object], None]) -> None:
    """Comes last, and prints what the cases before took in this process."""
    for name, each in measured.items():
        if each.cases:
            record_property("measured", f"fuzz, {name}: {each}")
