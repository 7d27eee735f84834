"""The edge of the program: what ends a command early becomes one line on standard error, and an exit status."""

from __future__ import annotations

import io
import sys
from collections.abc import Mapping
from importlib import import_module
from typing import Any

import click

from bot.errors import EntitylistError

NAME = "entitylist"
DONE, FAILED, REFUSED, INTERRUPTED = 0, 1, 2, 130
"""Exit statuses. Finding no answer is `DONE`: not knowing is an answer."""


class Program(click.Group):
    """The top command. Errors are caught here and nowhere else.

    `modules` maps the name of each command to the module that holds it under that name, which is imported when the
    command is called: asking a question does not pay for what drafts an article.
    """

    def __init__(self, *args: Any, modules: Mapping[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._modules = modules

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  click passes it
        """The names, in the order in which they are taught."""
        return list(self._modules)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002  click passes it
        """The command of a name."""
        if cmd_name not in self._modules:
            return None
        command: click.Command = getattr(import_module(self._modules[cmd_name]), cmd_name)
        return command

    def main(self, *args: Any, **kwargs: Any) -> Any:
        """Run, and leave with the exit status."""
        _never_fail_to_print()
        try:
            outcome = super().main(*args, **{**kwargs, "prog_name": NAME, "standalone_mode": False})
        except EntitylistError as refusal:
            complain(str(refusal))
            sys.exit(REFUSED)
        except click.ClickException as misuse:
            complain(_one_line(misuse))
            sys.exit(REFUSED)
        except click.Abort:
            sys.exit(INTERRUPTED)
        except Exception as fault:  # noqa: BLE001  the last edge: whatever happened, the user gets a sentence
            from bot.cli.faults import noted  # noqa: PLC0415  only a fault needs it

            complain(noted(fault))
            sys.exit(FAILED)
        sys.exit(outcome if isinstance(outcome, int) else DONE)


def complain(sentence: str) -> None:
    """Say on standard error what is wrong."""
    click.echo(f"{NAME}: {sentence}", err=True)


def teach_when_alone(ctx: click.Context) -> None:
    """Show the help of a group that is called without a command."""
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())


def _one_line(misuse: click.ClickException) -> str:
    message = " ".join(misuse.format_message().split()).removesuffix(".")
    ctx = misuse.ctx if isinstance(misuse, click.UsageError) else None
    return f"{message} (see '{ctx.command_path} --help')" if ctx else message


def _never_fail_to_print() -> None:
    """A terminal that cannot show a character gets its code instead."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
