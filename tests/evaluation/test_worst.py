"""The worst positions come first, with what was missed and what was suggested wrongly."""

from __future__ import annotations

from evaluation.report import evaluate
from evaluation.worst import worst_positions
from tests.evaluation.made_systems import Guessing, Ranking


def test_what_was_missed_and_what_was_wrong(positions):
    worst, best = worst_positions(evaluate(positions, [Guessing()]), Guessing())
    assert (worst.query, worst.f1, worst.suggested, worst.relevant) == ("bad", 0, 2, 2)
    assert [(unit.unit, unit.rank, unit.score) for unit in worst.missed] == [
        ("u2", 3, 0.1),
        ("u9", None, None),
    ]
    assert [(unit.unit, unit.rank, unit.score) for unit in worst.wrong] == [
        ("u3", 1, 0.9),
        ("u1", 2, 0.5),
    ]
    assert worst.missed[0].evidence[0].statement == "text bad"
    assert (best.query, best.f1, best.missed, best.wrong) == ("good", 1, (), ())


def test_a_system_that_only_ranks_is_taken_at_the_right_size(positions):
    worst, _ = worst_positions(evaluate(positions, [Ranking()]), Ranking())
    assert [unit.unit for unit in worst.wrong] == ["u3", "u1"]
    assert [(unit.unit, unit.score, unit.evidence) for unit in worst.missed] == [
        ("u2", 7.0, ()),
        ("u9", None, ()),
    ]


def test_only_so_many_are_listed(positions):
    assert len(worst_positions(evaluate(positions, [Ranking()]), Ranking(), count=1)) == 1
