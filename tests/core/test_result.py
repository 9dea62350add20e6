"""Mein Ergebnis: what can be done from there."""

from support import TODAY

from guide.load import Content
from guide.session import Session


def test_only_a_topic_that_was_begun_is_offered_to_go_on_with(content: Content) -> None:
    """All of them would leave the result no room in a window; those that are done or unseen stand in its text."""
    session = Session(content, TODAY)
    done, begun = "rente", "geld"
    line = f"rolle=ich&lohn=bis_grenze&rente_bezug=voll&rente_frage=hinzu&geld_frage=lohn&gesehen={done},{begun}"
    assert session.resume(line) == []
    session.open("ergebnis")
    assert [choice.name for choice in session.page().choices if choice.name in content.tree] == [begun]
    session.choose(begun)
    assert (session.place.kind, session.place.name) == ("topic", begun)
