"""Every kind of finding that a reader can report, with its words in both languages."""

from __future__ import annotations

from typing import NamedTuple

from corpora.bilingual import Bilingual
from corpora.codes import REPAIRS, UnitCode
from corpora.findings import Finding, Severity


class FindingKind(NamedTuple):
    """A kind of finding; `message` and `done` are `str.format` templates."""

    severity: Severity
    message: Bilingual
    done: Bilingual


class Place(NamedTuple):
    """Where something was noticed: page or row, both from 1, and the unit's code."""

    page: int | None = None
    row: int | None = None
    unit: str | None = None


_BODY_WINS = Bilingual(id="Uraian unit yang dipakai.", en="The unit's own description is used.")
_KEPT = Bilingual(id="Dipakai seperti tertulis.", en="Taken as it is.")
_IGNORED = Bilingual(id="Diabaikan.", en="Ignored.")

FINDING_KINDS: dict[str, FindingKind] = {
    "list-version-differs": FindingKind(
        "warning",
        Bilingual(
            id="Daftar unit menulis {listed}, uraiannya {found}.",
            en="The list of units says {listed}, its description {found}.",
        ),
        _BODY_WINS,
    ),
    "list-title-differs": FindingKind(
        "warning",
        Bilingual(
            id="Daftar unit menulis judul “{listed}”, uraiannya “{found}”.",
            en="The list of units has the title “{listed}”, its description “{found}”.",
        ),
        _BODY_WINS,
    ),
    "unit-not-in-list": FindingKind(
        "warning",
        Bilingual(
            id="Unit {found} diuraikan tetapi tidak ada di daftar unit.",
            en="The unit {found} is described but not in the list of units.",
        ),
        _KEPT,
    ),
    "unit-not-described": FindingKind(
        "warning",
        Bilingual(
            id="Unit {listed} ada di daftar unit tetapi tidak diuraikan.",
            en="The unit {listed} is in the list of units but not described.",
        ),
        Bilingual(id="Unit tidak diambil.", en="The unit is not taken."),
    ),
    "unit-borrowed": FindingKind(
        "info",
        Bilingual(
            id="Unit {found} bertanda bintang: diambil dari standar lain.",
            en="The unit {found} has a star: it is borrowed from another standard.",
        ),
        _KEPT,
    ),
    "unit-without-elements": FindingKind(
        "warning",
        Bilingual(
            id="Unit {found} tidak memiliki elemen kompetensi.",
            en="The unit {found} has no elements.",
        ),
        _KEPT,
    ),
    "element-without-criteria": FindingKind(
        "warning",
        Bilingual(
            id="Elemen {number} unit {found} tidak memiliki kriteria unjuk kerja.",
            en="Element {number} of the unit {found} has no performance criteria.",
        ),
        _KEPT,
    ),
    "criterion-number": FindingKind(
        "warning",
        Bilingual(
            id="Kriteria bernomor {printed}; menurut urutannya {expected}.",
            en="A criterion is numbered {printed}; by its place it is {expected}.",
        ),
        Bilingual(id="Urutan dokumen dipakai.", en="The order of the document is kept."),
    ),
    "unit-repeated": FindingKind(
        "info",
        Bilingual(
            id="Unit {found} muncul lagi dengan isi yang sama.",
            en="The unit {found} appears again with the same content.",
        ),
        Bilingual(id="Digabung menjadi satu.", en="Merged into one."),
    ),
    "unit-code-repeated": FindingKind(
        "warning",
        Bilingual(
            id="Kode {found} dipakai lagi untuk isi yang berbeda.",
            en="The code {found} is used again for different content.",
        ),
        Bilingual(id="Yang pertama dipakai.", en="The first one is kept."),
    ),
    "standard-not-stated": FindingKind(
        "info",
        Bilingual(
            id="Nomor dan tahun keputusan tidak tertulis di dokumen.",
            en="The document does not state the decree's number and year.",
        ),
        Bilingual(
            id="Nama berkas dipakai bila memuatnya.", en="The file name is used where it has them."
        ),
    ),
    "key-unknown": FindingKind(
        "info",
        Bilingual(id="Kunci “{key}” tidak dikenal.", en="The key “{key}” is not known."),
        _IGNORED,
    ),
    "code-from-id": FindingKind(
        "info",
        Bilingual(
            id="{count} unit tanpa kode, mulai dari baris ini.",
            en="{count} units have no code, from this row on.",
        ),
        Bilingual(id="“id” dipakai sebagai kode.", en="“id” is used as the code."),
    ),
}
FINDING_KINDS.update(
    {
        name: FindingKind(
            "warning",
            Bilingual(id="Kode ditulis “{spelling}”.", en="The code is spelt “{spelling}”."),
            done,
        )
        for name, done in REPAIRS.items()
    }
)


def finding(code: str, place: Place, **details: object) -> Finding:
    """Make the finding of this kind; `details` fill its templates."""
    kind = FINDING_KINDS[code]
    return Finding(
        code=code,
        severity=kind.severity,
        message=kind.message.format(**details),
        done=kind.done.format(**details),
        page=place.page or None,
        row=place.row,
        unit=place.unit,
    )


def repair_findings(code: UnitCode, place: Place) -> list[Finding]:
    """Report each repair of a unit's code."""
    return [finding(repair.code, place, spelling=code.spelling) for repair in code.repairs]
