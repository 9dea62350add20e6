"""How often each rule fires on texts in Leichte Sprache and on texts of offices, and whether that tells them apart.

    .venv/bin/python -m benchmarks.language_rules leichte-sprache/ amtliche-texte/

Each argument is a file or a folder of .txt files, one sentence a line; every sentence is checked by itself. The texts
are not part of this repository. Corpora that were used: github.com/buschmo/Simple-German-Corpus (results/hand_aligned,
results/evaluated: pairs of the same site; apotheken-umschau and brandeins left out, which are Einfache Sprache),
github.com/german-easy-to-read/statements (Hurraki), github.com/oliverguhr/buergerbot24 (docs: Amt24, the portal of the
administration of Saxony), the Sozialgesetzbuch. Lists of words were made from every second page of Amt24 and measured
on the others.

What must hold: findings at error level on fewer than 8 % of the sentences in Leichte Sprache and on more than 80 % of
the others; the number of findings tells a pair of sentences apart with an AUC of at least 0.86; a rule that fires less
than twice as often on the others is no error.
"""

import argparse
import time
from bisect import bisect_left, bisect_right
from collections import Counter
from pathlib import Path
from typing import NamedTuple

from guide.language import check, grammar, rules_of
from guide.language.rule import ERROR, WARNING
from guide.language.settings import Settings, shipped

SHARE_EASY, SHARE_OTHER, AUC, TIMES = 0.08, 0.80, 0.86, 2.0


class Checked(NamedTuple):
    """A sentence and the rules it breaks, each with its severity."""

    sentence: str
    findings: list[tuple[str, str]]


def sentences(path: Path) -> list[str]:
    files = sorted(path.rglob("*.txt")) if path.is_dir() else [path]
    lines = [line.strip() for file in files for line in file.read_text(encoding="utf-8").splitlines()]
    return [line for line in lines if line]


def checked(path: Path, settings: Settings) -> list[Checked]:
    return [
        Checked(text, [(finding.rule, finding.severity) for finding in check(text, settings=settings)])
        for text in sentences(path)
    ]


def auc(easy: list[float], other: list[float]) -> float:
    """How often a sentence of the second kind has the greater number; a tie counts half."""
    ordered = sorted(easy)
    won = sum(bisect_left(ordered, n) + bisect_right(ordered, n) for n in other)
    return won / (2 * len(easy) * len(other))


def share(corpus: list[Checked], rule: str = "", severities: tuple[str, ...] = ()) -> float:
    """The share of sentences with a finding (of a rule, of severities)."""
    hits = sum(
        any((not rule or rule == r) and (not severities or weight in severities) for r, weight in item.findings)
        for item in corpus
    )
    return hits / max(len(corpus), 1)


def numbers(corpus: list[Checked], severities: tuple[str, ...] = ()) -> list[float]:
    return [sum(not severities or weight in severities for _, weight in item.findings) for item in corpus]


def table(easy: list[Checked], other: list[Checked], settings: Settings) -> None:
    print(f"{'rule':26}{'weighs':9}{'easy %':>8}{'other %':>9}{'times':>7}   at error level: easy %, other %")
    for rule in rules_of("leicht", settings):
        low, high = share(easy, rule.id), share(other, rule.id)
        error_low, error_high = share(easy, rule.id, (ERROR,)), share(other, rule.id, (ERROR,))
        times = high / low if low else float("inf") if high else 0.0
        error_times = error_high / error_low if error_low else float("inf") if error_high else TIMES
        weak = "  <- fires less than twice as often: no error" if error_times < TIMES else ""
        weight = settings.severity(rule.id, "leicht")
        levels = f"{100 * error_low:.1f}, {100 * error_high:.1f}" if error_low or error_high else ""
        print(f"{rule.id + ' ' + rule.name:26}{weight:9}{100 * low:8.2f}{100 * high:9.2f}{times:7.1f}   {levels}{weak}")


def summary(easy: list[Checked], other: list[Checked]) -> None:
    low, high = share(easy, severities=(ERROR,)), share(other, severities=(ERROR,))
    every = auc(numbers(easy), numbers(other))
    heavy = auc(numbers(easy, (ERROR, WARNING)), numbers(other, (ERROR, WARNING)))
    print(f"\nerror level: easy {100 * low:.1f} % (must be below {100 * SHARE_EASY:.0f})")
    print(f"             other {100 * high:.1f} % (must be above {100 * SHARE_OTHER:.0f})")
    print(f"AUC of the number of findings {every:.3f} (>= {AUC}); of errors and warnings alone {heavy:.3f}")


def alone(corpus: list[Checked]) -> str:
    """Which rule is the only one at error level in a sentence: where to look first."""
    only: Counter[str] = Counter()
    for item in corpus:
        rules = {rule for rule, weight in item.findings if weight == ERROR}
        if len(rules) == 1:
            only.update(rules)
    return ", ".join(f"{rule} {100 * n / len(corpus):.1f}" for rule, n in only.most_common(12))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("easy", type=Path)
    parser.add_argument("other", type=Path)
    parser.add_argument("--without-sprache", action="store_true")
    parser.add_argument("--show", default="", help="print the easy sentences where this rule is at error level")
    options = parser.parse_args()
    grammar.use_morphology(not options.without_sprache)
    settings = shipped()
    begin = time.perf_counter()
    easy, other = checked(options.easy, settings), checked(options.other, settings)
    took = time.perf_counter() - begin
    if options.show:
        for item in easy:
            if (options.show, ERROR) in item.findings:
                print(item.sentence)
        return
    way = "with [sprache]" if grammar.uses_morphology() else "without [sprache]"
    print(f"{way}: {len(easy)} easy and {len(other)} other sentences, {(len(easy) + len(other)) / took:.0f} a second\n")
    table(easy, other, settings)
    summary(easy, other)
    print(f"error level by one rule alone, % of sentences: easy: {alone(easy)}")


if __name__ == "__main__":
    main()
