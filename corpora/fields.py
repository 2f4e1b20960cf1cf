"""What the field of a unit is called: by its standard, and by the industry in its code."""

from __future__ import annotations

from corpora.industries import industries_of
from corpora.releases import Release
from corpora.units import CompetencyUnit


def field_names(unit: CompetencyUnit, release: Release) -> list[str]:
    """Return the titles of a unit's standard and industries, in each language they have."""
    standard = release.standard(unit.standard)
    titles = (*((standard.title,) if standard else ()), *industries_of(unit.unit_code))
    return [text for title in titles for text in (title.id, title.en) if text]
