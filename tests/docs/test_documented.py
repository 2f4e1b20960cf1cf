"""Every setting, error, command, option and route is documented, and nothing that is not there."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from corpora.errors import error_classes
from service.api.app import create_app
from service.cli.commands import kemas
from service.settings import Settings, variable

DOCS = Path(__file__).parents[2] / "docs"
LAYERS = ("corpora", "embeddings", "service", "evaluation")


def page(name: str) -> str:
    return (DOCS / name).read_text("utf-8")


def import_error_modules() -> None:
    for layer in LAYERS:
        package = importlib.import_module(layer)
        for module in pkgutil.walk_packages(package.__path__, f"{layer}."):
            if module.name.endswith("errors"):
                importlib.import_module(module.name)


def table(name: str) -> dict[str, list[str]]:
    """The rows of a page's tables that begin with a code in backticks."""
    rows = (line.strip("|").split(" | ") for line in page(name).splitlines() if line[:3] == "| `")
    return {cells[0].strip(" `"): [cell.strip() for cell in cells[1:]] for cells in rows}


def test_every_error_is_documented_with_its_status() -> None:
    import_error_modules()
    documented = {code: int(cells[0]) for code, cells in table("errors.md").items()}

    # Errors that tests define stand outside the layers.
    layered = {
        code: error.status
        for code, error in error_classes().items()
        if error.__module__.partition(".")[0] in LAYERS
    }
    assert documented == layered


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_error_speaks_both_languages(language: str) -> None:
    import_error_modules()
    for code, error in error_classes().items():
        assert getattr(error.problem, language), code
        assert getattr(error.remedy, language), code
        fields = [re.findall(r"{\w*", getattr(error.problem, each)) for each in ("id", "en")]
        assert sorted(set(fields[0])) == sorted(set(fields[1])), code


def test_every_setting_is_documented() -> None:
    assert set(table("settings.md")) == {variable(name) for name in Settings.model_fields}


def commands(command: click.Command, path: str) -> Iterator[tuple[str, click.Command]]:
    yield path, command
    if isinstance(command, click.Group):
        for name, child in command.commands.items():
            yield from commands(child, f"{path} {name}")


def test_every_command_is_documented_with_its_options() -> None:
    for path, command in commands(kemas, "kemas"):
        if isinstance(command, click.Group):
            continue
        section = page("commands.md").partition(f"## `{path}")[2].partition("\n## ")[0]
        assert section, f"{path} has no section"
        heading_and_text = f"{path}{section}"
        for option in command.params:
            for name in option.opts if isinstance(option, click.Option) else ():
                assert name in heading_and_text, f"{path} {name}"


def test_every_option_in_the_commands_page_exists() -> None:
    known = {"--help"} | {
        name for _, command in commands(kemas, "kemas") for p in command.params for name in p.opts
    }
    assert set(re.findall(r"--[a-z]+", page("commands.md"))) <= known


def test_every_route_is_documented() -> None:
    paths = create_app(Settings()).openapi()["paths"]
    routes = {f"{method.upper()} {path}" for path, methods in paths.items() for method in methods}
    assert {route for route in table("api.md") if "/" in route} == routes


def test_every_finding_of_an_import_is_documented() -> None:
    source = (DOCS.parent / "service" / "store" / "merging.py").read_text("utf-8")

    assert set(re.findall(r'code="([a-z-]+)"', source)) <= set(table("commands.md"))
