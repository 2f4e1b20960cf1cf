"""A child process reads within limits: its value comes back, its failures are told apart."""

from __future__ import annotations

import textwrap
import time

import pytest

from corpora.document_errors import (
    DocumentCrashedError,
    DocumentNeedsTooMuchMemoryError,
    DocumentResultTooLargeError,
    DocumentTooLargeError,
    DocumentTooSlowError,
)
from corpora.sandbox import Limits, run_limited

MEGABYTE = 1024**2


@pytest.fixture
def child(tmp_path, monkeypatch):
    """Make a child module whose served function has the given body, and run it."""

    def run(body: str, *arguments: str, **limits: float) -> object:
        lines = textwrap.indent(textwrap.dedent(body), "    ")
        source = f"from corpora.sandbox import serve\ndef answer(*args):\n{lines}\nserve(answer)\n"
        (tmp_path / "reading_child.py").write_text(source, encoding="utf-8")
        return run_limited("reading_child", arguments or ("a.pdf",), Limits(**limits))

    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    return run


def test_the_value_of_the_function_comes_back(child):
    assert child("return {'args': args, 'text': 'é\\ud800'}", "a.pdf", "x") == {
        "args": ["a.pdf", "x"],
        "text": "é\ud800",
    }


def test_what_a_library_prints_does_not_spoil_the_answer(child):
    assert child("print('chatter')\nreturn 7") == 7


def test_an_error_of_the_child_is_raised_as_its_own_class(child):
    body = """
        from corpora.document_errors import DocumentTooLargeError
        raise DocumentTooLargeError(name="b.pdf", size=9, limit=5)
    """
    with pytest.raises(DocumentTooLargeError) as caught:
        child(body)
    assert caught.value.details == {"name": "b.pdf", "size": 9, "limit": 5}


def test_endless_computing_is_stopped(child):
    with pytest.raises(DocumentTooSlowError, match=r"a\.pdf"):
        child("while True: pass", cpu_seconds=1)


def test_endless_waiting_is_stopped_in_time(child):
    started = time.monotonic()
    with pytest.raises(DocumentTooSlowError):
        child("import time\ntime.sleep(60)", wall_seconds=0.5)
    assert time.monotonic() - started < 5


def test_too_much_memory_is_refused(child):
    with pytest.raises(DocumentNeedsTooMuchMemoryError):
        child(f"return len(bytearray({900 * MEGABYTE}))", memory_bytes=600 * MEGABYTE)


def test_too_long_an_answer_is_refused(child):
    with pytest.raises(DocumentResultTooLargeError):
        child("return 'x' * 200_000", output_bytes=100_000)


def test_a_flood_of_messages_does_not_fill_the_disk(child):
    body = "import sys\nwhile True: sys.stderr.write('x' * 100_000)"
    with pytest.raises(DocumentCrashedError):
        child(body, output_bytes=100_000)


def test_a_crash_in_native_code_leaves_the_parent_alive(child):
    with pytest.raises(DocumentCrashedError, match="SIGSEGV"):
        child("import os, signal\nos.kill(os.getpid(), signal.SIGSEGV)")


def test_an_unexpected_exception_names_its_reason(child):
    with pytest.raises(DocumentCrashedError, match="ZeroDivisionError"):
        child("return 1 / 0")


def test_a_child_that_leaves_without_an_answer_has_crashed(child):
    with pytest.raises(DocumentCrashedError, match="no answer"):
        child("import os\nos._exit(0)")
