"""Precision and recall of the grammar detectors on treebanks (CoNLL-U), with and without extra [sprache].

    .venv/bin/python -m benchmarks.language_quality de_pud-ud-test.conllu de_gsd-ud-test.conllu …

The treebanks are not part of this repository: github.com/UniversalDependencies/UD_German-PUD, -GSD, -HDT (newspaper).
What counts as gold:

* passive: a form of "werden" with the relation aux:pass. "ist geschlossen" (Zustandspassiv) is none for the rule.
* genitive: a run of words in the genitive; runs of names only ("Deutschlands") count neither way, nor do
  "dessen" and "deren", which the treebanks mark differently. LIT marks every third genitive and is left out.
* Konjunktiv: Mood=Sub. "möchte" counts neither way: it is normal in Leichte Sprache. A treebank without any
  Mood=Sub (HDT, LIT) is left out.
* preterite: Tense=Past of full verbs, no Mood=Sub; HDT marks the tense of a few verbs only and is left out.

"sentence" asks whether a sentence has the form at all, "place" whether each single form is found where it stands.
`--errors passive` prints the sentences that differ.
"""

import argparse
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from guide.language import grammar

_WERDEN = frozenset(
    [
        "werde",
        "wirst",
        "wird",
        "werden",
        "werdet",
        "wurde",
        "wurdest",
        "wurden",
        "wurdet",
        "würde",
        "würdest",
        "würden",
        "würdet",
        "worden",
        "ward",
    ]
)
_AUXILIARY = frozenset(["sein", "haben", "werden", "können", "müssen", "dürfen", "sollen", "wollen", "mögen"])
_NEUTRAL = ("möchte", "dessen", "deren", "derer", "wessen")


class Token(NamedTuple):
    form: str
    start: int
    end: int
    lemma: str
    upos: str
    xpos: str
    feats: str
    deprel: str


class Sentence(NamedTuple):
    text: str
    tokens: list[Token]


def sentences(path: Path) -> Iterator[Sentence]:
    """The sentences of a treebank, each token with its place in the text; words of a contraction share its place."""
    text, tokens, at, inside = "", [], 0, (0, 0, 0)
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        if line.startswith("# text ="):
            text, tokens, at, inside = line[8:].strip(), [], 0, (0, 0, 0)
        elif not line.strip():
            if tokens:
                yield Sentence(text, tokens)
            tokens = []
        elif line[0] != "#":
            fields = line.split("\t")
            number = fields[0]
            if len(fields) < 8 or "." in number:
                continue
            if "-" not in number and int(number) <= inside[0]:
                start, end = inside[1], inside[2]
            else:
                start = text.find(fields[1], at)
                if start < 0:
                    start = at
                end = at = start + len(fields[1])
            if "-" in number:
                inside = (int(number.split("-")[1]), start, end)
                continue
            tokens.append(Token(fields[1], start, end, fields[2], fields[3], fields[4], fields[5], fields[7]))


Place = tuple[int, int]


def gold_passives(tokens: list[Token]) -> tuple[list[Place], list[Place]]:
    return [(t.start, t.end) for t in tokens if t.deprel.startswith("aux:pass") and t.form.lower() in _WERDEN], []


def gold_genitives(tokens: list[Token]) -> tuple[list[Place], list[Place]]:
    gold, neutral, run = [], [], []
    for token in [*tokens, None]:
        if token is not None and "Case=Gen" in token.feats and token.upos not in ("ADP", "PUNCT"):
            run.append(token)
        elif run:
            names = all(t.upos == "PROPN" or t.form.lower() in _NEUTRAL or t.xpos == "NE" for t in run)
            (neutral if names else gold).append((run[0].start, run[-1].end))
            run = []
    neutral += [(t.start, t.end) for t in tokens if t.form.lower() in _NEUTRAL]
    return gold, neutral


def gold_konjunktives(tokens: list[Token]) -> tuple[list[Place], list[Place]]:
    gold = [(t.start, t.end) for t in tokens if "Mood=Sub" in t.feats and not t.form.lower().startswith("möcht")]
    return gold, [(t.start, t.end) for t in tokens if t.form.lower().startswith("möcht")]


def gold_preterites(tokens: list[Token]) -> tuple[list[Place], list[Place]]:
    past = [t for t in tokens if "Tense=Past" in t.feats and "Person=" in t.feats and "Mood=Sub" not in t.feats]
    full = [t for t in past if t.lemma not in _AUXILIARY and not t.xpos.startswith(("VA", "VM"))]
    # The Plusquamperfekt is found at its "hatte" or "war", Futur II at its "wird": no treebank marks them.
    auxiliary = [t for t in tokens if t.lemma in ("haben", "sein", "werden")]
    return [(t.start, t.end) for t in full], [(t.start, t.end) for t in auxiliary]


DETECTORS: dict[str, tuple[Callable[[str], list[grammar.Span]], Callable[..., tuple[list[Place], list[Place]]]]] = {
    "passive": (grammar.passives, gold_passives),
    "genitive": (grammar.genitives, gold_genitives),
    "konjunktiv": (grammar.konjunktives, gold_konjunktives),
    "preterite": (grammar.preterites, gold_preterites),
}


def touch(one: Place, other: Place) -> bool:
    return one[0] < other[1] and other[0] < one[1]


class Score:
    """Counts of one detector on one treebank: true, false and missed, by place and by sentence."""

    def __init__(self) -> None:
        self.place = [0, 0, 0]
        self.sentence = [0, 0, 0]

    def add(self, gold: list[Place], neutral: list[Place], found: list[Place]) -> tuple[list[Place], list[Place]]:
        """Count a sentence; gives what was found wrongly and what was missed."""
        counted = [f for f in found if any(touch(f, g) for g in gold) or not any(touch(f, n) for n in neutral)]
        wrong = [f for f in counted if not any(touch(f, g) for g in gold)]
        missed = [g for g in gold if not any(touch(f, g) for f in found)]
        for n, count in enumerate((len(gold) - len(missed), len(wrong), len(missed))):
            self.place[n] += count
        for n, hit in enumerate((gold and counted, counted and not gold, gold and not counted)):
            self.sentence[n] += bool(hit)
        return wrong, missed


def figures(counts: list[int]) -> str:
    true, false, missed = counts
    precision, recall = true / max(true + false, 1), true / max(true + missed, 1)
    f1 = 2 * precision * recall / max(precision + recall, 1e-9)
    return f"P {precision:.3f} R {recall:.3f} F1 {f1:.3f}"


# How often a feature is met per sentence where a treebank marks it throughout.
_FULLY_MARKED = {"konjunktiv": ("Mood=Sub", 0.02), "preterite": ("Tense=Past", 0.3), "genitive": ("Case=Gen", 0.3)}


def has_gold(name: str, corpus: list[Sentence]) -> bool:
    feature, least = _FULLY_MARKED.get(name, ("", 0))
    return sum(feature in t.feats for s in corpus for t in s.tokens) >= least * len(corpus)


def measure(corpora: dict[str, list[Sentence]], show: str, limit: int) -> None:
    for name, (detector, gold_of) in DETECTORS.items():
        if show and show != name:
            continue
        total = Score()
        for label, corpus in corpora.items():
            if not has_gold(name, corpus):
                continue
            score = Score()
            for sentence in corpus:
                gold, neutral = gold_of(sentence.tokens)
                found = [(s.start, s.end) for s in detector(sentence.text)]
                total.add(gold, neutral, found)
                wrong, missed = score.add(gold, neutral, found)
                if show and limit and (wrong or missed):
                    limit -= 1
                    marks = [f"wrong «{sentence.text[a:b]}»" for a, b in wrong]
                    marks += [f"missed «{sentence.text[a:b]}»" for a, b in missed]
                    print(f"    {'; '.join(marks)} | {sentence.text}")
            print(f"  {name:11} {label:28} sentence {figures(score.sentence)}   place {figures(score.place)}")
        print(f"  {name:11} {'all':28} sentence {figures(total.sentence)}   place {figures(total.place)}")


def speed(corpora: dict[str, list[Sentence]]) -> None:
    texts = [sentence.text for corpus in corpora.values() for sentence in corpus]
    detectors = [detector for detector, _ in DETECTORS.values()]
    begin = time.perf_counter()
    for text in texts:
        for detector in detectors:
            detector(text)
    print(f"  all detectors: {len(texts) / (time.perf_counter() - begin):.0f} sentences a second")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--errors", choices=DETECTORS, default="")
    parser.add_argument("--limit", type=int, default=60)
    parser.add_argument("--way", choices=["both", "sprache", "lists"], default="both")
    options = parser.parse_args()
    corpora = {path.stem: list(sentences(path)) for path in options.files}
    for morphology in {"both": (True, False), "sprache": (True,), "lists": (False,)}[options.way]:
        grammar.use_morphology(morphology)
        print("with [sprache]" if grammar.uses_morphology() else "without [sprache]: lists and patterns")
        if not options.errors:
            speed(corpora)
        measure(corpora, options.errors, options.limit)


if __name__ == "__main__":
    main()
