"""Where something stands in its file, for messages."""

from collections.abc import Callable
from functools import cache

from guide.load import Content
from guide.load.strict import YamlFile, read


def topic_file(topic: str) -> str:
    """The file of a topic's tree, as messages call it."""
    return f"content/tree/{topic}.yaml"


def lines_of(content: Content, topic: str) -> Callable[[str], int]:
    """A function from a node's name to its line."""
    file = file_of(content, f"tree/{topic}.yaml")
    return lambda node: file.line(("nodes", node))


@cache
def file_of(content: Content, path: str) -> YamlFile:
    """A YAML file of the content with its lines."""
    return read(content.root / path, f"content/{path}")
