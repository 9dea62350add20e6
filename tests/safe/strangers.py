# ruff: noqa: E501 - pieces are easier to read in one line
"""What the tests with content of strangers share: the real content, pieces to damage it with, and what must not be seen."""

import re
from functools import cache

from hypothesis import settings

from guide.checks.prose import read_files
from guide.load import FOLDERS, Content, content_root

CONTENT = Content()
SOAK = settings(max_examples=20_000, derandomize=False, database=None)
INSIDES = re.compile(r"<class |<function|<bound|<built-in| object at 0x|__main__|Traceback|jinja2|/etc/|root:")
"""What would show that a text has looked inside the program or the system."""
PIECES_OF_YAML = (
    "&a ", "*a", "<<: *a", "!!python/object/apply:os.system ['true']", "!!binary ", "!!int ", "? ", "- ", ": ", "\n", "\n  ",
    "[", "]", "{", "}", "[" * 30, "{a: " * 30, "- " * 30, "? " * 30, '"', "'", "|\n", ">\n", "%YAML 9.9\n", "---\n", "...\n", "\t", "\x00",
    "\ufeff", "null", "~", "true", "yes", "1e9", "0x10", "9" * 30, "9" * 5000, "1." + "9" * 30, "0001-01-01", "9999-12-31",
    "2026-02-30", "2999-12-31", ".inf", "a" * 2000, '"\\ud800"', '"\\e[31m"', "{{ 7 * 7 }}", "javascript:alert(1)", "../../guide.yaml",
    "from: ", "value: ", "until: ", "unit: Datum", "unit: Tage", "value: 0", "value: -1", "EUR", "weiss_nicht", "start: ", "to: ",
)  # fmt: skip
PIECES_OF_BLANKS = (
    "{{ ", " }}", "{% ", " %}", "{#", "#}", "{% if ", "{% endif %}", "{% else %}", "{% for a in ", "{% endfor %}", "{% set a = ",
    "{% macro a() %}", "{% endmacro %}", "{% call a() %}", "{% raw %}", "{% include ", "{% import ", "{% extends ", "{% filter ", "|", ".", "(", ")",
    "[", "]", "'", '"', "~", " * ", " ** ", " + ", "%", "10**9", "range(10**9)", "'a' * 10**9", "__class__", "__globals__", "__mro__",
    ".__init__", "attr('__class__')", "map(attribute='__class__')", "|join", "|replace('a', 'aaaaaaaaaa')", "|zahl", "|euro", "|datum", "|teile",
    "mindestlohn", "land", "antwort", "rolle", "wer", "norm", "feld", "url", "verlauf", "tag", "stand", "self", "lipsum", "cycler",
    "namespace", "dict", "loop", "caller", "true", "none", "not ", " in ", " is defined", " is ", "1", "9" * 40, "'1e999999999'", "((((((((((", "not " * 30,
    "\x00", "\ud800", "\x1b[31m", "\n", ".value", ".format(", "[::-1]", "[10**9]", ", *antwort", ", **antwort", "'\\x00'", " if ", " else ",
)  # fmt: skip
PIECES_OF_MARKDOWN = (
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<!--", "-->", "<?php", "<![CDATA[", "&lt;script&gt;", "&#60;b&#62;", "&colon;",
    "[x](javascript:alert(1))", "<javascript:alert(1)>", "![x](javascript:alert(1))", "[x]: javascript:alert(1)\n", "[x]", "[x][x]", "[x](data:text/html,x)",
    "<https://example.org>", "https://example.org", "**", "__", "_", "*", "`", "```\n", "~~~\n", "    ", "\t", "> ", "- ", "+ ", "1. ", "# ", "## ", "### ",
    "#### ", "\n---\n", "\n===\n", "***\n", "\\", "|a|b|\n|-|-|\n", "\n", "\n\n", "\r", "\x00", "\x1b[31m", "\x9b2J", "\u202e", "\u2028", "\ud800",
    "[@click=app.quit]x[/]", "[red]", "## Antworten\n", "## Das können Sie tun\n", "- a: b\n", "---\n", "geprueft: ja\n", "a" * 500,
)  # fmt: skip


@cache
def real(file: str) -> str:
    return (content_root() / file).read_text(encoding="utf-8")


@cache
def real_texts() -> list[str]:
    """Every text of the guide that has blanks."""
    sources = (source for folder in FOLDERS.values() for _, source in read_files(content_root() / folder, ".md"))
    return [source for source in sources if "{" in source]
