"""Fixtures that the whole suite shares."""

from __future__ import annotations

import os
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real decrees, job postings and benchmarks, which a plain checkout lacks."""
    folder = os.environ.get("KEMAS_SHARED")
    if not folder:
        pytest.skip("KEMAS_SHARED is not set: real decrees, postings and benchmarks are not here")
    return Path(folder)
