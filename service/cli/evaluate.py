"""`kemas evaluate`: how well suggestions match packages that committees signed."""

from __future__ import annotations

import click

from service.cli.catalogue import as_json
from service.cli.speech import Said, SpokenCommand


@click.command(
    cls=SpokenCommand,
    said=Said(
        "Ukur saran terhadap kemasan yang sudah ditetapkan.\n\n"
        "FOLDER memuat queries.jsonl, units.jsonl dan qrels.tsv (boleh .gz).",
        "Measure suggestions against packages that were signed.\n\n"
        "FOLDER holds queries.jsonl, units.jsonl and qrels.tsv (or each with .gz).",
    ),
)
@click.argument("folders", metavar="FOLDER...", nargs=-1, required=True)
@as_json
def evaluate(folders: tuple[str, ...], as_json: bool) -> None:
    """Evaluate Kemas and the baselines on one folder or more."""
    from pathlib import Path

    from embeddings.encoders import get_encoder
    from evaluation.baselines import BASELINES, baselines
    from evaluation.kemas import Kemas
    from evaluation.report import evaluate as evaluate_on
    from service.cli import output
    from service.cli.place import settings
    from service.suggesting import open_cache

    chosen = settings()
    cache = open_cache(chosen.data)
    with output.progress_bar() as progress:
        own = Kemas(get_encoder(chosen.encoder), cache, progress)
        systems = [own, *baselines(BASELINES, cache)]
        reports = [evaluate_on(Path(folder), systems) for folder in folders]
    if as_json:
        found = [report.as_json() for report in reports]
        output.write_json({name: scores for report in found for name, scores in report.items()})
        return
    for report in reports:
        for line in report.lines():
            output.write_line(line)
