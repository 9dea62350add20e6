"""What a teletype could not print, and what a voice would have to describe instead of reading it."""

import re
import unicodedata

from guide.page import NBSP

ORNAMENT = re.compile(r"[\u2022-\u2024\u2027\u2043\u2190-\u2bff\ufe0f\U0001f000-\U0001faff]|\[[ xX*]\]|\([*xX ]\)")
"""Bullets, arrows, boxes, blocks, ticks, emoji, and boxes made of brackets."""
DRAWN = re.compile(r"[^\w\s]{3,}|[-=_*#~+|]{3,}|[*•·–—>+] .*")
"""A line made of signs, or a list line that does not begin with a hyphen."""


def unprintable(text: str) -> list[str]:
    """Control characters, bidirectional marks and the like."""
    return [f"U+{ord(c):04X}" for c in sorted(set(text)) if not (c == "\n" or c.isprintable() or c == NBSP)]


def faults(text: str) -> list[str]:
    found = unprintable(text)
    found += [f"sign {c}" for c in sorted(set(text)) if unicodedata.category(c) == "So"]
    found += [f"ornament {match[0]}" for match in ORNAMENT.finditer(text)]
    found += [f"drawn {line}" for line in text.split("\n") if DRAWN.fullmatch(line.strip())]
    return found
