"""The trees: every way leads to an end, every branch can be taken, nobody is stuck, and no way is long."""

from collections.abc import Iterable, Iterator, Mapping

from guide.calc.figures import FORMULAS
from guide.calc.rules import RULES
from guide.checks.names import find_at, find_in_tree
from guide.errands import ERRANDS, keys
from guide.lines import COMMANDS
from guide.load import Content
from guide.load.limits import settings_of
from guide.page import LEVELS
from guide.problem import Finding
from guide.tree import ROLE, ROLES, UNSURE, Fork, Node, Outcome, Question, Topic
from guide.walk import State, questions_ahead, states, walk


def check(content: Content) -> Iterator[Finding]:
    """Everything about the trees and the way to a job; each topic can be loaded already."""
    for topic in content.tree.values():
        yield from _ways(content, topic)
        yield from _reads(content, topic)
        yield from _named(content, topic)
        yield from _numbers(content, topic)
    yield from _shared_questions(content)
    yield from _stages(content)
    yield from _laender(content)
    yield from _not_commands(content)


def _ways(content: Content, topic: Topic) -> Iterator[Finding]:
    reached = list(states(topic))
    node = _circle(topic, reached)
    if node:
        message = "The way comes round in a circle at {node}. Lead it elsewhere."
        yield find_in_tree(content, topic.name, (node,), message, "B03", node=node)
        return
    for name in topic.nodes.keys() - {state.node for state in reached}:
        message = "Nothing leads to {node}. Lead there, or remove it."
        yield find_in_tree(content, topic.name, (name,), message, "B02", node=name)
    for fork in (node for node in topic.nodes.values() if isinstance(node, Fork)):
        taken = {_branch(fork, state.passed) for state in reached if state.node == fork.name}
        for i in sorted(set(range(len(fork.branches))) - taken) if taken else ():
            message = "Line {number} of the fork {node} is never taken. Remove it."
            where = (fork.name, "fork", i)
            yield find_in_tree(content, topic.name, where, message, "B04", node=fork.name, number=i + 1)
    limit = settings_of(content).tree.questions
    count = max(questions_ahead(topic, walk(topic, {ROLE: role}), {}) for role in ROLES)
    if count > limit:
        message = "A way through this topic asks {count} questions, more than {limit}. Can one be left out?"
        yield find_at(content, f"tree/{topic.name}.yaml", ("start",), message, "B06", count=count, limit=limit)


def _circle(topic: Topic, reached: Iterable[State]) -> str:
    """A node to which a way comes back that has passed it already, or "" when every way goes on to an end."""
    onward: dict[str, set[str]] = {}
    for state in reached:
        node = topic.nodes[state.node]
        targets = {node.choose(state.passed)} if isinstance(node, Fork) else set(node.targets)
        onward.setdefault(state.node, set()).update(targets)
    done, path = set[str](), list[str]()

    def back_to(name: str) -> str:
        if name in path or name in done:
            return name if name in path else ""
        path.append(name)
        found = next(filter(None, map(back_to, sorted(onward[name]))), "")
        done.add(path.pop())
        return found

    return back_to(topic.start)


def _branch(fork: Fork, passed: Mapping[str, str]) -> int:
    return next(i for i, branch in enumerate(fork.branches) if branch.fits(passed))


def _reads(content: Content, topic: Topic) -> Iterator[Finding]:
    """Answers that a node looks at, but that nobody can have given."""
    answers = {name: node.answers for name, node in topic.nodes.items() if isinstance(node, Question)}
    for node in topic.nodes.values():
        for question in sorted(node.reads - answers.keys() - {ROLE}):
            message = "{node} is looked at in this topic, but no question asks it."
            yield find_in_tree(content, topic.name, _reader(node, question), message, "B08", node=question)
        for i, branch in enumerate(node.branches if isinstance(node, Fork) else ()):
            for question, wanted in branch.when.items():
                for answer in sorted(wanted - set(answers.get(question, ROLES if question == ROLE else wanted))):
                    message = "The question {question} has no answer {answer}. Correct the fork."
                    where = (node.name, "fork", i)
                    yield find_in_tree(content, topic.name, where, message, "B08", question=question, answer=answer)


def _reader(node: Node, question: str) -> tuple[str | int, ...]:
    """Where a node says that it looks at a question."""
    if isinstance(node, Fork):
        return (node.name, "fork", next(i for i, branch in enumerate(node.branches) if question in branch.when))
    return (node.name, "reads")


def _named(content: Content, topic: Topic) -> Iterator[Finding]:
    """Sources and stories that an outcome names."""
    known = set(content.names(LEVELS[0], "geschichten"))
    for node in topic.nodes.values():
        if not isinstance(node, Outcome):
            continue
        for cite in node.sources:
            if cite.source not in content.sources:
                message = "The source {source} is not in sources.yaml. Add it there."
                where = (node.name, "sources", cite.source)
                yield find_in_tree(content, topic.name, where, message, "F02", source=cite.source)
        for story in node.stories:
            if story not in known:
                message = "There is no story {story}. Add it, or correct the name."
                yield find_in_tree(content, topic.name, (node.name, "stories"), message, "B14", story=story)


def _numbers(content: Content, topic: Topic) -> Iterator[Finding]:
    """Calculations that an outcome shows, and figures that are the edges of the bands of a question."""
    for node in topic.nodes.values():
        for calculation in node.calc if isinstance(node, Outcome) else ():
            if calculation not in RULES:
                message = "There is no calculation {calculation}. Correct the name."
                yield find_in_tree(content, topic.name, (node.name, "calc"), message, "B14", calculation=calculation)
        if isinstance(node, Question) and node.number is not None:
            used: dict[tuple[str, ...], str] = {("example",): node.number.example}
            used |= {("bands", answer): figure for answer, figure in node.number.edges}
            for where, figure in used.items():
                if figure not in content.facts and figure not in FORMULAS:
                    message = "The figure {figure} does not exist. Add it to the facts, or correct the name."
                    yield find_in_tree(
                        content, topic.name, (node.name, "number", *where), message, "B14", figure=figure
                    )


def _shared_questions(content: Content) -> Iterator[Finding]:
    first: dict[str, tuple[str, Question]] = {}
    for topic in content.tree.values():
        for node in topic.nodes.values():
            if isinstance(node, Question):
                owner, same = first.setdefault(node.name, (topic.name, node))
                other_answers = list(node.answers) != list(same.answers)
                if other_answers or node.number != same.number:
                    message = "The question {node} has other answers in the topic {topic}. Make them the same."
                    where = (node.name, "answers" if other_answers else "number")
                    yield find_in_tree(content, topic.name, where, message, "B09", node=node.name, topic=owner)


def _asked(content: Content) -> dict[str, set[str]]:
    """The answers of every question, by its name."""
    nodes = (node for topic in content.tree.values() for node in topic.nodes.values())
    return {node.name: set(node.answers) for node in nodes if isinstance(node, Question)}


def _laender(content: Content) -> Iterator[Finding]:
    """Each Land is an answer of the question for it, and each answer has its offices; else a page has none to name."""
    answers = _asked(content).get("land", set()) - {UNSURE}
    for land in content.laender.keys() - answers if answers else ():
        message = "The question land has no answer {land}. Correct the name."
        yield find_at(content, "laender.yaml", (land,), message, "B14", land=land)
    for land in sorted(answers - content.laender.keys()):
        yield Finding("content/laender.yaml", 1, "The entry {key} is missing here. Add it.", {"key": land}, "D06")


def _stages(content: Content) -> Iterator[Finding]:
    """The way to a job: each stage leads to a topic, and its answers can be given in some topic."""
    asked = _asked(content)
    for i, stage in enumerate(content.stages):
        if stage.topic not in content.tree:
            message = "There is no topic {topic}. Add it, or correct the name."
            yield find_at(content, "weg.yaml", ("stages", i, "topic"), message, "B14", topic=stage.topic)
        for question, answers in stage.when.items():
            if question not in asked:
                message = "No topic asks the question {question}. Correct the stage."
                yield find_at(content, "weg.yaml", ("stages", i, "when"), message, "B08", question=question)
            for answer in sorted(set(answers) - asked.get(question, set(answers))):
                message = "The question {question} has no answer {answer}. Correct the stage."
                where = ("stages", i, "when", question)
                yield find_at(content, "weg.yaml", where, message, "B08", question=question, answer=answer)


def _not_commands(content: Content) -> Iterator[Finding]:
    """Answers whose name is a command of line mode: whoever types it would get the command."""
    commands = (*COMMANDS, *ERRANDS, "search")
    taken = {key for level in LEVELS for name in commands for key in keys(content.words(level), name)}
    for topic in content.tree.values():
        for node in topic.nodes.values():
            for answer in node.answers if isinstance(node, Question) else ():
                if answer in taken:
                    message = "The answer {answer} is a command of line mode. Give it another name."
                    where = (node.name, "answers", answer)
                    yield find_in_tree(content, topic.name, where, message, "B10", answer=answer)
