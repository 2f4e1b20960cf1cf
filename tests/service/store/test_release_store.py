"""Releases on disk: immutable, whole, and honest about damage."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

import pytest

from corpora.bilingual import Bilingual
from corpora.releases import Release
from corpora.units import CompetencyUnit, Element, Standard
from service.errors import DataFolderUnusableError, ReleaseDamagedError, ReleaseUnknownError
from service.store.manifests import Manifest
from service.store.releases import ReleaseStore


def a_release(*titles: str) -> Release:
    units = [
        CompetencyUnit(
            code=f"X.620100.{number:03}.01",
            title=Bilingual(id=title, en=f"{title}\u2028en"),
            elements=(Element(title=Bilingual(id="Elemen"), criteria=(Bilingual(en="Done."),)),),
            standard="1/2030",
        )
        for number, title in enumerate(titles, start=1)
    ]
    return Release.build(units, [Standard(id="1/2030", illustrative=True)])


def store(place: ReleaseStore, release: Release) -> bool:
    with place.adding():
        manifest = Manifest(
            id=release.id,
            created=datetime.now(UTC),
            parent=place.current_id(),
            units=len(release.units),
            standards=len(release.standards),
        )
        return place.add(release, manifest)


def test_a_fresh_folder_has_no_release_and_stays_untouched(tmp_path: Path) -> None:
    place = ReleaseStore(tmp_path / "data")

    assert place.current_id() is None
    assert place.manifests() == ()
    assert not (tmp_path / "data").exists()


def test_a_stored_release_comes_back_as_it_was(tmp_path: Path) -> None:
    release = a_release("Menyeduh Kopi", "Menulis\tLaporan")
    place = ReleaseStore(tmp_path)

    assert store(place, release)

    assert place.current_id() == release.id
    assert place.load(release.id) == release
    assert place.manifest(release.id).units == 2


def test_the_same_content_is_stored_once(tmp_path: Path) -> None:
    place = ReleaseStore(tmp_path)
    store(place, a_release("A"))
    created = place.manifests()[0].created

    assert not store(place, a_release("A"))

    assert [manifest.created for manifest in place.manifests()] == [created]


def test_an_earlier_release_stays_when_a_new_one_becomes_current(tmp_path: Path) -> None:
    place = ReleaseStore(tmp_path)
    first, second = a_release("A"), a_release("A", "B")
    store(place, first)
    store(place, second)

    assert [manifest.id for manifest in place.manifests()] == [first.id, second.id]
    assert place.manifest(second.id).parent == first.id
    assert place.load(first.id) == first


@pytest.mark.parametrize("name", ["units.jsonl", "standards.json", "manifest.json"])
@pytest.mark.parametrize("damage", ["cut", "changed", "gone"])
def test_damage_is_noticed(tmp_path: Path, name: str, damage: str) -> None:
    place = ReleaseStore(tmp_path)
    release = a_release("Menyeduh Kopi")
    store(place, release)
    path = tmp_path / "releases" / release.id / name
    content = path.read_bytes()
    if damage == "gone":
        path.unlink()
    else:
        other = content.replace(release.id.encode(), b"f" * 16).replace(b"2030", b"2031")
        path.write_bytes(content[: len(content) // 2] if damage == "cut" else other)

    with pytest.raises(ReleaseDamagedError, match=release.id):
        place.manifest(release.id) if name == "manifest.json" else place.load(release.id)


def test_a_pointer_to_a_release_that_is_gone_is_damage(tmp_path: Path) -> None:
    (tmp_path / "current").write_text("0123456789abcdef")

    with pytest.raises(ReleaseDamagedError):
        ReleaseStore(tmp_path).current_id()


@pytest.mark.parametrize("identifier", ["0" * 16, "../releases", "", ".incoming-1", "\ud800"])
def test_an_unknown_id_is_refused(tmp_path: Path, identifier: str) -> None:
    store(ReleaseStore(tmp_path), a_release("A"))

    with pytest.raises(ReleaseUnknownError):
        ReleaseStore(tmp_path).load(identifier)


def test_leftovers_of_killed_imports_are_no_releases_and_are_cleared_away(tmp_path: Path) -> None:
    place = ReleaseStore(tmp_path)
    store(place, a_release("A"))
    leftover = tmp_path / "releases" / ".incoming-abc"
    leftover.mkdir()
    (leftover / "units.jsonl").write_text("{")
    (tmp_path / ".current.123").write_text("half")

    assert len(place.ids()) == 1
    store(place, a_release("B"))

    assert not leftover.exists()
    assert not (tmp_path / ".current.123").exists()


def test_imports_at_the_same_time_do_not_lose_one_another(tmp_path: Path) -> None:
    """Each adds one title to what it finds; without the lock some would be lost."""

    def add(title: str) -> None:
        place = ReleaseStore(tmp_path)
        with place.adding():
            current = place.current_id()
            titles = [unit.title.id for unit in place.load(current).units] if current else []
            release = a_release(*titles, title)
            manifest = Manifest(
                id=release.id, created=datetime.now(UTC), parent=current, units=1, standards=1
            )
            place.add(release, manifest)

    with ThreadPoolExecutor(8) as threads:
        list(threads.map(add, "ABCDEFGH"))

    place = ReleaseStore(tmp_path)
    current = place.current_id()
    assert current is not None
    assert sorted(unit.title.id for unit in place.load(current).units) == list("ABCDEFGH")


def test_a_folder_that_cannot_be_one_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    with pytest.raises(DataFolderUnusableError), ReleaseStore(tmp_path / "file" / "data").adding():
        pass


def test_the_files_are_plain_lines_and_json(tmp_path: Path) -> None:
    release = a_release("A", "B")
    store(ReleaseStore(tmp_path), release)
    folder = tmp_path / "releases" / release.id

    lines = (folder / "units.jsonl").read_bytes().split(b"\n")
    assert [json.loads(line)["code"] for line in lines if line] == [
        unit.code for unit in release.units
    ]
    assert json.loads((folder / "manifest.json").read_text())["id"] == release.id
