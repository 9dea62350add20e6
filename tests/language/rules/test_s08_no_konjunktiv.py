from rule_cases import cases

from guide.language import check
from guide.language.rule import ERROR, WARNING

test_found, test_clean = cases(
    "S08",
    found={
        "Sie könnten einen Antrag stellen.": "könnten",
        "Das wäre zu viel Geld für uns.": "wäre",
        "Ich würde das gern machen.": "würde",
    },
    clean=["Sie können einen Antrag stellen.", "Ich möchte arbeiten.", "Ich habe Zeit.", "Sie konnten nicht kommen."],
)


def test_a_form_that_is_the_past_as_well_is_no_error() -> None:
    found = {text: check(text, only=["S08"])[0].severity for text in ("Sie sollten kommen.", "Sie könnten kommen.")}
    assert list(found.values()) == [WARNING, ERROR]
