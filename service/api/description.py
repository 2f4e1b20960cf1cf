"""The OpenAPI description, with the schema of problems that FastAPI cannot place itself."""

from __future__ import annotations

from typing import Any

from fastapi import FastAPI

from service.api.problems import Problem


def describe(app: FastAPI) -> None:
    """Make `app.openapi()` describe problems under their own media type."""
    plain = app.openapi

    def openapi() -> dict[str, Any]:
        schema = plain()
        schemas = schema.setdefault("components", {}).setdefault("schemas", {})
        own = Problem.model_json_schema(ref_template="#/components/schemas/{model}")
        schemas.update(own.pop("$defs", {}))
        schemas["Problem"] = own
        for unused in ("HTTPValidationError", "ValidationError"):
            schemas.pop(unused, None)
        return schema

    app.openapi = openapi  # type: ignore[method-assign]
