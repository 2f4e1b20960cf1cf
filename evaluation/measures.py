"""Retrieval measures of rankings, per query and averaged, computed by ir-measures.

R-precision is the share of the real package found when the suggested package has its size;
RP@k is precision at k over the best that is possible at k (Jensen et al. 2021, "SkillSpan").
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from statistics import fmean

import ir_measures
from ir_measures import AP, RR, P, R, Rprec, nDCG

from corpora.bilingual import Record
from evaluation.bench import Bench

Ranking = Sequence[tuple[str, float]]
"""Unit ids with scores, the best first; the order counts, also between equal scores."""

_OF_LIBRARY = {
    "r_precision": Rprec,
    "recall_20": R @ 20,
    "map": AP,
    "mrr": RR,
    "ndcg_10": nDCG @ 10,
    "rp_5": P @ 5,
    "rp_10": P @ 10,
}


class Measures(Record):
    """What one ranking, or a mean of many, is worth: all between 0 and 1."""

    r_precision: float
    recall_20: float
    map: float
    mrr: float
    ndcg_10: float
    rp_5: float
    rp_10: float


def measure(bench: Bench, rankings: Mapping[str, Ranking]) -> dict[str, Measures]:
    """Return the measures of each query; one that `rankings` lacks scores 0 throughout."""
    qrels = [
        ir_measures.Qrel(query, unit, grade)
        for query, units in bench.relevant.items()
        for unit, grade in units.items()
    ]
    run = [
        ir_measures.ScoredDoc(query.id, unit, -float(place))
        for query in bench.queries
        for place, unit in enumerate(_distinct(rankings.get(query.id, ())))
    ]
    names = {str(library): name for name, library in _OF_LIBRARY.items()}
    values: dict[str, dict[str, float]] = {query.id: {} for query in bench.queries}
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


def _distinct(ranking: Ranking) -> list[str]:
    return list(dict.fromkeys(unit for unit, _ in ranking))


def _against_possible(found: dict[str, float], relevant: int) -> dict[str, float]:
    """Turn precision at k into its share of the best possible with so many relevant units."""
    possible = {f"rp_{k}": found[f"rp_{k}"] * k / min(k, relevant) for k in (5, 10)}
    return found | possible
