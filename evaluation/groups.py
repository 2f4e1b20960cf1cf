"""Parts of a benchmark: queries by a field of theirs, by sector, by occupation."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

import numpy as np
import numpy.typing as npt

from corpora.units import CompetencyUnit
from evaluation.bench import Bench, Query
from evaluation.errors import UnknownGroupingError

LANGUAGE, SECTOR = "lang", "sector"
UNKNOWN = "unknown"

_OCCUPATION = "occupation"
_ALWAYS = (LANGUAGE, SECTOR)

# J.62DMI00.001.1 and J.620100.004.02 are of J.62; TIK.OP01.002.01 and JSN.HC.001.01 of TIK, JSN.
_SECTOR = re.compile(r"(?P<kbli>[A-Z]\.\d{2})|(?P<own>[A-Z]{2,4}(?=[.\d]))")


def groups_of(bench: Bench, field: str) -> dict[str, list[int]]:
    """Return the places of the queries by their value of a field, the values in order.

    `sector` is what a query's relevant units are most of, where it is no field. A query
    that says nothing is of "unknown".
    """
    groups: defaultdict[str, list[int]] = defaultdict(list)
    for place, query in enumerate(bench.queries):
        groups[_value(bench, query, field)].append(place)
    return dict(sorted(groups.items()))


def clusters_of(bench: Bench) -> npt.NDArray[np.int64]:
    """Return the number of each query's cluster, (n_queries,).

    Queries of one occupation are a cluster: they have one package, and do not count as
    independent when chance is judged.
    """
    numbers: dict[str, int] = {}
    names = [query.fields.get(_OCCUPATION) or query.id for query in bench.queries]
    return np.array([numbers.setdefault(name, len(numbers)) for name in names], dtype=np.int64)


def check_fields(benches: Sequence[Bench], fields: Iterable[str]) -> None:
    """Raise `UnknownGroupingError` for a field that no query of any benchmark has."""
    known = {name for bench in benches for query in bench.queries for name in query.fields}
    for field in fields:
        if field not in known.union(_ALWAYS):
            raise UnknownGroupingError(name=field, known=", ".join(sorted(known.union(_ALWAYS))))


def sector_of(unit: CompetencyUnit) -> str:
    """Return what a unit's code begins with: letter and division of KBLI, or a body's own mark."""
    found = _SECTOR.match(unit.unit_code.normal)
    return found.group() if found else UNKNOWN


def _value(bench: Bench, query: Query, field: str) -> str:
    if field == LANGUAGE:
        return query.lang or UNKNOWN
    if field == SECTOR and SECTOR not in query.fields:
        return _sector(bench, query)
    return query.fields.get(field) or UNKNOWN


def _sector(bench: Bench, query: Query) -> str:
    rows = sorted(bench.unit_rows[unit] for unit in bench.relevant[query.id])
    sectors = Counter(sector_of(bench.units[row].unit) for row in rows)
    sectors.pop(UNKNOWN, None)
    return max(sectors, key=sectors.__getitem__, default=UNKNOWN)
