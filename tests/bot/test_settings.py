"""The settings: what is said, what is assumed, and all that is wrong at once."""

from pathlib import Path

import pytest

from bot.messages import LANGUAGES, Language
from bot.settings import NAMES, SettingsError, load_settings, read_settings

ROOT = Path(__file__).parents[2]
KEY = "A" * 43 + "="
MANY = {
    "SLACK_CLIENT_ID": "12.34",
    "SLACK_CLIENT_SECRET": "5e87",
    "SLACK_SIGNING_SECRET": "8f742231b10e8888",
    "VIGIE_URL": "https://vigie.example/",
    "VIGIE_TOKEN_KEY": f"{KEY}, {KEY}",
}
TOKENS = {"SLACK_BOT_TOKEN": "xoxb-1-secret", "SLACK_APP_TOKEN": "xapp-1-secret"}


def test_two_tokens_are_enough() -> None:
    settings = read_settings(TOKENS)

    assert (settings.bot_token, settings.app_token) == ("xoxb-1-secret", "xapp-1-secret")
    assert settings.database == Path("vigie.db")
    assert (settings.language, settings.zone.key, settings.currency) == (
        "en",
        "Europe/Paris",
        "EUR",
    )
    assert (settings.api_url, settings.log_level) == ("https://slack.com/api/", "INFO")


def test_everything_can_be_said_and_spaces_or_capitals_do_not_matter() -> None:
    settings = read_settings(
        {
            **TOKENS,
            "VIGIE_DATABASE": " /data/vigie.db ",
            "VIGIE_LANGUAGE": "FR",
            "VIGIE_TIMEZONE": "America/Montreal",
            "VIGIE_CURRENCY": "cad",
            "SLACK_API_URL": "http://127.0.0.1:8000/api",
            "LOG_LEVEL": "debug",
        }
    )

    assert settings.database == Path("/data/vigie.db")
    assert (settings.language, settings.zone.key) == ("fr", "America/Montreal")
    assert (settings.currency, settings.log_level) == ("CAD", "DEBUG")
    assert settings.api_url == "http://127.0.0.1:8000/api/"


def test_a_terminal_needs_no_tokens_and_reads_nothing_of_slack() -> None:
    told = {"SLACK_BOT_TOKEN": "wrong", "SLACK_API_URL": "wrong", "VIGIE_CURRENCY": "cad"}
    settings = read_settings(told, slack=False)

    assert (settings.bot_token, settings.app_token, settings.currency) == ("", "", "CAD")
    with pytest.raises(SettingsError, match="VIGIE_TIMEZONE"):
        read_settings({"VIGIE_TIMEZONE": "nowhere"}, slack=False)


def test_a_server_that_slack_calls_needs_the_signing_secret_and_no_app_token() -> None:
    told = {"SLACK_BOT_TOKEN": "xoxb-1-secret", "SLACK_SIGNING_SECRET": "8f742231b10e8888"}
    settings = read_settings(told, http=True)

    assert (settings.app_token, settings.signing_secret) == ("", "8f742231b10e8888")
    assert (settings.host, settings.port, settings.metrics_token) == ("127.0.0.1", 3000, "")
    with pytest.raises(SettingsError, match="SLACK_SIGNING_SECRET"):
        read_settings(TOKENS, http=True)
    assert not read_settings(TOKENS).http


def test_many_workspaces_need_the_app_and_no_token() -> None:
    settings = read_settings(MANY, http=True)

    assert (settings.bot_token, settings.app_token) == ("", "")
    assert (settings.client_id, settings.client_secret) == ("12.34", "5e87")
    assert settings.url == "https://vigie.example"
    assert settings.token_keys == (KEY, KEY)
    assert settings.keep_uninstalled_days == 30
    assert "secret" not in repr(read_settings({**MANY, "SLACK_CLIENT_SECRET": "secret"}, http=True))
    assert KEY not in repr(settings)


@pytest.mark.parametrize(
    ("told", "wrong"),
    [
        ({"SLACK_BOT_TOKEN": "xoxb-1-secret"}, "settings-both-ways"),
        ({"SLACK_CLIENT_SECRET": ""}, "settings-client-secret-missing"),
        ({"SLACK_CLIENT_SECRET": "xoxb-1-secret"}, "settings-client-secret"),
        ({"SLACK_CLIENT_ID": "xapp-1-secret"}, "settings-client-id"),
        ({"SLACK_CLIENT_ID": ""}, "settings-client-id-missing"),
        ({"SLACK_SIGNING_SECRET": ""}, "settings-signing-secret-missing"),
        ({"VIGIE_URL": ""}, "settings-url-missing"),
        ({"VIGIE_URL": "http://vigie.example"}, "settings-url"),
        ({"VIGIE_TOKEN_KEY": ""}, "settings-token-key-missing"),
        ({"VIGIE_TOKEN_KEY": "too short"}, "settings-token-key"),
        ({"VIGIE_TOKEN_KEY": f"{KEY},"}, "settings-token-key"),
        ({"VIGIE_KEEP_UNINSTALLED_DAYS": "0"}, "settings-keep-uninstalled"),
        ({"VIGIE_KEEP_UNINSTALLED_DAYS": "a month"}, "settings-keep-uninstalled"),
    ],
)
def test_what_lacks_for_many_workspaces_is_told(told: dict[str, str], wrong: str) -> None:
    with pytest.raises(SettingsError) as caught:
        read_settings({**MANY, **told}, http=True)

    assert [said.name for said in caught.value.problems] == [wrong]
    for code in LANGUAGES:
        assert "no-such" not in Language(code).say(caught.value.problems[0])


def test_many_workspaces_are_served_over_http() -> None:
    with pytest.raises(SettingsError, match="vigie serve --http"):
        read_settings(MANY)


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        ("SLACK_SIGNING_SECRET", "xoxb-1-secret"),
        ("SLACK_SIGNING_SECRET", "two words"),
        ("VIGIE_HOST", "http://vigie.example"),
        ("VIGIE_PORT", "65536"),
        ("VIGIE_PORT", "٣٠٠٠"),
        ("VIGIE_METRICS_TOKEN", "short"),
    ],
)
def test_what_is_no_address_and_no_secret_is_told(name: str, wrong: str) -> None:
    right = {**TOKENS, "SLACK_SIGNING_SECRET": "8f742231b10e8888"}
    with pytest.raises(SettingsError, match=name):
        read_settings({**right, name: wrong}, http=True)


def test_an_empty_value_is_none() -> None:
    assert read_settings({**TOKENS, "VIGIE_LANGUAGE": "", "LOG_LEVEL": "  "}).language == "en"


def test_all_that_is_wrong_is_told_together() -> None:
    wrong = {
        "SLACK_BOT_TOKEN": "xapp-swapped",
        "VIGIE_LANGUAGE": "de",
        "VIGIE_TIMEZONE": "Europe/Lutèce",
        "VIGIE_CURRENCY": "euros",
        "VIGIE_LARGEST_FILE": "200 MB",
        "SLACK_API_URL": "http://slack.example/api/",
        "LOG_LEVEL": "LOUD",
    }

    with pytest.raises(SettingsError) as caught:
        read_settings(wrong)

    lines = str(caught.value).splitlines()
    assert len(lines) == len(wrong) + 1
    for name in (*wrong, "SLACK_APP_TOKEN"):
        assert any(line.startswith(name) for line in lines)


@pytest.mark.parametrize("zone", ["Europe", "../../etc/passwd", "/etc/passwd", "nowhere", "\0"])
def test_what_is_no_zone_is_told(zone: str) -> None:
    with pytest.raises(SettingsError, match="VIGIE_TIMEZONE"):
        read_settings({**TOKENS, "VIGIE_TIMEZONE": zone})


def test_problems_are_told_in_the_language_that_is_set() -> None:
    with pytest.raises(SettingsError, match="SLACK_APP_TOKEN manque"):
        read_settings({**TOKENS, "SLACK_APP_TOKEN": "", "VIGIE_LANGUAGE": "fr"})


def test_every_problem_has_its_sentence_in_both_languages() -> None:
    names = ["bot-token", "app-token", "bot-token-missing", "app-token-missing", "database"]
    names += ["backups"]
    names += ["language", "zone", "currency", "api-url", "log-level", "largest-file"]
    names += ["signing-secret", "host", "port", "metrics-token", "keep-uninstalled"]
    names += ["both-ways", "many-over-http", "client-id", "client-secret", "url", "token-key"]
    ways = ((False, ""), (True, ""), (False, "\0wrong"), (True, "\0wrong"))
    for http, client in ways:
        wrong = {**dict.fromkeys(NAMES, "\0wrong"), "SLACK_CLIENT_ID": client}
        with pytest.raises(SettingsError) as caught:
            read_settings(wrong, http=http)

        said_of = {said.name for said in caught.value.problems}
        assert said_of <= {f"settings-{name}" for name in names}
        for code in LANGUAGES:
            for said in caught.value.problems:
                assert Language(code).say(said)


def test_secrets_do_not_show() -> None:
    assert "secret" not in repr(read_settings(TOKENS))
    with pytest.raises(SettingsError) as caught:
        read_settings({"SLACK_BOT_TOKEN": "a secret", "SLACK_APP_TOKEN": "xoxb-secret"})
    assert "secret" not in f"{caught.value} {caught.value!r} {caught.value.problems}"


def test_the_example_lists_exactly_the_settings() -> None:
    lines = (ROOT / ".env.example").read_text(encoding="utf-8").splitlines()
    told = dict(line.split("=", 1) for line in lines if line and not line.startswith("#"))

    assert list(told) == list(NAMES)
    for name, default in NAMES.items():
        assert default is None or told[name] == default
    with pytest.raises(SettingsError):  # it waits for the tokens
        read_settings(told)


def test_the_environment_wins_over_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
    lines = ["SLACK_BOT_TOKEN=xoxb-file", "export SLACK_APP_TOKEN='xapp-file'", "LOG_LEVEL=ERROR"]
    (tmp_path / ".env").write_text("\n".join(lines), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SLACK_BOT_TOKEN", "xoxb-environment")
    monkeypatch.setenv("LOG_LEVEL", "")

    settings = load_settings()

    assert (settings.bot_token, settings.app_token) == ("xoxb-environment", "xapp-file")
    assert settings.log_level == "ERROR"
