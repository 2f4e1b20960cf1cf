"""The scorer is learned from lists, and measured on occupations it has not seen."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner

from evaluation.fitting import RankedList, cross_validate, fit, main, without
from service.suggestion.features import FEATURES
from service.suggestion.scoring import Scorer

GOOD = FEATURES.index("gist")


def lists(informative: bool, count: int = 40) -> list[RankedList]:
    """Make lists of 60 units, 6 of them right, which one feature shows or none does."""
    random = np.random.default_rng(3)
    made = []
    for place in range(count):
        features = random.normal(size=(60, len(FEATURES)))
        right = np.arange(60) < 6
        if informative:
            features[right, GOOD] += 4
        made.append(RankedList(f"occupation {place % 10}", "id", features, right))
    return made


def test_what_shows_the_package_gets_the_weight():
    weights = fit(lists(informative=True)).weights
    assert max(weights, key=weights.__getitem__) == "gist"


def test_unseen_occupations_are_found_by_what_was_learned():
    unseen = cross_validate(lists(informative=True))
    assert unseen.r_precision > 0.9
    assert unseen.f1 > 0.85
    assert unseen.ece < 0.05
    assert unseen.by_language == {"id": unseen.r_precision}


def test_without_the_part_that_shows_it_nothing_is_found():
    made = lists(informative=True)
    assert cross_validate(without(made, "gist")).r_precision < 0.25
    assert cross_validate(without(made, "family")).r_precision > 0.9


def test_noise_is_reported_as_noise():
    unseen = cross_validate(lists(informative=False))
    assert unseen.r_precision < 0.25
    assert unseen.ece < 0.1


def test_likely_units_are_right_as_often_as_they_say():
    made = lists(informative=True)
    scorer = fit(made)
    found = [(scorer.score(each.features.astype(np.float32)), each.right) for each in made]
    likely = np.concatenate([scores.probability for scores, _ in found])
    right = np.concatenate([truth for _, truth in found])
    assert likely[likely > 0.5].mean() == pytest.approx(right[likely > 0.5].mean(), abs=0.1)


def test_the_command_writes_a_scorer_and_says_how_it_does(tmp_path: Path, shared: Path):
    bench = tmp_path / "small"
    bench.mkdir()
    source = shared / "bench" / "uk_gdd_rolelevel_skill"
    for path in source.iterdir():
        (bench / path.name).symlink_to(path)
    out = tmp_path / "scorer.json"
    done = CliRunner().invoke(main, [str(bench), "--out", str(out)])
    assert done.exit_code == 0, done.output
    report = json.loads(done.output[: done.output.rindex("}") + 1])
    assert 0.1 < report["r_precision"] < 0.9
    assert Scorer.read(out.read_text("utf-8")).weights
