"""The library that puts on passphrases finds out the speed of the computer itself, and a busy one misleads it."""

import pytest
from kept import LOCKED, LOCKED_GOLDEN

pyrage = pytest.importorskip("pyrage")

from guide.strongbox import STRONG, _decrypt, _encrypt, _refused, _work_factor  # noqa: E402

EXCESSIVE = "Excessive work parameter for passphrase.\nDecryption would take around 64 seconds."


def locked(work_factor: int) -> bytes:
    return b"age-encryption.org/v1\n-> scrypt c2FsdA %d\n" % work_factor


def test_the_work_factor_is_read_from_a_real_file() -> None:
    assert _work_factor(LOCKED_GOLDEN.read_bytes()) == STRONG, "the program age takes no other"


def test_a_refusal_is_told_from_a_wrong_passphrase() -> None:
    for data, tries, refused in ((LOCKED_GOLDEN.read_bytes(), 30, False), (LOCKED, 1, True)):
        with pytest.raises(pyrage.DecryptError) as told:
            _decrypt(data, "falsch", tries)
        assert _refused(told.value) == refused


@pytest.mark.parametrize("factors", [(12, 19, 20), (12, 13, 11), (20,)])
def test_a_weak_key_is_not_the_last_word(factors: tuple[int, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    made = iter(factors)
    monkeypatch.setattr(pyrage.passphrase, "encrypt", lambda data, passphrase: locked(next(made)))
    best = _work_factor(_encrypt(b"x", "geheim"))
    assert best == next((factor for factor in factors if factor >= STRONG), max(factors))


@pytest.mark.parametrize(("refusals", "opens"), [(0, True), (7, True), (10, False)])
def test_a_file_that_is_refused_is_tried_again(refusals: int, opens: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    left = [EXCESSIVE] * refusals

    def decrypt(data: bytes, passphrase: str) -> bytes:
        if left:
            raise pyrage.DecryptError(left.pop())
        return b"whole"

    monkeypatch.setattr(pyrage.passphrase, "decrypt", decrypt)
    if opens:
        assert _decrypt(b"x", "geheim", tries=10, pause=0) == b"whole"
    else:
        with pytest.raises(pyrage.DecryptError):
            _decrypt(b"x", "geheim", tries=10, pause=0)


def test_a_wrong_passphrase_is_tried_once(monkeypatch: pytest.MonkeyPatch) -> None:
    tried = []

    def decrypt(data: bytes, passphrase: str) -> bytes:
        tried.append(passphrase)
        raise pyrage.DecryptError("Decryption failed")

    monkeypatch.setattr(pyrage.passphrase, "decrypt", decrypt)
    with pytest.raises(pyrage.DecryptError):
        _decrypt(b"x", "falsch", pause=0)
    assert tried == ["falsch"]
