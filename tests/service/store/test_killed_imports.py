"""A process that imports is killed at random moments: what it leaves is whole releases only."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

from service.store.releases import ReleaseStore

# Imports one release after the other, each larger than the last, until it is killed.
IMPORTER = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from corpora.bilingual import Bilingual
from corpora.releases import Release
from corpora.units import CompetencyUnit
from service.store.manifests import Manifest
from service.store.releases import ReleaseStore

place = ReleaseStore(Path(sys.argv[1]))
print("ready", flush=True)
while True:
    with place.adding():
        current = place.current_id()
        units = place.load(current).units if current else ()
        number = len(units) + 1
        title = Bilingual(id=f"Unit {number}")
        unit = CompetencyUnit(code=f"X.620100.{number:03}.01", title=title)
        release = Release.build([*units, unit])
        manifest = Manifest(id=release.id, created=datetime.now(UTC), parent=current,
                            units=number, standards=0)
        place.add(release, manifest)
"""


def test_a_killed_import_leaves_whole_releases_only(tmp_path: Path) -> None:
    moments = random.Random(7)
    before = 0
    for _ in range(6):
        _import_and_kill(tmp_path, after=moments.uniform(0.0, 0.08))

        place = ReleaseStore(tmp_path)
        for identifier in place.ids():
            assert len(place.load(identifier).units) == place.manifest(identifier).units
        current = place.current_id()
        units = len(place.load(current).units) if current else 0
        assert units >= before, "an acknowledged release was lost"
        before = units
    assert before > 0
    with ReleaseStore(tmp_path).adding():
        pass
    assert not list((tmp_path / "releases").glob(".*"))


def _import_and_kill(folder: Path, after: float) -> None:
    process = subprocess.Popen(
        [sys.executable, "-c", IMPORTER, str(folder)], stdout=subprocess.PIPE
    )
    assert process.stdout is not None
    with process.stdout:
        assert process.stdout.readline() == b"ready\n"
        time.sleep(after)
        process.send_signal(signal.SIGKILL)
        process.wait()


def test_a_killed_command_imports_all_or_nothing(tmp_path: Path) -> None:
    catalogue = tmp_path / "large.jsonl"
    lines = (f'{{"code": "X.620100.{n:03}.01", "title": "Unit {n}"}}\n' for n in range(1, 500))
    catalogue.write_text("".join(lines))
    command = [sys.executable, "-m", "service.cli", "--data", str(tmp_path / "data")]
    moments = random.Random(11)
    for _ in range(3):
        process = subprocess.Popen([*command, "catalogue", "import", str(catalogue)])
        time.sleep(moments.uniform(0.4, 1.5))
        process.kill()
        process.wait()

        place = ReleaseStore(tmp_path / "data")
        current = place.current_id()
        assert current is None or len(place.load(current).units) == 499
        assert all(len(place.load(identifier).units) == 499 for identifier in place.ids())
