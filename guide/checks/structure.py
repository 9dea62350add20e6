"""Files that fit together: each loads, every node has its texts, every way leads somewhere, nothing is left over."""

from collections.abc import Callable, Iterator
from datetime import date

from guide.calc.figures import FORMULAS
from guide.calc.rules import RULES
from guide.checks import names
from guide.errands import ERRANDS, keys
from guide.lines import COMMANDS
from guide.load import Content
from guide.load import data as read_data
from guide.load.sources import load_sources
from guide.load.texts import ANSWERS, ASKS, LIST, NOTE
from guide.page import LEVELS
from guide.problem import Finding
from guide.tree import ROLE, ROLES, Bands, Fork, Outcome, Question, Topic
from guide.walk import BrokenTree, states, walk

OPENING = "thema"
NOT_TESTED = "The header must say geprueft: nein until a test group has read the text."
NOTE_HERE = "The note for counsellors stands in the standard text only. Move it there."
SINGLE_TEXTS = {
    "listen": ("stellen", "hinweise", "bilder", "felder"),
    "seiten": ("hilfe", "barrierefrei", "weg", "anlaufstellen", "geaendert", "betrieb_blatt"),
}
"""Texts of which there is one in each level."""
EVERYDAY = "alltag"
"""The words that the Wörterbuch in Leichte Sprache explains with; standard needs no such list."""
WORDS_OF_VERDICTS = ("ja", "vielleicht", "nein", "info", "je_nach_amt", "strittig", "sicher")


def check(content: Content) -> Iterator[Finding]:
    """Everything about files and the tree; yields nothing only when every topic can be walked."""
    broken = list(_files(content))
    yield from broken
    if broken:
        return
    for topic in content.tree.values():
        yield from _tree(content, topic)
        yield from _cites(content, topic)
        yield from _texts(content, topic)
        yield from _stories(content, topic)
        yield from _numbers(content, topic)
    yield from _shared_questions(content)
    yield from _questions_texts(content)
    yield from _leftovers(content)
    yield from _levels(content)
    yield from _checked(content)
    yield from _not_commands(content)


def _not_commands(content: Content) -> Iterator[Finding]:
    """Answers whose name is a command of line mode: whoever types it would get the command."""
    names_of_commands = (*COMMANDS, *ERRANDS, "search")
    taken = {key for level in LEVELS for name in names_of_commands for key in keys(content.words(level), name)}
    for topic in content.tree.values():
        for node in topic.nodes.values():
            for answer in node.answers if isinstance(node, Question) else ():
                if answer in taken:
                    line = names.lines_of(content, topic.name)(node.name)
                    message = "The answer {answer} is a command of line mode. Give it another name."
                    yield Finding(names.topic_file(topic.name), line, message, {"answer": answer})


def _checked(content: Content) -> Iterator[Finding]:
    """Sources and Länder: days that have come already, and sources that are listed."""
    sources = names.file_of(content, "sources.yaml")
    for kind, listed in (("sections", content.sources.sections), ("pages", content.sources.pages)):
        for name in listed:
            day = content.sources.get(name).checked
            if day > date.today():
                message = "A source was checked on a day to come: {day}."
                yield Finding(sources.name, sources.line((kind, name)), message, {"day": day})
    laender = names.file_of(content, "laender.yaml")
    for name, land in content.laender.items():
        for source in land.sources:
            if source not in content.sources:
                message = "The source {source} is not in sources.yaml. Add it there."
                yield Finding(laender.name, laender.line((name,)), message, {"source": source})


def _files(content: Content) -> Iterator[Finding]:
    guide, findings = read_data.load_guide(content.root)
    yield from findings
    for topic in guide.topics if guide else ():
        yield from read_data.load_topic(content.root, topic)[1]
    listed = guide.topics if guide else []
    for path in sorted((content.root / "tree").glob("*.yaml")):
        if guide and path.stem not in guide.topics:
            yield Finding(f"content/tree/{path.name}", 1, "This topic is not in guide.yaml. Add it there.")
    if len(set(listed)) < len(listed):
        yield Finding("content/guide.yaml", 1, "A topic stands here twice. Remove one of them.")
    yield from read_data.load_facts(content.root)[1]
    yield from read_data.load_laender(content.root)[1]
    yield from load_sources(content.root)[1]
    yield from read_data.load_search_words(content.root)[1]
    yield from read_data.load_speech(content.root)[1]
    stages, findings = read_data.load_stages(content.root)
    yield from findings
    for stage in stages or ():
        for level in LEVELS:
            yield from content.text(level, "weg", stage.name).findings
    for level in LEVELS:
        for kind in ("fragen", "ergebnisse", "glossar", "geschichten"):
            for name in content.names(level, kind):
                yield from content.text(level, kind, name).findings
        for kind, expected in SINGLE_TEXTS.items():
            for name in expected:
                yield from content.text(level, kind, name).findings
    yield from content.text("leicht", "listen", EVERYDAY).findings


def _tree(content: Content, topic: Topic) -> Iterator[Finding]:
    file, line = names.topic_file(topic.name), names.lines_of(content, topic.name)
    reached = list(states(topic))
    try:
        for state in reached:
            walk(topic, state.passed)
    except BrokenTree as error:
        node = error.args[1]
        yield Finding(file, line(node), "The way comes round in a circle at {node}. Lead it elsewhere.", {"node": node})
        return
    for name in topic.nodes.keys() - {state.node for state in reached}:
        yield Finding(file, line(name), "Nothing leads to {node}. Lead there, or remove it.", {"node": name})
    for fork in (node for node in topic.nodes.values() if isinstance(node, Fork)):
        taken = {_branch(fork, state.passed) for state in reached if state.node == fork.name}
        for i in sorted(set(range(len(fork.branches))) - taken):
            message = "Line {number} of the fork {node} is never taken. Remove it."
            yield Finding(file, line(fork.name), message, {"node": fork.name, "number": i + 1})
    yield from _reads(topic, file, line)


def _reads(topic: Topic, file: str, line: Callable[[str], int]) -> Iterator[Finding]:
    """Answers that a node looks at, but that nobody can have given."""
    answers = {name: node.answers for name, node in topic.nodes.items() if isinstance(node, Question)}
    for node in topic.nodes.values():
        for question in sorted(node.reads - answers.keys() - {ROLE}):
            message = "{node} is looked at in this topic, but no question asks it."
            yield Finding(file, line(node.name), message, {"node": question})
        for branch in node.branches if isinstance(node, Fork) else ():
            for question, wanted in branch.when.items():
                for answer in sorted(wanted - set(answers.get(question, ROLES if question == ROLE else wanted))):
                    message = "The question {question} has no answer {answer}. Correct the fork."
                    yield Finding(file, line(node.name), message, {"question": question, "answer": answer})


def _branch(fork: Fork, passed: dict[str, str]) -> int:
    return next(i for i, branch in enumerate(fork.branches) if branch.fits(passed))


def _cites(content: Content, topic: Topic) -> Iterator[Finding]:
    line = names.lines_of(content, topic.name)
    for node in topic.nodes.values():
        for cite in node.sources if isinstance(node, Outcome) else ():
            if cite.source not in content.sources:
                message = "The source {source} is not in sources.yaml. Add it there."
                yield Finding(names.topic_file(topic.name), line(node.name), message, {"source": cite.source})


def _stories(content: Content, topic: Topic) -> Iterator[Finding]:
    known = set(content.names(LEVELS[0], "geschichten"))
    line = names.lines_of(content, topic.name)
    for node in topic.nodes.values():
        for story in node.stories if isinstance(node, Outcome) else ():
            if story not in known:
                message = "There is no story {story}. Add it, or correct the name."
                yield Finding(names.topic_file(topic.name), line(node.name), message, {"story": story})


def _numbers(content: Content, topic: Topic) -> Iterator[Finding]:
    """Figures that are the edges of bands, and calculations that an outcome shows."""
    line = names.lines_of(content, topic.name)
    for node in topic.nodes.values():
        for calculation in node.calc if isinstance(node, Outcome) else ():
            if calculation not in RULES:
                message = "There is no calculation {calculation}. Correct the name."
                yield Finding(names.topic_file(topic.name), line(node.name), message, {"calculation": calculation})
        if isinstance(node, Question) and node.number is not None:
            for figure in (node.number.example, *(edge for _, edge in node.number.edges)):
                if figure not in content.facts and figure not in FORMULAS:
                    message = "The figure {figure} does not exist. Add it to the facts, or correct the name."
                    yield Finding(names.topic_file(topic.name), line(node.name), message, {"figure": figure})


def _texts(content: Content, topic: Topic) -> Iterator[Finding]:
    for node in topic.nodes.values():
        if isinstance(node, Fork):
            continue
        question = isinstance(node, Question)
        kind, name = ("fragen", node.name) if question else ("ergebnisse", f"{topic.name}/{node.name}")
        for level in LEVELS:
            text = content.text(level, kind, name)
            yield from text.findings
            if isinstance(node, Question) and text.title and text.keys(ANSWERS) != list(node.answers):
                expected = ", ".join(node.answers)
                message = "The answers must be, in this order: {answers}. The tree says so."
                yield Finding(text.file, 1, message, {"answers": expected})
            for item in text.items(ASKS):
                if content.text(level, "listen", "stellen").item(LIST, item.key) is None:
                    message = "There is no office {key} in stellen.md. Add it there."
                    yield Finding(text.file, item.line, message, {"key": item.key})


def _shared_questions(content: Content) -> Iterator[Finding]:
    first: dict[str, tuple[str, list[str], Bands | None]] = {}
    for topic in content.tree.values():
        for node in topic.nodes.values():
            if isinstance(node, Question):
                owner, *same = first.setdefault(node.name, (topic.name, list(node.answers), node.number))
                if same != [list(node.answers), node.number]:
                    message = "The question {node} has other answers in the topic {topic}. Make them the same."
                    line = names.lines_of(content, topic.name)(node.name)
                    yield Finding(names.topic_file(topic.name), line, message, {"node": node.name, "topic": owner})


def _questions_texts(content: Content) -> Iterator[Finding]:
    expected = {ROLE: list(ROLES), OPENING: list(content.tree)}
    for level in LEVELS:
        for question, answers in expected.items():
            text = content.text(level, "fragen", question)
            yield from text.findings
            if text.title and text.keys(ANSWERS) != answers:
                message = "The answers must be, in this order: {answers}. The tree says so."
                yield Finding(text.file, 1, message, {"answers": ", ".join(answers)})
        text = content.text(level, "listen", "hinweise")
        for key in set(WORDS_OF_VERDICTS) - set(text.keys(LIST)):
            yield Finding(text.file, 1, "The entry {key} is missing here. Add it.", {"key": key})


def _leftovers(content: Content) -> Iterator[Finding]:
    nodes = [(topic.name, node) for topic in content.tree.values() for node in topic.nodes.values()]
    used = {
        "fragen": {node.name for _, node in nodes if isinstance(node, Question)} | {ROLE, OPENING},
        "ergebnisse": {f"{topic}/{node.name}" for topic, node in nodes if isinstance(node, Outcome)},
        "weg": {stage.name for stage in content.stages},
    }
    for level in LEVELS:
        for kind, expected in used.items():
            for name in set(content.names(level, kind)) - expected:
                file = "content/" + content.text_file(level, kind, name)
                yield Finding(file, 1, "No node of the tree has this text. Remove it, or add the node.")


def _levels(content: Content) -> Iterator[Finding]:
    for kind in ("glossar", "geschichten"):
        named = {level: set(content.names(level, kind)) for level in LEVELS}
        for level in LEVELS:
            for name in set.union(*named.values()) - named[level]:
                yield Finding("content/" + content.text_file(level, kind, name), 1, "This file is missing. Add it.")
    for level in LEVELS:
        for kind in ("fragen", "ergebnisse", "glossar", "geschichten", "rechnungen", "eingaben"):
            for name in content.names(level, kind):
                text = content.text(level, kind, name)
                if level == "leicht" and not text.tested:
                    yield Finding(text.file, 1, NOT_TESTED)
                if level == "leicht" and NOTE in text.sections:
                    yield Finding(text.file, text.sections[NOTE].line, NOTE_HERE)
