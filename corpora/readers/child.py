"""The limited process in which a document is opened, told apart and read."""

from __future__ import annotations

from pathlib import Path

from corpora.readers.registry import reader_of
from corpora.readers.sniffing import sniff
from corpora.sandbox import serve


def read(name: str) -> dict[str, object]:
    """Return the content of the document at path `name`, and its format, as plain JSON values."""
    path = Path(name)
    found = sniff(path)
    content = reader_of(found)(path)
    return {"format": found, **content.model_dump(mode="json")}


if __name__ == "__main__":
    serve(read)
