"""`entitylist`: the command that holds the others."""

from __future__ import annotations

import click

from bot.cli.program import NAME, Program, teach_when_alone

COMMANDS = {"ask": "bot.cli.ask", "chat": "bot.cli.chat", "knowledge": "bot.cli.knowledge"}


def _version(ctx: click.Context, _: click.Parameter, wanted: bool) -> None:
    if not wanted or ctx.resilient_parsing:
        return
    from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415  slow to import, and seldom needed

    try:
        click.echo(f"{NAME} {version(NAME)}")
    except PackageNotFoundError:
        click.echo(f"{NAME}, run from its source without being installed")
    ctx.exit()


@click.group(NAME, cls=Program, modules=COMMANDS, invoke_without_command=True)
@click.option("--version", is_flag=True, is_eager=True, expose_value=False, callback=_version, help="Show the version.")
@click.pass_context
def main(ctx: click.Context) -> None:
    """Answers questions about US export-control listings from dated sources, and shows the very words.

    Every answer says who says so and when. Where the sources are silent it says that, and shows the nearest quote as
    related. It clears nobody: a name that is not found here may still be listed.

    \b
    Examples:
      entitylist ask "is SenseTime listed?"
      entitylist ask "why were the companies blacklisted?"
      entitylist ask --json "how many of the 28 are companies?"
      entitylist ask --explain "did China blacklist US firms?"
      entitylist chat
      entitylist knowledge list

    \b
    What can be asked, in your own words:
      is a party listed, under which rule, since when      "since when is Dahua on the list?"
      who said, alleged, denied or announced what          "what does Beijing say about it?"
      how many, which ones, who else                       "name the eight companies"
      why, and with what effect                            "what does the listing change?"
      names in full, former names, addresses, Chinese      "商汤被列入了吗?"

    \b
    Exit status:
      0  done, also when the answer is that the sources do not say
      1  a fault of the program; the reference it names stands in the log
      2  bad input, or knowledge that has problems; standard error says what
    """
    teach_when_alone(ctx)
