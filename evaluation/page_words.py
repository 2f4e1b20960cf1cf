"""What the report page says, in Indonesian and English."""

from __future__ import annotations

from corpora.bilingual import Bilingual, Language
from evaluation.groups import UNKNOWN

_WORDS = {
    "title": Bilingual(id="Evaluasi Kemas", en="Kemas evaluation"),
    "other page": Bilingual(id="In English", en="Dalam bahasa Indonesia"),
    "data": Bilingual(
        id="{queries} uraian, {clusters} okupasi atau tugas, {units} unit.",
        en="{queries} texts, {clusters} occupations or tasks, {units} units.",
    ),
    "system": Bilingual(id="Sistem", en="System"),
    "figures": Bilingual(id="Ukuran", en="Figures"),
    "figures note": Bilingual(
        id="Dalam kurung: interval 95 % (bootstrap atas okupasi). * berbeda nyata dari sistem "
        "pertama (uji acak berpasangan, p < 0,05). P, R, F1: kemasan pada ukuran yang dipilih "
        "sistem. ECE dan Brier: atas 50 unit teratas tiap uraian.",
        en="In brackets: 95 % intervals (bootstrap over occupations). * differs from the first "
        "system by more than chance (paired randomisation, p < .05). P, R, F1: packages of the "
        "size that the system chose. ECE and Brier: over the first 50 units of each text.",
    ),
    "reliability": Bilingual(id="Kurva keandalan", en="Reliability curve"),
    "reliability note": Bilingual(
        id="Titik pada garis putus-putus: skor berarti apa yang dikatakannya.",
        en="On the dotted line a score means what it says.",
    ),
    "probability": Bilingual(id="Skor (peluang)", en="Score (probability)"),
    "frequency": Bilingual(id="Bagian yang benar", en="Share that is right"),
    "by size": Bilingual(
        id="Presisi menurut ukuran kemasan", en="Precision against the size of the package"
    ),
    "size": Bilingual(id="Jumlah unit", en="Number of units"),
    "own size": Bilingual(id="ukuran pilihan sendiri", en="at its own size"),
    "r_precision": Bilingual(id="R-precision", en="R-precision"),
    "by field": Bilingual(id="R-precision menurut {field}", en="R-precision by {field}"),
    "lang": Bilingual(id="bahasa", en="language"),
    "sector": Bilingual(
        id="sektor (awal kode unit yang relevan)", en="sector (front of the relevant units' codes)"
    ),
    "occupation": Bilingual(id="okupasi", en="occupation"),
    "group": Bilingual(id="Kelompok", en="Group"),
    "texts": Bilingual(id="Uraian", en="Texts"),
    "worst": Bilingual(id="Uraian terburuk", en="The worst texts"),
    "worst note": Bilingual(
        id="Semua unit dan buktinya ada di worst.jsonl.",
        en="All units with their evidence are in worst.jsonl.",
    ),
    "missed": Bilingual(id="Terlewat (peringkat)", en="Missed (rank)"),
    "wrong": Bilingual(id="Keliru disarankan (skor)", en="Suggested wrongly (score)"),
    "nearest": Bilingual(id="bukti terdekat", en="nearest evidence"),
    "unknown": Bilingual(id="tidak diketahui", en="unknown"),
    "none": Bilingual(id="tidak ada", en="none"),
}


def word(name: str, language: Language, **values: object) -> str:
    """Return a text of the page, filled in; a field's name that has no text stays as it is."""
    return _WORDS.get(name, Bilingual(id=name, en=name)).format(**values).get(language)


def group_name(name: str, language: Language) -> str:
    """Return the name of a group of queries, which is the benchmark's own but for "unknown"."""
    return word(name, language) if name == UNKNOWN else name
