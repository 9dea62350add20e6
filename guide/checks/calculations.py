"""Calculations: each has its texts in both levels, and they can be shown for whatever a person may have typed."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import product

from guide.calc.rules import RULES, Input, Rule
from guide.checks.pages import failing, renderers
from guide.checks.structure import ORDER, unnamed_offices
from guide.load import Content
from guide.load.texts import LIST
from guide.page import LEVELS, Page
from guide.problem import Finding
from guide.render import Renderer
from guide.tree import ROLE, UNSURE
from guide.worksheet import LAND, example_of, reckon

DAYS = range(13)
STEP = timedelta(days=61)
"""Days two months apart for two years: beginnings and ends of periods fall on workdays, weekends and holidays."""
ROLES = ("ich", "eltern", "beratung")
LISTED = "rechnungen"
NO_TEXT = "The calculation {name} has no text. Add it."
NO_RULE = "There is no calculation of this name, or nobody lists it. Remove this, or add the calculation."


def check_files(content: Content) -> Iterator[Finding]:
    """Texts that are missing, left over, or wrong in themselves; names in the tree that are no calculation."""
    for level in LEVELS:
        listed = content.text(level, "listen", LISTED)
        yield from listed.findings
        for item in listed.items(LIST):
            if item.key not in RULES:
                yield Finding(listed.file, item.line, NO_RULE, rule="R02")
        offered = [name for name in listed.keys(LIST) if name in RULES]
        if offered != [name for name in RULES if name in offered] or offered != offered_in(content):
            yield Finding(listed.file, 1, ORDER, {"answers": ", ".join(RULES)}, "R03")
        inputs = {entry.name for name in offered for entry in RULES[name].inputs if entry.unit != LAND}
        for kind, expected in (("rechnungen", set(offered)), ("eingaben", inputs)):
            present = set(content.names(level, kind))
            for name in sorted(expected | present):
                text = content.text(level, kind, name)
                if name not in present:
                    yield Finding(text.file, 1, NO_TEXT, {"name": name}, "R01")
                elif name not in expected:
                    yield Finding(text.file, 1, NO_RULE, rule="R02")
                else:
                    yield from text.findings
        for name in offered:
            yield from unnamed_offices(content, level, content.text(level, "rechnungen", name))


def offered_in(content: Content) -> list[str]:
    """The calculations that the content lists, in order."""
    return [name for name in content.text(LEVELS[0], "listen", LISTED).keys(LIST) if name in RULES]


def typical(content: Content, rule: Rule) -> Iterator[dict[str, str]]:
    """What people may have typed: nothing they know, little, much, and days at every turn of the year."""
    yield {}
    for values in product(*(_values(content, entry) for entry in rule.inputs)):
        yield dict(zip((entry.name for entry in rule.inputs), values, strict=True))


def _values(content: Content, entry: Input) -> list[str]:
    if entry.unit == LAND:
        return [UNSURE, "bayern", "nordrhein_westfalen"]
    example = example_of(content, entry, content.stand)
    if isinstance(example, date):
        return [(example + STEP * i).isoformat() for i in DAYS]
    values = [str(value) for value in (entry.least, example, entry.most)]
    return [*values, UNSURE] if entry.optional else values


def every_page(content: Content, render: Renderer, name: str) -> list[Page]:
    """All pages of a calculation. Raises BrokenContent for one that cannot be shown."""
    return [*pages(content, render, name), *_entries(content, render, name)]


def pages(content: Content, render: Renderer, name: str) -> Iterator[Page]:
    """The page of a calculation for everything typical, for each role once in each case."""
    rule = RULES[name]
    for number, said in enumerate(typical(content, rule)):
        passed = {ROLE: ROLES[number % len(ROLES)]}
        yield render.calculation(reckon(content, name, said, render.day), rule, passed)


def check(content: Content) -> Iterator[Finding]:
    """Pages that cannot be shown today or on the next 1 January; the words on them are looked at by ``wording``."""
    for render in renderers(content):
        for name in offered_in(content):
            yield from failing(every_page, content, render, name)


def _entries(content: Content, render: Renderer, name: str) -> Iterator[Page]:
    """The pages that ask for the numbers and days of a calculation, for each role."""
    for entry in RULES[name].inputs:
        for role in ROLES if entry.unit != LAND else ():
            yield render.entry(entry, example_of(content, entry, render.day), {ROLE: role})
