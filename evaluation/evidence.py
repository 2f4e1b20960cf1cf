"""`python -m evaluation.evidence`: how often the evidence shown is right, as careful readers judge.

`evidence_checked.jsonl` has 240 pieces of evidence, eight of each of 30 positions of kemas_dev, ten
in each of three languages: position, statement and unit by their ids, and a verdict. "right" says
that the passage speaks of the duty's work or a part of it, "partly" that it is related but speaks
of something else, "wrong" the rest.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import click

FILE = Path(__file__).with_name("evidence_checked.jsonl")

LEVELS = (0.0, 0.5, 0.6, 0.7, 0.8)


class Checked(NamedTuple):
    """How much evidence from a strength on was checked, and the shares that were found good."""

    strength: float
    pieces: int
    right: float
    related: float


def checked(path: Path = FILE) -> Iterator[Checked]:
    """Yield the shares for each of the `LEVELS` of strength."""
    lines = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    for level in LEVELS:
        verdicts = [line["verdict"] for line in lines if line["strength"] >= level]
        wrong, right = verdicts.count("wrong"), verdicts.count("right")
        count = len(verdicts)
        yield Checked(level, count, right / count, 1 - wrong / count)


@click.command()
def main() -> None:
    """Print how much of the checked evidence is right, by its strength."""
    click.echo("from strength   pieces   right   right or related")
    for row in checked():
        click.echo(
            f"{row.strength:13.1f}   {row.pieces:6}   {row.right:5.2f}   {row.related:16.2f}"
        )


if __name__ == "__main__":
    main()
