"""The root of the command line: `kemas` and its commands."""

from __future__ import annotations

import click

from service.cli.benchmark import benchmark
from service.cli.catalogue import catalogue
from service.cli.evaluate import evaluate
from service.cli.place import work_in
from service.cli.samples import samples
from service.cli.serve import serve
from service.cli.speech import Said, SpokenGroup, SpokenOption
from service.cli.suggest import suggest


def _show_version(ctx: click.Context, _param: click.Parameter, wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        click.echo(f"kemas {version('kemas')}")
        ctx.exit()


@click.group(
    cls=SpokenGroup,
    said=Said(
        "Mengemas unit kompetensi dari sebuah uraian jabatan, dengan alasannya.",
        "Packs competency units for a job position description, with the reasons.",
    ),
)
@click.option(
    "--data",
    cls=SpokenOption,
    metavar="DIR",
    said=Said(
        "Folder data; juga dari KEMAS_DATA, jika tidak, folder data pengguna.",
        "The data folder; also from KEMAS_DATA, else the user's data folder.",
    ),
)
@click.option(
    "--version",
    cls=SpokenOption,
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_show_version,
    said=Said("Tampilkan versi.", "Show the version."),
)
def kemas(data: str | None) -> None:
    """Choose the data folder for whichever command follows."""
    work_in(data)


for _command in (catalogue, suggest, serve, samples, evaluate, benchmark):
    kemas.add_command(_command)
