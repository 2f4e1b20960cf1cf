"""Retrieval measures of rankings, per query and averaged, computed by ir-measures.

R-precision is the share of the real package found when the suggested package has its size;
RP@k is precision at k over the best that is possible at k (Jensen et al. 2021, "SkillSpan").
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from statistics import fmean

import ir_measures
from ir_measures import AP, RR, P, R, Rprec, nDCG

from corpora.bilingual import Record
from evaluation.bench import Bench, Query
from evaluation.rankings import Ranking

_AT_A_TIME = 250
"""Queries measured at a time: the library wants an object for every ranked unit."""

_OF_LIBRARY = {
    "r_precision": Rprec,
    "map": AP,
    "mrr": RR,
    "ndcg_10": nDCG @ 10,
    "recall_20": R @ 20,
    "rp_5": P @ 5,
    "rp_10": P @ 10,
}


class Measures(Record):
    """What one ranking, or a mean of many, is worth: all between 0 and 1."""

    r_precision: float
    map: float
    mrr: float
    ndcg_10: float
    recall_20: float
    rp_5: float
    rp_10: float


def measure(bench: Bench, rankings: Mapping[str, Ranking]) -> dict[str, Measures]:
    """Return the measures of each query; one that `rankings` lacks scores 0 throughout."""
    found: dict[str, Measures] = {}
    for start in range(0, len(bench.queries), _AT_A_TIME):
        found |= _measure(bench, bench.queries[start : start + _AT_A_TIME], rankings)
    return found


def _measure(
    bench: Bench, queries: Sequence[Query], rankings: Mapping[str, Ranking]
) -> dict[str, Measures]:
    qrels = [
        ir_measures.Qrel(query.id, unit, grade)
        for query in queries
        for unit, grade in bench.relevant[query.id].items()
    ]
    run = [
        ir_measures.ScoredDoc(query.id, unit, -float(place))
        for query in queries
        for place, unit in enumerate(_counted(rankings.get(query.id, ()), bench.relevant[query.id]))
    ]
    names = {str(library): name for name, library in _OF_LIBRARY.items()}
    values: dict[str, dict[str, float]] = {query.id: {} for query in queries}
    for metric in ir_measures.iter_calc(list(_OF_LIBRARY.values()), qrels, run):
        values[metric.query_id][names[str(metric.measure)]] = metric.value
    return {
        query: Measures(**_against_possible(found, len(bench.relevant[query])))
        for query, found in values.items()
    }


def mean(measures: Iterable[Measures]) -> Measures:
    """Return the mean of at least one query's measures."""
    each = list(measures)
    return Measures(
        **{name: fmean(getattr(one, name) for one in each) for name in Measures.model_fields}
    )


def _counted(ranking: Ranking, relevant: Collection[str]) -> list[str]:
    """Return the distinct units up to the last relevant one: what follows changes no measure."""
    units = list(dict.fromkeys(unit for unit, _ in ranking))
    last = max((place for place, unit in enumerate(units) if unit in relevant), default=-1)
    return units[: last + 1]


def _against_possible(found: dict[str, float], relevant: int) -> dict[str, float]:
    """Turn precision at k into its share of the best possible with so many relevant units."""
    possible = {f"rp_{k}": found[f"rp_{k}"] * k / min(k, relevant) for k in (5, 10)}
    return found | possible
