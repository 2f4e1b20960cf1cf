"""One unit as one line of JSON and back, without loss."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import NamedTuple, TypeGuard

from corpora.bilingual import LANGUAGES, Bilingual, Language
from corpora.units import CompetencyUnit, Element

_TEXTS = ("title", "description", "range_statement", "assessment_guide")
KNOWN_KEYS = frozenset(
    {"code", "lang", *_TEXTS, "elements", "standard", "source", "page", "translations"}
)

Json = Mapping[str, object]


class UnitLineError(ValueError):
    """A line does not describe a unit; its message is the path of the value at fault."""


class ParsedLine(NamedTuple):
    """The unit of a line, the keys that were not known, and whether it had a code of its own."""

    unit: CompetencyUnit
    unknown: frozenset[str]
    has_code: bool


def unit_line(unit: CompetencyUnit) -> str:
    """Return the unit as one line of JSON without a line end.

    Texts are plain strings in the unit's first language, `lang`; where the other language has
    any text, all of it stands in the same shape under `translations`.
    """
    first: Language = (unit.languages() or ("id",))[0]
    second: Language = "en" if first == "id" else "id"
    row: dict[str, object] = {"code": unit.code, "lang": first, **_in_language(unit, first)}
    translated = _in_language(unit, second)
    if _has_text(translated):
        row["translations"] = {second: translated}
    places = {"standard": unit.standard, "source": unit.source, "page": unit.page}
    row.update({key: value for key, value in places.items() if value is not None})
    return json.dumps(row, ensure_ascii=False)


def parse_unit_line(line: str) -> ParsedLine:
    """Read a line that `unit_line` or another program wrote.

    A unit without a code takes its `id` for one. Raises `UnitLineError`.
    """
    try:
        row = json.loads(line)
    except (ValueError, RecursionError):
        raise UnitLineError("JSON") from None
    if not _is_object(row):
        raise UnitLineError("JSON")
    return ParsedLine(_unit(row), frozenset(row) - KNOWN_KEYS, bool(row.get("code")))


def _in_language(unit: CompetencyUnit, language: Language) -> dict[str, object]:
    texts: dict[str, object] = {key: getattr(unit, key).get(language) for key in _TEXTS}
    texts["elements"] = [
        {
            "title": element.title.get(language),
            "criteria": [criterion.get(language) for criterion in element.criteria],
        }
        for element in unit.elements
    ]
    return texts


def _has_text(value: object) -> bool:
    if isinstance(value, dict):
        return any(map(_has_text, value.values()))
    return any(map(_has_text, value)) if isinstance(value, list) else bool(value)


def _unit(row: Json) -> CompetencyUnit:
    texts = _Texts(_language(row), _translations(row))
    title = texts.read(row, "title")
    code = _string(row.get("code"), "code").strip() or _string(row.get("id"), "code").strip()
    if not code or not title:
        raise UnitLineError("title" if code else "code")
    return CompetencyUnit(
        code=code,
        title=title,
        description=texts.read(row, "description"),
        elements=texts.elements(row),
        range_statement=texts.read(row, "range_statement"),
        assessment_guide=texts.read(row, "assessment_guide"),
        standard=_string(row.get("standard"), "standard") or None,
        source=_string(row.get("source"), "source") or None,
        page=_page(row.get("page")),
    )


class _Texts(NamedTuple):
    """Reads texts that stand in `language`, the other language beside them in the same shape."""

    language: Language
    others: Mapping[Language, Json]

    def read(self, row: Json, key: str) -> Bilingual:
        values = {language: other.get(key) for language, other in self.others.items()}
        return self._text(row.get(key), values, key)

    def elements(self, row: Json) -> tuple[Element, ...]:
        others = {
            language: _list(other.get("elements"), "translations.elements")
            for language, other in self.others.items()
        }
        return tuple(
            self._element(value, _at(others, index), f"elements[{index}]")
            for index, value in enumerate(_list(row.get("elements"), "elements"))
        )

    def _element(self, value: object, others: Mapping[Language, object], where: str) -> Element:
        row = _object(value, where)
        beside = {key: _object(other, where) for key, other in others.items() if other is not None}
        titles = {language: other.get("title") for language, other in beside.items()}
        criteria = {
            language: _list(other.get("criteria"), f"{where}.criteria")
            for language, other in beside.items()
        }
        return Element(
            title=self._text(row.get("title"), titles, f"{where}.title"),
            criteria=tuple(
                self._text(text, _at(criteria, index), f"{where}.criteria[{index}]")
                for index, text in enumerate(_list(row.get("criteria"), f"{where}.criteria"))
            ),
        )

    def _text(self, value: object, others: Mapping[Language, object], where: str) -> Bilingual:
        if _is_object(value):
            if not set(value) <= set(LANGUAGES):
                raise UnitLineError(where)
            texts = {language: _string(value.get(language), where) for language in LANGUAGES}
        else:
            texts = {self.language: _string(value, where)}
        for language, other in others.items():
            texts[language] = texts.get(language) or _string(other, where)
        return Bilingual.model_validate(texts)


def _at(lists: Mapping[Language, list[object]], index: int) -> dict[Language, object]:
    return {key: values[index] for key, values in lists.items() if index < len(values)}


def _language(row: Json) -> Language:
    language = row.get("lang", "id")
    if language not in LANGUAGES:
        raise UnitLineError("lang")
    return "en" if language == "en" else "id"


def _translations(row: Json) -> dict[Language, Json]:
    given = _object(row.get("translations") or {}, "translations")
    if not set(given) <= set(LANGUAGES):
        raise UnitLineError("translations")
    return {
        language: _object(given[language], "translations")
        for language in LANGUAGES
        if language in given
    }


def _is_object(value: object) -> TypeGuard[Json]:
    return isinstance(value, dict)


def _object(value: object, where: str) -> Json:
    if not _is_object(value):
        raise UnitLineError(where)
    return value


def _list(value: object, where: str) -> list[object]:
    if value is None:
        return []
    if not isinstance(value, list):
        raise UnitLineError(where)
    return value


def _string(value: object, where: str) -> str:
    """Return a text that can be stored and encoded: no NUL, no half of a surrogate pair."""
    if value is None:
        return ""
    if not isinstance(value, str) or "\0" in value:
        raise UnitLineError(where)
    if any("\ud800" <= character <= "\udfff" for character in value):
        raise UnitLineError(where)
    return value


def _page(value: object) -> int | None:
    if value is None:
        return None
    if not isinstance(value, int) or isinstance(value, bool) or value < 1:
        raise UnitLineError("page")
    return value
