"""Suggestions over HTTP, from text and from files."""

from __future__ import annotations

import io
from concurrent.futures import ThreadPoolExecutor

import docx
import httpx
import pytest

SUGGESTIONS = "/api/v1/suggestions"
TEXT = (
    "Barista Kedai Kopi\n\nTugas:\n- Menyeduh kopi sesuai resep dan pesanan pelanggan\n"
    "- Membersihkan mesin espresso setiap hari\n"
)


def test_a_text_gives_a_package(client: httpx.Client) -> None:
    answer = client.post(SUGGESTIONS, json={"text": TEXT})

    found = answer.json()
    assert answer.status_code == 200
    assert found["position"]["text"] == TEXT
    assert "X.562000.001.01" in [unit["code"] for unit in found["units"]]
    assert not found["illustrative"]


def test_the_title_and_the_wishes_are_kept(client: httpx.Client) -> None:
    body = {
        "text": TEXT,
        "title": "Peracik Kopi",
        "size": 2,
        "require": ["X.562000.004.01"],
        "exclude": ["X.562000.002.01"],
        "standards": ["X/2030"],
        "lang": "id",
    }
    found = client.post(SUGGESTIONS, json=body).json()

    codes = [unit["code"] for unit in found["units"]]
    assert found["position"]["title"] == "Peracik Kopi"
    assert len(codes) == 2
    assert "X.562000.004.01" in codes
    assert "X.562000.002.01" not in codes


@pytest.mark.parametrize("kind", ["txt", "docx"])
def test_a_file_gives_a_package(client: httpx.Client, kind: str) -> None:
    content = TEXT.encode()
    if kind == "docx":
        document, stream = docx.Document(), io.BytesIO()
        for line in TEXT.splitlines():
            document.add_paragraph(line)
        document.save(stream)
        content = stream.getvalue()

    answer = client.post(
        f"{SUGGESTIONS}/file",
        files={"file": (f"barista.{kind}", content)},
        data={"size": "2", "exclude": ["X.562000.004.01", "X.562000.003.01"]},
    )

    assert answer.status_code == 200
    codes = {unit["code"] for unit in answer.json()["units"]}
    assert codes == {"X.562000.001.01", "X.562000.002.01"}


def test_requests_at_the_same_time_get_the_same_package(client: httpx.Client) -> None:
    def ask(_: int) -> object:
        return client.post(SUGGESTIONS, json={"text": TEXT}).json()

    with ThreadPoolExecutor(4) as threads:
        answers = list(threads.map(ask, range(8)))

    assert all(answer == answers[0] for answer in answers)
