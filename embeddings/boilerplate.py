"""The opening that unit descriptions share, and what a description says beyond it.

Decrees introduce nearly every description with a sentence of the kind "Unit kompetensi
ini berhubungan dengan pengetahuan, keterampilan, dan sikap kerja yang dibutuhkan dalam
...", in many orders and spellings. Left in, it makes all descriptions alike.
"""

from __future__ import annotations

import re

_INDONESIAN = r"""
    (?:dalam\s|pada\s)?(?:judul\s)?(?:unit(?:\skompetensi)?|kompetensi|standar\skompetensi)(?:\sini)?,?\s
    (?:
        (?:(?:ber|ter)?(?:hubungan|kaitan|kait)|men(?:cakup|yangkut|guraikan|jelaskan|deskripsikan)
        |mendeskripsikan|merupakan|mencakup|mencangkup|menyangkut|meliputi|memuat|membahas
        |menggambarkan|mengenai|tentang|adalah|berisi(?:kan)?|bertujuan)
        (?:\serat)?(?:\s(?:dengan|tentang|mengenai|pada|atas|untuk))?
    )\s
    (?P<abilities>
        (?:(?:\s*[,/&]\s*|\s+|^)?(?:(?:dan|serta|atau|dan/atau)\s)?
        (?:pengetahuan|keterampilan|ketrampilan|keterampiln|kemampuan|keahlian|kecakapan
        |kompetensi|sikap|perilaku|prilaku|pengalaman)
        (?:\s(?:kerja|perilaku|mental|profesional|teknis)\b(?!\s+sama))*)+
        [\s,]*
    )?
    (?:(?:yang\s)?(?:(?:harus|perlu|wajib|sangat|akan|minimal)\s)*
        (?:di(?:butuhkan|perlukan|persyaratkan|syaratkan|harapkan|miliki|gunakan|kuasai|tuntut)
        |diperluan|terkait|berkaitan|berhubungan|relevan)[\s,]*)?
    (?:oleh\s(?:seseorang|seorang\s\w+|tenaga\skerja|pekerja|personil|peserta)[\s,]*)?
    (?:(?:dalam|untuk|guna|pada|bagi|dengan|tentang|mengenai|ketika|saat|agar)\s
        (?:(?:hal|rangka|upaya|mampu|dapat)\s)?)?
"""

_ENGLISH = r"""
    (?:this|the)\s(?:(?:competency|competence)\s)?(?:unit|competency|standard)
    (?:\s(?:of\s(?:competency|competence)|standard))?\s
    (?:covers|describes|deals\swith|relates\sto|is\s(?:about|concerned\swith|related\sto)
        |specifies|concerns|involves|addresses|includes|refers\sto|identifies|applies\sto
        |defines|outlines|encompasses)\s
    (?:the\s)?(?:performance\s)?(?:outcomes?\s?,?(?:\sof\s)?)?
    (?:
        (?:(?:\s*[,/&]\s*|\s+)?(?:(?:and|or)\s)?(?:the\s)?(?:work(?:ing|place)?\s)?
        (?:knowledge|skills?|attitudes?|abilit(?:y|ies)|competenc(?:e|y|ies)|values?|behaviou?rs?))+
        [\s,]*
    )?
    (?:(?:that\sare\s|which\sare\s|that\sis\s)?
        (?:required|needed|necessary|expected|involved|associated|essential|used)\s)?
    (?:by\s(?:an?\s|the\s)?(?:\w+\s)?(?:worker|person|individual|employee)s?\s)?
    (?:(?:in\sorder\sto|to|for|in|with|when|of)\s)?
"""

_OPENING = re.compile(rf"^(?:{_INDONESIAN}|{_ENGLISH})", re.IGNORECASE | re.VERBOSE)
_WORD = re.compile(r"\w+")


def essence(description: str, title: str) -> str:
    """Return what a description says of its own, empty where it only repeats the title.

    Both are in one language. The shared opening is cut, the rest starts with a capital.
    """
    description = " ".join(description.split())
    rest = description[_length_of_opening(description) :].strip(" ,;:")
    if _words(rest) <= _words(title):
        return ""
    return rest[:1].upper() + rest[1:]


def _length_of_opening(description: str) -> int:
    opening = _OPENING.match(f"{description} ")
    return opening.end() if opening else 0


def _words(text: str) -> set[str]:
    return set(_WORD.findall(text.casefold()))
