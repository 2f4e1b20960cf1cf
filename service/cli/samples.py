"""`kemas samples`: job position descriptions to try things on."""

from __future__ import annotations

import click

from service.cli.speech import Said, SpokenCommand, SpokenGroup


@click.group(
    cls=SpokenGroup,
    said=Said(
        "Contoh uraian jabatan untuk mencoba Kemas.",
        "Sample job position descriptions for trying Kemas.",
    ),
)
def samples() -> None:
    """Only a name for the commands below."""


@samples.command(
    "list",
    cls=SpokenCommand,
    said=Said("Daftar contoh uraian jabatan.", "List the sample positions."),
)
def list_samples() -> None:
    """List the samples' ids."""
    from corpora.samples import sample_positions
    from service.cli import output

    headings = ("ID", Said("Bahasa", "Language").now(), Said("Jabatan", "Position").now())
    rows = [(entry.id, entry.lang, entry.occupation) for entry in sample_positions()]
    output.write_rows(headings, rows)


@samples.command(
    cls=SpokenCommand,
    said=Said("Tampilkan satu contoh uraian jabatan.", "Show one sample position."),
)
@click.argument("id_", metavar="ID")
def show(id_: str) -> None:
    """Write a sample's text."""
    from corpora.samples import sample_position
    from service.cli import output

    output.write_line(sample_position(id_).text)
