"""The kind of a statement, from the section it stands in and from its own form."""

from __future__ import annotations

from typing import Literal

from corpora.statements.forms import form_of, is_soft
from corpora.statements.sections import Section

StatementKind = Literal["duty", "requirement", "noise"]


def kind_of(text: str, section: Section | None, *, introduction: bool) -> StatementKind:
    """Return the kind of a statement.

    `introduction`: it stands before the first heading of a text that has a heading for duties,
    where employers present themselves. In doubt a statement is a duty: a duty lost costs the
    drafter more than a line of noise kept.
    """
    if section == "noise":
        return "noise"
    form = form_of(text, strict=introduction)
    if section == "requirement":
        return "noise" if form == "noise" else "requirement"
    if section == "duty" and form == "requirement" and is_soft(text):
        return "duty"
    return form or ("noise" if introduction else "duty")


def is_label(text: str) -> bool:
    """Say whether a table cell only labels its row or column: "No", "Harian"."""
    return len(text.split()) <= 2 and form_of(text) is None
