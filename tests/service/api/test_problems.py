"""Every error is a problem of RFC 9457, in the client's language, with a stable code."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from service.api.languages import accepted_language

SUGGESTIONS = "/api/v1/suggestions"
JSON = {"Content-Type": "application/json"}

Case = tuple[str, str, dict[str, Any], int, str]
CASES: list[Case] = [
    ("GET", "/nowhere", {}, 404, "route-unknown"),
    ("DELETE", "/api/v1/units", {}, 405, "method-not-allowed"),
    ("GET", "/api/v1/units/X.562000.009.01", {}, 404, "unit-unknown"),
    ("GET", "/api/v1/units?limit=0", {}, 422, "request-invalid"),
    ("GET", "/api/v1/units?limit=many", {}, 422, "request-invalid"),
    ("GET", "/api/v1/health?lang=fr", {}, 422, "request-invalid"),
    ("POST", SUGGESTIONS, {"json": {}}, 422, "request-invalid"),
    ("POST", SUGGESTIONS, {"json": {"text": 3}}, 422, "request-invalid"),
    ("POST", SUGGESTIONS, {"json": {"text": "kopi", "sise": 3}}, 422, "request-invalid"),
    ("POST", SUGGESTIONS, {"json": []}, 422, "request-invalid"),
    ("POST", SUGGESTIONS, {"json": {"text": ""}}, 422, "position-empty"),
    ("POST", SUGGESTIONS, {"json": {"text": "kopi\x00"}}, 422, "position-binary"),
    ("POST", SUGGESTIONS, {"json": {"text": "k" * 250_000}}, 413, "position-too-long"),
    ("POST", SUGGESTIONS, {"json": {"text": "k" * 350_000}}, 413, "body-too-large"),
    ("POST", SUGGESTIONS, {"content": b"{", "headers": JSON}, 400, "request-unreadable"),
    ("POST", SUGGESTIONS, {"content": b'{"text": "\xff"}', "headers": JSON}, 400, "request-unrea"),
    ("POST", SUGGESTIONS, {"content": b"[" * 200_000, "headers": JSON}, 400, "request-unreadable"),
    (
        "POST",
        SUGGESTIONS,
        {"content": rb'{"text": "kopi \ud800"}', "headers": JSON},
        422,
        "position-surrogate",
    ),
    (
        "POST",
        SUGGESTIONS,
        {"content": rb'{"text": "kopi", "\ud800": 1}', "headers": JSON},
        422,
        "request-invalid",
    ),
    (
        "POST",
        SUGGESTIONS,
        {"content": rb'{"text": "kopi", "title": "\ud800"}', "headers": JSON},
        422,
        "request-invalid",
    ),
    (
        "POST",
        SUGGESTIONS,
        {"content": rb'{"text": "kopi", "require": ["\udfff"]}', "headers": JSON},
        422,
        "request-invalid",
    ),
    ("POST", f"{SUGGESTIONS}/file", {"data": {"size": "2"}}, 422, "request-invalid"),
    ("POST", f"{SUGGESTIONS}/file", {"files": {"file": ("a.txt", b"")}}, 422, "position-empty"),
    ("POST", f"{SUGGESTIONS}/file", {"files": {"file": ("a.txt", b"k" * 400_000)}}, 413, "body-t"),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case[0]} {case[1]} {case[4]}")
def test_an_error_is_a_problem(client: httpx.Client, case: Case) -> None:
    method, path, options, status, code = case

    answer = client.request(method, path, **options)

    problem = answer.json()
    assert (answer.status_code, problem["status"]) == (status, status)
    assert problem["code"].startswith(code)
    assert problem["type"] == f"urn:kemas:{problem['code']}"
    assert answer.headers["content-type"] == "application/problem+json"
    assert all(problem[field] for field in ("title", "detail", "remedy", "instance"))
    assert answer.headers["x-content-type-options"] == "nosniff"


def test_wrong_fields_are_listed(client: httpx.Client) -> None:
    problem = client.post(SUGGESTIONS, json={"size": 0, "require": "X"}).json()

    fields = {fault["field"] for fault in problem["errors"]}
    assert fields == {"body.text", "body.size", "body.require"}


@pytest.mark.parametrize(
    ("query", "header", "language"),
    [
        ("", "", "en"),
        ("?lang=id", "en", "id"),
        ("", "id-ID,id;q=0.9,en;q=0.8", "id"),
        ("", "fr, en;q=0.5, id;q=0.7", "id"),
        ("", "de", "en"),
        ("?lang=en", "id", "en"),
    ],
)
def test_a_problem_speaks_the_clients_language(
    client: httpx.Client, query: str, header: str, language: str
) -> None:
    answer = client.get(f"/nowhere{query}", headers={"Accept-Language": header})

    assert answer.headers["content-language"] == language
    assert ("Tidak ada" in answer.json()["detail"]) == (language == "id")


def test_a_body_can_choose_the_language(client: httpx.Client) -> None:
    problem = client.post(SUGGESTIONS, json={"text": " ", "lang": "id"}).json()

    assert problem["detail"] == "Uraian jabatan kosong."


def test_a_body_without_a_length_is_stopped_while_it_arrives(client: httpx.Client) -> None:
    sent = 0

    def endless() -> Iterator[bytes]:
        nonlocal sent
        for _ in range(1000):
            sent += 10_000
            yield b" " * 10_000

    answer = client.post(SUGGESTIONS, content=endless(), headers=JSON)

    assert answer.status_code == 413


def test_an_internal_error_is_a_problem_too(
    client_of: Callable[[Path], httpx.Client], tmp_path: Path
) -> None:
    """Provoked by a `current` that is a folder, which nothing foresees."""
    (tmp_path / "current").mkdir()

    answer = client_of(tmp_path).get("/api/v1/health")

    assert answer.status_code == 500
    assert answer.json()["code"] == "internal-error"
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.headers["x-frame-options"] == "DENY"


@settings(max_examples=50)
@given(st.text(max_size=60))
def test_any_accept_language_is_understood_or_ignored(header: str) -> None:
    assert accepted_language(header) in (None, "id", "en")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
@given(code=st.text(min_size=1, max_size=40).filter(lambda code: code not in (".", "..")))
def test_any_code_is_answered(client: httpx.Client, code: str) -> None:
    answer = client.get(f"/api/v1/units/{quote(code, safe='')}")

    assert answer.status_code in (200, 404)


def test_openapi_describes_problems(client: httpx.Client) -> None:
    description = client.get("/openapi.json").json()

    assert "remedy" in description["components"]["schemas"]["Problem"]["properties"]
    for methods in description["paths"].values():
        for route in methods.values():
            assert route["summary"]
            problems = [status for status in route["responses"] if status >= "400"]
            assert {"422", "500"} <= set(problems)
            for status in problems:
                assert set(route["responses"][status]["content"]) == {"application/problem+json"}
