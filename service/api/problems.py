"""Problems: every error as RFC 9457 `application/problem+json` in the client's language."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel, Field
from starlette.exceptions import HTTPException
from starlette.responses import Response

from corpora.errors import KemasError
from service.api.headers import SECURITY_HEADERS
from service.api.languages import language_of
from service.errors import (
    BodyTooLargeError,
    InternalError,
    MethodNotAllowedError,
    RequestInvalidError,
    RequestUnreadableError,
    RouteUnknownError,
)

MEDIA_TYPE = "application/problem+json"


class FieldFault(BaseModel):
    """One field that is wrong, by its path, such as `body.size`."""

    field: str
    fault: str


class Problem(BaseModel):
    """What went wrong (RFC 9457), with Kemas's own code and remedy."""

    type: str = Field(description="URI of the kind of problem", examples=["urn:kemas:unit-unknown"])
    title: str = Field(description="The code as words, always in English")
    status: int = Field(examples=[404])
    detail: str = Field(description="What was wrong, in the language asked for")
    code: str = Field(description="Stable; docs/errors.md lists all", examples=["unit-unknown"])
    remedy: str = Field(description="What to do about it, in the language asked for")
    instance: str = Field(description="The path of the request", examples=["/api/v1/units/X"])
    errors: list[FieldFault] = Field(default=[], description="The fields of `request-invalid`")


def responses(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """Return OpenAPI's description of the problems that a route may answer with."""
    schema = {"schema": {"$ref": "#/components/schemas/Problem"}}
    return {
        status: {"description": _DESCRIPTIONS[status], "content": {MEDIA_TYPE: schema}}
        for status in statuses
    }


_DESCRIPTIONS = {
    400: "The body cannot be read",
    404: "No such unit",
    409: "The data folder or a release is damaged",
    413: "The body or the document is too large",
    415: "The file is of no format that can be read",
    422: "The input cannot be used",
    500: "An internal error",
}


def install(app: FastAPI) -> None:
    """Answer every error of the application with a problem."""
    app.add_exception_handler(KemasError, _kemas_error)
    app.add_exception_handler(RequestValidationError, _validation_error)
    app.add_exception_handler(HTTPException, _http_error)
    app.add_exception_handler(Exception, _internal_error)


def problem_response(
    request: Request,
    error: KemasError,
    faults: list[FieldFault] | None = None,
    headers: Mapping[str, str] | None = None,
) -> Response:
    """Return an error as a problem."""
    language = language_of(request)
    problem = Problem(
        type=f"urn:kemas:{error.code}",
        title=error.code.replace("-", " ").capitalize(),
        status=error.status,
        detail=error.explain(language),
        code=error.code,
        remedy=error.advise(language),
        instance=request.url.path,
        errors=faults or [],
    )
    # ASCII only: what the client sent comes back here, and a lone surrogate has no UTF-8.
    body = json.dumps(problem.model_dump())
    sent = {**SECURITY_HEADERS, **(headers or {}), "Content-Language": language}
    return Response(body, error.status, sent, MEDIA_TYPE)


def _kemas_error(request: Request, error: Exception) -> Response:
    assert isinstance(error, KemasError)  # noqa: S101
    return problem_response(request, error)


def _validation_error(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)  # noqa: S101
    entries = error.errors()
    if any(entry["type"] == "json_invalid" for entry in entries):
        return problem_response(request, RequestUnreadableError())
    faults = [
        FieldFault.model_construct(field=".".join(map(str, entry["loc"])), fault=entry["msg"])
        for entry in entries[:50]
    ]
    fields = ", ".join(dict.fromkeys(fault.field for fault in faults))
    return problem_response(request, RequestInvalidError(fields=fields), faults)


def _http_error(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)  # noqa: S101
    known: dict[int, KemasError] = {
        404: RouteUnknownError(),
        405: MethodNotAllowedError(method=request.method),
        413: BodyTooLargeError(limit=request.app.state.settings.max_body),
    }
    problem = known.get(error.status_code, RequestUnreadableError())
    return problem_response(request, problem, headers=error.headers)


def _internal_error(request: Request, error: Exception) -> Response:
    # The server logs the traceback after this answer; the client learns only its kind.
    return problem_response(request, InternalError(kind=type(error).__name__, log="stderr"))
