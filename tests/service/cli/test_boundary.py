"""Every error leaves as code, problem and remedy on standard error, with an exit status."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest


@pytest.mark.parametrize(
    ("arguments", "english", "indonesian"),
    [
        (["suggst"], "No such command", "perintah suggst tidak dikenal"),
        (["suggest"], "Missing argument", "belum diberikan"),
        (["suggest", "x", "--siez", "3"], "No such option", "opsi --siez tidak dikenal"),
        (["suggest", "x", "--size", "0"], "Invalid value for '--size'", "nilai untuk '--size'"),
        (["suggest", "x", "--size"], "requires an argument", "opsi --size"),
        (["catalogue", "list", "x"], "unexpected extra argument", ""),
    ],
)
def test_a_wrong_command_line_is_bad_input(
    kemas: Callable,
    monkeypatch: pytest.MonkeyPatch,
    arguments: list[str],
    english: str,
    indonesian: str,
) -> None:
    outcome = kemas(*arguments)

    assert (outcome.status, outcome.out) == (2, "")
    assert outcome.err.startswith("Error [command-invalid]: ")
    assert english in outcome.err
    assert "\nRemedy: See how it is used with `kemas" in outcome.err

    monkeypatch.setenv("KEMAS_LANG", "id")
    outcome = kemas(*arguments)
    assert outcome.err.startswith("Kesalahan [command-invalid]: ")
    assert indonesian in outcome.err


def test_a_wrong_setting_is_bad_input(kemas: Callable, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KEMAS_PORT", "lots")

    outcome = kemas("catalogue", "list")

    assert outcome.status == 2
    assert "Error [settings-invalid]" in outcome.err
    assert "KEMAS_PORT='lots'" in outcome.err


def test_a_data_folder_that_is_a_file_is_refused(kemas: Callable, coffee: Path) -> None:
    outcome = kemas("--data", coffee, "catalogue", "import", coffee)

    assert outcome.status == 2
    assert "[data-folder-unusable]" in outcome.err


def test_an_internal_error_is_recorded_with_its_traceback(kemas: Callable, tmp_path: Path) -> None:
    """Provoked by a `current` that is a folder, which nothing foresees."""
    (tmp_path / "current").mkdir()

    outcome = kemas("--data", tmp_path, "catalogue", "list")

    assert outcome.status == 1
    assert "Error [internal-error]" in outcome.err
    assert "Traceback" not in outcome.err
    assert str(tmp_path / "errors.log") in outcome.err
    assert "IsADirectoryError" in (tmp_path / "errors.log").read_text()


def test_a_reader_that_has_enough_is_no_error(data: Path) -> None:
    command = f"{sys.executable} -m service.cli --data {data} catalogue export --json"
    script = f"set -o pipefail; for _ in 1 2 3; do {command} | head -c 1 >/dev/null || exit 9; done"

    done = subprocess.run(["bash", "-c", script], capture_output=True, text=True, check=False)

    assert (done.returncode, done.stderr) == (0, "")
