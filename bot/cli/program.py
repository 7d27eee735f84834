"""The edge of the program: what ends a command early becomes one line on standard error, and an exit status."""

from __future__ import annotations

import io
import sys
from typing import Any

import click

from bot.errors import EntitylistError

NAME = "entitylist"
DONE, FAILED, REFUSED, INTERRUPTED = 0, 1, 2, 130
"""Exit statuses. Finding no answer is `DONE`: not knowing is an answer."""


class Program(click.Group):
    """The top command. Errors are caught here and nowhere else."""

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
            complain(_apology(fault))
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
    message = " ".join(misuse.format_message().split())
    ctx = misuse.ctx if isinstance(misuse, click.UsageError) else None
    return f"{message} (see '{ctx.command_path} --help')" if ctx else message


def _apology(fault: Exception) -> str:
    from bot.cli.faults import note

    return note(fault)


def _never_fail_to_print() -> None:
    """A terminal that cannot show a character gets its code instead."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
