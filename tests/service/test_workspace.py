"""The workspace: what notebooks, the command line and HTTP share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from corpora.samples import load_samples
from corpora.units import CompetencyUnit
from service.errors import (
    ImportEmptyError,
    ReleaseUnknownError,
    StandardUnknownError,
    UnitUnknownError,
)
from service.suggestion.models import Constraints
from service.workspace import Workspace

TEXT = "Tugas:\n- Menyeduh kopi sesuai pesanan\n- Membersihkan mesin espresso"


def test_a_standard_imported_later_joins_the_release(
    tmp_path: Path, coffee: Path, catalogue_of: Callable[..., Path]
) -> None:
    workspace = Workspace(tmp_path / "data")
    first = workspace.import_documents([coffee])
    tea = {"code": "X.562000.101.01", "title": "Menyeduh Teh", "standard": "X/2031"}

    second = workspace.import_documents([catalogue_of(tea)])

    assert second.parent == first.release
    assert second.added == ("X.562000.101.01",)
    assert 0 < second.encoded < first.encoded
    assert len(workspace.release().units) == 5
    assert workspace.release(first.release).units == workspace.release().units[:4]
    assert [manifest.id for manifest in workspace.releases()] == [first.release, second.release]


def test_importing_again_encodes_nothing(data: Path, coffee: Path) -> None:
    assert Workspace(data).import_documents([coffee]).encoded == 0


def test_an_import_of_nothing_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ImportEmptyError):
        Workspace(tmp_path / "data").import_documents([])

    assert not (tmp_path / "data").exists()


def test_progress_is_told(tmp_path: Path, coffee: Path) -> None:
    told: list[tuple[int, int]] = []

    report = Workspace(tmp_path / "data").import_documents(
        [coffee], lambda done, total: told.append((done, total))
    )

    assert told[-1] == (report.encoded, report.encoded)


def test_the_sample_stands_in_for_a_catalogue(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path / "none")

    assert workspace.release() == load_samples()
    assert workspace.current_id() is None


def test_an_unknown_release_is_refused(data: Path) -> None:
    with pytest.raises(ReleaseUnknownError):
        Workspace(data).release("0" * 16)


def test_an_unknown_code_names_similar_ones(data: Path) -> None:
    with pytest.raises(UnitUnknownError, match=r"X\.562000\.001\.99") as caught:
        Workspace(data).unit("X.562000.001.99")

    assert "X.562000.001.01" in caught.value.advise("id")


def test_the_same_input_gives_the_same_package(data: Path) -> None:
    first, second = Workspace(data), Workspace(data)

    assert first.suggest(TEXT) == second.suggest(TEXT)


def test_every_code_suggested_exists_in_the_release(data: Path) -> None:
    workspace = Workspace(data)
    suggestion = workspace.suggest(TEXT)

    assert suggestion.units
    for unit in (*suggestion.units, *suggestion.alternatives):
        found: CompetencyUnit = workspace.unit(unit.code, suggestion.release)
        assert found.code == unit.code


@pytest.mark.parametrize(
    ("wishes", "error"),
    [
        (Constraints(require=("X.000000.000.00",)), UnitUnknownError),
        (Constraints(exclude=("\ud800",)), UnitUnknownError),
        (Constraints(standards=("9/1999",)), StandardUnknownError),
    ],
)
def test_wishes_that_name_nothing_are_refused(
    data: Path, wishes: Constraints, error: type[Exception]
) -> None:
    with pytest.raises(error):
        Workspace(data).suggest(TEXT, wishes)
