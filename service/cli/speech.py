"""Commands that speak Indonesian and English: the language, help texts, usage errors.

The texts are plain tuples and not `corpora.bilingual.Bilingual`, which loads pydantic and
would double the time that `--help` takes.
"""

from __future__ import annotations

import locale
import os
from collections.abc import Sequence
from contextvars import ContextVar
from itertools import zip_longest
from typing import TYPE_CHECKING, Any, NamedTuple

import click

if TYPE_CHECKING:
    from corpora.bilingual import Language


class Said(NamedTuple):
    """One text in Indonesian and in English."""

    id: str
    en: str

    def now(self) -> str:
        """Return the text in the language of this run."""
        return self.id if language() == "id" else self.en


_language: ContextVar[Language] = ContextVar("language", default="en")


def language() -> Language:
    """Return the language of this run."""
    return _language.get()


def speak(chosen: Language) -> None:
    """Choose the language of this run."""
    _language.set(chosen)


def chosen_language(arguments: Sequence[str]) -> Language:
    """Return the language that a command line asks for.

    That is `--lang` where given, else KEMAS_LANG, else the locale's language, else English.
    Looked up before the arguments are parsed, because help and usage errors speak it too.
    """
    for word, following in zip_longest(arguments, arguments[1:], fillvalue=""):
        given = following if word == "--lang" else word.removeprefix("--lang=")
        if word.startswith("--lang") and given in ("id", "en"):
            return "id" if given == "id" else "en"
    wish = os.environ.get("KEMAS_LANG") or _locale_name()
    return "id" if wish.lower().startswith(("id", "in_")) else "en"


def _locale_name() -> str:
    # Read from the environment in the order POSIX gives: setting the locale is not needed.
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if os.environ.get(variable):
            return os.environ[variable]
    return locale.getlocale()[0] or "en"


class SpokenOption(click.Option):
    """An option whose help text is spoken in the language of the run."""

    def __init__(self, *args: Any, said: Said, **kwargs: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **kwargs)
        self.said = said

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """Return the option's spelling and its help text."""
        self.help = self.said.now()
        return super().get_help_record(ctx)


_HELP = Said("Tampilkan bantuan ini.", "Show this help.")
_OPTIONS = Said("Opsi", "Options")
_COMMANDS = Said("Perintah", "Commands")
_USAGE = Said("Pemakaian: ", "Usage: ")
_PIECES = (
    Said("[OPSI]", "[OPTIONS]"),
    Said("PERINTAH [ARGUMEN]...", "COMMAND [ARGS]..."),
)


class SpokenCommand(click.Command):
    """A command whose help is spoken in the language of the run."""

    def __init__(self, *args: Any, said: Said, **kwargs: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **kwargs)
        self.said = said

    def get_short_help_str(self, limit: int = 45) -> str:
        """Return the first line of the help."""
        self.short_help = self.said.now().partition("\n")[0].removesuffix(".")
        return super().get_short_help_str(limit)

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the usage line."""
        pieces = " ".join(self.collect_usage_pieces(ctx))
        for said in _PIECES:
            pieces = pieces.replace(said.en, said.now())
        formatter.write_usage(ctx.command_path, pieces, prefix=_USAGE.now())

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the help text."""
        self.help = self.said.now()
        super().format_help_text(ctx, formatter)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options."""
        options = [param for param in self.get_params(ctx) if isinstance(param, click.Option)]
        records = [option.get_help_record(ctx) for option in options]
        with formatter.section(_OPTIONS.now()):
            formatter.write_dl([record for record in records if record is not None])

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return the --help option."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = _HELP.now()
        return option


class SpokenGroup(SpokenCommand, click.Group):
    """A group of commands whose help is spoken in the language of the run."""

    command_class = SpokenCommand

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options, then the commands."""
        super().format_options(ctx, formatter)
        names = self.list_commands(ctx)
        width = formatter.width - 6 - max(map(len, names))
        commands = [(name, self.get_command(ctx, name)) for name in names]
        with formatter.section(_COMMANDS.now()):
            formatter.write_dl(
                [(name, command.get_short_help_str(width)) for name, command in commands if command]
            )
