"""The checked evidence says how far evidence can be trusted."""

from __future__ import annotations

import json

from evaluation.evidence import FILE, checked


def test_stronger_evidence_is_right_more_often():
    rows = list(checked())
    assert [row.pieces for row in rows] == sorted((row.pieces for row in rows), reverse=True)
    assert [row.right for row in rows] == sorted(row.right for row in rows)
    assert all(row.right <= row.related <= 1 for row in rows)


def test_thirty_positions_were_checked_and_no_text_of_others_is_kept():
    lines = [json.loads(line) for line in FILE.read_text("utf-8").splitlines()]
    assert len({line["position"] for line in lines}) == 30
    kept = {"position", "statement", "unit", "kind", "element", "strength", "verdict"}
    assert all(set(line) == kept for line in lines)
