"""Descriptions from files: text in its encodings, DOCX, PDF, and files that are refused."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

from corpora.document_errors import DocumentTooLargeError
from corpora.position_errors import (
    PositionBinaryError,
    PositionDamagedError,
    PositionEmptyError,
    PositionEncodingError,
    PositionEncryptedError,
    PositionFormatError,
    PositionMissingError,
    PositionWithoutTextLayerError,
)
from corpora.position_files import MAX_BYTES, load_position, read_position_bytes
from corpora.positions import JobDescription

AD = "Penjaga Museum\n\nTugas:\n- Memandu tamu – kelompok besar\n- Menjaga koleksi"
DUTIES = ["Memandu tamu – kelompok besar", "Menjaga koleksi"]


def duties(position: JobDescription) -> list[str]:
    return [duty.text for duty in position.duties]


def pdf_of(lines: list[str], trailer: str = "", content: str | None = None) -> bytes:
    """Write a one-page PDF by hand: real bytes, no library that the product itself uses."""
    if content is None:
        shown = " T* ".join(f"({line}) Tj" for line in lines)
        content = f"BT /F1 12 Tf 14 TL 72 720 Td {shown} ET"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
        "/Resources << /Font << /F1 5 0 R >> >> >>",
        f"<< /Length {len(content)} >>\nstream\n{content}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    data, offsets = "%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(data))
        data += f"{number} 0 obj\n{body}\nendobj\n"
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    end = f"xref\n0 6\n0000000000 65535 f \n{table}trailer\n<< /Size 6 /Root 1 0 R {trailer} >>\n"
    return f"{data}{end}startxref\n{len(data)}\n%%EOF\n".encode("latin-1")


ENCRYPTED = (
    "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 "
    f"/O <{'ab' * 32}> /U <{'cd' * 32}> >> /ID [<{'01' * 16}> <{'01' * 16}>]"
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_text_is_read_in_its_encoding(encoding, tmp_path):
    path = tmp_path / "uraian.txt"
    path.write_bytes(AD.encode(encoding))
    assert duties(load_position(path)) == DUTIES


def test_utf16_of_either_order_is_told_by_its_mark():
    assert duties(read_position_bytes(b"\xfe\xff" + AD.encode("utf-16-be"), "a.md")) == DUTIES
    assert duties(read_position_bytes(b"\xff\xfe" + AD.encode("utf-16-le"), "a.md")) == DUTIES


@pytest.mark.parametrize(
    "data",
    [
        AD.encode("utf-16")[:-1],
        b"Tugas \x81\x8d\x8f\x90\x9d kas",
        "Обязанности: управлять складом".encode("koi8-r"),
        "職務内容：倉庫の管理".encode("shift-jis"),
        b"Tugas mengelola caf\xe9 \xff\xfe",
        "Tugas \ud800 kas".encode("utf-8", "surrogatepass"),
    ],
)
def test_an_encoding_that_is_not_certain_is_refused(data):
    with pytest.raises(PositionEncodingError) as raised:
        read_position_bytes(data, "uraian.txt")
    assert raised.value.code == "position-encoding"
    assert "uraian.txt" in raised.value.explain("id")


def test_binary_data_called_text_is_refused():
    with pytest.raises(PositionBinaryError):
        read_position_bytes(b"PK\x03\x04\x00\x00\x08", "uraian.txt")


def test_an_empty_file_is_refused(tmp_path):
    path = tmp_path / "kosong.md"
    path.touch()
    with pytest.raises(PositionEmptyError):
        load_position(path)


def test_a_missing_file_is_refused(tmp_path):
    with pytest.raises(PositionMissingError):
        load_position(tmp_path / "tidak-ada.txt")


def test_another_format_is_refused_with_those_that_are_read():
    with pytest.raises(PositionFormatError) as raised:
        read_position_bytes(b"Tugas", "uraian.odt")
    assert ".docx" in raised.value.advise("en")


def test_a_huge_file_is_refused_before_it_is_read(tmp_path):
    path = tmp_path / "besar.pdf"
    with path.open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    with pytest.raises(DocumentTooLargeError):
        load_position(path)


def docx_file(path: Path) -> Path:
    document = docx.Document()
    document.add_heading("Penjaga Museum")
    document.add_paragraph("Tugas:")
    document.add_paragraph("Memandu tamu – kelompok besar", style="List Bullet")
    document.add_paragraph("Menjaga koleksi", style="List Number")
    table = document.add_table(rows=2, cols=2)
    for cell, text in zip(
        [*table.rows[0].cells, *table.rows[1].cells],
        ["Kualifikasi", "Minimal D3 Museologi", "Lokasi", "Kota Ternate"],
        strict=True,
    ):
        cell.text = text
    document.save(str(path))
    return path


def test_docx_keeps_lists_and_tables(tmp_path):
    position = load_position(docx_file(tmp_path / "uraian.docx"))
    assert position.title == "Penjaga Museum"
    assert duties(position) == DUTIES
    kinds = {statement.text: statement.kind for statement in position.statements}
    assert kinds["Minimal D3 Museologi"] == "requirement"
    assert kinds["Kota Ternate"] == "noise"


def test_an_upload_is_read_like_a_file(tmp_path):
    path = docx_file(tmp_path / "uraian.docx")
    assert read_position_bytes(path.read_bytes(), "../x/Uraian.DOCX") == load_position(path)


def test_pdf_is_read_line_by_line(tmp_path):
    path = tmp_path / "uraian.pdf"
    path.write_bytes(
        pdf_of(["Penjaga Museum", "Tugas:", "- Memandu tamu", "- Menjaga koleksi yang", "langka"])
    )
    position = load_position(path)
    assert position.title == "Penjaga Museum"
    assert [" ".join(duty.split()) for duty in duties(position)] == [
        "Memandu tamu",
        "Menjaga koleksi yang langka",
    ]


@pytest.mark.parametrize(
    ("name", "data", "error"),
    [
        ("a.pdf", pdf_of(["Tugas"])[:60], PositionDamagedError),
        ("a.pdf", b"Tugas: menjaga", PositionDamagedError),
        ("a.pdf", pdf_of(["Tugas"], trailer=ENCRYPTED), PositionEncryptedError),
        ("a.pdf", pdf_of([], content="0 0 100 100 re f"), PositionWithoutTextLayerError),
        ("a.docx", b"Tugas: menjaga", PositionDamagedError),
        ("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 EncryptedPackage", PositionEncryptedError),
    ],
)
def test_a_document_that_cannot_be_read_is_refused_with_its_reason(name, data, error):
    with pytest.raises(error) as raised:
        read_position_bytes(data, name)
    assert raised.value.code == error.code


def test_a_truncated_docx_is_refused(tmp_path):
    data = docx_file(tmp_path / "uraian.docx").read_bytes()
    with pytest.raises(PositionDamagedError):
        read_position_bytes(data[: len(data) // 2], "uraian.docx")
