"""The shipped sample: illustrative units in both languages, no official ones, and positions."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

from corpora.bilingual import Language, Record
from corpora.readers import unit_rows
from corpora.releases import Release
from corpora.samples.errors import SampleUnknownError
from corpora.units import Standard

FOLDER = Path(__file__).parent


class SamplePosition(Record):
    """A job description to try things on."""

    id: str
    occupation: str
    lang: Language
    text: str


@cache
def load_samples() -> Release:
    """Return the sample catalogue as a release; every standard in it is illustrative."""
    units = unit_rows.read(FOLDER / "units.jsonl").units
    entries = json.loads((FOLDER / "standards.json").read_text("utf-8"))
    return Release.build(units, [Standard.model_validate(entry) for entry in entries])


@cache
def sample_positions() -> tuple[SamplePosition, ...]:
    """Return the sample positions in the order of their file."""
    lines = (FOLDER / "queries.jsonl").read_text("utf-8").splitlines()
    return tuple(SamplePosition.model_validate_json(line) for line in lines)


def sample_position(identifier: str) -> SamplePosition:
    """Return one sample position; raises `SampleUnknownError`."""
    for position in sample_positions():
        if position.id == identifier:
            return position
    raise SampleUnknownError(sample=identifier)
