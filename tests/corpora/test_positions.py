"""Job descriptions as statements: boundaries, kinds, titles, and texts that are refused."""

from __future__ import annotations

import json
import subprocess
import sys
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpora.position_errors import (
    PositionBinaryError,
    PositionEmptyError,
    PositionError,
    PositionSurrogateError,
    PositionTooLongError,
    PositionWithoutLettersError,
)
from corpora.positions import JobDescription, read_position

INDONESIAN_AD = """PETUGAS PERPUSTAKAAN

Yayasan Pustaka Bahari adalah jaringan taman baca di pesisir utara dengan tiga cabang.

📌 Tanggung Jawab:
1. Melayani peminjaman dan pengembalian buku, min. 40 anggota sehari
2) Menyusun katalog koleksi;
a. Merawat buku yang rusak
• Mengadakan kelas membaca untuk anak
  setiap hari Sabtu
* MENATA RAK SESUAI KLASIFIKASI

Kualifikasi
- Minimal D3 Ilmu Perpustakaan
- Menguasai SLiMS dan Excel
- Usia maks. 30 tahun

Benefit: gaji UMR, BPJS.
Kirim CV ke pustaka@contoh.example
#loker #perpustakaan
"""

ENGLISH_AD = """Ceramics Studio Technician

We are a small pottery school near the old harbour.

What you'll do
● Load and fire electric kilns
● Mix glazes according to recipes
● Keep the studio clean and safe

Requirements:
Proficient in wheel throwing. At least one year of experience. A driving licence is a plus.

Our benefits
Free materials and lunch.
Apply by e-mail before Friday.
"""


def kinds(position: JobDescription, kind: str) -> list[str]:
    return [statement.text for statement in position.statements if statement.kind == kind]


def duties(text: str) -> list[str]:
    return kinds(read_position(text), "duty")


def assert_offsets_hold_where_readable(text: str) -> None:
    try:
        position = read_position(text)
    except PositionError:
        return
    assert_offsets_hold(position)


def assert_offsets_hold(position: JobDescription) -> None:
    end = 0
    for number, statement in enumerate(position.statements, 1):
        assert statement.id == f"s{number}"
        assert position.text[statement.start : statement.end] == statement.text
        assert statement.text == statement.text.strip()
        assert statement.start >= end
        assert statement.end > statement.start
        end = statement.end


def test_an_indonesian_ad_falls_into_duties_requirements_and_noise():
    position = read_position(INDONESIAN_AD)
    assert position.title == "PETUGAS PERPUSTAKAAN"
    assert kinds(position, "duty") == [
        "Melayani peminjaman dan pengembalian buku, min. 40 anggota sehari",
        "Menyusun katalog koleksi",
        "Merawat buku yang rusak",
        "Mengadakan kelas membaca untuk anak\n  setiap hari Sabtu",
        "MENATA RAK SESUAI KLASIFIKASI",
    ]
    assert kinds(position, "requirement") == [
        "Minimal D3 Ilmu Perpustakaan",
        "Menguasai SLiMS dan Excel",
        "Usia maks. 30 tahun",
    ]
    assert_offsets_hold(position)


def test_an_english_ad_falls_into_duties_requirements_and_noise():
    position = read_position(ENGLISH_AD)
    assert position.title == "Ceramics Studio Technician"
    assert kinds(position, "duty") == [
        "Load and fire electric kilns",
        "Mix glazes according to recipes",
        "Keep the studio clean and safe",
    ]
    assert kinds(position, "requirement") == [
        "Proficient in wheel throwing.",
        "At least one year of experience.",
        "A driving licence is a plus.",
    ]
    assert "Apply by e-mail before Friday." in kinds(position, "noise")
    assert {statement.language for statement in position.statements} == {"en"}


def test_a_run_on_ad_in_one_line_is_cut_at_its_commas():
    text = (
        "Dicari penjaga galeri di Solo. Tugas: menyambut pengunjung, menjelaskan karya (lukisan, "
        "patung), jual tiket; syarat: min S1 Seni, bisa bahasa Inggris. Benefit: gaji, BPJS."
    )
    position = read_position(text)
    assert kinds(position, "duty") == [
        "menyambut pengunjung",
        "menjelaskan karya (lukisan, patung)",
        "jual tiket",
    ]
    assert kinds(position, "requirement") == ["min S1 Seni", "bisa bahasa Inggris."]
    assert kinds(position, "noise") == ["Dicari penjaga galeri di Solo.", "gaji, BPJS."]


def test_one_line_of_work_is_one_duty():
    position = read_position("Mengelola gudang")
    assert [(s.text, s.kind, s.language) for s in position.statements] == [
        ("Mengelola gudang", "duty", "id")
    ]
    assert position.title == ""


def test_a_profile_in_prose_is_cut_into_its_duties():
    text = (
        "Sebagai seorang Manajer Panggung, Anda memimpin kru pertunjukan. Peran ini menuntut Anda "
        "untuk menjadi perencana yang teliti, mulai dari menyusun jadwal latihan, melakukan "
        "pemeriksaan tata cahaya, mengatur keluar masuk pemain, dan membuat laporan pentas."
    )
    position = read_position(text)
    assert position.title == "Manajer Panggung"
    assert duties(text)[-3:] == [
        "melakukan pemeriksaan tata cahaya",
        "mengatur keluar masuk pemain",
        "membuat laporan pentas.",
    ]
    assert len(position.duties) == len(position.statements)


def test_a_short_profile_names_its_post():
    position = read_position("Penata Rias bertugas merias pemain dan merawat alat rias.")
    assert position.title == "Penata Rias"
    assert len(position.duties) == 1


@pytest.mark.parametrize(
    "marker",
    [
        "-",
        "•",
        "*",
        "●",
        "▪",
        "–",
        "→",
        "✅",
        "🔹",
        "o\t",
        "1.",
        "1)",
        "(1)",
        "a.",
        "a)",
        "a.)",
        "i.",
    ],
)
def test_list_markers_are_no_part_of_a_statement(marker):
    text = f"Tugas:\n{marker} Memotong kain\n{marker} Menjahit kostum tari"
    assert duties(text) == ["Memotong kain", "Menjahit kostum tari"]


def test_numbers_that_begin_a_statement_are_kept():
    assert kinds(
        read_position("Kualifikasi:\n2 tahun pengalaman\n1.5 tahun di studio"), "requirement"
    ) == [
        "2 tahun pengalaman",
        "1.5 tahun di studio",
    ]


def test_bullets_and_numbers_inside_a_line_separate():
    assert duties("Jobdesk: 1. Merekam suara 2. Menyunting rekaman 3. Mengarsipkan berkas") == [
        "Merekam suara",
        "Menyunting rekaman",
        "Mengarsipkan berkas",
    ]
    assert duties("✅ Merekam suara ✅ Menyunting rekaman") == [
        "Merekam suara",
        "Menyunting rekaman",
    ]


def test_a_line_break_inside_a_sentence_ends_nothing():
    text = (
        "Menyiapkan ruang pamer, label karya dan\nlampu sorot sebelum pembukaan.\n"
        "Mencatat jumlah pengunjung yang\r\ndatang setiap hari.\n"
    )
    assert duties(text) == [
        "Menyiapkan ruang pamer, label karya dan\nlampu sorot sebelum pembukaan.",
        "Mencatat jumlah pengunjung yang\r\ndatang setiap hari.",
    ]


def test_lines_without_any_punctuation_are_separate():
    assert duties("menerima pesanan\nmembungkus barang\nmengantar paket") == [
        "menerima pesanan",
        "membungkus barang",
        "mengantar paket",
    ]


def test_unmarked_noun_phrases_are_duties_when_there_is_no_heading():
    assert duties("Pengawasan proses produksi\nPengendalian mutu\nPelaporan harian") == [
        "Pengawasan proses produksi",
        "Pengendalian mutu",
        "Pelaporan harian",
    ]


def test_abbreviations_end_no_sentence():
    text = (
        "Tugas\nMelayani min. 20 tamu, tagihan, dll. setiap hari. "
        "Mencatat pesanan a.n. tamu di jl. utama."
    )
    assert duties(text) == [
        "Melayani min. 20 tamu, tagihan, dll. setiap hari.",
        "Mencatat pesanan a.n. tamu di jl. utama.",
    ]


def test_blanks_that_cannot_be_seen_are_harmless():
    text = "\ufeffTugas\u00a0:\n\u200b-\u00a0Menata\u00a0panggung \u200b\n\t-\tMengatur lampu\u00a0"
    assert duties(text) == ["Menata\u00a0panggung", "Mengatur lampu"]


def test_a_pasted_table_is_read_by_cells():
    text = "No\tTugas\tFrekuensi\n1\tMenyusun jadwal latihan\tHarian\n2\tMelatih penari\tMingguan"
    position = read_position(text)
    assert "Menyusun jadwal latihan" in kinds(position, "duty")
    assert "Melatih penari" in kinds(position, "duty")
    assert_offsets_hold(position)


def test_an_attribute_line_does_not_open_a_section():
    assert duties("Pendidikan: D3\nLokasi: Ambon\nMengajar tari\nMenilai ujian praktik") == [
        "Mengajar tari",
        "Menilai ujian praktik",
    ]


def test_requirements_are_recognised_without_headings():
    position = read_position(
        "Mengajar gambar\nMinimal S1 Seni Rupa\nMax 27 tahun\nMampu bekerja dalam tim"
    )
    assert kinds(position, "requirement") == [
        "Minimal S1 Seni Rupa",
        "Max 27 tahun",
        "Mampu bekerja dalam tim",
    ]


def test_abilities_are_duties_where_nothing_else_tells_the_work():
    assert duties("Mampu merancang poster\nMampu menyunting video") == [
        "Mampu merancang poster",
        "Mampu menyunting video",
    ]


@pytest.mark.parametrize("text", ["Barista", "Requirements", "Tugas:"])
def test_a_single_word_is_kept_as_a_duty(text):
    assert duties(text) == [text]


@pytest.mark.parametrize(
    "lead_in",
    [
        "Orang yang kami cari akan:",
        "In this role you will",
        "Adapun tugasnya sebagai berikut :",
        "**Job Desk**",
        "## Uraian Tugas",
        "Apa aja kerjaannya?",
        "DESKRIPSI PEKERJAAN",
    ],
)
def test_headings_come_in_many_wordings(lead_in):
    text = f"PT Contoh bergerak di bidang kriya.\n{lead_in}\n- Membatik kain\n- Mewarnai kain"
    assert duties(text) == ["Membatik kain", "Mewarnai kain"]


def test_work_with_pay_is_no_noise():
    assert duties("Tugas:\n- Menghitung gaji dan BPJS karyawan\n- Mencari sponsor acara") == [
        "Menghitung gaji dan BPJS karyawan",
        "Mencari sponsor acara",
    ]


def test_a_given_title_is_kept_and_its_line_is_no_statement():
    position = read_position("Juru Masak\nMemasak menu harian", title="juru masak")
    assert position.title == "juru masak"
    assert [statement.text for statement in position.statements] == ["Memasak menu harian"]


@pytest.mark.parametrize(
    ("text", "error", "code"),
    [
        ("", PositionEmptyError, "position-empty"),
        (" \n\t\u00a0\u200b", PositionEmptyError, "position-empty"),
        ("12345 !!!", PositionWithoutLettersError, "position-without-letters"),
        ("Mengelola\x00gudang", PositionBinaryError, "position-binary"),
        ("%PDF-1.7\x01\x02", PositionBinaryError, "position-binary"),
        ("Mengelola \ud800gudang", PositionSurrogateError, "position-surrogate"),
    ],
)
def test_what_is_no_description_is_refused_with_a_code(text, error, code):
    with pytest.raises(error) as raised:
        read_position(text)
    assert raised.value.code == code
    assert raised.value.explain("id") != raised.value.explain("en")


def test_ten_megabytes_are_refused_at_once_with_the_limit():
    text = "Mengelola gudang. " * 580_000
    start = time.perf_counter()
    with pytest.raises(PositionTooLongError) as raised:
        read_position(text)
    assert time.perf_counter() - start < 0.1
    assert "200000" in raised.value.explain("en")


@settings(deadline=None, max_examples=200)
@given(st.text(alphabet=st.one_of(st.sampled_from("aA \n.,;:-•1)(\t|o\u00a0dan"), st.characters())))
def test_offsets_hold_for_any_text(text):
    assert_offsets_hold_where_readable(text)


@settings(deadline=None, max_examples=100)
@given(
    st.lists(
        st.sampled_from(
            [
                "Tugas:",
                "- Mengelola kas",
                "1. menyusun laporan;",
                "Syarat: min S1, jujur",
                "dan lain-lain.",
                "",
                "Benefit",
                "Kami adalah toko",
                "a\tb\tc",
                "• ",
                "Prepare reports. Keep records",
                "(x, y",
            ]
        )
    ),
    st.sampled_from(["\n", "\r\n", " ", "\n\n", "; "]),
)
def test_offsets_hold_for_any_order_of_lines(lines, separator):
    assert_offsets_hold_where_readable(separator.join(lines))


@pytest.mark.parametrize(
    "unit",
    ["mengelola kas dan\n", "mengelola kas, ", "(", "a, ", "Tugas: ", "1. a ", "Satu. ", "\n \n-"],
)
def test_time_grows_with_length_only(unit):
    read_position("Satu kalimat. Dua kalimat.")  # loads spaCy
    start = time.perf_counter()
    read_position("Mengelola " + unit * (50_000 // len(unit)))
    assert time.perf_counter() - start < 5


def test_lists_are_read_without_the_cost_of_importing_spacy():
    program = (
        "import sys\nfrom corpora.positions import read_position\n"
        "read_position('Tugas:\\n- Mengelola kas')\nsys.exit('spacy' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


def test_a_two_page_description_is_read_in_milliseconds():
    text = "\n".join([INDONESIAN_AD, ENGLISH_AD] * 5)
    read_position(text)
    durations = []
    for _ in range(5):
        start = time.perf_counter()
        read_position(text)
        durations.append(time.perf_counter() - start)
    assert min(durations) < 0.1  # 10 ms on an idle core


def test_real_descriptions_are_read(shared):
    jobs = (shared / "jobs" / "magang_dev.jsonl").read_text(encoding="utf-8").splitlines()
    queries = (shared / "bench" / "kemas_dev" / "queries.jsonl").read_text(encoding="utf-8")
    texts = [f"{job['title']}\n{job['description']}" for job in map(json.loads, jobs)]
    texts += [json.loads(line)["text"] for line in queries.splitlines()]
    telling = with_duties = 0
    for text in texts:
        position = read_position(text)
        assert_offsets_hold(position)
        telling += any(statement.kind != "noise" for statement in position.statements)
        with_duties += bool(position.duties)
    assert telling == len(texts) == 1028
    assert with_duties / len(texts) > 0.98


def test_a_form_names_its_post_in_a_line_of_its_own():
    job = read_position(
        "URAIAN JABATAN\n\nNama jabatan: Sekretaris Direksi\nUnit kerja: Direktorat Operasi\n"
        "Melapor kepada: Direktur Utama\n\nTugas pokok:\n1. Mengatur jadwal rapat direksi\n"
    )
    assert job.title == "Sekretaris Direksi"
    assert [duty.text for duty in job.duties] == ["Mengatur jadwal rapat direksi"]
