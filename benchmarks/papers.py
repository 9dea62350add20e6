"""The handout: HTML beside a bare interpreter, PDF beside a bare run of WeasyPrint on as many words."""

import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from datetime import date
from html import escape
from pathlib import Path

from benchmarks.measure import Row, Samples, in_turns
from benchmarks.visits import GUIDE, MS, environment
from guide.handout import make
from guide.load import Content
from guide.session import Session

TOPICS = 6
"""Topics gone through before the handout is made: a long session."""
HTML_LIMIT = 300.0
"""Milliseconds that the HTML may take, all in all, as the issue of it says; a limit in time, not a ratio."""
BARE = "import sys; from weasyprint import HTML; HTML(sys.argv[1]).write_pdf(sys.argv[2], pdf_variant='pdf/ua-1')"
TIME = "time"


def session() -> Session:
    """A person who has gone through the first topics, always taking the first answer."""
    run = Session(Content(), date.today())
    run.choose("ich")
    for topic in list(run.content.tree)[:TOPICS]:
        run.enter(topic)
        while run.page().kind == "question":
            run.choose(run.page().choices[0].name)
    return run


def bare_page(text: str) -> str:
    """The same words as paragraphs, without any style of ours."""
    paragraphs = "".join(f"<p>{escape(part)}</p>" for part in text.split("\n\n"))
    return f"<!doctype html><html lang='de'><title>x</title><body>{paragraphs}</body></html>"


def timed(command: Sequence[str]) -> Samples:
    """One run of a program, in milliseconds."""
    start = time.perf_counter()
    subprocess.run(command, env=environment(), check=True, capture_output=True)
    return {TIME: [(time.perf_counter() - start) * MS]}


def papers(runs: int) -> Iterator[Row]:
    """Programs as people start them, from the command to the file."""
    run = session()
    words = (run.content.words("leicht"),)
    text = make(run.handout(["leicht"]), words, "text").decode()
    with tempfile.TemporaryDirectory() as folder:
        bare = Path(folder, "bare.html")
        bare.write_text(bare_page(text), encoding="utf-8")

        def ours(form: str) -> list[str]:
            file = str(Path(folder, f"ours.{form}"))
            return [*GUIDE, "zettel", "--antworten", run.resume_line(), "--als", form, "-o", file, "--ersetzen"]

        floor = [sys.executable, "-c", BARE, str(bare), str(Path(folder, "bare.pdf"))]
        found = in_turns(
            {
                "html": lambda: timed(ours("html")),
                "pdf": lambda: timed(ours("pdf")),
                "bare": lambda: timed(floor),
                "python": lambda: timed([sys.executable, "-c", "pass"]),
            },
            runs,
        )
    html = found["html"][TIME]
    yield Row("handout: HTML, against its limit", "ms", html, [HTML_LIMIT] * len(html), 1.0)
    yield Row("handout: HTML", "ms", html, found["python"][TIME])
    yield Row("handout: PDF, against bare WeasyPrint", "ms", found["pdf"][TIME], found["bare"][TIME], 2.5)
