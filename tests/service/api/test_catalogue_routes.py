"""Units, releases and health over HTTP."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import httpx
import pytest

UNITS = "/api/v1/units"


def test_units_are_listed_in_catalogue_order(client: httpx.Client) -> None:
    page = client.get(UNITS).json()

    assert page["total"] == 4
    assert page["units"][0]["code"] == "X.562000.001.01"
    assert page["units"][0]["title"] == {"id": "Menyeduh Kopi", "en": "Brewing Coffee"}
    assert not page["illustrative"]


def test_a_page_is_a_part_of_the_list(client: httpx.Client) -> None:
    page = client.get(UNITS, params={"limit": 2, "offset": 3}).json()

    assert (page["total"], page["limit"], page["offset"]) == (4, 2, 3)
    assert [unit["code"] for unit in page["units"]] == ["X.562000.004.01"]


@pytest.mark.parametrize("query", ["kopi menyeduh", "COFFEE brew", "000.001"])
def test_units_are_found_by_words_of_code_or_title(client: httpx.Client, query: str) -> None:
    units = client.get(UNITS, params={"q": query}).json()["units"]

    assert [unit["code"] for unit in units] == ["X.562000.001.01"]


def test_units_are_filtered_by_standard(client: httpx.Client) -> None:
    assert client.get(UNITS, params={"standard": "X/2030"}).json()["total"] == 4
    assert client.get(UNITS, params={"standard": "9/1999"}).json()["code"] == "standard-unknown"


def test_one_unit_has_all_its_texts(client: httpx.Client) -> None:
    unit = client.get(f"{UNITS}/x.562000,001.01").json()

    assert unit["code"] == "X.562000.001.01"
    assert unit["elements"][0]["criteria"][0]["en"] == "Tools are prepared."
    assert unit["release"] == client.get("/api/v1/health").json()["release"]


def test_releases_name_the_current_one(client: httpx.Client) -> None:
    answer = client.get("/api/v1/releases").json()

    assert [entry["id"] for entry in answer["releases"]] == [answer["current"]]
    assert answer["releases"][0]["sources"][0]["name"] == "coffee.jsonl"
    assert "findings" not in answer["releases"][0]


def test_health_names_what_answers(client: httpx.Client) -> None:
    health = client.get("/api/v1/health").json()

    assert health["status"] == "ok"
    assert health["encoder"] == "kemas-small"
    assert health["units"] == 4


def test_without_an_import_the_sample_answers_and_says_so(
    client_of: Callable[[Path], httpx.Client], tmp_path: Path
) -> None:
    client = client_of(tmp_path / "none")

    assert client.get("/api/v1/health").json()["illustrative"]
    assert client.get("/api/v1/releases").json() == {"current": None, "releases": []}


def test_a_damaged_release_is_told_and_not_served(
    client_of: Callable[[Path], httpx.Client], tmp_path: Path
) -> None:
    (tmp_path / "current").write_text("0123456789abcdef")
    client = client_of(tmp_path)

    answer = client.get("/api/v1/health")

    assert answer.status_code == 409
    assert answer.json()["code"] == "release-damaged"
