"""From scores to a package: how many units, which, without doubles, within the drafter's wishes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from corpora.language import normalise
from corpora.releases import Release
from corpora.units import CompetencyUnit
from embeddings.search import Scores
from service.suggestion.evidence import Matches
from service.suggestion.wishes import Wishes

Why = Literal["excluded", "revoked", "superseded", "double", "size", "below"]

_MOST_ADDED_FOR_DUTIES = 3
_LIKELY_ENOUGH_TO_ADD = 0.1


@dataclass(frozen=True)
class LeftOut:
    """A unit left out, and why; `instead` is the row of the unit that stands for it."""

    row: int
    why: Why
    instead: int | None = None


@dataclass(frozen=True)
class Package:
    """Rows in the package, the most probable first, and those left out."""

    rows: tuple[int, ...]
    left_out: tuple[LeftOut, ...]


def compose(
    candidates: Sequence[int],
    probability: Scores,
    matches: Matches,
    release: Release,
    wishes: Wishes,
) -> Package:
    """Choose a package from candidates: rows, the most probable first.

    Without a wished size the package has the size that promises the best F1, plus units for
    duties that nothing else covers.
    """
    kept, left_out = _without_doubles(candidates, release, wishes)
    size = wishes.size or best_size([float(probability[row]) for row in kept])
    chosen = _required_first(kept, wishes.required)[: max(size, len(wishes.required))]
    if wishes.size is None:
        likely = [row for row in kept if probability[row] >= _LIKELY_ENOUGH_TO_ADD]
        chosen += _for_uncovered_duties(chosen, likely, matches)
    why: Why = "size" if wishes.size else "below"
    rest = [LeftOut(row, why) for row in kept if row not in chosen]
    order = {row: place for place, row in enumerate(candidates)}
    return Package(
        rows=tuple(sorted(chosen, key=order.__getitem__)),
        left_out=tuple(sorted([*left_out, *rest], key=lambda left: order[left.row])),
    )


def best_size(probabilities: Sequence[float]) -> int:
    """Return the size whose expected F1 is best for probabilities in falling order.

    The expectation is approximated by the ratio of expectations (Lewis 1995; Ye et al. 2012).
    """
    if not probabilities:
        return 0
    kept = np.cumsum(probabilities)
    sizes = np.arange(1, len(probabilities) + 1)
    return int(np.argmax(2 * kept / (sizes + kept[-1]))) + 1


def _without_doubles(
    rows: Sequence[int], release: Release, wishes: Wishes
) -> tuple[list[int], list[LeftOut]]:
    barred = {row: left for row in rows if (left := _barred(row, release, wishes))}
    kept: list[int] = []
    doubles: list[LeftOut] = []
    first: dict[str, int] = {}
    for row in _required_first([row for row in rows if row not in barred], wishes.required):
        titles = _titles(release.units[row])
        same = next((first[title] for title in titles if title in first), None)
        if same is None or row in wishes.required:
            kept.append(row)
            first.update(dict.fromkeys(titles, row))
        else:
            doubles.append(LeftOut(row, "double", same))
    return kept, [*barred.values(), *doubles]


def _barred(row: int, release: Release, wishes: Wishes) -> LeftOut | None:
    """Return why a unit may not be in a package whatever its score, None if it may."""
    if row in wishes.required:
        return None
    if row in wishes.excluded:
        return LeftOut(row, "excluded")
    standard = release.standard(release.units[row].standard)
    if standard is not None and standard.status == "revoked":
        return LeftOut(row, "revoked")
    newest = release.newest(row)
    return None if newest == row else LeftOut(row, "superseded", newest)


def _titles(unit: CompetencyUnit) -> list[str]:
    """Return a unit's title in each language, without case and punctuation."""
    titles = (normalise(unit.title.get(language)) for language in unit.languages())
    return [" ".join(re.findall(r"\w+", title)) for title in titles]


def _required_first(rows: list[int], required: frozenset[int]) -> list[int]:
    return sorted(rows, key=lambda row: row not in required)


def _for_uncovered_duties(chosen: list[int], likely: Sequence[int], matches: Matches) -> list[int]:
    added: list[int] = []
    spare = [row for row in likely if row not in chosen]
    while spare and len(added) < _MOST_ADDED_FOR_DUTIES:
        duties = matches.open_duties([*chosen, *added])
        gains = [matches.closes(row, duties) for row in spare]
        if not max(gains):
            break
        added.append(spare.pop(int(np.argmax(gains))))
    return added
