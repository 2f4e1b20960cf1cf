"""The three real decrees: every unit, element and number of criteria, and sound words."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

import pypdfium2
import pytest

from corpora.readers import ReadDocument, read_document

DECREES = ("skkni-2016-321.pdf", "skkni-2020-299.pdf", "skkni-2023-126.pdf")
# Where the printed page has a word that the list of expectations lacks: p. 75 shows the element
# "1 Merencanakan penyusunan ...", p. 79 "Merancang dokumen akhir siap produksi/tayang".
PRINTED = {
    "penyusunan laporan akhir proyek data science": (
        "Merencanakan penyusunan laporan akhir proyek data science"
    ),
    "Merancang dokumen akhir produksi/tayang": "Merancang dokumen akhir siap produksi/tayang",
}


@pytest.fixture(scope="module", params=DECREES)
def decree(request, shared) -> Iterator[tuple[ReadDocument, list[dict], pypdfium2.PdfDocument]]:
    path = shared / "standards" / request.param
    lines = (shared / "standards" / "expected.jsonl").read_text(encoding="utf-8").splitlines()
    units = [json.loads(line) for line in lines]
    pages = pypdfium2.PdfDocument(path)
    yield read_document(path), [u for u in units if u["document"] == path.name], pages
    pages.close()


def joined(title: str) -> str:
    """The expectations leave a blank after a hyphen at a line end ("elemen- elemen")."""
    return re.sub(r"- ", "-", PRINTED.get(title, title))


def test_every_unit_element_and_number_of_criteria_is_found(decree):
    document, expected, _ = decree
    found = [
        (u.code, joined(u.title.id), [(joined(e.title.id), len(e.criteria)) for e in u.elements])
        for u in document.units
    ]
    assert found == [
        (
            u["code"],
            joined(u["title"]),
            [(joined(e["title"]), e["criteria"]) for e in u["elements"]],
        )
        for u in expected
    ]


def test_nothing_but_the_criteria_is_in_the_criteria(decree):
    document, _, _ = decree
    criteria = [c.id for u in document.units for e in u.elements for c in e.criteria]
    for text in criteria:
        assert re.match(r"[A-Z]", text), text
        assert re.search(r"[\w)][.,;]?$", text), text
        assert not re.search(r"  | [.,;]|\w- |\d\s*$", text), text
        assert not re.search(r"KRITERIA|ELEMEN|BATASAN|KODE UNIT|\bKUK\b", text), text


def test_every_word_stands_on_the_page_or_the_next(decree):
    document, _, pages = decree
    printed = [
        set(re.findall(r"\w+", pages[number].get_textpage().get_text_range().casefold()))
        for number in range(len(pages))
    ]
    for unit in document.units:
        near = set().union(*printed[unit.page - 1 : unit.page + 3])
        texts = [unit.title.id, unit.description.id]
        texts += [text.id for e in unit.elements for text in (e.title, *e.criteria)]
        words = {word for text in texts for word in re.findall(r"\w+", text.casefold())}
        # A word that was broken at a line end is printed in two halves.
        assert all(word in near or _halves(word, near) for word in words), unit.code


def test_no_page_number_stands_alone_in_the_other_sections(decree):
    document, _, _ = decree
    for unit in document.units:
        lines = f"{unit.range_statement.id}\n{unit.assessment_guide.id}".splitlines()
        assert not [line for line in lines if re.fullmatch(r"[\d\W]+", line)], unit.code
        assert unit.range_statement.id.startswith("1")
        assert unit.assessment_guide.id.startswith("1")


FINDINGS = {
    "skkni-2016-321.pdf": [
        ("criterion-number", "J.611000.017.01", 63),
        ("criterion-number", "J.611000.017.01", 63),
        ("list-version-differs", "J.611000.015.02", 13),
        ("list-version-differs", "J.611000.016.01", 13),
        ("list-version-differs", "J.611000.018.02", 13),
        ("list-version-differs", "J.611000.019.02", 13),
    ],
    "skkni-2020-299.pdf": [
        ("criterion-number", "J.62DMI00.009.1", 38),
        ("criterion-number", "J.62DMI00.009.1", 38),
        ("list-title-differs", "J.62DMI00.021.1", 12),
    ],
    "skkni-2023-126.pdf": [
        ("code-dot", "M74DKV13.015.3", 79),
        ("list-version-differs", "M.74DKV13.007.3", 19),
    ],
}


def test_what_is_wrong_in_the_decree_itself_is_reported_and_nothing_else(decree):
    document, _, _ = decree
    found = [(finding.code, finding.unit, finding.page) for finding in document.findings]
    assert found == FINDINGS[document.source]


def _halves(word: str, near: set[str]) -> bool:
    return any(word[:cut] in near and word[cut:] in near for cut in range(1, len(word)))
