# ruff: noqa: E501 - a text of one line
"""The texts as the checks read them: every sign keeps its line and its column."""

from hypothesis import given
from hypothesis import strategies as st

from guide.checks import prose


def test_prose_keeps_every_sign_in_its_place() -> None:
    source = '---\ngeprueft: nein\n---\n# {{ wer("Sie", "Ihr Kind") }} da\n\n{% if rolle == "ich" %}Ja{% endif %}\n## Antworten\n- ja: Ja {{ norm("x_1", "Abs. 2") }}\n'
    lines = list(prose.lines_of(source))
    real = source.split("\n")
    assert [line.number for line in lines] == [4, 6, 8]
    assert all(len(line.text) == len(real[line.number - 1]) for line in lines)
    assert "Sie" in lines[0].text
    assert "Ihr Kind" in lines[0].text
    assert "wer" not in lines[0].text
    assert "rolle" not in lines[1].text
    assert "Abs" not in lines[2].text
    assert lines[2].heading == "Antworten"


PIECES = st.sampled_from([
    "{{", "}}", "{%", "%}", '"', "wer(", ")", "norm(", "# ", "## ", "- ja: ", "---\n", "\n", "Sie", " ", "|", "==", "ä", "\u2028",
])  # fmt: skip


@given(st.lists(PIECES, max_size=30).map("".join))
def test_prose_of_anything_keeps_lines_and_places(source: str) -> None:
    real = source.split("\n")
    numbers = []
    for line in prose.lines_of(source):
        written = real[line.number - 1]
        assert len(line.text) == len(written)
        assert all(sign in (prose.GAP, there) for sign, there in zip(line.text, written, strict=True))
        numbers.append(line.number)
    assert numbers == sorted(set(numbers))
