"""Where something stands in its file, for messages."""

from functools import cache

from guide.load import Content
from guide.load.strict import Where, YamlFile, read
from guide.problem import Finding


@cache
def file_of(content: Content, path: str) -> YamlFile:
    """A YAML file of the content with its lines."""
    return read(content.root / path, f"content/{path}")


def find_at(content: Content, path: str, where: Where, message: str, rule: str, /, **values: object) -> Finding:
    """A finding at a place in a YAML file: in the line of the entry, or of the nearest one around it."""
    file = file_of(content, path)
    return Finding(file.name, file.line(where), message, values, rule)


def find_in_tree(content: Content, topic: str, where: Where, message: str, rule: str, /, **values: object) -> Finding:
    """A finding at a place below ``nodes`` in the tree of a topic."""
    return find_at(content, f"tree/{topic}.yaml", ("nodes", *where), message, rule, **values)
