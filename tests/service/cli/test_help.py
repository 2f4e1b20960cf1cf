"""Help answers at once, in both languages."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable

import pytest

COMMANDS = [
    [],
    ["catalogue"],
    ["catalogue", "import"],
    ["catalogue", "list"],
    ["catalogue", "releases"],
    ["catalogue", "show"],
    ["catalogue", "export"],
    ["suggest"],
    ["serve"],
    ["evaluate"],
]
HEAVY = ("numpy", "spacy", "faiss", "pydantic", "pydantic_settings", "fastapi", "rich", "openvino")


def test_help_loads_nothing_heavy() -> None:
    program = (
        "import sys\nfrom service.cli.boundary import run\nrun(['--help'])\n"
        f"print([name for name in {HEAVY} if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False
    )

    assert done.stdout.splitlines()[-1] == "[]"


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_help_speaks_both_languages(
    kemas: Callable, monkeypatch: pytest.MonkeyPatch, command: list[str]
) -> None:
    english = kemas(*command, "--help")
    monkeypatch.setenv("KEMAS_LANG", "id")
    indonesian = kemas(*command, "--help")

    assert (english.status, indonesian.status) == (0, 0)
    assert english.out.startswith("Usage: kemas")
    assert indonesian.out.startswith("Pemakaian: kemas")
    shared = set(english.out.splitlines()) & set(indonesian.out.splitlines())
    assert not [line for line in shared if len(line.split()) > 3]


@pytest.mark.parametrize(
    ("environment", "word"),
    [
        ({}, "Usage"),
        ({"LC_ALL": "id_ID.UTF-8"}, "Pemakaian"),
        ({"LC_ALL": "", "LANG": "id_ID.UTF-8"}, "Pemakaian"),
        ({"LC_ALL": "id_ID.UTF-8", "KEMAS_LANG": "en"}, "Usage"),
        ({"LC_ALL": "fr_FR.UTF-8"}, "Usage"),
    ],
)
def test_the_language_follows_the_environment(
    kemas: Callable, monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], word: str
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)

    assert kemas("--help").out.startswith(word)


@pytest.mark.parametrize("spelling", [["--lang", "id"], ["--lang=id"]])
def test_lang_goes_before_the_environment(
    kemas: Callable, monkeypatch: pytest.MonkeyPatch, spelling: list[str]
) -> None:
    monkeypatch.setenv("KEMAS_LANG", "en")

    assert kemas("suggest", *spelling, "--help").out.startswith("Pemakaian")


def test_without_a_command_help_goes_to_standard_error(kemas: Callable) -> None:
    outcome = kemas()

    assert (outcome.status, outcome.out) == (2, "")
    assert "Usage: kemas" in outcome.err


def test_the_version_is_told(kemas: Callable) -> None:
    assert kemas("--version").out.startswith("kemas 0.")
