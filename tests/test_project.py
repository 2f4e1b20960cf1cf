"""The promises of the project as a whole: what it ships, and what its code never contains."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from fnmatch import fnmatch
from importlib.metadata import version
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).parent.parent
PACKAGES = ("corpora", "embeddings", "service", "evaluation")
MODULES = sorted(path for package in PACKAGES for path in (ROOT / package).rglob("*.py"))
SAMPLES = ("units.jsonl", "queries.jsonl", "qrels.tsv", "standards.json")

# What these load from a file can run code.
UNSAFE_MODULES = {"pickle", "cPickle", "dill", "cloudpickle", "joblib", "shelve", "marshal"}
UNSAFE_CALLS = {"eval", "exec", "print"}
# Folders that exist on one developer's machine only.
OWN_MACHINE = re.compile(r"(?<![\w.:/])/(?:home|root|Users|work|opt/pypi)/\w|\b[A-Z]:\\+Users\b")


# What is shipped


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    done = subprocess.run(build, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def shipped(wheel: Path) -> set[str]:
    return set(ZipFile(wheel).namelist())


def test_the_wheel_holds_the_four_packages_and_nothing_else(shipped: set[str]) -> None:
    folders = {name.split("/")[0] for name in shipped}
    assert {folder for folder in folders if not folder.endswith(".dist-info")} == set(PACKAGES)


def test_the_wheel_holds_every_module(shipped: set[str]) -> None:
    assert {str(path.relative_to(ROOT)) for path in MODULES} <= shipped


@pytest.mark.parametrize("package", PACKAGES)
def test_the_wheel_says_that_the_package_is_typed(shipped: set[str], package: str) -> None:
    assert f"{package}/py.typed" in shipped


@pytest.mark.parametrize("name", SAMPLES)
def test_the_wheel_holds_the_sample_catalogue(shipped: set[str], name: str) -> None:
    assert f"corpora/samples/{name}" in shipped


def test_the_versions_declared_built_and_installed_agree(wheel: Path) -> None:
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"]
    assert wheel.name.startswith(f"kemas-{declared}-")
    assert version("kemas") == declared


# What the code never contains


@pytest.mark.parametrize("package", PACKAGES)
def test_a_package_says_in_its_first_line_what_it_is(package: str) -> None:
    docstring = ast.get_docstring(_tree(ROOT / package / "__init__.py")) or ""
    first = docstring.partition("\n")[0]
    assert len(first.split()) > 3
    assert first.endswith(".")


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_neither_runs_data_as_code_nor_prints(path: Path) -> None:
    assert _unsafe(_tree(path)) == []


@pytest.mark.parametrize(
    "source",
    ["import pickle", "from joblib import load", "eval(text)", "load(file, allow_pickle=True)"],
)
def test_code_that_could_run_data_is_noticed(source: str) -> None:
    assert _unsafe(ast.parse(source)) != []


def test_no_file_names_a_folder_of_a_developers_machine() -> None:
    found = [
        f"{path.relative_to(ROOT)}: {match.group()}"
        for path in _project_files()
        if (match := OWN_MACHINE.search(path.read_bytes().decode("utf-8", "replace")))
    ]
    assert found == []


def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def _unsafe(tree: ast.Module) -> list[str]:
    return [ast.unparse(node) for node in ast.walk(tree) if _is_unsafe(node)]


def _is_unsafe(node: ast.AST) -> bool:
    match node:
        case ast.Import(names=names):
            return any(name.name.split(".")[0] in UNSAFE_MODULES for name in names)
        case ast.ImportFrom(module=str(module)):
            return module.split(".")[0] in UNSAFE_MODULES
        case ast.Call(func=ast.Name(id=name)):
            return name in UNSAFE_CALLS
        case ast.keyword(arg="allow_pickle", value=ast.Constant(value=allowed)):
            return bool(allowed)
    return False


def _project_files() -> list[Path]:
    ignored = [line.rstrip("/") for line in (ROOT / ".gitignore").read_text().split()] + [".git"]

    def belongs(path: Path) -> bool:
        parts = path.relative_to(ROOT).parts
        return not any(fnmatch(part, pattern) for part in parts for pattern in ignored)

    return [path for path in ROOT.rglob("*") if path.is_file() and belongs(path)]
