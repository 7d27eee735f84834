"""The place where text is shown: how wide it is, and whether it takes colour."""

from __future__ import annotations

import shutil
import sys
from dataclasses import dataclass
from typing import Self

import click

from bot.settings import Settings

NARROWEST, WIDEST = 40, 100
"""Shorter lines have no room for a quote, and longer ones are hard to read."""

ELSEWHERE = 80
"""Width of what goes to a file or another program, the same on every machine."""


@dataclass(frozen=True, slots=True)
class Screen:
    """`width` counts characters. Where `colour` is False every style is dropped."""

    width: int
    colour: bool

    @classmethod
    def of_process(cls) -> Self:
        """Standard output: coloured only where it is a terminal and NO_COLOR is not set."""
        if not sys.stdout.isatty():
            return cls(ELSEWHERE, colour=False)
        columns = shutil.get_terminal_size().columns
        return cls(max(NARROWEST, min(columns, WIDEST)), colour=not Settings.read().no_color)

    def show(self, text: str) -> None:
        """Print styled text."""
        click.echo(text, color=None if self.colour else False)
