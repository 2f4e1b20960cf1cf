"""Word lists written as running text: phrases between commas, or words between blanks."""

from __future__ import annotations


def phrases(listed: str) -> frozenset[str]:
    """Return the phrases between the commas, line breaks inside them taken as blanks."""
    return frozenset(" ".join(phrase.split()) for phrase in listed.split(",") if phrase.strip())


def words(listed: str) -> frozenset[str]:
    """Return the words between the blanks."""
    return frozenset(listed.split())
