"""Colours: light, dark, and whatever the terminal itself uses. Every painted text reaches a contrast of 7 : 1."""

from dataclasses import replace

from textual.theme import BUILTIN_THEMES, Theme

HELL = Theme(
    name="hell", primary="#0b3d91", foreground="#000000", background="#ffffff", surface="#ffffff", panel="#ffffff",
    dark=False, text_alpha=1.0, variables={"heading": "#0b3d91"},
)  # fmt: skip
DUNKEL = Theme(
    name="dunkel", primary="#ffd75f", foreground="#ffffff", background="#101418", surface="#101418", panel="#101418",
    dark=True, text_alpha=1.0, variables={"heading": "#ffd75f"},
)  # fmt: skip
TERMINAL = replace(
    BUILTIN_THEMES["ansi-dark"],
    name="terminal",
    variables={**BUILTIN_THEMES["ansi-dark"].variables, "heading": "ansi_default"},
)
THEMES = {theme.name: theme for theme in (HELL, DUNKEL, TERMINAL)}
