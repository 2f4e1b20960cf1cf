"""A decree in DOCX gives the units that a person sees, whoever built its tables."""

from __future__ import annotations

from collections.abc import Callable

import docx
import pytest
from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from made_decrees import UNITS, MadeUnit

from corpora.readers import skkni_docx

HEADING = ("ELEMEN KOMPETENSI", "KRITERIA UNJUK KERJA")


def labels_as_paragraphs(document: Document, unit: MadeUnit) -> None:
    document.add_paragraph(f"KODE UNIT\t:\t{unit.code}")
    document.add_paragraph(f"JUDUL UNIT\t:\t{unit.title}")
    document.add_paragraph(f"DESKRIPSI UNIT\t:\t{unit.description}")


def labels_in_one_paragraph(document: Document, unit: MadeUnit) -> None:
    document.add_paragraph(
        f"Kode Unit : {unit.code}\nJudul Unit : {unit.title}\nDeskripsi Unit : {unit.description}"
    )


def labels_as_table(document: Document, unit: MadeUnit) -> None:
    table = document.add_table(rows=0, cols=3)
    for label, text in (
        ("KODE UNIT", unit.code),
        ("JUDUL UNIT", unit.title),
        ("DESKRIPSI UNIT", unit.description),
    ):
        cells = table.add_row().cells
        cells[0].text, cells[1].text, cells[2].text = label, ":", text


def fill(cell, paragraphs: list[str], automatic: Callable | None = None) -> None:
    cell.text = paragraphs[0]
    for text in paragraphs[1:]:
        cell.add_paragraph(text)
    if automatic:
        for paragraph in cell.paragraphs:
            automatic(paragraph)


def numbered(paragraph) -> None:
    """Give a paragraph an automatic decimal number, as Word's list button does."""
    numbering = OxmlElement("w:numPr")
    for name, value in (("w:ilvl", "0"), ("w:numId", "5")):
        child = OxmlElement(name)
        child.set(qn("w:val"), value)
        numbering.append(child)
    paragraph._p.get_or_add_pPr().append(numbering)


def one_row_an_element(document: Document, unit: MadeUnit) -> None:
    table = document.add_table(rows=1, cols=2)
    fill_heading(table)
    for order, (title, criteria) in enumerate(unit.elements, 1):
        left, right = table.add_row().cells
        fill(left, [f"{order}. {title}"])
        fill(right, [f"{order}.{place} {text}" for place, text in enumerate(criteria, 1)])


def one_row_a_criterion_merged(document: Document, unit: MadeUnit) -> None:
    table = document.add_table(rows=1, cols=2)
    fill_heading(table)
    for order, (title, criteria) in enumerate(unit.elements, 1):
        rows = [table.add_row() for _ in criteria]
        for place, (row, text) in enumerate(zip(rows, criteria, strict=True), 1):
            row.cells[1].text = f"{order}.{place}\t{text}"
        merged = rows[0].cells[0].merge(rows[-1].cells[0])
        merged.text = f"{order}.\t{title}"


def numbers_in_cells_of_their_own(document: Document, unit: MadeUnit) -> None:
    table = document.add_table(rows=1, cols=4)
    cells = table.rows[0].cells
    cells[0].merge(cells[1]).text = HEADING[0]
    cells[2].merge(cells[3]).text = HEADING[1]
    for order, (title, criteria) in enumerate(unit.elements, 1):
        for place, text in enumerate(criteria, 1):
            cells = table.add_row().cells
            if place == 1:
                cells[0].text, cells[1].text = f"{order}.", title
            cells[2].text, cells[3].text = f"{order}.{place}", text


def automatic_numbers(document: Document, unit: MadeUnit) -> None:
    table = document.add_table(rows=1, cols=2)
    fill_heading(table)
    for title, criteria in unit.elements:
        left, right = table.add_row().cells
        fill(left, [title], numbered)
        fill(right, list(criteria), numbered)


def no_numbers_at_all(document: Document, unit: MadeUnit) -> None:
    table = document.add_table(rows=1, cols=2)
    fill_heading(table)
    for title, criteria in unit.elements:
        for place, text in enumerate(criteria):
            left, right = table.add_row().cells
            left.text, right.text = title if place == 0 else "", text


def table_split_in_two(document: Document, unit: MadeUnit) -> None:
    for order, (title, criteria) in enumerate(unit.elements, 1):
        table = document.add_table(rows=0, cols=2)
        if order == 1:
            table.add_row()
            fill_heading(table)
        left, right = table.add_row().cells
        fill(left, [f"{order}.{title}"])
        fill(right, [f"{order}.{place}{text}" for place, text in enumerate(criteria, 1)])


def fill_heading(table) -> None:
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = HEADING


def write(path, labels: Callable, table: Callable, units=UNITS):
    document = docx.Document()
    for line in (
        "KEPUTUSAN MENTERI KETENAGAKERJAAN REPUBLIK INDONESIA",
        "NOMOR 77 TAHUN 2031",
        "TENTANG",
        "PENETAPAN STANDAR KOMPETENSI KERJA NASIONAL INDONESIA BIDANG CONTOH",
        "BAB I PENDAHULUAN",
        "B. Daftar Unit Kompetensi",
    ):
        document.add_paragraph(line)
    listed = document.add_table(rows=1, cols=3)
    for cell, text in zip(listed.rows[0].cells, ("NO", "KODE UNIT", "JUDUL UNIT"), strict=True):
        cell.text = text
    for order, unit in enumerate(units, 1):
        cells = listed.add_row().cells
        cells[0].text, cells[1].text, cells[2].text = f"{order}.", unit.code, unit.title
    document.add_paragraph("C. Uraian Unit Kompetensi")
    for unit in units:
        labels(document, unit)
        table(document, unit)
        for line in (
            "BATASAN VARIABEL",
            "1. Konteks variabel",
            "1.1 Berlaku di dalam dan di luar ruangan.",
            "PANDUAN PENILAIAN",
            "1. Konteks penilaian",
        ):
            document.add_paragraph(line)
    document.save(str(path))
    return path


@pytest.mark.parametrize(
    ("labels", "table"),
    [
        (labels_as_paragraphs, one_row_an_element),
        (labels_in_one_paragraph, one_row_a_criterion_merged),
        (labels_as_table, numbers_in_cells_of_their_own),
        (labels_as_paragraphs, automatic_numbers),
        (labels_in_one_paragraph, no_numbers_at_all),
        (labels_as_table, table_split_in_two),
    ],
)
def test_every_way_to_build_it_gives_the_same_units(tmp_path, labels, table):
    document = skkni_docx.read(write(tmp_path / "decree.docx", labels, table))
    found = [
        (u.code, u.title.id, [(e.title.id, [c.id for c in e.criteria]) for e in u.elements])
        for u in document.units
    ]
    assert found == [
        (u.code, u.title, [(title, list(criteria)) for title, criteria in u.elements])
        for u in UNITS
    ]
    assert document.findings == ()
    assert [standard.id for standard in document.standards] == ["77/2031"]


def test_sub_items_belong_to_their_criterion(tmp_path):
    def table(document, _):
        table = document.add_table(rows=1, cols=2)
        fill_heading(table)
        left, right = table.add_row().cells
        fill(left, ["1. Menata alat"])
        fill(right, ["1.1 Alat ditata, yaitu:", "a. kabel;", "b. lampu.", "1.2 Hasil dicatat."])

    document = skkni_docx.read(
        write(tmp_path / "decree.docx", labels_as_paragraphs, table, UNITS[:1])
    )
    criteria = [criterion.id for criterion in document.units[0].elements[0].criteria]
    assert criteria == ["Alat ditata, yaitu: a. kabel; b. lampu.", "Hasil dicatat."]
