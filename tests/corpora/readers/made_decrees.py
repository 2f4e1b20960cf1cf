"""Decrees of our own making: invented units laid out in every way that real decrees are."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import zip_longest
from pathlib import Path

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

FONT, SIZE, STEP = "Times-Roman", 12, 15
WIDTH, HEIGHT = 612.0, 936.0
TOP, BOTTOM, LEFT, RIGHT = 860.0, 90.0, 86.0, 530.0


@dataclass(frozen=True)
class MadeUnit:
    """A unit as a decree describes it: elements are titles with their criteria."""

    code: str
    title: str
    elements: tuple[tuple[str, tuple[str, ...]], ...]
    description: str = "Unit kompetensi ini berhubungan dengan pengetahuan, keterampilan, dan sikap"


UNITS = (
    MadeUnit(
        "X.900100.001.01",
        "Menata Panggung Pertunjukan untuk Pementasan Musik dan Tari di Ruang Terbuka",
        (
            (
                "Menyiapkan peralatan dan bahan/materi yang diperlukan untuk elemen-elemen "
                "panggung sesuai rancangan penata artistik",
                ("Denah panggung dibaca.", "Kabel audio disiapkan sesuai denah."),
            ),
            (
                "Memasang perangkat",
                (
                    "Jaringan nirkabel 2.4 GHz dan 5.8 GHz dipasang sesuai dengan petunjuk pada "
                    "butir 1.1 dan 1.2 dari buku panduan pemasangan perangkat tata suara.",
                    "Bagian-bagian panggung yang meliputi: a. lantai; b. tangga; c. pagar "
                    "diperiksa kekuatannya berdasarkan standar keselamatan kerja yang berlaku.",
                    "Hasil pemasangan didokumentasikan.",
                ),
            ),
            ("Melakukan backup dan restore konfigurasi lampu.", ("Konfigurasi di-restore.",)),
        ),
    ),
    MadeUnit(
        "X.90TAR00.002.1",
        "Melatih Gerak Dasar",
        (
            ("Menjelaskan gerak", ("Gerak dasar dijelaskan.", "Istilah tari disebutkan.")),
            ("Memeragakan gerak", ("Gerak diperagakan.", "Kesalahan gerak diperbaiki.")),
        ),
    ),
    MadeUnit(
        "SEN.TX02.003.01",
        "Menilai Hasil Latihan (assessment)",
        (("Merencanakan penilaian", ("Kriteria penilaian ditetapkan bersama peserta.",)),),
    ),
)


@dataclass(frozen=True)
class Style:
    """How a decree is laid out."""

    labels: tuple[str, str, str] = ("KODE UNIT", "JUDUL UNIT", "DESKRIPSI UNIT")
    heading: tuple[str, str] = ("ELEMEN KOMPETENSI", "KRITERIA UNJUK KERJA")
    colon_below: bool = False
    number: str = "{}.{}"
    glued: bool = False
    element_number: str = "{}."
    columns: tuple[float, ...] = (270.0,)
    hanging: float = 26.0
    gap: float = 6.0
    ruled: bool = True
    repeat_heading: bool = True
    bottom: float = BOTTOM
    page_number: str = "{}"
    running_head: Callable[[MadeUnit], str] | None = None
    justified: bool = False
    right_lower: float = 0.0
    centred: bool = False
    stacked_heading: bool = False
    indent: float = 0.0
    numbered: Callable[[int, int], tuple[int, int]] = field(default=lambda e, c: (e, c))


def wrap(text: str, width: float) -> list[str]:
    """Break a text into lines as a word processor does: at blanks and after hyphens."""
    lines = [""]
    for piece in re.findall(r"[^\s-]+-?\s*|-\s*", text):
        if lines[-1] and stringWidth((lines[-1] + piece).rstrip(), FONT, SIZE) > width:
            lines.append("")
        lines[-1] += piece
    return [line.rstrip() for line in lines]


class DecreeWriter:
    """Writes pages line by line and breaks them when they are full."""

    def __init__(self, path: Path, style: Style, canvas: type[Canvas] = Canvas) -> None:
        self._canvas = canvas(str(path), pagesize=(WIDTH, HEIGHT))
        self._style = style
        self._page, self._y = 1, TOP
        self._unit: MadeUnit | None = None
        self._start_page()

    def front(self, number: int, year: int, listed: tuple[tuple[str, str], ...]) -> None:
        """Write the decree's own words and the list of units."""
        self.lines(
            "KEPUTUSAN MENTERI KETENAGAKERJAAN",
            "REPUBLIK INDONESIA",
            f"NOMOR {number} TAHUN {year}",
            "TENTANG",
            "PENETAPAN STANDAR KOMPETENSI KERJA NASIONAL",
            "INDONESIA BIDANG SENI PERTUNJUKAN CONTOH",
            "BAB I",
            "PENDAHULUAN",
            "1. Undang-Undang Nomor 13 Tahun 2003 tentang Ketenagakerjaan",
            "B. Daftar Unit Kompetensi",
            "NO KODE UNIT JUDUL UNIT KOMPETENSI",
        )
        for row, (code, title) in enumerate(listed, 1):
            first, *rest = wrap(title, 230)
            self._put(LEFT, f"{row}.")
            self._put(LEFT + 30, code)
            self._put(250, first)
            self._down()
            for line in rest:
                self._put(250, line)
                self._down()
        self.lines("C. Uraian Unit Kompetensi")
        self.new_page()

    def unit(self, unit: MadeUnit) -> None:
        """Write a unit; it begins on a new page."""
        self._unit = unit
        texts = (unit.code, unit.title, unit.description)
        for label, text in zip(self._style.labels, texts, strict=True):
            self._field(label, text)
        self._down()
        self._heading()
        for order, (title, criteria) in enumerate(unit.elements, 1):
            self._element(order, title, criteria)
        self._down()
        self.lines(
            "BATASAN VARIABEL",
            "1. Konteks variabel",
            "1.1 Unit ini berlaku untuk pementasan di dalam dan di luar ruangan.",
            "2.1 Peralatan",
            "PANDUAN PENILAIAN",
            "1. Konteks penilaian",
            "1.1 Penilaian dilakukan di tempat kerja.",
        )
        self.new_page()

    def lines(self, *texts: str) -> None:
        """Write each text on a line of its own."""
        for text in texts:
            self._put(LEFT, text)
            self._down()

    def new_page(self) -> None:
        """Number this page and begin the next."""
        self._canvas.drawString(300, 40, self._style.page_number.format(self._page))
        self._canvas.showPage()
        self._page += 1
        self._start_page()

    def close(self) -> None:
        """Finish the file."""
        self._canvas.save()

    def _start_page(self) -> None:
        self._canvas.setFont(FONT, SIZE)
        self._y = TOP
        if self._style.running_head and self._unit:
            self._canvas.drawString(LEFT, 900, self._style.running_head(self._unit))

    def _put(self, x: float, text: str, width: float | None = None) -> None:
        if width and self._style.justified and text.count(" "):
            blank = (width - stringWidth(text, FONT, SIZE)) / text.count(" ")
            self._canvas.drawString(x, self._y, text, wordSpace=max(0.0, blank))
        else:
            self._canvas.drawString(x, self._y, text)

    def _down(self) -> bool:
        """Go to the next line; tell whether that is on a new page."""
        self._y -= STEP
        if self._y < self._style.bottom:
            self.new_page()
            return True
        return False

    def _field(self, label: str, text: str) -> None:
        self._put(LEFT, label)
        if self._style.colon_below:
            self._down()
        for place, line in enumerate(wrap(text, RIGHT - 230)):
            if place == 0:
                self._put(220, ":")
            self._put(230, line)
            self._down()

    def _column(self) -> float:
        return self._style.columns[self._page % len(self._style.columns)]

    def _heading(self) -> None:
        left, right = self._style.heading
        if self._style.stacked_heading:
            self._put(LEFT + 20, left.split()[0])
            self._y -= STEP / 2
            self._put(self._column() + 40, right)
            self._y -= STEP / 2
            self._put(LEFT + 10, left.split()[1])
        else:
            self._put(LEFT, left)
            self._put(self._column() + 40, right)
        self._down()

    def _element(self, order: int, title: str, criteria: tuple[str, ...]) -> None:
        style, edge = self._style, self._column()
        number = style.element_number.format(order)
        right = list(self._criteria(order, criteria, RIGHT - max(style.columns) - 36))
        wrapped = wrap(title, min(style.columns) - style.gap - LEFT - 20)
        above = max(0, len(right) - len(wrapped)) // 2 if style.centred else 0
        left: list[str | None] = [*[None] * above, *wrapped]
        for place, (title_line, criterion) in enumerate(zip_longest(left, right)):
            edge = self._column()
            if title_line is not None:
                self._put(LEFT, number if place == above else "")
                self._put(LEFT + 18, title_line)
            if criterion is not None:
                self._criterion_line(edge, *criterion)
            self._rules(edge)
            if self._down() and style.repeat_heading:
                self._heading()

    def _criteria(
        self, order: int, criteria: tuple[str, ...], width: float
    ) -> Iterator[tuple[str, str, bool]]:
        for place, text in enumerate(criteria, 1):
            number = self._style.number.format(*self._style.numbered(order, place))
            lines = wrap(text, width)
            for row, line in enumerate(lines):
                yield (number if row == 0 else "", line, row < len(lines) - 1)

    def _criterion_line(self, edge: float, number: str, text: str, full: bool) -> None:
        self._y -= self._style.right_lower
        self._put_criterion(edge, number, text, full)
        self._y += self._style.right_lower

    def _put_criterion(self, edge: float, number: str, text: str, full: bool) -> None:
        hanging = self._style.hanging
        if number and (self._style.glued or not hanging):
            text = f"{number}{'' if self._style.glued else ' '}{text}"
            self._put(edge + self._style.indent, text)
            return
        self._put(edge, number)
        self._put(edge + hanging, text, RIGHT - edge - hanging if full else None)

    def _rules(self, edge: float) -> None:
        if self._style.ruled:
            for x in (LEFT - 4, edge - 3, RIGHT + 4):
                self._canvas.line(x, self._y + 11, x, self._y - 4)


def write_decree(
    path: Path,
    style: Style | None = None,
    units: tuple[MadeUnit, ...] = UNITS,
    listed: tuple[tuple[str, str], ...] | None = None,
    canvas: type[Canvas] = Canvas,
) -> Path:
    """Write a decree as PDF and return its path; `listed` are codes and titles of its list."""
    writer = DecreeWriter(path, style or Style(), canvas)
    writer.front(77, 2031, listed or tuple((unit.code, unit.title) for unit in units))
    for unit in units:
        writer.unit(unit)
    writer.close()
    return path
