"""How to break trees, facts and sources of a copy of the content; what a tree asks is looked up, not known here."""

from pathlib import Path

from breaking import EASY, HEADS, MARK, STANDARD, Make, Place, appended, exchange, put, read, swap, write

from guide.load import Content
from guide.load.strict import YamlFile
from guide.load.strict import read as read_yaml
from guide.load.texts import STEPS
from guide.tree import Fork, Question, Topic

# --- trees


def tree(root: Path, topic: str) -> tuple[str, YamlFile, Topic]:
    file = f"tree/{topic}.yaml"
    return file, read_yaml(root / file, file), Content(root).topic(topic)


def node_added(topic: str, node: str) -> Make:
    """An outcome at the end of a tree, with texts that are in order; nothing leads there."""

    def make(root: Path) -> Place:
        name = f"{MARK}_{topic}"
        for folder, head in HEADS.items():
            write(root, f"{folder}/ergebnisse/{topic}/{name}.md", f"{head}# So.\n\n## {STEPS}\n- Warten Sie.\n")
        return appended(f"tree/{topic}.yaml", f"  {name}: {node}\n", f"{name}:")(root)

    return make


def answer_leads(topic: str, to: str = MARK) -> Make:
    """The first answer of the first question leads somewhere else; with "" back to the question."""

    def make(root: Path) -> Place:
        file, lines, found = tree(root, topic)
        start = found.nodes[found.start]
        assert isinstance(start, Question)
        answer = next(iter(start.answers))
        line = lines.line(("nodes", found.start, "answers", answer))
        put(root, file, line, f"      {answer}: {to or found.start}")
        return Place(file, line if to else lines.line(("nodes", found.start)))

    return make


def no_weiss_nicht(topic: str) -> Make:
    def make(root: Path) -> Place:
        file, lines, found = tree(root, topic)
        put(root, file, lines.line(("nodes", found.start, "answers", "weiss_nicht")), "")
        return Place(file, lines.line(("nodes", found.start)))

    return make


def branch_before_the_last(topic: str) -> Make:
    """A line that fits everybody, before the last line of the first fork; so the last one is never taken."""

    def make(root: Path) -> Place:
        file, lines, found = tree(root, topic)
        fork = next(node for node in found.nodes.values() if isinstance(node, Fork))
        line = lines.line(("nodes", fork.name, "fork", len(fork.branches) - 1))
        everybody = "{when: {rolle: [ich, eltern, beratung, weiss_nicht]}, to: " + fork.branches[-1].to + "}"
        put(root, file, line, f"      - {everybody}\n{read(root, file).splitlines()[line - 1]}")
        return Place(file, line + 1)

    return make


def shared_question_in_other_order(root: Path) -> Place:
    """The answers of a question that several topics ask, exchanged in the last of them."""
    topics = list(Content(root).tree.values())
    for topic in reversed(topics):
        for name, node in topic.nodes.items():
            if isinstance(node, Question) and any(name in other.nodes for other in topics if other is not topic):
                file, lines, _ = tree(root, topic.name)
                one, other, *_ = (lines.line(("nodes", name, "answers", answer)) for answer in node.answers)
                exchange(root, file, one, other)
                return Place(file, lines.line(("nodes", name, "answers")))
    raise AssertionError("no question is shared")


def answer_called_help(topic: str) -> Make:
    def make(root: Path) -> Place:
        file, lines, found = tree(root, topic)
        start = found.nodes[found.start]
        assert isinstance(start, Question)
        answer, to = next(iter(start.answers.items()))
        line = lines.line(("nodes", start.name, "answers", answer))
        put(root, file, line, f"      hilfe: {to}")
        for folder in (EASY, STANDARD):
            swap(f"{folder}/fragen/{start.name}.md", rf"^- {answer}:", "- hilfe:")(root)
        return Place(file, line)

    return make


def shorter_ways(root: Path) -> Place:
    """The settings want ways of one question; no topic is that short."""
    swap("pruefen.toml", "^fragen_hoechstens = .*", "fragen_hoechstens = 1")(root)
    return Place("tree/anspruch.yaml", f"start: {Content(root).topic('anspruch').start}")


# --- facts and sources


def fact(name: str, file: str, line: str = "value", **changed: str) -> Make:
    """A new figure at the end of a file, right but for what is changed. ``line`` names the line that must be told."""

    def make(root: Path) -> Place:
        entry = {"unit": "EUR", "source": "sgb9_61", "found": "hier", "checked": "2026-11-22", "until": "", **changed}
        until = f"until: {entry['until']}, " if entry["until"] else ""
        when = f'found: "{entry["found"]}", checked: {entry["checked"]}, confidence: sicher'
        value = f"{{from: 2026-01-01, {until}value: 1, {when}}}"
        text = (
            f"{name}: # {name} name\n  title: x\n  leicht: x\n  unit: {entry['unit']} # {name} unit\n"
            f"  source: {entry['source']} # {name} source\n  values:\n    - {value} # {name} value\n"
        )
        return appended(file, text + changed.get("more", ""), f"# {name} {line}")(root)

    return make


def source(kind: str, name: str, entry: str) -> Make:
    return swap("sources.yaml", f"^{kind}:\n", f"{kind}:\n  {name}: {entry}\n", f"  {name}:")
