"""Synthetic catalogues and positions of any size from the shipped sample, the same for a seed."""

from __future__ import annotations

import random

from corpora.bilingual import Bilingual
from corpora.releases import Release
from corpora.samples import load_samples
from corpora.units import CompetencyUnit

_FIELDS = (
    Bilingual(id="Pertanian", en="Agriculture"),
    Bilingual(id="Kelautan", en="Marine Affairs"),
    Bilingual(id="Kehutanan", en="Forestry"),
    Bilingual(id="Konstruksi", en="Construction"),
    Bilingual(id="Kesehatan", en="Health Care"),
    Bilingual(id="Perbankan", en="Banking"),
    Bilingual(id="Logistik", en="Logistics"),
    Bilingual(id="Energi", en="Energy"),
)


def synthetic_release(units: int, seed: int = 1) -> Release:
    """Return a release of so many units: those of the sample, again and again in other fields.

    Titles differ, elements and criteria repeat, as they do in real standards.
    """
    chooser = random.Random(seed)  # noqa: S311  not for secrets
    originals = load_samples().units
    return Release.build(
        _variant(originals[number % len(originals)], number, chooser) for number in range(units)
    )


def _variant(unit: CompetencyUnit, number: int, chooser: random.Random) -> CompetencyUnit:
    field = chooser.choice(_FIELDS)
    title = Bilingual(
        id=f"{unit.title.id} Bidang {field.id} {number}",
        en=f"{unit.title.en} for {field.en} {number}",
    )
    code = f"Z.{number // 1000:02d}XSY{number // 100 % 10:02d}.{number % 1000:03d}.1"
    return unit.model_copy(update={"code": code, "title": title, "standard": f"X{number // 100}"})


def two_page_position(number: int) -> str:
    """Return a job description of about two pages; each number gives one not seen before."""
    duties = [
        f"- {criterion.id.rstrip('.')} pada proyek {number}"
        for unit in load_samples().units[number % 50 : number % 50 + 14]
        for element in unit.elements[:1]
        for criterion in element.criteria[:2]
    ]
    return "\n".join([f"Koordinator Program {number}", "", "Tugas:", *duties])
