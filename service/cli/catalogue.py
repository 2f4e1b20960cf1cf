"""`kemas catalogue`: import standards, look at what is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from service.cli.speech import Said, SpokenCommand, SpokenGroup, SpokenOption

if TYPE_CHECKING:
    from collections.abc import Callable

as_json: Callable[[Callable[..., None]], Callable[..., None]] = click.option(
    "--json",
    "as_json",
    is_flag=True,
    cls=SpokenOption,
    said=Said("Keluaran berupa JSON.", "Write JSON."),
)


@click.group(
    cls=SpokenGroup,
    said=Said(
        "Katalog: impor standar, lihat unit dan rilisnya.",
        "The catalogue: import standards, look at units and releases.",
    ),
)
def catalogue() -> None:
    """Only a name for the commands below."""


@catalogue.command(
    "import",
    cls=SpokenCommand,
    said=Said(
        "Impor standar menjadi rilis baru.\n\n"
        "FILE adalah SKKNI (PDF atau DOCX) atau katalog JSONL. Impor menjadi satu rilis utuh "
        "atau tidak sama sekali; hal-hal yang ditemukan di dalam dokumen dilaporkan.",
        "Import standards as a new release.\n\n"
        "FILE is an SKKNI decree (PDF or DOCX) or a JSONL catalogue. An import becomes a whole "
        "release or nothing; what was noticed in the documents is reported.",
    ),
)
@click.argument("files", metavar="FILE...", nargs=-1, required=True)
@as_json
def import_files(files: tuple[str, ...], as_json: bool) -> None:
    """Import documents and report."""
    from pathlib import Path

    from service.cli import catalogue_text, output
    from service.cli.place import workspace

    with output.progress_bar() as progress:
        report = workspace().import_documents([Path(name) for name in files], progress)
    if as_json:
        output.write_json(report.model_dump(mode="json"))
    else:
        catalogue_text.write_report(report)


@catalogue.command(
    "list",
    cls=SpokenCommand,
    said=Said("Daftar unit dalam rilis sekarang.", "List the units of the current release."),
)
@as_json
def list_units(as_json: bool) -> None:
    """List units."""
    from service.catalogue import UnitSummary
    from service.cli import catalogue_text, output
    from service.cli.place import workspace

    release = workspace().release()
    if as_json:
        units = [UnitSummary.of(unit).model_dump() for unit in release.units]
        illustrative = release.illustrative
        output.write_json({"release": release.id, "illustrative": illustrative, "units": units})
    else:
        output.say_sample(release.illustrative)
        catalogue_text.write_units(release.units)


@catalogue.command(
    "releases",
    cls=SpokenCommand,
    said=Said("Daftar rilis di folder data.", "List the releases in the data folder."),
)
@as_json
def list_releases(as_json: bool) -> None:
    """List releases."""
    from service.cli import catalogue_text, output
    from service.cli.place import workspace

    place = workspace()
    current, manifests = place.current_id(), place.releases()
    if as_json:
        entries = [manifest.model_dump(mode="json") for manifest in manifests]
        output.write_json({"current": current, "releases": entries})
        return
    if current is None:
        output.say_sample(place.release().illustrative)
    catalogue_text.write_releases(manifests, current)


@catalogue.command(
    "show",
    cls=SpokenCommand,
    said=Said(
        "Tampilkan satu unit dengan elemen dan kriteria unjuk kerjanya.",
        "Show one unit with its elements and performance criteria.",
    ),
)
@click.argument("code")
@as_json
def show_unit(code: str, as_json: bool) -> None:
    """Show a unit."""
    from service.catalogue import find_unit
    from service.cli import catalogue_text, output
    from service.cli.place import workspace

    release = workspace().release()
    unit = find_unit(release, code)
    if as_json:
        output.write_json({"release": release.id, **unit.model_dump(mode="json")})
        return
    output.say_sample(release.illustrative)
    catalogue_text.write_unit(unit)


@catalogue.command(
    "export",
    cls=SpokenCommand,
    said=Said(
        "Keluarkan semua unit: tabel bertab, atau JSONL yang dapat diimpor kembali.",
        "Write out all units: a tab-separated table, or JSONL that can be imported again.",
    ),
)
@as_json
def export_units(as_json: bool) -> None:
    """Export the current release."""
    from service.cli import catalogue_text, output
    from service.cli.place import workspace

    place = workspace()
    output.say_sample(place.release().illustrative)
    lines = place.export_lines() if as_json else catalogue_text.tabbed(place.release().units)
    for line in lines:
        output.write_line(line)
