"""One code names one unit: repeats within a document are merged or left out, and reported."""

from __future__ import annotations

from collections.abc import Iterable

from corpora.findings import Finding
from corpora.readers.finding_kinds import Place, finding
from corpora.units import CompetencyUnit


def without_repeats(
    units: Iterable[CompetencyUnit],
) -> tuple[tuple[CompetencyUnit, ...], list[Finding]]:
    """Keep the first unit of each code, in order; report every other one."""
    kept: dict[str, CompetencyUnit] = {}
    findings = []
    for unit in units:
        first = kept.setdefault(unit.unit_code.normal, unit)
        if first is unit:
            continue
        code = "unit-repeated" if _same_content(first, unit) else "unit-code-repeated"
        findings.append(finding(code, Place(page=unit.page, unit=unit.code), found=unit.code))
    return tuple(kept.values()), findings


def _same_content(first: CompetencyUnit, second: CompetencyUnit) -> bool:
    place = {"code": first.code, "page": first.page, "source": first.source}
    return first == second.model_copy(update=place)
