"""What is wrong with a command line, said in Indonesian: click itself says it in English."""

from __future__ import annotations

import click

from corpora.bilingual import Bilingual
from service.errors import CommandInvalidError


def usage_problem(error: click.ClickException) -> CommandInvalidError:
    """Turn click's own complaint into an error of ours, with code and remedy."""
    context = getattr(error, "ctx", None)
    english = error.format_message().rstrip(".")
    reason = Bilingual(id=_indonesian(error) or english, en=english)
    command = context.command_path if context else "kemas"
    return CommandInvalidError(reason=reason, command=command)


def _indonesian(error: click.ClickException) -> str:
    match error:
        case click.NoSuchOption():
            return f"opsi {error.option_name} tidak dikenal"
        case click.exceptions.NoSuchCommand():
            return f"perintah {error.command_name} tidak dikenal"
        case click.MissingParameter():
            return f"{_hint(error)} belum diberikan"
        case click.BadParameter():
            return f"nilai untuk {_hint(error)} tidak dapat dipakai ({error.message.rstrip('.')})"
        case click.BadOptionUsage():
            return f"opsi {error.option_name} tidak dipakai dengan benar ({error.message})"
    return ""


def _hint(error: click.BadParameter) -> str:
    return error.param.get_error_hint(error.ctx) if error.param and error.ctx else "?"
