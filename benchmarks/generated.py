"""A content folder of as many topics as wanted, each of the size of a real one.

One real topic is copied under new names, again and again: so its nodes, texts, blanks and answers are as many and as
long as in the guide. Its questions get new names too, because a question of the same name is the same question, asked
once for all topics and read from one file.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from shutil import copy, copytree
from typing import Any

import yaml

from guide.load import FOLDERS, Content, content_root
from guide.load.texts import ANSWERS
from guide.tree import Question

MODEL = "rente"
"""The topic that is copied: of the six the one with the most states."""


def generate(folder: Path, count: int) -> Path:
    """Write the folder and return it."""
    source = content_root()
    names = [f"thema_{number:04}" for number in range(1, count + 1)]
    copytree(source / "facts", folder / "facts")
    (folder / "tree").mkdir()
    for path in source.glob("*.yaml"):
        copy(path, folder)
    _write_guide(folder, names)
    nodes = Content(source).topic(MODEL).nodes
    questions = [name for name, node in nodes.items() if isinstance(node, Question)]
    for number, name in enumerate(names, 1):
        _write_tree(source, folder, name, {question: f"{question}_{number:04}" for question in questions})
    for level in FOLDERS.values():
        _copy_lists(source / level, folder / level)
        _write_topics_page(source / level, folder / level, names)
        _write_texts(source / level, folder / level, names, questions)
    return folder


def _write_guide(folder: Path, names: list[str]) -> None:
    path = folder / "guide.yaml"
    data = yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)
    path.write_text(_dump({**data, "topics": names}), encoding="utf-8")


def _write_tree(source: Path, folder: Path, topic: str, new_names: dict[str, str]) -> None:
    tree = yaml.load((source / "tree" / f"{MODEL}.yaml").read_text(encoding="utf-8"), yaml.CSafeLoader)
    nodes = {new_names.get(name, name): _renamed_node(node, new_names) for name, node in tree["nodes"].items()}
    text = _dump({"start": new_names.get(tree["start"], tree["start"]), "nodes": nodes})
    (folder / "tree" / f"{topic}.yaml").write_text(text, encoding="utf-8")


def _renamed_node(node: dict[str, Any], new_names: dict[str, str]) -> dict[str, Any]:
    """The node with the new names of questions wherever it names one: targets, conditions, what it reads."""

    def new(name: str) -> str:
        return new_names.get(name, name)

    node = dict(node)
    if "answers" in node:
        node["answers"] = {answer: new(to) for answer, to in node["answers"].items()}
    if "fork" in node:
        lines = [(line["to"], line.get("when", {})) for line in node["fork"]]
        node["fork"] = [
            {"to": new(to), **({"when": {new(name): answers for name, answers in when.items()}} if when else {})}
            for to, when in lines
        ]
    if "reads" in node:
        node["reads"] = [new(name) for name in node["reads"]]
    return node


def _dump(data: dict[str, Any]) -> str:
    return str(yaml.dump(data, Dumper=yaml.CSafeDumper, sort_keys=False, allow_unicode=True))


def _copy_lists(source: Path, target: Path) -> None:
    """What is there once for all topics: the words of the program, lists, help pages, the dictionary."""
    for path in source.iterdir():
        if path.is_file():
            target.mkdir(exist_ok=True)
            copy(path, target)
    copytree(source / "glossar", target / "glossar")
    (target / "fragen").mkdir()
    copy(source / "fragen" / "rolle.md", target / "fragen")


def _write_topics_page(source: Path, target: Path, names: list[str]) -> None:
    """The question for the topic, with one answer a topic: worded with blanks as the real one is, but shortly, because
    it is one text, and a text may not be larger than ``guide.load.files.LARGEST_TEXT``."""
    before, heading, _ = (source / "fragen" / "thema.md").read_text(encoding="utf-8").partition(f"## {ANSWERS}\n")
    lines = [f'- {name}: {{{{ wer("{number}", "K") }}}}\n' for number, name in enumerate(names, 1)]
    (target / "fragen" / "thema.md").write_text(before + heading + "".join(lines), encoding="utf-8")


def _write_texts(source: Path, target: Path, names: list[str], questions: list[str]) -> None:
    asked = [(name, (source / "fragen" / f"{name}.md").read_text(encoding="utf-8")) for name in questions]
    told = [(path.name, path.read_text(encoding="utf-8")) for path in (source / "ergebnisse" / MODEL).glob("*.md")]
    blanks = re.compile(rf"\bantwort\.({'|'.join(questions)})\b")
    for number, topic in enumerate(names, 1):
        folder = target / "ergebnisse" / topic
        folder.mkdir(parents=True)
        for path, text in _texts_of_topic(asked, told, target, folder, number):
            path.write_text(blanks.sub(rf"antwort.\1_{number:04}", text), encoding="utf-8")


def _texts_of_topic(
    asked: list[tuple[str, str]], told: list[tuple[str, str]], target: Path, folder: Path, number: int
) -> Iterator[tuple[Path, str]]:
    for name, text in asked:
        yield target / "fragen" / f"{name}_{number:04}.md", text
    for file, text in told:
        yield folder / file, text
