"""Classifications in Indonesian, written for training: activities, occupations, industries.

`data/onet_activities.tsv` has the code of a detailed work activity and its title as an
Indonesian standard would put it; `data/onet_occupations.tsv` the code of an occupation, its
Indonesian name, and an ad for it. `data/industries.tsv` has divisions, groups and many classes of
ISIC Rev. 4, which KBLI 2020 (BPS Regulation 2/2020) takes over to four digits, in short words of
our own in both languages.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

FOLDER = Path(__file__).parent / "data"


def renderings(folder: Path = FOLDER) -> dict[str, str]:
    """Return the Indonesian title of every activity by its code."""
    return {row[0]: row[1] for row in _rows(folder / "onet_activities.tsv")}


def indonesian_ads(folder: Path = FOLDER) -> dict[str, tuple[str, str]]:
    """Return the Indonesian name and ad of every occupation by its code."""
    return {row[0]: (row[1], row[2]) for row in _rows(folder / "onet_occupations.tsv")}


def industries(folder: Path = FOLDER) -> dict[str, tuple[str, str]]:
    """Return the Indonesian and the English name of every industry by its code."""
    return {row[0]: (row[1], row[2]) for row in _rows(folder / "industries.tsv")}


def _rows(path: Path) -> Iterator[list[str]]:
    for line in filter(None, path.read_text("utf-8").split("\n")):
        yield line.split("\t")
