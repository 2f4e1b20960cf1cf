"""`python -m evaluation.fitting`: learns the scorer that ships, and says how it does unseen.

What is reported comes from cross-validation: the positions of an occupation are scored by a model
that saw none of that occupation. What ships is learned from all of them.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from itertools import product
from pathlib import Path

import click
import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize

from corpora.bilingual import Bilingual
from corpora.units import CompetencyUnit
from embeddings.encoders import DEFAULT_ENCODER, get_encoder
from embeddings.training.work_sources import held_out
from embeddings.training.written_fields import read_fields
from embeddings.vectors import VectorCache
from evaluation.bench import Bench, BenchUnit, Query
from evaluation.bench_files import read_benches
from evaluation.calibration import LOOKED_AT, Sums, calibration_sums, expected_calibration_error
from evaluation.kemas import Kemas
from evaluation.rankings import RankedUnits, Scores
from evaluation.systems import Answer
from service.suggestion.composition import best_size
from service.suggestion.features import FEATURES, PARTS, part_of
from service.suggestion.scoring import FILE, Calibration, Scorer, UnitScores, log_share

Array = npt.NDArray[np.float64]

FOLDS = 8
RIDGE = 0.02
"""Keeps the weights of features in deviations small."""

_WITHOUT_ANSWER = 2
"""Percentage of positions that are taken to be no nearer to the catalogue than to nothing."""

_SEED = 0

_TEXTS = ("id", "en", "mixed", "short")


@dataclass(frozen=True)
class RankedList:
    """One position's units: features (n_units, n_features) and which are in its package."""

    occupation: str
    lang: str
    features: Array
    right: npt.NDArray[np.bool_]


Lists = Sequence[RankedList]


def lists_of(bench: Bench, kemas: Kemas) -> list[RankedList]:
    """Return the lists of a benchmark's queries that describe work."""
    features = kemas.features(bench)
    return [
        RankedList(
            query.title,
            query.lang,
            features[query.id].astype(np.float64),
            np.isin(bench.unit_ids, list(bench.relevant[query.id])),
        )
        for query in bench.queries
        if query.id in features
    ]


def written_bench(distractors: Bench) -> Bench:
    """Return the written fields that the encoder has not learned from, as a benchmark.

    Its positions are to find their packages among the units of their own and the other fields,
    and those of another benchmark, whose packages they do not ask for.
    """
    units, queries, relevant = list(distractors.units), [], {}
    unlearned = [field for field in read_fields() if held_out(field["field"])]
    for number, field in enumerate(unlearned, start=1):
        codes = [f"X.{number:06}.{place:03}.01" for place in range(1, len(field["units"]) + 1)]
        units += (
            BenchUnit(id=code, unit=CompetencyUnit(code=code, title=Bilingual(id=title)))
            for code, (title, _) in zip(codes, field["units"], strict=True)
        )
        for place, text in product(range(len(field["occupations"])), _TEXTS):
            occupation = field["occupations"][place]
            name = occupation["en" if text == "en" else "id"]
            query = Query(
                id=f"{number}-{place}-{text}",
                text=f"{name}\n\n{occupation[f'text_{text}']}",
                lang=text,
                title=occupation["id"],
            )
            queries.append(query)
            relevant[query.id] = {codes[unit - 1]: 1 for unit in occupation["package"]}
    return Bench("written", tuple(queries), tuple(units), relevant)


def fit(lists: Lists) -> Scorer:
    """Learn weights and calibration. No weight is negative: evidence never speaks against."""
    deviation = np.concatenate([each.features for each in lists]).std(axis=0) + 1e-6
    sizes = {len(each.right) for each in lists}
    parts = [
        _softmax_loss(
            np.stack([each.features for each in lists if len(each.right) == size]) / deviation,
            np.stack([each.right for each in lists if len(each.right) == size]),
        )
        for size in sorted(sizes)
    ]
    weights = (
        _least(lambda at: _mean(parts, len(lists), at), np.zeros(len(FEATURES)), lowest=0)
        / deviation
    )
    calibration = _calibrate([(each.features @ weights, each.right) for each in lists])
    kept = {name: float(w) for name, w in zip(FEATURES, weights, strict=True) if w > 1e-6}
    return Scorer("fitted", kept, calibration)


Loss = Callable[[Array], tuple[float, Array]]
"""A loss and its gradient at some weights."""


def _softmax_loss(features: Array, right: npt.NDArray[np.bool_]) -> Loss:
    """Return the sum over lists of one length of the cross-entropy of their real packages.

    `features` is (n_lists, n_units, n_features), `right` (n_lists, n_units); the other
    distribution is the softmax over a list's scores.
    """
    wanted = right / right.sum(axis=1, keepdims=True)

    def loss(weights: Array) -> tuple[float, Array]:
        scores = features @ weights
        scores -= scores.max(axis=1, keepdims=True)
        likely = np.exp(scores)
        totals = likely.sum(axis=1, keepdims=True)
        entropy = np.log(totals).sum() - (wanted * scores).sum()
        missed = (likely / totals - wanted).ravel()
        return float(entropy), missed @ features.reshape(-1, features.shape[2])

    return loss


def _mean(parts: Sequence[Loss], lists: int, weights: Array) -> tuple[float, Array]:
    values, gradients = zip(*(part(weights) for part in parts), strict=True)
    ridge = RIDGE * weights @ weights
    return (
        float(np.sum(values) / lists + ridge),
        np.sum(gradients, axis=0) / lists + 2 * RIDGE * weights,
    )


def _calibrate(scored: Sequence[tuple[Array, npt.NDArray[np.bool_]]]) -> Calibration:
    """Fit the logistic function on the units that each list ranks first.

    The lists all have an answer, so that nothing fits is to be less likely than almost all of
    them are.
    """
    totals = [np.logaddexp.reduce(scores) for scores, _ in scored]
    nothing = float(np.percentile(totals, _WITHOUT_ANSWER))
    inputs, truths = [], []
    for scores, right in scored:
        first = np.argsort(-scores, kind="stable")[:LOOKED_AT]
        share = log_share(scores.astype(np.float32), nothing).astype(np.float64)
        inputs.append(np.stack([share, np.ones_like(share)], axis=1)[first])
        truths.append(right[first])
    x, truth = np.concatenate(inputs), np.concatenate(truths)

    def loss(at: Array) -> tuple[float, Array]:
        logit = x @ at
        entropy = np.logaddexp(0, logit) - truth * logit
        return float(entropy.mean()), x.T @ (1 / (1 + np.exp(-logit)) - truth) / len(x)

    return Calibration(nothing, *map(float, _least(loss, np.zeros(2))))


def _least(loss: Loss, start: Array, lowest: float | None = None) -> Array:
    bounds = [(lowest, None)] * len(start)
    found = minimize(loss, start, jac=True, method="L-BFGS-B", bounds=bounds)
    return np.asarray(found.x, dtype=np.float64)


@dataclass(frozen=True)
class Unseen:
    """How well lists were scored by a model that had not seen their occupation."""

    r_precision: float
    recall_20: float
    f1: float
    ece: float
    by_language: dict[str, float]


def out_of_fold(lists: Lists, also: Lists = ()) -> Iterator[tuple[RankedList, UnitScores]]:
    """Yield each list with the scores of a model that was fitted on other occupations.

    The lists in `also` are always learned from.
    """
    for seen, unseen in _folds(lists, FOLDS):
        scorer = fit([*seen, *also])
        for each in unseen:
            yield each, scorer.score(each.features.astype(np.float32))


def cross_validate(lists: Lists, also: Lists = ()) -> Unseen:
    """Score each occupation's lists by a model fitted on the others and `also`, and measure."""
    measured: list[tuple[str, float, float, float]] = []
    sums = []
    for each, scores in out_of_fold(lists, also):
        order = np.argsort(-scores.fused, kind="stable")
        right, likely = each.right[order], scores.probability[order]
        count, size = int(right.sum()), best_size([float(share) for share in likely[:100]])
        found = right[:count].mean(), right[:20].sum() / count
        measured.append((each.lang, *found, 2 * right[:size].sum() / (size + count)))
        sums.append(_calibration(likely, right))
    languages = sorted({lang for lang, *_ in measured})
    of = {tag: [row[1] for row in measured if row[0] == tag] for tag in languages}
    return Unseen(
        r_precision=float(np.mean([row[1] for row in measured])),
        recall_20=float(np.mean([row[2] for row in measured])),
        f1=float(np.mean([row[3] for row in measured])),
        ece=float(expected_calibration_error(np.sum(sums, axis=0))),
        by_language={tag: float(np.mean(values)) for tag, values in of.items()},
    )


def without(lists: Lists, part: str) -> list[RankedList]:
    """Return the lists without one of the `PARTS` of their features."""
    kept = np.array([part_of(name) != part for name in FEATURES])
    return [replace(each, features=each.features * kept) for each in lists]


def _calibration(likely: Scores, right: npt.NDArray[np.bool_]) -> Sums:
    names = [str(place) for place in range(len(likely))]
    ranking = RankedUnits.best_of(tuple(names), -np.arange(len(names), dtype=np.float32))
    answer = Answer(ranking=ranking, probabilities=likely.tolist())
    return calibration_sums(answer, [name for name, here in zip(names, right, strict=True) if here])


def _folds(lists: Lists, folds: int) -> Iterator[tuple[list[RankedList], list[RankedList]]]:
    occupations = sorted({each.occupation for each in lists})
    np.random.default_rng(_SEED).shuffle(occupations)
    for fold in range(folds):
        left_out = set(occupations[fold::folds])
        unseen = [each for each in lists if each.occupation in left_out]
        if unseen:
            yield [each for each in lists if each.occupation not in left_out], unseen


@click.command()
@click.argument("folders", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--encoder", default=DEFAULT_ENCODER, show_default=True)
@click.option("--out", type=click.Path(path_type=Path), default=FILE, show_default=True)
@click.option("--cache", default=":memory:", help="File that keeps vectors between runs.")
@click.option("--ablate", is_flag=True, help="Report what each part is worth; write nothing.")
def main(folders: tuple[Path, ...], encoder: str, out: Path, cache: str, ablate: bool) -> None:
    """Fit the scorer on benchmarks and the written fields; report; write it to OUT.

    The report is of the benchmarks alone, by cross-validation.
    """
    chosen = get_encoder(encoder)
    kemas = Kemas(chosen, VectorCache(cache))
    benches = read_benches(folders)
    lists = [each for bench in benches for each in lists_of(bench, kemas)]
    written = lists_of(written_bench(benches[0]), kemas)
    if ablate:
        for part in PARTS:
            unseen = asdict(cross_validate(without(lists, part), without(written, part)))
            click.echo(json.dumps({"without": part, **unseen}))
        return
    click.echo(json.dumps(asdict(cross_validate(lists, written)), indent=1))
    scorer = fit([*lists, *written])
    model = {
        "fitted_on": [*(bench.name for bench in benches), "written"],
        "encoder": chosen.id,
        "weights": {name: round(weight, 5) for name, weight in scorer.weights.items()},
        "calibration": {
            name: round(value, 5) for name, value in asdict(scorer.calibration).items()
        },
    }
    out.write_text(json.dumps(model, indent=1) + "\n", "utf-8")
    click.echo(f"{out}: {Scorer.read(out.read_text('utf-8')).name}")


if __name__ == "__main__":
    main()
