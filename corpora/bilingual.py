"""Text in Indonesian and English, and the frozen record that all domain models share."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict

Language = Literal["id", "en"]
LANGUAGES: tuple[Language, ...] = ("id", "en")


class Record(BaseModel):
    """An immutable value: equal by content, unknown fields refused."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Bilingual(Record):
    """One text in Indonesian (`id`), English (`en`) or both; an absent language is empty."""

    id: str = ""
    en: str = ""

    def __bool__(self) -> bool:
        return bool(self.id or self.en)

    def get(self, language: Language) -> str:
        """Return exactly this language's text, empty where there is none."""
        return self.en if language == "en" else self.id

    def best(self, language: Language) -> str:
        """Return this language's text, or the other one where it is missing."""
        return self.get(language) or self.id or self.en

    def languages(self) -> tuple[Language, ...]:
        """Return the languages that carry text."""
        return tuple(language for language in LANGUAGES if self.get(language))

    def format(self, **values: object) -> Bilingual:
        """Fill `str.format` placeholders in both languages."""
        return Bilingual(id=self.id.format(**values), en=self.en.format(**values))

    @classmethod
    def of(cls, text: str, language: Language) -> Bilingual:
        """Make a text that exists in one language only."""
        return cls(en=text) if language == "en" else cls(id=text)
