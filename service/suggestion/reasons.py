"""Why a unit was left out, in words, in the reader's language."""

from __future__ import annotations

from corpora.bilingual import Bilingual, Language
from corpora.releases import Release
from service.suggestion.composition import LeftOut, Why

_REASONS: dict[Why, Bilingual] = {
    "excluded": Bilingual(id="Anda mengecualikannya.", en="You excluded it."),
    "revoked": Bilingual(
        id="Standarnya sudah dicabut.",
        en="Its standard has been revoked.",
    ),
    "superseded": Bilingual(
        id="Versi lama; {instead} adalah versi terbarunya.",
        en="An older version; {instead} is the newest.",
    ),
    "double": Bilingual(
        id="Judulnya sama dengan {instead}, yang lebih cocok dengan uraian ini.",
        en="It has the same title as {instead}, which fits this description better.",
    ),
    "size": Bilingual(
        id="Kurang mungkin daripada unit yang muat dalam ukuran yang Anda minta.",
        en="Less likely than the units that fit the size you asked for.",
    ),
    "below": Bilingual(
        id="Kurang mungkin, dan tidak menutup tugas yang masih terbuka.",
        en="Less likely, and it covers no duty that is still open.",
    ),
}


def reason(left: LeftOut, release: Release, language: Language) -> str:
    """Say in one sentence why a unit was left out."""
    instead = "" if left.instead is None else release.units[left.instead].code
    return _REASONS[left.why].format(instead=instead).get(language)
