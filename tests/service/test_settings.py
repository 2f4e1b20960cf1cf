"""Settings come from the environment, and a wrong one is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from service.errors import SettingsInvalidError
from service.settings import load_settings


def test_without_variables_there_are_defaults() -> None:
    settings = load_settings()

    assert (settings.encoder, settings.host, settings.port) == ("kemas-small", "127.0.0.1", 8000)
    assert settings.data.name == "kemas"


def test_a_variable_goes_before_the_default(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KEMAS_DATA", "/srv/kemas")
    monkeypatch.setenv("KEMAS_PORT", "")

    assert load_settings().data == Path("/srv/kemas")
    assert load_settings().port == 8000


def test_what_is_given_goes_before_the_variable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KEMAS_PORT", "9000")

    assert load_settings({"port": 7000}).port == 7000
    assert load_settings({"port": None}).port == 9000


@pytest.mark.parametrize(
    ("variable", "value"),
    [("KEMAS_PORT", "70000"), ("KEMAS_LANG", "fr"), ("KEMAS_MAX_BODY", "12 MB")],
)
def test_a_value_that_cannot_be_used_is_named(
    monkeypatch: pytest.MonkeyPatch, variable: str, value: str
) -> None:
    monkeypatch.setenv(variable, value)

    with pytest.raises(SettingsInvalidError, match=f"{variable}='{value}'"):
        load_settings()
