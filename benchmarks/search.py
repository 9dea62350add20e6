"""How well the search finds the page for a real question: as it stands, and with a slip in each longer word.

``python -m benchmarks.search`` prints the share of questions whose page is among the first three, and the slowest
search. ``--missed`` lists the questions whose page is not. The questions are those of ``tests/questions.yaml``, and as
a check that nothing was tuned on them those of ``tests/other_questions.yaml``.
"""

import random
import sys
import time
from collections.abc import Callable
from pathlib import Path

import yaml

from guide.load import Content
from guide.search import Index

TESTS = Path(__file__).resolve().parents[1] / "tests"
FIRST = 3
LONG = 6
"""Letters from which a word gets a slip of the finger."""
SEEDS = range(5)


def slip(text: str, chance: random.Random) -> str:
    """The text with one letter left out, doubled, swapped or mistaken in each longer word."""
    return " ".join(_slip_word(word, chance) if len(word) >= LONG else word for word in text.split())


def _slip_word(word: str, chance: random.Random) -> str:
    at = chance.randrange(1, len(word) - 1)
    kind = chance.randrange(4)
    if kind == 0:
        return word[:at] + word[at + 1 :]
    if kind == 1:
        return word[:at] + word[at] + word[at:]
    if kind == 2:
        return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    return word[:at] + chance.choice("enristadhulcgmobwfkzpv") + word[at + 1 :]


def measure(index: Index, file: str, change: Callable[[str], str]) -> tuple[list[str], int, float]:
    """The questions that were missed, how many there are, and the slowest search in seconds."""
    missed, slowest = [], 0.0
    questions = yaml.safe_load((TESTS / file).read_text(encoding="utf-8"))
    for question in questions:
        right = {f"{question['topic']}/{question['node']}", *question.get("also", ())}
        text = change(question["question"])
        start = time.perf_counter()
        hits = index.find(text, FIRST)
        slowest = max(slowest, time.perf_counter() - start)
        if not right & {hit.name for hit in hits}:
            missed.append(f"{text} -> {', '.join(hit.name for hit in hits)}")
    return missed, len(questions), slowest


def main() -> None:
    index = Index(Content())
    start = time.perf_counter()
    index.find("Lohn")
    print(f"the index is built in {time.perf_counter() - start:.2f} s")
    for file in ("questions.yaml", "other_questions.yaml"):
        missed, count, slowest = measure(index, file, str)
        print(
            f"{file}: {1 - len(missed) / count:.0%} of {count} among the first {FIRST}; slowest {slowest * 1000:.0f} ms"
        )
        if "--missed" in sys.argv:
            print("\n".join(f"  {line}" for line in missed))
        shares = []
        for seed in SEEDS:
            chance = random.Random(seed)
            missed, count, slow = measure(index, file, lambda text, chance=chance: slip(text, chance))
            shares.append(1 - len(missed) / count)
            slowest = max(slowest, slow)
        print(f"  with slips: {min(shares):.0%} to {max(shares):.0%}; slowest {slowest * 1000:.0f} ms")


if __name__ == "__main__":
    main()
