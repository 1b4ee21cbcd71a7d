"""The `vigie` command: its settings, its workspace, and what it refuses."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import bot
from bot.__main__ import main
from bot.settings import NAMES, read_settings

UCI = str(Path(bot.__file__).parent / "samples" / "uci_facebook_metrics.csv")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in (*NAMES, "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def vigie(*words: str, typed: str = "") -> Result:
    result = CliRunner().invoke(main, words, input=typed)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def test_every_command_has_the_settings_of_serve(folder: Path) -> None:
    env = "VIGIE_DATABASE=here.db\nVIGIE_LANGUAGE=fr\nSLACK_BOT_TOKEN=of no matter\n"
    (folder / ".env").write_text(env, encoding="utf-8")

    assert "500 nouvelles" in vigie("import", UCI, "--workspace", "t1").output
    assert "de t1 sont celles" in vigie("check").output
    assert "of t1 equal" in vigie("check", "--language", "en").output
    assert "500 new" in vigie("chat", "--language", "en", typed="/vigie journal\n").output
    assert "there.db" in vigie("check", "--database", "there.db").output


def test_a_key_is_one_that_the_settings_take() -> None:
    keys = [vigie("key").output.strip() for _ in range(2)]
    told = {"SLACK_CLIENT_ID": "1.2", "SLACK_CLIENT_SECRET": "5e87", "SLACK_SIGNING_SECRET": "8f74"}
    told |= {"VIGIE_URL": "https://vigie.example", "VIGIE_TOKEN_KEY": ",".join(keys)}

    assert keys[0] != keys[1]
    assert read_settings(told, http=True).token_keys == tuple(keys)


def test_settings_that_are_wrong_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VIGIE_TIMEZONE", "nowhere")
    for words in (["import", UCI], ["check"], ["chat"]):
        result = vigie(*words)
        assert (result.exit_code, "VIGIE_TIMEZONE" in result.output) == (1, True)


@pytest.mark.parametrize("words", [["import", UCI], ["chat"]])
def test_a_new_file_needs_a_workspace(folder: Path, words: list[str]) -> None:
    result = vigie(*words)

    assert (result.exit_code, "--workspace" in result.output) == (1, True)
    assert list(folder.iterdir()) == []
    assert vigie("import", UCI, "--dry-run").exit_code == 0
    assert list(folder.iterdir()) == []


def test_check_wants_a_file_and_a_workspace_that_are_there(folder: Path) -> None:
    missing = vigie("check")
    assert (missing.exit_code, "no file vigie.db" in missing.output) == (1, True)
    assert list(folder.iterdir()) == []

    vigie("import", UCI, "--workspace", "T1")
    unknown = vigie("check", "--workspace", "T2")
    assert unknown.exit_code == 1
    assert "no workspace T2. It holds: T1" in unknown.output


def test_check_reads_the_whole_file(folder: Path) -> None:
    vigie("import", UCI, "--workspace", "T1")
    path = folder / "vigie.db"
    content = bytearray(path.read_bytes())
    content[-4096 * 3 : -4096] = b"\xff" * 4096 * 2
    path.write_bytes(content)

    result = vigie("check")
    assert (result.exit_code, "damaged" in result.output) == (1, True)
