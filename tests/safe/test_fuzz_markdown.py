# ruff: noqa: E501, PT017 - an attack is easier to read in one line; what is told is looked at where something else may come, too
"""Markdown of strangers is shown or told: no HTML, no address that runs something, no sign that nobody sees."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from held import damage, held, mutated
from hypothesis import given, settings
from hypothesis import strategies as st
from strangers import CONTENT, PIECES_OF_MARKDOWN, SOAK, real_texts
from support import TODAY, is_harmless, strings

from guide import fill, render
from guide.fill import Filler
from guide.load.texts import KINDS, read_text
from guide.page import LEVELS
from guide.problem import BrokenContent

pytestmark = pytest.mark.alone

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


def markdown_is_shown_or_told(body: str, folder: Path, kind: str = "ergebnisse", level: str = "standard") -> None:
    path = folder / "x.md"
    path.write_bytes(body.encode("utf-8", "surrogatepass"))
    with held("Markdown"):
        text = read_text(path, "content/x.md", kind)
        for finding in text.findings:
            finding.told()
        if not text.findings:
            filler = Filler(CONTENT, level, TODAY, {"rolle": "ich"}, frozenset())
            try:
                blocks = render.Renderer(CONTENT, level, TODAY)._body(text, filler)
            except BrokenContent as told:
                assert told.findings[0].file == "content/x.md"
            else:
                shown = "\n".join(strings(blocks))
                assert is_harmless(shown)
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
        render.Renderer(CONTENT, "standard", TODAY)._blocks(KNOWN_MARKDOWN[name], text, 1, filler)


def test_no_blank_can_bring_html_in() -> None:
    filler = Filler(CONTENT, "standard", TODAY, {}, frozenset(), {"viel": "<script>"})
    text = read_text(Path("nowhere.md"), "x.md", "seiten")
    for source in ("{{ viel }}", "{{ '<' }}script>", "<{{ 'b' }}>", "{{ '[x](https://a)' }}"):
        with pytest.raises(BrokenContent):
            render.Renderer(CONTENT, "standard", TODAY)._blocks(source, text, 1, filler)


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
