"""What can be wrong with the wish for a suggestion."""

from __future__ import annotations

from corpora.bilingual import Bilingual
from corpora.errors import InputError


class PositionWithoutWorkError(InputError):
    """A description says nothing of the work: no title, duty or requirement."""

    code = "position-without-work"
    problem = Bilingual(
        id="Uraian jabatan tidak memuat nama jabatan, tugas, atau persyaratan.",
        en="The description holds no job title, duty or requirement.",
    )
    remedy = Bilingual(
        id="Tambahkan nama jabatan dan tugas-tugasnya.",
        en="Add the position's title and its duties.",
    )


class ConstraintUnknownError(InputError):
    """A required unit is not in the release."""

    code = "constraint-unit-unknown"
    problem = Bilingual(
        id="Unit wajib {unit} tidak ada dalam rilis {release}.",
        en="The required unit {unit} is not in release {release}.",
    )
    remedy = Bilingual(
        id="Periksa kodenya dengan 'kemas catalogue list', atau impor standarnya.",
        en="Check the code with 'kemas catalogue list', or import its standard.",
    )


class ConstraintsContradictError(InputError):
    """A unit is required and excluded, or more units are required than the size allows."""

    code = "constraints-contradict"
    problem = Bilingual(
        id="Batasan saling bertentangan: {conflict}.",
        en="The constraints contradict each other: {conflict}.",
    )
    remedy = Bilingual(
        id="Lepaskan salah satunya.",
        en="Let go of one of them.",
    )
