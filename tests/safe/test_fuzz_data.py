# ruff: noqa: E501 - an attack is easier to read in one line
"""Data files of strangers are read or told: YAML that grows, nests, repeats itself or wants to be run."""

import random
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from held import damage, held, mutated
from hypothesis import given, settings
from hypothesis import strategies as st
from strangers import PIECES_OF_YAML, SOAK, real

from guide.load import data as loaders
from guide.load.files import LARGEST_DATA
from guide.load.sources import load_sources
from guide.load.strict import MOST_NESTED, read

pytestmark = pytest.mark.alone

DATA = [
    ("guide.yaml", loaders.load_guide), ("facts/lohn.yaml", loaders.load_facts), ("laender.yaml", loaders.load_laender),
    ("suche.yaml", loaders.load_search_words), ("vorlesen.yaml", loaders.load_speech), ("weg.yaml", loaders.load_stages),
    ("briefe.yaml", loaders.load_letters), ("sources.yaml", load_sources),
    ("tree/rente.yaml", lambda root: loaders.load_topic(root, "rente")),
]  # fmt: skip
YAML_BOMB = "\n".join([f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 9) if i else 'x'}]" for i in range(10)])
KNOWN_YAML = {
    "bomb": YAML_BOMB,
    "merge": "a: &a {b: 1}\nc:\n  <<: *a\n",
    "deep list": "[" * 100_000,
    "deep list, closed": "[" * 50_000 + "]" * 50_000,
    "deep names": "{a: " * 30_000,
    "deep lines": "- " * 90_000,
    "deep questions": "? " * 90_000,
    "deeper and deeper": "".join(f"{' ' * i}a:\n" for i in range(500)),
    "just too deep": "[" * (MOST_NESTED + 1) + "]" * (MOST_NESTED + 1),
    "huge anchor": f"a: &{'x' * 150_000} 1\n",
    "many anchors": "".join(f"a{i}: &b{i} 1\n" for i in range(9_000)),
    "anchor in itself": "a: &a [*a]\n",
    "python": "!!python/object/apply:os.system ['true']",
    "python name": "a: !!python/name:os.system\nb: !!python/object/new:subprocess.Popen [[true]]",
    "huge number": f"a: {'9' * 150_000}\n",
    "huge decimal": f"a: 1.{'9' * 150_000}\n",
    "huge name": f"{'a' * 150_000}: 1\n",
    "huge text": f"a: |\n  {'x' * 150_000}\n",
    "many entries": "".join(f"a{i}: 1\n" for i in range(20_000)),
    "many alike": "a: 1\n" * 35_000,
    "many in a list": f"a: [{'a,' * 90_000}]",
    "many documents": "---\na: 1\n" * 15_000,
    "only commas": f"a: [{',' * 100_000}]",
    "open quote": 'a: "' + "x\n" * 90_000,
    "list as a name": "? [a, {b: c}]\n: 1\n",
    "too large": "a: 1\n" * 1_000_000,
    "first and last day": "a: 0001-01-01\nb: 9999-12-31\n",
    "no text": "\x00",
    "only an anchor": "&a ",
    "nothing where a list stands": "stages:\n",
    "a number where a list stands": "stages: 5\n",
    "directive": "%TAG ! tag:x,2000:\n%YAML 1.9\n---\na: 1\n",
}


def data_is_read_or_told(text: str, folder: Path, numbers: range | tuple[int, ...]) -> None:
    """Read as each of these kinds of file: findings, and values only where there are none."""
    for number in numbers:
        file, load = DATA[number]
        path = folder / file
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(text.encode("utf-8", "surrogatepass"))
        with held("YAML"):
            value, findings = load(folder)
            assert value is not None or findings
            assert len(findings) <= LARGEST_DATA
            for finding in findings:
                assert finding.line >= 1
                finding.told()


@pytest.mark.parametrize("name", KNOWN_YAML)
def test_known_attacks_by_data_files(name: str, tmp_path: Path) -> None:
    text = KNOWN_YAML[name]
    (tmp_path / "x.yaml").write_text(text)
    with held():
        read(tmp_path / "x.yaml", "x.yaml")
    data_is_read_or_told(text, tmp_path, range(len(DATA)) if len(text) < 1_000 else (1, 8))


yaml_numbers = st.integers(0, len(DATA) - 1)
yaml_steps = damage(PIECES_OF_YAML)
yaml_random = st.lists(st.sampled_from(PIECES_OF_YAML) | st.text(max_size=10), min_size=1, max_size=40).map("".join)


def piece_of(text: str, seed: int) -> str:
    """Some entries of a long file, so that a case is about them."""
    blocks = re.split(r"\n(?=\S)", text)
    chosen = random.Random(seed)
    return "\n".join(chosen.sample(blocks, min(len(blocks), 4)))


def yaml_case(number: int, seed: int, steps: object, noise: str, folder: Path) -> None:
    text = noise if seed % 5 == 0 else mutated(piece_of(real(DATA[number][0]), seed), steps)  # type: ignore[arg-type]
    data_is_read_or_told(text, folder, (number,))


YAML = (yaml_numbers, st.integers(0, 10**6), yaml_steps, yaml_random)


@settings(max_examples=100)
@given(*YAML)
def test_a_data_file_is_read_or_told(
    places: Callable[[], Path], number: int, seed: int, steps: object, noise: str
) -> None:
    yaml_case(number, seed, steps, noise, places())


@pytest.mark.soak
@SOAK
@given(*YAML)
def test_every_data_file_is_read_or_told(
    places: Callable[[], Path], number: int, seed: int, steps: object, noise: str
) -> None:
    yaml_case(number, seed, steps, noise, places())
