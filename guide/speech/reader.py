"""What line mode and the window do with a voice: read the page, stop, slower, once more."""

from collections.abc import Callable

from guide.problem import Problem
from guide.session import Session
from guide.speech.engines import find
from guide.speech.player import Player
from guide.speech.prepare import sentences, voice


class Reader:
    """Reads pages aloud; the voice is looked for when it is first wanted. ``tell`` is as in ``Player``."""

    def __init__(self, own_command: str, tell: Callable[[Problem], object]) -> None:
        self._own, self._tell = own_command, tell
        self._player: Player | None = None

    @property
    def speaking(self) -> bool:
        """Whether it is reading."""
        return self._player is not None and self._player.speaking

    def read(self, session: Session) -> None:
        """Read the page that is shown. Raises Problem when there is no voice."""
        self._voice().read(self._sentences(session))

    def stop(self) -> None:
        """Be silent at once."""
        if self._player is not None:
            self._player.stop()

    def forget(self) -> None:
        """Be silent, and keep nothing of what was read."""
        if self._player is not None:
            self._player.forget()

    def slower(self, session: Session) -> None:
        """Slower, and otherwise as ``again``."""
        self._voice().slower()
        self.again(session)

    def again(self, session: Session) -> None:
        """The present or last sentence of this page once more, and on from there; another page from its beginning.

        Raises Problem, as ``read`` does.
        """
        self._voice().again(self._sentences(session))

    def _voice(self) -> Player:
        if self._player is None:
            self._player = Player(find(self._own), self._tell)
        return self._player

    def _sentences(self, session: Session) -> list[str]:
        return sentences(session.page(), session.words, voice(session.content, self._voice().engine.name))
