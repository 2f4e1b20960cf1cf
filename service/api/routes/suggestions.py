"""Suggestions: a job position description in, an occupational package out."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, Request, UploadFile
from pydantic import AfterValidator, BaseModel, ConfigDict, Field
from pydantic.config import JsonDict

from corpora.bilingual import Language
from corpora.position_files import read_position_bytes
from corpora.positions import read_position
from service.api.deps import LanguageDep, WorkspaceDep
from service.api.problems import responses
from service.suggestion.models import Constraints, Suggestion

router = APIRouter(prefix="/suggestions", tags=["suggestions"])

_EXAMPLE: JsonDict = {
    "title": "Guru Seni Musik SMK",
    "text": "Tugas:\n- Menyusun rencana pembelajaran seni musik\n- Menilai hasil belajar siswa",
    "size": 8,
}
_PROBLEMS = responses(400, 404, 409, 413, 422, 500)


def _whole_characters(text: str) -> str:
    # JSON can hold half of a surrogate pair, which no answer could be encoded with.
    text.encode()
    return text


Text = Annotated[str, AfterValidator(_whole_characters)]
Codes = Annotated[list[Text], Field(max_length=200)]


class Wishes(BaseModel):
    """What the drafter fixes beforehand: size, units in, units out, standards."""

    model_config = ConfigDict(extra="forbid")

    size: int | None = Field(default=None, ge=1, le=200, description="How many units")
    require: Codes = Field(default=[], description="Codes of units that must be in")
    exclude: Codes = Field(default=[], description="Codes of units to leave out")
    standards: Codes = Field(default=[], description="Only units of these, such as 299/2020")
    lang: Language | None = Field(default=None, description="Language of reasons and messages")

    def constraints(self, language: Language | None) -> Constraints:
        """Return the wishes as the pipeline takes them.

        Without a language, reasons are in that of the description.
        """
        chosen = self.model_dump(include={"size", "require", "exclude", "standards"})
        return Constraints.model_validate({**chosen, "language": self.lang or language})


class SuggestionRequest(Wishes):
    """A description as text."""

    model_config = ConfigDict(extra="forbid", json_schema_extra={"examples": [_EXAMPLE]})

    text: str = Field(description="The job position description")
    title: Text | None = Field(default=None, max_length=500, description="Else read from the text")


class UploadForm(Wishes):
    """A description as a file."""

    file: UploadFile


@router.post("", responses=_PROBLEMS)
def suggest(
    request: Request, workspace: WorkspaceDep, lang: LanguageDep, body: SuggestionRequest
) -> Suggestion:
    """Suggest a package for a description given as text."""
    request.state.lang = body.lang
    return workspace.suggest(read_position(body.text, body.title), body.constraints(lang))


@router.post("/file", responses={**_PROBLEMS, **responses(415)})
def suggest_from_file(
    request: Request,
    workspace: WorkspaceDep,
    lang: LanguageDep,
    form: Annotated[UploadForm, Form(media_type="multipart/form-data")],
) -> Suggestion:
    """Suggest a package for a description in a text, DOCX or PDF file."""
    request.state.lang = form.lang
    job = read_position_bytes(form.file.file.read(), form.file.filename or "file")
    return workspace.suggest(job, form.constraints(lang))
