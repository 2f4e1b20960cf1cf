"""The family of errors: a stable code each, and what to do about it in both languages.

    KemasError                 anything Kemas reports to a person
    +-- InputError             what was given cannot be used; nothing was changed
    |   +-- DocumentError      a document cannot be read                (corpora.readers)
    |   +-- PositionError      a position description cannot be read    (corpora.positions)
    |   +-- ...                each layer adds its own in its `errors` module
    +-- StateError             the data folder or index is not as it must be

A class names its `code`, its HTTP `status` and two bilingual templates, `problem` and
`remedy`; keyword arguments given on raising fill them and travel with the error.
`docs/errors.md` lists every class, and a test holds the two against each other.
"""

from __future__ import annotations

from typing import ClassVar

from corpora.bilingual import Bilingual, Language


class KemasError(Exception):
    """Anything that Kemas reports to a person: code, problem, remedy."""

    code: ClassVar[str] = ""
    status: ClassVar[int] = 500
    problem: ClassVar[Bilingual] = Bilingual()
    remedy: ClassVar[Bilingual] = Bilingual()

    def __init__(self, **details: object) -> None:
        self.details = details
        super().__init__(f"{self.code}: {self.explain('en')}")

    def explain(self, language: Language) -> str:
        """Say what was wrong, in one sentence."""
        return self.problem.format(**self.details).get(language)

    def advise(self, language: Language) -> str:
        """Say what to do about it, in one sentence."""
        return self.remedy.format(**self.details).get(language)


class InputError(KemasError):
    """What was given cannot be used; nothing was changed."""

    status = 422


class StateError(KemasError):
    """The data folder, a release or an index is not as it must be."""

    status = 409


def error_classes(root: type[KemasError] = KemasError) -> dict[str, type[KemasError]]:
    """Return every error class below `root` that has a code, by code.

    Only classes of imported modules are seen.
    """
    found: dict[str, type[KemasError]] = {}
    for child in root.__subclasses__():
        if child.code:
            found[child.code] = child
        found.update(error_classes(child))
    return found
