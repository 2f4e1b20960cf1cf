"""The shipped sample catalogue: illustrative units in both languages, no official ones."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

from corpora.readers import unit_rows
from corpora.releases import Release
from corpora.units import Standard

FOLDER = Path(__file__).parent


@cache
def load_samples() -> Release:
    """Return the sample catalogue as a release; every standard in it is illustrative."""
    units = unit_rows.read(FOLDER / "units.jsonl").units
    entries = json.loads((FOLDER / "standards.json").read_text("utf-8"))
    return Release.build(units, [Standard.model_validate(entry) for entry in entries])
