"""A command that fails as no command should."""

from __future__ import annotations

import click

ASKED = "what somebody asked"


@click.command()
def breaking() -> None:
    """Fail, with the question in the error's own words."""
    try:
        raise KeyError(ASKED)
    except KeyError as fault:
        raise RuntimeError(ASKED) from fault
