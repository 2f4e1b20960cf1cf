"""A tiny catalogue of invented units, and a data folder that has imported it."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from service.workspace import Workspace

POSITION = """Barista Kedai Kopi

Tugas:
- Menyeduh kopi sesuai resep dan pesanan pelanggan
- Membersihkan mesin espresso setiap hari
- Mencatat penjualan harian di kasir

Kualifikasi:
- Pendidikan minimal SMA
"""

UNITS: tuple[tuple[str, str, str], ...] = (
    ("X.562000.001.01", "Menyeduh Kopi", "Brewing Coffee"),
    ("X.562000.002.01", "Membersihkan Mesin Espresso", "Cleaning the Espresso Machine"),
    ("X.562000.003.01", "Mencatat Penjualan Harian", "Recording Daily Sales"),
    ("X.562000.004.01", "Merakit Rangka Sepeda", "Assembling Bicycle Frames"),
)


def unit(code: str, title: str, english: str = "", standard: str = "X/2030") -> dict[str, Any]:
    """One line of a JSONL catalogue."""
    return {
        "code": code,
        "title": {"id": title, "en": english or f"{title} (en)"},
        "description": {"id": f"Unit ini tentang {title.lower()}.", "en": f"About {english}."},
        "elements": [
            {
                "title": {"id": f"Menyiapkan {title.lower()}", "en": f"Preparing: {english}"},
                "criteria": [
                    {"id": "Alat disiapkan sesuai prosedur.", "en": "Tools are prepared."},
                    {"id": f"{title} direncanakan.", "en": f"{english} is planned."},
                ],
            }
        ],
        "standard": standard,
    }


def write_catalogue(path: Path, units: Sequence[dict[str, Any]]) -> Path:
    path.write_text("".join(json.dumps(entry) + "\n" for entry in units), "utf-8")
    return path


@pytest.fixture
def catalogue_of(tmp_path: Path) -> Callable[..., Path]:
    """Writes units as a JSONL file and returns its path."""

    def write(*units: dict[str, Any], name: str = "catalogue.jsonl") -> Path:
        return write_catalogue(tmp_path / name, units)

    return write


@pytest.fixture(scope="session")
def coffee(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The catalogue of `UNITS` as a file."""
    units = [unit(*entry) for entry in UNITS]
    return write_catalogue(tmp_path_factory.mktemp("coffee") / "coffee.jsonl", units)


@pytest.fixture(scope="session")
def data(tmp_path_factory: pytest.TempPathFactory, coffee: Path) -> Path:
    """A data folder whose current release is the coffee catalogue; tests only read it."""
    folder = tmp_path_factory.mktemp("data")
    Workspace(folder).import_documents([coffee])
    return folder


@pytest.fixture
def position(tmp_path: Path) -> Path:
    path = tmp_path / "barista.txt"
    path.write_text(POSITION, "utf-8")
    return path


@pytest.fixture(autouse=True)
def plain_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No setting of whoever runs the tests reaches them, nor does a test write to their home."""
    for variable in list(os.environ):
        if variable.startswith("KEMAS_") and variable != "KEMAS_SHARED":
            monkeypatch.delenv(variable)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
