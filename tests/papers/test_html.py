"""The HTML in a real browser: no finding of axe-core, no sideways scrolling, no script, no request to anywhere."""

import os
import shutil
from collections.abc import Iterator
from typing import Any

import pytest
from reading import documents, made

from guide.load import Content
from guide.page import LEVELS
from guide.session import Session

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
LOOK = """async options => {
    const found = await axe.run(document, options);
    return [found.violations.map(each => [each.id, each.nodes[0].html]), found.passes.length];
}"""
"""The whole of what axe tells is megabytes of places where nothing is wrong; they stay in the browser."""
SPACED = (
    "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }"
    "p { margin-bottom: 2em !important; }"
)
"""The text spacing that WCAG 1.4.12 wants a page to bear."""

pytestmark = pytest.mark.skipif(not CHROMIUM and "CI" not in os.environ, reason="needs chromium; .ci/run installs it")


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield started
        started.close()


@pytest.mark.parametrize("levels", [["leicht"], ["standard"], list(LEVELS)], ids="-".join)
@pytest.mark.parametrize("kind", ["ergebnis", "brief", "termin", "betrieb"])
def test_axe_finds_nothing(browser: Any, content: Content, session: Session, kind: str, levels: list[str]) -> None:
    from axe_playwright_python.base import AXE_SCRIPT

    page = browser.new_page(viewport={"width": 1280, "height": 900})
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.set_content(made(content, documents(content, session, levels)[kind], "html").decode())
    assert not [url for url in asked if not url.startswith(("data:", "about:"))]
    assert page.evaluate("document.scripts.length") == 0
    page.evaluate(AXE_SCRIPT)
    for width in (1280, 320):
        page.set_viewport_size({"width": width, "height": 900})
        for looks in ({"color_scheme": "light"}, {"color_scheme": "dark"}, {"forced_colors": "active"}):
            page.emulate_media(**{"color_scheme": "light", "forced_colors": "none", **looks})
            told, passed = page.evaluate(LOOK, {"runOnly": {"type": "tag", "values": RULES}})
            assert not told, (width, looks, told)
            assert passed > 10  # so that a run that looked at nothing cannot pass
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.add_style_tag(content=SPACED)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.close()


def test_the_page_is_as_the_rules_for_leichte_sprache_want_it(browser: Any, content: Content, session: Session) -> None:
    """T02 to T09: large, left, with air, without italics, at most two fonts, on screen and in print."""
    page = browser.new_page(viewport={"width": 1000, "height": 900})
    page.set_content(made(content, session.handout(["leicht"]), "html").decode())
    script = """() => [...document.querySelectorAll('body, body *')].map(e => {
        const s = getComputedStyle(e);
        return [parseFloat(s.fontSize), parseFloat(s.lineHeight) / parseFloat(s.fontSize), s.textAlign, s.fontStyle,
                s.fontFamily, s.textTransform, s.display];
    })"""
    for medium in ("screen", "print"):
        page.emulate_media(media=medium)
        looks = page.evaluate(script)
        assert len(looks) > 200
        assert all(size >= 14 * 96 / 72 - 0.1 for size, *_ in looks), medium
        assert all(line >= 1.29 for _, line, *_ in looks)
        assert {align for _, _, align, *_ in looks} <= {"left", "start"}
        assert {look[3] for look in looks} == {"normal"}
        assert len({look[4] for look in looks}) == 1
        assert {look[5] for look in looks} == {"none"}
    page.close()
