"""What readers can report and what the documentation lists are the same."""

from __future__ import annotations

import re
from pathlib import Path

from corpora.readers.finding_kinds import FINDING_KINDS
from corpora.sandbox import Limits

DOCS = Path(__file__).parents[3] / "docs"


def test_every_kind_of_finding_is_documented_and_nothing_else():
    text = (DOCS / "findings.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^\| `([a-z-]+)` \|", text, re.MULTILINE)) == set(FINDING_KINDS)


def test_the_documented_severity_is_the_one_reported():
    text = (DOCS / "findings.md").read_text(encoding="utf-8")
    listed = dict(re.findall(r"^\| `([a-z-]+)` \| (\w+) \|", text, re.MULTILINE))
    assert listed == {code: kind.severity for code, kind in FINDING_KINDS.items()}


def test_every_kind_speaks_both_languages():
    for kind in FINDING_KINDS.values():
        assert kind.message.languages() == kind.done.languages() == ("id", "en")


def test_the_documented_limits_are_the_defaults():
    text = (DOCS / "reading-standards.md").read_text(encoding="utf-8")
    listed = dict(re.findall(r"^\| `(\w+)` \| ([\d,]+) \|", text, re.MULTILINE))
    defaults = Limits()
    assert {name: int(value.replace(",", "")) for name, value in listed.items()} == {
        name: int(getattr(defaults, name)) for name in Limits.__dataclass_fields__
    }
