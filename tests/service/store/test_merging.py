"""What documents make of the release before them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from corpora.bilingual import Bilingual
from corpora.readers import ReadDocument
from corpora.releases import Release
from corpora.units import CompetencyUnit, Standard
from service.store.merging import merged


def a_unit(code: str, standard: str | None = None, title: str = "Judul") -> CompetencyUnit:
    return CompetencyUnit(code=code, title=Bilingual(id=title), standard=standard)


def a_document(*units: CompetencyUnit, standards: tuple[str, ...] = ()) -> ReadDocument:
    return ReadDocument(
        units=units,
        standards=tuple(Standard(id=entry) for entry in standards),
        findings=(),
        source="dokumen.jsonl",
        sha256="0" * 64,
        format="jsonl",
    )


FIRST = a_unit("X.620100.001.01", "1/2030")
SECOND = a_unit("X.620100.002.01", "1/2030")
OTHER = a_unit("X.700100.001.01", "2/2030")


def test_the_first_import_starts_from_nothing() -> None:
    merge = merged(None, [a_document(FIRST, SECOND)])

    assert merge.release.units == (FIRST, SECOND)
    assert merge.added == (FIRST.code, SECOND.code)
    assert merge.findings == ()


def test_another_standard_is_added_to_what_is_there() -> None:
    before = merged(None, [a_document(FIRST)]).release

    merge = merged(before, [a_document(OTHER)])

    assert merge.release.units == (FIRST, OTHER)
    assert merge.added == (OTHER.code,)


def test_the_same_standard_is_replaced_in_its_place_and_said_so() -> None:
    before = merged(None, [a_document(FIRST, SECOND), a_document(OTHER)]).release
    revised = a_unit(FIRST.code, "1/2030", "Judul Baru")

    merge = merged(before, [a_document(revised)])

    assert merge.release.units == (revised, OTHER)
    assert (merge.added, merge.replaced, merge.removed) == ((), (FIRST.code,), (SECOND.code,))
    assert [finding.code for finding in merge.findings] == ["standard-replaced"]


def test_a_unit_of_the_same_code_is_replaced_however_it_is_spelt() -> None:
    before = merged(None, [a_document(a_unit("X.620100.001.01"))]).release
    again = a_unit("X. 620100,001.01", title="Judul Baru")

    merge = merged(before, [a_document(again)])

    assert merge.release.units == (again,)
    assert [(f.code, f.unit) for f in merge.findings] == [("unit-replaced", again.code)]


def test_a_unit_that_moves_to_another_standard_leaves_the_first() -> None:
    before = merged(None, [a_document(FIRST, SECOND, standards=("1/2030",))]).release
    moved = a_unit(SECOND.code, "2/2030")

    merge = merged(before, [a_document(moved, standards=("2/2030",))])

    assert merge.release.units == (FIRST, moved)
    assert [finding.code for finding in merge.findings] == ["unit-replaced"]


def test_a_standard_without_a_unit_left_goes_too() -> None:
    before = merged(None, [a_document(FIRST, standards=("1/2030",))]).release
    moved = a_unit(FIRST.code, "2/2030")

    merge = merged(before, [a_document(moved, standards=("2/2030",))])

    assert [standard.id for standard in merge.release.standards] == ["2/2030"]


units = st.builds(
    a_unit,
    st.sampled_from([f"X.620100.00{number}.01" for number in range(1, 7)]),
    st.sampled_from([None, "1/2030", "2/2030"]),
    st.sampled_from(["Judul", "Judul Lain"]),
)
# A reader leaves one unit a code.
documents = st.lists(units, min_size=1, max_size=6, unique_by=lambda entry: entry.code).map(
    lambda found: a_document(*found)
)


@given(st.lists(documents, min_size=1, max_size=3), st.lists(documents, min_size=1, max_size=2))
def test_importing_the_same_again_changes_nothing(
    earlier: list[ReadDocument], again: list[ReadDocument]
) -> None:
    before = merged(merged(None, earlier).release, again).release

    merge = merged(before, again)

    assert merge.release == before
    assert (merge.added, merge.replaced, merge.removed, merge.findings) == ((), (), (), ())


@given(st.lists(documents, min_size=1, max_size=4))
def test_a_code_occurs_once_in_a_release(given_documents: list[ReadDocument]) -> None:
    release: Release = merged(None, given_documents).release

    codes = [entry.unit_code.normal for entry in release.units]
    assert len(codes) == len(set(codes))
