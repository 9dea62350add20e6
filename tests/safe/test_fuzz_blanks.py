# ruff: noqa: E501 - an attack is easier to read in one line; what is told is looked at where something else may come, too
"""Texts of strangers with blanks are filled or told, and never leave the sandbox, show insides or go on for ever."""

import pytest
from held import damage, held, mutated
from hypothesis import given, settings
from hypothesis import strategies as st
from strangers import CONTENT, INSIDES, PIECES_OF_BLANKS, SOAK, real_texts
from support import TODAY

from guide import fill
from guide.fill import Filler
from guide.page import LEVELS
from guide.problem import BrokenContent
from guide.templates import LONGEST

pytestmark = pytest.mark.alone

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
    "many good blanks": "".join(f"{{{{{i}}}}}\n" for i in range(4_400)) + "{{ nirgends }}",
    "with": "{% with a = 1 %}{{ a }}{% endwith %}",
}


HARMLESS = {"many blanks", "many elifs", "many comparisons", "many backslashes"}
"""They end soon, and nothing much comes of them."""


def is_filled_or_told(text: str, level: str = "standard") -> None:
    filler = Filler(CONTENT, level, TODAY, {"rolle": "ich", "land": "bayern"}, frozenset(["land", "lohn"]))
    with held("blanks"):
        try:
            shown = filler.fill(text, "x.md", 7)
        except BrokenContent as told:
            (finding,) = told.findings
            assert finding.file == "x.md"
            assert 7 <= finding.line <= 7 + text.count("\n")
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


def test_every_real_text_is_in_the_part_of_the_language_that_is_allowed() -> None:
    for text in real_texts():
        fill._compiled(text)


blanks = (
    st.builds(lambda number, steps: mutated(real_texts()[number % len(real_texts())], steps), st.integers(0, 10**4), damage(PIECES_OF_BLANKS))
    | st.builds(mutated, st.sampled_from([*OUT_OF_THE_BOX, *(t for t in NEVER_ENDING.values() if len(t) < 500)]).map("{{{{ {} }}}}".format), damage(PIECES_OF_BLANKS))
    | st.builds(mutated, st.sampled_from([text for text in NEVER_ENDING.values() if len(text) < 500]), damage(PIECES_OF_BLANKS))
    | st.lists(st.sampled_from(PIECES_OF_BLANKS) | st.text(max_size=6), min_size=1, max_size=30).map(" ".join)
)  # fmt: skip


@settings(max_examples=100)
@given(blanks, st.sampled_from(LEVELS))
def test_a_text_is_filled_or_told(text: str, level: str) -> None:
    is_filled_or_told(text, level)


@pytest.mark.soak
@SOAK
@given(blanks, st.sampled_from(LEVELS))
def test_every_text_is_filled_or_told(text: str, level: str) -> None:
    is_filled_or_told(text, level)
