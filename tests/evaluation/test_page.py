"""The report page stands alone, in both languages, with plots and the worst positions."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from evaluation.errors import ReportUnwritableError
from evaluation.page import check_report, write_report
from evaluation.report import evaluate
from evaluation.worst import worst_positions
from tests.evaluation.made_systems import Guessing, Ranking


class Page(HTMLParser):
    """What a page holds: ids, texts, what it points to."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.tags.append(tag)
        for name, value in attributes:
            if name == "id":
                self.ids.append(value)
            if name in ("src", "href", "xlink:href"):
                self.links.append(value)


@pytest.fixture
def written(tmp_path: Path, positions) -> Path:
    report = evaluate(positions, [Guessing(), Ranking()], by=("lang", "title"))
    folder = tmp_path / "report"
    check_report(folder)
    write_report(folder, [report], {"made": worst_positions(report, Guessing())})
    return folder


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("report.html", ("Reliability curve", "The worst texts", "R-precision by sector")),
        ("laporan.html", ("Kurva keandalan", "Uraian terburuk", "R-precision menurut sektor")),
    ],
)
def test_a_page_in_each_language(written, name, said):
    text = (written / name).read_text("utf-8")
    assert all(words in text for words in said)
    assert "guessing" in text
    assert "ranking" in text
    assert Page(text).tags.count("svg") == 5  # reliability, sizes, lang, sector, title


def test_a_page_needs_nothing_from_elsewhere(written):
    page = Page((written / "report.html").read_text("utf-8"))
    assert "script" not in page.tags
    outward = [link for link in page.links if not link.startswith("#")]
    assert sorted(outward) == ["laporan.html", "worst.jsonl"]


def test_plots_of_one_page_do_not_mix_their_parts(written):
    text = (written / "report.html").read_text("utf-8")
    page = Page(text)
    assert len(page.ids) == len(set(page.ids))
    pointed = {link[1:] for link in page.links if link.startswith("#")}
    pointed |= set(re.findall(r"url\(#([^)]+)\)", text))
    assert pointed <= set(page.ids)


def test_the_same_data_gives_the_same_page(written, tmp_path, positions):
    report = evaluate(positions, [Guessing(), Ranking()], by=("lang", "title"))
    again = tmp_path / "again"
    again.mkdir()
    write_report(again, [report], {"made": worst_positions(report, Guessing())})
    for page in ("report.html", "laporan.html", "worst.jsonl"):
        assert (again / page).read_bytes() == (written / page).read_bytes()


def test_the_worst_positions_are_a_file(written):
    lines = [json.loads(line) for line in (written / "worst.jsonl").read_text().splitlines()]
    assert [line["query"] for line in lines] == ["bad", "good"]
    assert lines[0]["missed"][0]["unit"] == "u2"


def test_a_system_without_probabilities_has_no_reliability_curve(tmp_path, positions):
    report = evaluate(positions, [Ranking()])
    write_report(tmp_path, [report], {"made": ()})
    assert "Reliability" not in (tmp_path / "report.html").read_text("utf-8")


def test_markup_in_a_title_stays_text(tmp_path, positions):
    report = evaluate(positions, [Ranking()])
    worst = worst_positions(report, Ranking())[0].model_copy(update={"title": "<script>x</script>"})
    write_report(tmp_path, [report], {"made": [worst]})
    text = (tmp_path / "report.html").read_text("utf-8")
    assert "&lt;script&gt;" in text
    assert "<script>" not in text


def test_a_place_that_cannot_be_written_is_refused_before_anything_is_measured(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(ReportUnwritableError, match="file"):
        check_report(tmp_path / "file")
