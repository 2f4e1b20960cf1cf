"""`kemas suggest`: a package of units for a job position description."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from service.cli.catalogue import as_json
from service.cli.speech import Said, SpokenCommand, SpokenOption, language

if TYPE_CHECKING:
    from corpora.positions import JobDescription


@click.command(
    cls=SpokenCommand,
    said=Said(
        "Sarankan kemasan unit untuk sebuah uraian jabatan.\n\n"
        "FILE berupa teks, DOCX atau PDF; tanda - membaca dari masukan baku.",
        "Suggest a package of units for a job position description.\n\n"
        "FILE is text, DOCX or PDF; a dash reads standard input.",
    ),
)
@click.argument("file", metavar="FILE|-")
@as_json
@click.option(
    "--size",
    cls=SpokenOption,
    type=click.IntRange(1, 200),
    metavar="N",
    said=Said("Jumlah unit dalam kemasan.", "How many units the package has."),
)
@click.option(
    "--require",
    cls=SpokenOption,
    multiple=True,
    metavar="CODE",
    said=Said("Unit yang harus ada; dapat diulang.", "A unit that must be in; may be repeated."),
)
@click.option(
    "--exclude",
    cls=SpokenOption,
    multiple=True,
    metavar="CODE",
    said=Said("Unit yang tidak boleh ada; dapat diulang.", "A unit to leave out; may be repeated."),
)
@click.option(
    "--standard",
    cls=SpokenOption,
    multiple=True,
    metavar="ID",
    said=Said(
        "Hanya dari standar ini, misalnya 299/2020; dapat diulang.",
        "Only from this standard, such as 299/2020; may be repeated.",
    ),
)
@click.option(
    "--lang",
    cls=SpokenOption,
    type=click.Choice(["id", "en"]),
    said=Said("Bahasa keluaran dan pesan.", "The language of output and messages."),
)
def suggest(file: str, as_json: bool, **options: object) -> None:
    """Suggest a package and explain it."""
    from service.cli import output
    from service.cli.place import workspace
    from service.suggestion.models import Constraints

    job = _position(file)
    chosen = {name: options[name] for name in ("size", "require", "exclude")}
    spoken = {
        "standards": options["standard"],
        "language": options["lang"] if as_json else language(),
    }
    constraints = Constraints.model_validate({**chosen, **spoken})
    place = workspace()
    with output.progress_bar() as progress:
        suggestion = place.suggest(job, constraints, progress)
    if as_json:
        output.write_json(suggestion.model_dump(mode="json"))
        return
    from service.cli.suggestion_text import write_suggestion

    output.say_sample(suggestion.illustrative)
    write_suggestion(suggestion)


def _position(file: str) -> JobDescription:
    import sys
    from pathlib import Path

    from corpora.position_files import MAX_BYTES, load_position, read_position_bytes

    if file != "-":
        return load_position(Path(file))
    # One byte more than may be, so that too much is noticed and never read whole.
    given = sys.stdin.buffer.read(MAX_BYTES + 1)
    return read_position_bytes(given, _named(given))


def _named(given: bytes) -> str:
    """Name what came on standard input by the kind its first bytes tell."""
    kinds = {b"%PDF": "stdin.pdf", b"PK\x03\x04": "stdin.docx"}
    return kinds.get(given[:4], "stdin.txt")
