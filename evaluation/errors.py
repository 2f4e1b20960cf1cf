"""What goes wrong in an evaluation: the folder to evaluate on, the systems, the report."""

from __future__ import annotations

from corpora.bilingual import Bilingual
from corpora.errors import InputError, StateError


class BenchMissingError(InputError):
    """A folder lacks one of the files of a benchmark."""

    code = "bench-missing"
    problem = Bilingual(
        id="Berkas {name} atau {name}.gz tidak ada di {folder}.",
        en="There is no {name} or {name}.gz in {folder}.",
    )
    remedy = Bilingual(
        id="Beri folder berisi queries.jsonl, units.jsonl dan qrels.tsv.",
        en="Give a folder with queries.jsonl, units.jsonl and qrels.tsv.",
    )


class BenchMalformedError(InputError):
    """A line of a benchmark's file cannot be read."""

    code = "bench-malformed"
    problem = Bilingual(
        id="Baris {row} dari {path} tidak dapat dibaca: {reason}",
        en="Line {row} of {path} cannot be read: {reason}",
    )
    remedy = Bilingual(
        id="Perbaiki baris itu; format dijelaskan di docs/evaluation.md.",
        en="Mend that line; docs/evaluation.md describes the format.",
    )


class BenchEmptyError(InputError):
    """A benchmark judges no query."""

    code = "bench-empty"
    problem = Bilingual(
        id="Tidak ada pasangan uraian dan unit yang sah di {folder}.",
        en="No pair of a position and a unit in {folder} can be used.",
    )
    remedy = Bilingual(
        id="Periksa apakah id di qrels.tsv sama dengan id di kedua berkas lain.",
        en="Check that the ids in qrels.tsv are those of the two other files.",
    )


class UnknownSystemError(InputError):
    """No system to evaluate has the name that was asked for."""

    code = "unknown-system"
    problem = Bilingual(
        id="Tidak ada sistem bernama {name!r}.", en="There is no system named {name!r}."
    )
    remedy = Bilingual(id="Pilih salah satu: {known}.", en="Choose one of: {known}.")


class UnknownGroupingError(InputError):
    """No query of any benchmark has the field that results are wanted by."""

    code = "unknown-grouping"
    problem = Bilingual(
        id="Tidak ada uraian yang memiliki kolom {name!r}.",
        en="No query has the field {name!r}.",
    )
    remedy = Bilingual(id="Pilih dari: {known}.", en="Choose from: {known}.")


class BenchNamesClashError(InputError):
    """Two folders have the same name, under which results would be given."""

    code = "bench-names-clash"
    problem = Bilingual(
        id="Lebih dari satu folder bernama {name!r}.", en="More than one folder is named {name!r}."
    )
    remedy = Bilingual(
        id="Ubah nama salah satu folder, atau jalankan terpisah.",
        en="Rename one of the folders, or run them one by one.",
    )


class ReportUnwritableError(InputError):
    """The report cannot be written where it was asked for."""

    code = "report-unwritable"
    problem = Bilingual(
        id="Laporan tidak dapat ditulis ke {folder}: {reason}",
        en="The report cannot be written to {folder}: {reason}",
    )
    remedy = Bilingual(
        id="Pilih folder lain yang dapat ditulisi.", en="Choose another, writable folder."
    )


class EvaluationLibraryMissingError(StateError):
    """A baseline or the report needs a package that is not installed."""

    code = "evaluation-library-missing"
    problem = Bilingual(
        id="{purpose} memerlukan paket {package!r} yang belum terpasang.",
        en="{purpose} needs the package {package!r}, which is not installed.",
    )
    remedy = Bilingual(id="Jalankan: {install}", en="Run: {install}")
