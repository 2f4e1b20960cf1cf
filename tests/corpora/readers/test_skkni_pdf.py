"""A decree in PDF is read as a person reads it, however it is laid out."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from made_decrees import HEIGHT, UNITS, WIDTH, DecreeWriter, MadeUnit, Style, write_decree
from reportlab.pdfgen.canvas import Canvas

from corpora.readers import skkni_pdf

STYLES = {
    "plain": Style(),
    "labels in small letters": Style(
        labels=("Kode Unit", "Judul Unit", "Deskripsi Unit"),
        heading=("Elemen Kompetensi", "Kriteria Unjuk Kerja"),
    ),
    "labels of the years before 2012": Style(
        labels=("KODE UNIT", "JUDUL UNIT", "URAIAN UNIT"),
        heading=("SUB KOMPETENSI / ELEMEN", "KRITERIA UNJUK KERJA"),
    ),
    "colon on the line below its label": Style(colon_below=True),
    "no ruling lines": Style(ruled=False),
    "columns one blank apart": Style(gap=0.5, ruled=False),
    "column moves from page to page": Style(columns=(240.0, 285.0, 262.0), bottom=640),
    "table over many pages, heading repeated": Style(bottom=600),
    "table over many pages, heading not repeated": Style(bottom=600, repeat_heading=False),
    "criteria numbered 1.1.": Style(number="{}.{}."),
    "criteria numbered 1.1)": Style(number="{}.{})"),
    "criterion number glued to its text": Style(glued=True),
    "elements numbered without a dot": Style(element_number="{}"),
    "elements numbered with a bracket": Style(element_number="{})"),
    "elements without numbers": Style(element_number=""),
    "criteria numbered with a blank": Style(number="{}. {}"),
    "wrapped criteria flush with their numbers": Style(hanging=0),
    "wrapped criteria left of their numbers": Style(hanging=0, indent=14),
    "right column lower than the left": Style(right_lower=4),
    "right column half a line lower": Style(right_lower=7),
    "elements centred beside their criteria": Style(centred=True),
    "headings over two lines": Style(stacked_heading=True, bottom=620),
    "justified lines": Style(justified=True),
    "page numbers between dashes": Style(page_number="- {} -", bottom=640),
    "page numbers in words": Style(page_number="Halaman {} dari 70", bottom=640),
    "running head names the unit": Style(
        running_head=lambda unit: f"2.3 {unit.code}: {unit.title[:40]}", bottom=640
    ),
    "running head names the standard": Style(
        running_head=lambda _: "SKKNI Bidang Seni Pertunjukan", bottom=640
    ),
}


def content(units) -> list[tuple]:
    return [
        (
            unit.code,
            unit.title.id,
            [(e.title.id, [c.id for c in e.criteria]) for e in unit.elements],
        )
        for unit in units
    ]


def expected(units: tuple[MadeUnit, ...]) -> list[tuple]:
    return [
        (unit.code, unit.title, [(title, list(criteria)) for title, criteria in unit.elements])
        for unit in units
    ]


@pytest.mark.parametrize("style", STYLES.values(), ids=STYLES.keys())
def test_every_layout_gives_the_same_units(tmp_path, style):
    document = skkni_pdf.read(write_decree(tmp_path / "decree.pdf", style))
    assert content(document.units) == expected(UNITS)
    assert document.findings == ()


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    style=st.builds(
        Style,
        number=st.sampled_from(["{}.{}", "{}.{}.", "{}.{})"]),
        element_number=st.sampled_from(["{}.", "{}", "{})"]),
        columns=st.lists(st.floats(230, 300), min_size=1, max_size=3).map(tuple),
        gap=st.floats(0.5, 12),
        ruled=st.booleans(),
        repeat_heading=st.booleans(),
        bottom=st.floats(90, 760),
        justified=st.booleans(),
    )
)
def test_any_mixture_of_layouts_gives_the_same_units(tmp_path, style):
    document = skkni_pdf.read(write_decree(tmp_path / "decree.pdf", style))
    assert content(document.units) == expected(UNITS)


def test_the_sections_around_the_table_are_kept(tmp_path):
    unit = skkni_pdf.read(write_decree(tmp_path / "decree.pdf")).units[0]
    assert unit.description.id == UNITS[0].description
    assert unit.range_statement.id.splitlines()[:2] == [
        "1. Konteks variabel",
        "1.1 Unit ini berlaku untuk pementasan di dalam dan di luar ruangan.",
    ]
    assert unit.assessment_guide.id.splitlines()[0] == "1. Konteks penilaian"
    assert (unit.page, unit.source, unit.standard) == (2, "decree.pdf", "77/2031")


def test_the_decree_in_front_names_the_standard(tmp_path):
    (standard,) = skkni_pdf.read(write_decree(tmp_path / "decree.pdf")).standards
    assert (standard.id, standard.number, standard.year) == ("77/2031", 77, 2031)
    assert standard.title.id == (
        "PENETAPAN STANDAR KOMPETENSI KERJA NASIONAL INDONESIA BIDANG SENI PERTUNJUKAN CONTOH"
    )
    assert standard.decree == (
        "KEPUTUSAN MENTERI KETENAGAKERJAAN REPUBLIK INDONESIA NOMOR 77 TAHUN 2031"
    )
    assert standard.status == "unknown"


def test_without_a_decree_the_file_name_names_the_standard(tmp_path):
    writer = DecreeWriter(tmp_path / "skkni-2031-77.pdf", Style())
    writer.unit(UNITS[1])
    writer.close()
    document = skkni_pdf.read(tmp_path / "skkni-2031-77.pdf")
    assert [standard.id for standard in document.standards] == ["77/2031"]
    assert [found.code for found in document.findings] == ["standard-not-stated"]


def test_list_and_units_that_contradict_each_other_are_reported_with_their_page(tmp_path):
    listed = (
        ("X.900100.001.02", UNITS[0].title),
        ("X.90TAR00.002.1", "Melatih Gerak Lanjutan"),
        ("X.90TAR00.009.1", "Menata Rias"),
    )
    document = skkni_pdf.read(write_decree(tmp_path / "decree.pdf", listed=listed))
    noticed = {found.code: found for found in document.findings}
    assert set(noticed) == {
        "list-version-differs",
        "list-title-differs",
        "unit-not-described",
        "unit-not-in-list",
    }
    assert noticed["list-version-differs"].page == 1
    assert "X.900100.001.02" in noticed["list-version-differs"].message.en
    assert "Melatih Gerak Lanjutan" in noticed["list-title-differs"].message.id
    assert noticed["unit-not-in-list"].unit == "SEN.TX02.003.01"
    assert content(document.units) == expected(UNITS)


def test_a_damaged_code_keeps_its_spelling_and_is_reported(tmp_path):
    unit = replace(UNITS[1], code="X90TAR00, 002.1")
    document = skkni_pdf.read(write_decree(tmp_path / "decree.pdf", units=(unit,)))
    assert document.units[0].code == "X90TAR00, 002.1"
    assert document.units[0].unit_code.normal == "X.90TAR00.002.1"
    assert {"code-dot", "code-comma", "code-blank"} <= {found.code for found in document.findings}


def test_a_star_marks_a_borrowed_unit(tmp_path):
    unit = replace(UNITS[1], code="X.90TAR00.002.1 *)")
    document = skkni_pdf.read(write_decree(tmp_path / "decree.pdf", units=(unit,)))
    assert document.units[0].code == "X.90TAR00.002.1"
    assert "unit-borrowed" in [found.code for found in document.findings]


@pytest.mark.parametrize(
    ("numbered", "printed"),
    [
        (lambda _, criterion: (1, criterion), "1.1"),
        (lambda element, _: (element, 1), "1.1"),
        (lambda element, criterion: (element + 1, criterion), "2.1"),
    ],
    ids=["every element counts as the first", "every criterion is the first", "one too high"],
)
def test_wrong_numbers_still_begin_criteria_and_are_reported(tmp_path, numbered, printed):
    path = write_decree(tmp_path / "decree.pdf", Style(numbered=numbered))
    document = skkni_pdf.read(path)
    assert content(document.units) == expected(UNITS)
    faults = [found for found in document.findings if found.code == "criterion-number"]
    assert any(printed in fault.message.en for fault in faults)
    assert all(fault.page for fault in faults)


def test_a_unit_that_appears_twice_is_merged(tmp_path):
    document = skkni_pdf.read(write_decree(tmp_path / "decree.pdf", units=(UNITS[1], UNITS[1])))
    assert content(document.units) == expected(UNITS[1:2])
    assert [found.code for found in document.findings] == ["unit-repeated"]


def test_a_code_used_for_two_units_keeps_the_first(tmp_path):
    other = replace(UNITS[2], code=UNITS[1].code)
    document = skkni_pdf.read(write_decree(tmp_path / "decree.pdf", units=(UNITS[1], other)))
    assert content(document.units) == expected(UNITS[1:2])
    assert "unit-code-repeated" in [found.code for found in document.findings]


def test_a_decree_of_the_years_before_2012_is_read(tmp_path):
    writer = DecreeWriter(tmp_path / "lama.pdf", Style())
    writer.lines(
        "KEPUTUSAN MENTERI TENAGA KERJA DAN TRANSMIGRASI",
        "REPUBLIK INDONESIA",
        "NOMOR KEP.241/MEN/V/2027",
        "TENTANG",
        "PENETAPAN SKKNI SEKTOR SENI CONTOH",
        "MENTERI TENAGA KERJA DAN TRANSMIGRASI,",
        "Keputusan ini mulai berlaku pada tanggal ditetapkan.",
        "Kode Unit : SEN.TX02.003.01 (diadopsi)",
        "Judul Unit Kompetensi : Menata Alat Musik",
        "Uraian Unit : Unit ini tentang menata alat.",
        "ELEMEN KOMPETENSI KRITERIA UNJUK KERJA",
        "01 Menyiapkan alat 1,1 Alat diperiksa.",
        "1.2 Alat dibersihkan.",
        "Batasan Variabel : Unit ini berlaku umum.",
        "3.1 Peraturan dari",
        "Menteri Tenaga Kerja Nomor 5",
        "ACUAN PENILAIAN",
        "1. Konteks penilaian",
        "Panduan penilaian disusun bersama.",
        "KOMPETENSI KUNCI",
        "BAB III PENUTUP",
        "Ditetapkan di Jakarta",
    )
    writer.new_page()
    writer.close()
    document = skkni_pdf.read(tmp_path / "lama.pdf")
    (unit,) = document.units
    assert content(document.units) == [
        (
            "SEN.TX02.003.01",
            "Menata Alat Musik",
            [("Menyiapkan alat", ["Alat diperiksa.", "Alat dibersihkan."])],
        )
    ]
    assert unit.range_statement.id.splitlines()[0] == "Unit ini berlaku umum."
    assert unit.range_statement.id.splitlines()[-1] == "Menteri Tenaga Kerja Nomor 5"
    assert unit.assessment_guide.id.splitlines() == [
        "1. Konteks penilaian",
        "Panduan penilaian disusun bersama.",
        "KOMPETENSI KUNCI",
    ]
    (standard,) = document.standards
    assert (standard.id, standard.status) == ("241/2027", "in_force")


class Watermarked(Canvas):
    """Writes a large word across every page."""

    def showPage(self):  # noqa: N802
        self.saveState()
        self.translate(200, 300)
        self.rotate(55)
        self.setFont("Helvetica", 50)
        self.drawString(0, 0, "SALINAN RESMI")
        self.restoreState()
        super().showPage()


class Turned(Canvas):
    """Writes pages that lie on their side and say that they are to be shown turned."""

    def drawString(self, x, y, text, **options):  # noqa: N802
        self.saveState()
        self.translate(HEIGHT - y, x)
        self.rotate(90)
        super().drawString(0, 0, text, **options)
        self.restoreState()

    def showPage(self):  # noqa: N802
        self.setPageSize((HEIGHT, WIDTH))
        self.setPageRotation(90)
        super().showPage()


def test_a_table_under_unknown_headings_is_still_a_table(tmp_path):
    style = Style(heading=("LANGKAH KERJA", "UKURAN HASIL"))
    document = skkni_pdf.read(write_decree(tmp_path / "decree.pdf", style))
    assert content(document.units) == expected(UNITS)


@pytest.mark.parametrize("canvas", [Watermarked, Turned])
def test_watermarks_and_turned_pages_do_not_matter(tmp_path, canvas):
    path = write_decree(tmp_path / "decree.pdf", Style(ruled=False), canvas=canvas)
    assert content(skkni_pdf.read(path).units) == expected(UNITS)
