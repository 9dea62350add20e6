"""Compile the word catalogues before the content is packed or installed."""

import sys
from pathlib import Path

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileWords(BuildHookInterface):
    """Runs for wheels and for editable installs, so that both start with compiled catalogues."""

    def initialize(self, version: str, build_data: dict[str, object]) -> None:
        """Called by hatchling before every build."""
        sys.path.insert(0, self.root)
        from guide.load.words import compile_words

        for source in Path(self.root, "content").rglob("words.po"):
            source.with_suffix(".mo").write_bytes(compile_words(source))
