"""A benchmark can be looked at in part, and is a release."""

from __future__ import annotations

from evaluation.bench import Bench, Query
from tests.evaluation.conftest import NUMBERED_UNITS


def bench_of(size: int) -> Bench:
    queries = tuple(Query(id=f"q{number}", text="x") for number in range(size))
    return Bench("made", queries, NUMBERED_UNITS, {query.id: {"u1": 1} for query in queries})


def test_a_sample_is_the_same_for_a_seed_and_keeps_the_order():
    bench = bench_of(100)
    sample = bench.sample(10, seed=1)
    numbers = [int(query.id[1:]) for query in sample.queries]
    assert numbers == sorted(numbers)
    assert len(numbers) == len(sample.relevant) == 10
    assert sample.units == bench.units
    assert bench.sample(10, seed=1).queries == sample.queries
    assert bench.sample(10, seed=2).queries != sample.queries


def test_a_sample_larger_than_the_benchmark_is_all_of_it():
    bench = bench_of(3)
    assert bench.sample(10) is bench


def test_units_are_found_by_their_ids():
    bench = bench_of(1)
    assert [bench.unit_ids[bench.unit_rows[unit]] for unit in ("u0", "u29")] == ["u0", "u29"]
