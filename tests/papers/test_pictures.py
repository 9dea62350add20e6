"""Pictures of strangers: lines and areas are drawn, everything else is told, and nothing is run or fetched."""

import socket
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading import made

from guide.document import Document, Picture
from guide.load import Content, content_root
from guide.load.pictures import read_picture
from guide.papers import picture_of
from guide.problem import BrokenContent, Problem
from guide.render import Renderer
from guide.session import Session

BEGIN = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 72 72">'
PATH = '<path d="M1 2l3 4.5-.6z" fill="none" stroke="#000"/>'
EVIL = {
    "script": "<script>alert(1)</script>",
    "event": '<path onload="alert(1)" d="M0 0"/>',
    "image": '<image href="http://127.0.0.1:9/a"/>',
    "file": '<image xlink:href="file:///etc/passwd"/>',
    "use": '<g id="a"><use href="#a"/></g>',
    "style": "<style>@import 'http://127.0.0.1:9/a'</style>",
    "style of a shape": '<path style="fill:url(http://127.0.0.1:9/a)" d="M0 0"/>',
    "address": '<path fill="url(http://127.0.0.1:9/a)" d="M0 0"/>',
    "link": '<a href="javascript:alert(1)"><path d="M0 0"/></a>',
    "other words": "<text>Klicken Sie</text>",
    "html": '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>',
    "moving": '<set attributeName="href" to="javascript:alert(1)"/>',
    "deep": "<g>" * 30 + "</g>" * 30,
    "deeper than Python": "<g>" * 5_000 + "</g>" * 5_000,
    "no number": '<circle r="wide"/>',
    "huge number": '<circle r="1e308"/>',
    "no path": '<path d="url(x)"/>',
    "no turn": '<g transform="rotate(x)"/>',
    "inner": "<svg/>",
}
WHOLE = {
    "no picture": "x",
    "half": BEGIN,
    "another thing": "<html/>",
    "no box": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="a b"/>',
    "empty box": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 0 0"/>',
    "own names": f'<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>{BEGIN}<title>&a;</title></svg>',
    "names in names": f'<!DOCTYPE svg [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;">]>{BEGIN}<title>&b;</title></svg>',
    "style sheet": f'<?xml-stylesheet href="http://127.0.0.1:9/a"?>{BEGIN}</svg>',
    "other signs": f'<?xml version="1.0" encoding="iso-2022-jp"?>{BEGIN}</svg>',
    "too large": BEGIN + PATH * 20_000 + "</svg>",
    **{name: f"{BEGIN}{PATH}{part}</svg>" for name, part in EVIL.items()},
}


@pytest.mark.parametrize("path", sorted((content_root() / "bilder").glob("*.svg")), ids=lambda path: path.stem)
def test_the_pictures_of_the_guide_are_allowed(path: Path) -> None:
    assert read_picture(path) == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", WHOLE)
def test_what_is_more_than_lines_and_areas_is_told(name: str, tmp_path: Path) -> None:
    path = tmp_path / "x.svg"
    path.write_text(WHOLE[name], encoding="utf-8")
    began = time.process_time()
    with pytest.raises(Problem):
        read_picture(path)
    assert time.process_time() - began < 1


def test_it_never_comes_on_a_paper(content_copy: Path, session: Session) -> None:
    (content_copy / "bilder/brief.svg").write_text(WHOLE["script"], encoding="utf-8")
    with pytest.raises(BrokenContent) as told:
        picture_of(Renderer(Content(content_copy), "leicht", session.day), "brief")
    assert [finding.rule for finding in told.value.findings] == ["D10"]


numbers = st.integers(-99_999, 99_999) | st.decimals(-999, 999, places=3)
values = st.lists(numbers, min_size=1, max_size=7).map(lambda given: " ".join(map(str, given)))
kinds = st.sampled_from(["rotate", "translate", "scale", "matrix", "skewX"])
shapes = st.one_of(
    st.builds('<path d="M{}" stroke="#000"/>'.format, st.text("MmLlHhVvCcSsQqTtAaZz0123456789.,- ", max_size=30)),
    st.builds('<g transform="{}({})">'.format, kinds, values).map(lambda g: f"{g}{PATH}</g>"),
    st.builds('<polygon points="{}" stroke="red"/>'.format, values),
    st.builds('<rect width="{}" height="{}" rx="{}" fill="abc"/>'.format, numbers, numbers, numbers),
    st.builds('<ellipse rx="{}" ry="{}" stroke-width="{}" stroke="#123"/>'.format, numbers, numbers, numbers),
)  # fmt: skip


@given(st.lists(shapes, min_size=1, max_size=4).map("".join))
def test_what_is_allowed_can_be_drawn(
    content: Content, handout: Document, tmp_path_factory: pytest.TempPathFactory, drawn: str
) -> None:
    path = tmp_path_factory.getbasetemp() / "drawn.svg"
    path.write_text(f"{BEGIN}{drawn}</svg>", encoding="utf-8")
    try:
        picture = Picture("x", "Bild", read_picture(path))
    except Problem:
        return
    short = handout._replace(sections=(handout.sections[0]._replace(picture=picture, cells=((),)),))
    assert made(content, short, "pdf").startswith(b"%PDF")


def test_nothing_is_fetched_even_if_it_came_that_far(
    content: Content, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    def forbidden(*_: object) -> None:
        raise AssertionError("a connection")

    monkeypatch.setattr(socket.socket, "connect", forbidden)
    document = session.handout(["leicht"])
    for name in ("image", "file", "style", "address", "own names", "style sheet"):
        first = document.sections[0]._replace(picture=Picture("klar", "Bild", WHOLE[name]), cells=((),))
        assert made(content, document._replace(sections=(first,)), "pdf").startswith(b"%PDF")
        page = made(content, document._replace(sections=(first,)), "html").decode()
        assert "127.0.0.1" not in page
        assert "<script" not in page
