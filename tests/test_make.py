"""How a checkout is driven: the targets of make, setting up, and what CI lets pass."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
MAKEFILE = (ROOT / "Makefile").read_text()
TARGETS = dict(re.findall(r"^([a-z]+):.*## (.+)$", MAKEFILE, re.MULTILINE))

ALLOWED_SKIP = "SKIPPED [1] tests/a.py:1: could not import 'sentence_transformers'"
OTHER_SKIP = "SKIPPED [2] tests/b.py:1: no tesseract here"


def _run(command: str, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    environment = {"PATH": "/usr/local/bin:/usr/bin:/bin"} | environment
    return subprocess.run(
        command.split(), cwd=folder, env=environment, capture_output=True, text=True, check=False
    )


def test_make_alone_explains_every_target_in_both_languages() -> None:
    shown = _run("make", ROOT).stdout
    for target, explained in TARGETS.items():
        indonesian, english = map(re.escape, explained.split(" | "))
        assert re.search(rf"make {target} +{indonesian}\n +{english}\n", shown)


def test_every_target_is_explained() -> None:
    declared = re.search(r"^\.PHONY: (.+)$", MAKEFILE, re.MULTILINE)
    assert declared
    assert set(declared.group(1).split()) == set(TARGETS)


@pytest.mark.parametrize("target", TARGETS)
def test_the_development_guide_names_every_target(target: str) -> None:
    assert f"`make {target}`" in (ROOT / "docs/development.md").read_text()


@pytest.mark.parametrize("command", ["make demo", "make test"])
def test_the_readme_names_the_two_commands(command: str) -> None:
    assert command in (ROOT / "README.md").read_text()


def test_without_a_new_enough_python_setting_up_says_so_and_makes_nothing(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "scripts", tmp_path / "scripts")
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    done = _run("scripts/setup run", tmp_path, PYTHON="python-that-is-not-there")
    assert done.returncode == 1
    assert "memerlukan Python 3.11" in done.stderr
    assert "needs Python 3.11" in done.stderr
    assert not (tmp_path / ".venv").exists()


def _ci(folder: Path, recipe: str, *, shared: bool = True) -> subprocess.CompletedProcess[str]:
    """Run .ci/run in a checkout where `make test` does what `recipe` says."""
    checkout = folder / "checkout"
    shutil.copytree(ROOT / ".ci", checkout / ".ci")
    (checkout / "Makefile").write_text(f"test:\n\t@{recipe}\n")
    if shared:
        (folder / "shared").mkdir()
    return _run("bash .ci/run", checkout, CI="true")


def test_ci_passes_and_names_the_skips_that_are_allowed(tmp_path: Path) -> None:
    done = _ci(tmp_path, f'echo "{ALLOWED_SKIP}"')
    assert done.returncode == 0
    assert ALLOWED_SKIP in done.stdout.split("== Summary ==")[1]


def test_ci_fails_when_anything_else_is_skipped(tmp_path: Path) -> None:
    done = _ci(tmp_path, f'echo "{ALLOWED_SKIP}"; echo "{OTHER_SKIP}"')
    assert done.returncode != 0
    assert done.stdout.endswith(f"not in .ci/allowed-skips:\n{OTHER_SKIP}\n")


def test_ci_fails_with_the_tests_and_shows_their_closing_line(tmp_path: Path) -> None:
    done = _ci(tmp_path, 'echo "1 failed, 2 passed in 3s"; exit 1')
    assert done.returncode != 0
    assert "1 failed, 2 passed in 3s" in done.stdout.splitlines()


def test_ci_points_the_tests_to_the_shared_folder(tmp_path: Path) -> None:
    done = _ci(tmp_path, 'echo "tests see $$KEMAS_SHARED"')
    assert f"tests see {tmp_path / 'shared'}" in done.stdout.splitlines()


def test_ci_says_loudly_that_the_shared_folder_is_missing(tmp_path: Path) -> None:
    done = _ci(tmp_path, f'echo "{OTHER_SKIP}"', shared=False)
    assert done.returncode == 0
    assert "WARNING: no ../shared" in done.stdout
    assert "MISSING" in done.stdout.split("== Summary ==")[1]
