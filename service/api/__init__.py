"""The HTTP interface: a FastAPI application over a workspace, errors as RFC 9457 problems."""
