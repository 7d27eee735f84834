"""A command that fails as no command should."""

from __future__ import annotations

import click

SECRET = "what somebody asked"


@click.command()
def breaking() -> None:
    """Fail, with the question in the error's own words."""
    try:
        raise KeyError(SECRET)
    except KeyError as fault:
        raise RuntimeError(SECRET) from fault
