"""`kemas evaluate`: how well suggestions match packages that committees signed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import click

from service.cli.catalogue import as_json
from service.cli.speech import Said, SpokenCommand, SpokenOption

if TYPE_CHECKING:
    from pathlib import Path

    from evaluation.bench import Bench
    from evaluation.report import Report
    from evaluation.systems import System
    from service.workspace import Progress

_LEFT_OUT = Said(
    "Catatan: tanpa {names}, yang memerlukan: pip install 'kemas[evaluation]'",
    "Note: without {names}, which need: pip install 'kemas[evaluation]'",
)
_WRITTEN = Said("Laporan: {path}", "Report: {path}")


@dataclass(frozen=True)
class Wanted:
    """What a run of the command is to measure: names of systems and fields, and how much."""

    folders: tuple[str, ...]
    systems: str | None
    by: str
    sample: int | None
    seed: int


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
@click.option(
    "--systems",
    cls=SpokenOption,
    metavar="A,B",
    said=Said(
        "Hanya sistem ini, misalnya kemas,bm25,e5+use; yang pertama jadi pembanding.",
        "Only these systems, such as kemas,bm25,e5+use; compared with the first.",
    ),
)
@click.option(
    "--by",
    cls=SpokenOption,
    metavar="FIELD,...",
    default="lang",
    said=Said(
        "Rinci menurut kolom ini: lang, sector, occupation, ...",
        "Also give results by these fields: lang, sector, occupation, ...",
    ),
)
@click.option(
    "--report",
    cls=SpokenOption,
    metavar="DIR",
    said=Said(
        "Tulis halaman HTML berisi grafik dan uraian terburuk ke folder ini.",
        "Write a page with plots, and the worst texts, to this folder.",
    ),
)
@click.option(
    "--sample",
    cls=SpokenOption,
    type=click.IntRange(1),
    metavar="N",
    said=Said("Hanya N uraian, diambil secara acak.", "Only N texts, chosen at random."),
)
@click.option(
    "--seed",
    cls=SpokenOption,
    type=int,
    default=0,
    metavar="S",
    said=Said("Benih pengacakan untuk --sample.", "The seed that --sample chooses by."),
)
@as_json
def evaluate(as_json: bool, report: str | None, **wanted: Any) -> None:  # noqa: ANN401
    """Evaluate Kemas and the baselines on one folder or more."""
    from pathlib import Path

    from evaluation.page import check_report
    from service.cli import output

    folder = Path(report) if report else None
    if folder is not None:
        check_report(folder)
    with output.progress_bar() as progress:
        reports, first = _measure(Wanted(**wanted), progress)
        if folder is not None:
            _write(folder, reports, first)
    if as_json:
        found = [each.as_json() for each in reports]
        output.write_json({name: scores for each in found for name, scores in each.items()})
    else:
        _show(reports)


def _measure(wanted: Wanted, progress: Progress | None) -> tuple[list[Report], System]:
    """Return a report a folder, and the first system, which the others are compared with."""
    from evaluation.groups import check_fields
    from evaluation.report import evaluate as evaluate_on

    benches = _benches(wanted)
    by = tuple(dict.fromkeys(name.strip() for name in wanted.by.split(",") if name.strip()))
    check_fields(benches, by)
    systems = _systems(wanted, progress)
    return [evaluate_on(bench, systems, by) for bench in benches], systems[0]


def _benches(wanted: Wanted) -> list[Bench]:
    from pathlib import Path

    from evaluation.bench_files import read_benches

    benches = read_benches([Path(folder) for folder in wanted.folders])
    return [bench.sample(wanted.sample or len(bench.queries), wanted.seed) for bench in benches]


def _systems(wanted: Wanted, progress: Progress | None) -> list[System]:
    from embeddings.encoders import get_encoder
    from embeddings.shipped import seed
    from evaluation.kemas import Kemas
    from evaluation.system_names import OWN, baselines
    from service.cli.place import settings
    from service.suggesting import open_cache

    chosen = settings()
    encoder, cache = get_encoder(chosen.encoder), open_cache(chosen.data)
    seed(cache, encoder)
    return [
        Kemas(encoder, cache, progress) if name == OWN else baselines([name], cache, progress)[0]
        for name in _names(wanted)
    ]


def _names(wanted: Wanted) -> tuple[str, ...]:
    from evaluation.system_names import BASELINES, OWN, usable_baselines

    if wanted.systems is not None:
        names = (name.strip() for name in wanted.systems.split(","))
        return tuple(dict.fromkeys(name for name in names if name)) or (OWN,)
    usable = usable_baselines()
    if left := [name for name in BASELINES if name not in usable]:
        click.echo(_LEFT_OUT.now().format(names=", ".join(left)), err=True)
    return (OWN, *usable)


def _write(folder: Path, reports: list[Report], system: System) -> None:
    from evaluation.page import write_report
    from evaluation.worst import worst_positions

    worst = {each.bench.name: worst_positions(each, system) for each in reports}
    for path in write_report(folder, reports, worst):
        click.echo(_WRITTEN.now().format(path=path), err=True)


def _show(reports: list[Report]) -> None:
    from evaluation.tables import tables
    from service.cli import output

    for place, table in enumerate(table for report in reports for table in tables(report)):
        if place:
            output.write_line("")
        output.write_rows(table.headings, table.rows)
