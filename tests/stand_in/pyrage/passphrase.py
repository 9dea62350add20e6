"""A passphrase is put before the text, for all to see."""

import json

import pyrage

HEAD = b"age-encryption.org/v1\n-> scrypt x 18\n"


def encrypt(data: bytes, passphrase: str) -> bytes:
    return HEAD + json.dumps([passphrase, data.decode()]).encode()


def decrypt(data: bytes, passphrase: str) -> bytes:
    said, text = json.loads(data.removeprefix(HEAD))
    if said != passphrase:
        raise pyrage.DecryptError
    return text.encode()
