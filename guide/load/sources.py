"""Laws, their sections and pages that are cited, and how a citation is written in each level."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from guide.load.models import LawEntry, PageEntry, SectionEntry
from guide.load.strict import read
from guide.problem import Finding

E = TypeVar("E")


@dataclass(frozen=True)
class SourceBook:
    """Every source by its id: ``sections`` of ``laws``, and ``pages`` of other kinds."""

    laws: Mapping[str, LawEntry]
    sections: Mapping[str, SectionEntry]
    pages: Mapping[str, PageEntry]

    def __contains__(self, source: str) -> bool:
        return source in self.sections or source in self.pages

    def get(self, source: str) -> SectionEntry | PageEntry:
        """Raises KeyError for an unknown id."""
        return self.sections[source] if source in self.sections else self.pages[source]

    def label(self, source: str, place: str, level: str) -> str:
        """How it is cited: "§ 61 Abs. 2 SGB IX", or in Leichte Sprache "Sozial-Gesetz-Buch 9, Paragraf 61".

        Leichte Sprache leaves the place within the section out: it helps nobody to find the page.
        """
        if source in self.pages:
            return self.pages[source].title
        section = self.sections[source]
        law = self.laws[section.law]
        sign = "Art." if section.section.startswith("Art") else "§"
        number = section.section.removeprefix("Art").strip(" .")
        if level == "leicht":
            kind = "Artikel" if sign == "Art." else "Paragraf"
            return f"{law.leicht}, {kind} {number}"
        return " ".join(part for part in (sign, number, place, law.short) if part)


def load_sources(root: Path) -> tuple[SourceBook | None, list[Finding]]:
    """Everything that may be cited; a section's law must be in the list of laws."""
    file = read(root / "sources.yaml", "content/sources.yaml")
    for key in file.section().keys() - {"laws", "sections", "pages"}:
        file.find(
            (key,),
            "The entry {key} is not known here. Known are: {known}.",
            rule="D05",
            key=key,
            known="laws, sections, pages",
        )
    laws = {name: file.struct(LawEntry, "laws", name) for name in file.section("laws")}
    sections = {name: file.struct(SectionEntry, "sections", name) for name in file.section("sections")}
    pages = {name: file.struct(PageEntry, "pages", name) for name in file.section("pages")}
    for name, section in sections.items():
        if section and section.law not in laws:
            file.find(
                ("sections", name),
                "The law {law} is not in the list of laws. Add it there.",
                rule="F02",
                law=section.law,
            )
    return SourceBook(_found(laws), _found(sections), _found(pages)), file.findings


def _found(entries: Mapping[str, E | None]) -> dict[str, E]:
    return {name: entry for name, entry in entries.items() if entry is not None}
