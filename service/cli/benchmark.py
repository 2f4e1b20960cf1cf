"""`kemas benchmark`: how quick Kemas is on this machine, as ratios."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from service.cli.catalogue import as_json
from service.cli.speech import Said, SpokenCommand, SpokenOption

if TYPE_CHECKING:
    from evaluation.benchmark import Figure

_HEADINGS = (
    Said("Yang diukur", "Measured"),
    Said("Detik", "Seconds"),
    Said("Pembanding", "Against"),
    Said("Detik", "Seconds"),
    Said("Rasio", "Ratio"),
)


@click.command(
    cls=SpokenCommand,
    said=Said(
        "Ukur kecepatan Kemas di komputer ini, sebagai rasio.",
        "Measure how quick Kemas is on this machine, as ratios.",
    ),
)
@click.option(
    "--quick",
    is_flag=True,
    cls=SpokenOption,
    said=Said("Ukuran kecil, beberapa detik.", "A small size, some seconds."),
)
@click.option(
    "--document",
    cls=SpokenOption,
    metavar="FILE",
    said=Said("Ukur juga impor standar ini.", "Also time the import of this standard."),
)
@as_json
def benchmark(quick: bool, document: str | None, as_json: bool) -> None:
    """Measure and report."""
    from pathlib import Path

    from embeddings.encoders import get_encoder
    from evaluation.benchmark import FULL, QUICK
    from evaluation.benchmark import benchmark as measure
    from service.cli import output
    from service.cli.place import settings
    from service.suggesting import open_cache

    chosen = settings()
    figures = list(
        measure(
            get_encoder(chosen.encoder),
            open_cache(chosen.data),
            QUICK if quick else FULL,
            Path(document) if document else None,
        )
    )
    if as_json:
        output.write_json([figure.as_json() for figure in figures])
    else:
        output.write_rows([heading.now() for heading in _HEADINGS], [_row(f) for f in figures])


def _row(figure: Figure) -> tuple[str, ...]:
    seconds, reference = f"{figure.seconds:.3f}", f"{figure.reference:.3f}"
    return figure.name, seconds, figure.against, reference, f"{figure.ratio:.2f}"
