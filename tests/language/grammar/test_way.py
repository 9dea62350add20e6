"""Which way sentences are read, and what it costs to ask."""

import subprocess
import sys

from guide.language import grammar
from guide.language.grammar import morphology, reading


def test_without_the_extra_lists_are_used(monkeypatch):
    monkeypatch.setattr(morphology, "available", lambda: False)
    monkeypatch.setattr(morphology, "tags", None)
    grammar.use_morphology(True)
    assert not grammar.uses_morphology()
    reading.read.cache_clear()
    assert grammar.passives("Der Antrag wird heute geprüft.")
    assert grammar.compounds("Rentenversicherung") == ["Renten", "versicherung"]


def test_importing_loads_nothing_heavy():
    heavy = {"HanTa", "numpy", "pyphen"}
    code = f"import sys, guide.language.grammar as g; g.uses_morphology(); print({heavy!r} & set(sys.modules))"
    seen = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert seen.stdout.strip() == "set()"


def test_a_sentence_of_many_words_keeps_their_places():
    sentence = "Der Antrag wird geprüft und das Geld ist da " * 100
    words = reading.read(sentence)
    assert all(sentence[word.start : word.end] == word.text for word in words)
    assert len(words) == 900
