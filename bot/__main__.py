"""The `vigie` command: serves Slack; what it does in a terminal is in `bot.command_line`."""

from __future__ import annotations

import click

from bot.command_line import asking, demo, files, upkeep
from bot.command_line.options import telling_problems
from bot.messages import Language


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="vigie")
def main() -> None:
    """Vigie keeps watch over your KPIs, in Slack or in a terminal."""


@main.command()
@click.option("--http", is_flag=True, help="Slack calls an address of yours, over HTTPS.")
@click.option("--host", default="", help="With --http: VIGIE_HOST by default, else 127.0.0.1.")
@click.option("--port", default="", help="With --http: VIGIE_PORT by default, else 3000.")
def serve(host: str, port: str, *, http: bool) -> None:
    """Answer in Slack (Socket Mode). Reads its settings from the environment or from .env."""
    from bot.settings import SettingsError, load_settings
    from bot.slack import serve as serve_slack
    from bot.upkeep import look_for

    try:
        settings = load_settings(http=http, host=host, port=port)
    except SettingsError as error:
        raise click.ClickException(str(error)) from error
    with telling_problems(settings):
        if new := look_for(settings.database, settings.backups):
            click.echo(Language(settings.language).say(new), err=True)
        serve_slack(settings)


for _command in (
    demo.demo,
    asking.chat,
    asking.ask,
    files.import_,
    files.export,
    upkeep.check,
    upkeep.backup,
    upkeep.restore,
    upkeep.key,
):
    main.add_command(_command)


if __name__ == "__main__":
    main()
