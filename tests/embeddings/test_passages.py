"""A unit becomes short texts, each with its place."""

from __future__ import annotations

from itertools import groupby

from corpora.bilingual import Bilingual
from corpora.releases import Release
from corpora.units import CompetencyUnit, Element
from embeddings.passages import PASSAGE_KINDS, Passage, passages_of


def test_titles_elements_and_criteria_in_every_language(release):
    assert passages_of(release) == (
        Passage(0, "title", "id", None, None, "Melatih Gerak Dasar Tari"),
        Passage(0, "title", "en", None, None, "Train Basic Dance Movement"),
        Passage(1, "title", "id", None, None, "Memasang Jaringan Nirkabel"),
        Passage(0, "description", "id", None, None, "Melatih peserta pemula di sanggar."),
        Passage(0, "element", "id", 0, None, "Menyiapkan ruang latihan"),
        Passage(0, "element", "en", 0, None, "Prepare the studio"),
        Passage(1, "element", "id", 0, None, "Memasang titik akses"),
        Passage(0, "criterion", "id", 0, 0, "Lantai diperiksa."),
        Passage(0, "criterion", "en", 0, 0, "The floor is checked."),
        Passage(0, "criterion", "id", 0, 1, "Musik pengiring disiapkan."),
        Passage(1, "criterion", "id", 0, 0, "Titik akses dipasang sesuai rancangan."),
    )


def test_a_kind_is_one_range_in_row_order(release):
    passages = passages_of(release)
    kinds = [kind for kind, _ in groupby(passages, key=lambda passage: passage.kind)]
    assert kinds == list(PASSAGE_KINDS)
    for kind in kinds:
        rows = [passage.row for passage in passages if passage.kind == kind]
        assert rows == sorted(rows)


def test_what_says_nothing_is_no_passage():
    unit = CompetencyUnit(
        code="X.1",
        title=Bilingual(id="Menari"),
        elements=(Element(title=Bilingual(id=" "), criteria=(Bilingual(id="-"), Bilingual())),),
    )
    assert [passage.text for passage in passages_of(Release.build([unit]))] == ["Menari"]


def test_a_description_in_a_language_that_the_title_lacks_is_kept():
    unit = CompetencyUnit(
        code="X.1",
        title=Bilingual(id="Menari"),
        description=Bilingual(en="This unit covers skills required to dance on stage."),
    )
    assert [passage.text for passage in passages_of(Release.build([unit]))] == [
        "Menari",
        "Dance on stage.",
    ]
