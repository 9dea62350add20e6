"""From files to values: the only room that knows YAML, and where content lies on disk.

Everything is read when it is first needed, so that starting costs the same with one topic as with a thousand.
"""

from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from guide.load.texts import KINDS, Text, read_text
from guide.problem import BrokenContent, Finding, Problem, in_order
from guide.tree import Topic

if TYPE_CHECKING:
    from datetime import date

    from guide.facts import Facts
    from guide.load.models import GuideFile, LandEntry, LetterEntry, SearchFile, SpeechFile, StageEntry
    from guide.load.sources import SourceBook
    from guide.load.words import Words

T = TypeVar("T")

FOLDERS = {"leicht": "leichte_sprache", "standard": "standard"}


def content_root() -> Path:
    """The folder of the content: inside the installed package, or beside it in a checkout."""
    package = Path(__file__).resolve().parents[1]
    inside = package / "content"
    return inside if inside.is_dir() else package.parent / "content"


class Content:
    """All content under one folder, or with ``only`` as if it had one topic.

    Raises BrokenContent for a file that cannot be used, with every finding in it.
    """

    def __init__(self, root: Path | None = None, only: str = "") -> None:
        self.root = root or content_root()
        self._only = only
        self._topics: dict[str, Topic] = {}
        self._texts: dict[tuple[str, str, str], Text] = {}
        self._words: dict[str, Words] = {}
        self.tree = _LazyTree(self)

    @cached_property
    def guide(self) -> "GuideFile":
        """The order of the topics and the days for which the texts hold."""
        from guide.load.data import load_guide

        guide = _whole(*load_guide(self.root))
        if self._only:
            guide.topics = [topic for topic in guide.topics if topic == self._only]
        return guide

    @property
    def stand(self) -> "date":
        """The day on which the texts were last compared with the law."""
        return self.guide.stand

    def topic(self, name: str) -> Topic:
        """The tree of one topic. Raises Problem for a topic that does not exist."""
        if name not in self._topics:
            from guide.load.data import load_topic

            if name not in self.guide.topics:
                known = ", ".join(self.tree)
                raise Problem("There is no topic called {name}. Known are: {known}.", name=name, known=known)
            self._topics[name] = _whole(*load_topic(self.root, name))
        return self._topics[name]

    @cached_property
    def facts(self) -> "Facts":
        """All dated figures by name."""
        from guide.load.data import load_facts

        return _whole(*load_facts(self.root))

    @cached_property
    def laender(self) -> "Mapping[str, LandEntry]":
        """The 16 Länder by name."""
        from guide.load.data import load_laender

        return _whole(*load_laender(self.root))

    @cached_property
    def search_words(self) -> "SearchFile":
        """What people say for the words of the guide."""
        from guide.load.data import load_search_words

        return _whole(*load_search_words(self.root))

    @cached_property
    def speech(self) -> "SpeechFile":
        """What is said for what is written."""
        from guide.load.data import load_speech

        return _whole(*load_speech(self.root))

    @cached_property
    def stages(self) -> "list[StageEntry]":
        """The stages of the way to a job, in order."""
        from guide.load.data import load_stages

        return _whole(*load_stages(self.root))

    @cached_property
    def letters(self) -> "Mapping[str, LetterEntry]":
        """The letters a person can take along, by name."""
        from guide.load.data import load_letters

        return _whole(*load_letters(self.root))

    @cached_property
    def sources(self) -> "SourceBook":
        """Everything that may be cited."""
        from guide.load.sources import load_sources

        return _whole(*load_sources(self.root))

    def words(self, level: str) -> "Words":
        """The buttons, prompts and messages of a level."""
        if level not in self._words:
            from guide.load.words import load_words

            self._words[level] = load_words(self.root / FOLDERS[level])
        return self._words[level]

    def text(self, level: str, kind: str, name: str) -> Text:
        """A text by level, kind and name, such as ``("leicht", "fragen", "rolle")``; findings stay on it."""
        key = (level, kind, name)
        if key not in self._texts:
            file = self.text_file(level, kind, name)
            self._texts[key] = read_text(self.root / file, f"content/{file}", kind)
        return self._texts[key]

    def usable_text(self, level: str, kind: str, name: str) -> Text:
        """The same, but raises BrokenContent when anything in the file is wrong."""
        text = self.text(level, kind, name)
        return _whole(text, text.findings)

    def text_file(self, level: str, kind: str, name: str) -> str:
        """Where a text lies below the folder of the content."""
        folder = "" if kind in ("listen", "seiten") else f"{kind}/"
        return f"{FOLDERS[level]}/{folder}{name}.md"

    def names(self, level: str, kind: str) -> list[str]:
        """The names of all texts of a kind that lie in the folder of a level."""
        folder = self.root / FOLDERS[level] / kind
        return sorted(path.relative_to(folder).with_suffix("").as_posix() for path in folder.rglob("*.md"))


class _LazyTree(Mapping[str, Topic]):
    """All topics by name; a topic is read when it is asked for."""

    def __init__(self, content: Content) -> None:
        self._content = content

    def __getitem__(self, name: str) -> Topic:
        if name not in self._content.guide.topics:
            raise KeyError(name)
        return self._content.topic(name)

    def __iter__(self) -> Iterator[str]:
        return iter(self._content.guide.topics)

    def __len__(self) -> int:
        return len(self._content.guide.topics)


def _whole(value: T | None, findings: list[Finding]) -> T:
    if findings or value is None:
        raise BrokenContent(in_order(findings))
    return value


__all__ = ["FOLDERS", "KINDS", "Content", "content_root"]
