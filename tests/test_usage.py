"""The overview of all calls names every command and option, and comes wherever somebody asks for it."""

import re

import pytest

from guide.arguments import COMMANDS, INPUT, NotUnderstood, _parser, parse
from guide.load import Content

USAGE = Content().words("standard")("usage")
ACTIONS = {
    name: [action for action in sub._actions if not action.dest.startswith(INPUT)]
    for action in _parser()._actions
    if isinstance(action.choices, dict)
    for name, sub in action.choices.items()
}


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_in_the_overview(command: str) -> None:
    assert re.search(rf"^  {command}\b", USAGE, re.M)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_option_is_in_the_overview(command: str) -> None:
    for action in ACTIONS[command]:
        assert not action.option_strings or any(re.search(rf"{o}\b", USAGE) for o in action.option_strings), action


@pytest.mark.parametrize("command", ["", *COMMANDS])
@pytest.mark.parametrize("asked", ["--hilfe", "--help", "-h"])
def test_help_comes_with_every_command(command: str, asked: str) -> None:
    assert parse([*filter(None, [command]), asked]).run == "usage"


def test_what_is_no_call_is_not_understood() -> None:
    with pytest.raises(NotUnderstood):
        parse(["suche"])
