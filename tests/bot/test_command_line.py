"""The `vigie` command: its settings, its workspace, and what it refuses."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import bot
from bot.__main__ import main
from bot.settings import NAMES, read_settings
from bot.store.sealed import Seal, SealedInstallations, new_key

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


# -------------------------------------------------------------------------------------- backups
@pytest.mark.parametrize("words", [["check"], ["serve"]])
def test_settings_that_are_no_text_are_told(
    folder: Path, words: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VIGIE_LANGUAGE", "fr")
    (folder / ".env").write_bytes("VIGIE_CURRENCY=€".encode("cp1252"))
    told = vigie(*words)
    assert (told.exit_code, "enregistrez-le en UTF-8" in told.output) == (1, True)


def test_a_database_that_is_gone_is_not_said_to_be_new(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SLACK_BOT_TOKEN", "xoxb-1")
    monkeypatch.setenv("SLACK_APP_TOKEN", "xapp-1")
    vigie("import", UCI, "--workspace", "T1")
    (folder / "vigie.db").unlink()
    told = vigie("serve")
    assert (told.exit_code, "There was no database" in told.output) == (1, False)
    assert "was here, and is gone" in told.output


def test_a_backup_and_a_drill_of_putting_it_back(folder: Path) -> None:
    vigie("import", UCI, "--workspace", "T1")
    first = vigie("backup")
    assert (first.exit_code, "one workspace and 500 posts" in first.output) == (0, True)
    [copy] = (folder / "backups").iterdir()
    typed = "/vigie add x 2026-11-20 likes=1\n"
    assert "500 posts" in vigie("check").output
    vigie("chat", typed=typed)
    assert "501 posts" in vigie("check").output

    back = vigie("restore", str(copy))

    assert (back.exit_code, "What came after it is gone" in back.output) == (0, True)
    assert "500 posts" in vigie("check").output
    assert "Put back the backup" in vigie("chat", typed="/vigie journal\n").output
    [aside] = folder.glob("vigie.db.before-*")
    assert "501 posts" in vigie("check", "--database", aside.name).output


def test_as_many_backups_are_kept_as_are_wanted(folder: Path) -> None:
    vigie("import", UCI, "--workspace", "T1")
    for day in (1, 2, 3):
        vigie("backup", f"safe/vigie-2026-10-0{day}T000000Z.db")
    (folder / "safe" / "vigie-of-mine.db").touch()
    result = vigie("backup", "safe", "--keep", "2")

    assert (result.exit_code, "2 older backups were removed" in result.output) == (0, True)
    names = sorted(path.name for path in (folder / "safe").iterdir())
    assert [name for name in names if name.startswith("vigie-2026-10")] == [
        "vigie-2026-10-03T000000Z.db"
    ]
    assert (len(names), names[-1]) == (3, "vigie-of-mine.db")
    assert vigie("backup", "one.db", "--keep", "2").exit_code == 1
    assert vigie("backup", "safe", "--keep", "0").exit_code == 2


@pytest.mark.parametrize("words", [["new", "--keep", "2"], ["new/"], ["new/", "--keep", "2"]])
def test_the_folder_of_backups_is_made_if_need_be(folder: Path, words: list[str]) -> None:
    vigie("import", UCI, "--workspace", "T1")
    assert vigie("backup", *words).exit_code == 0
    assert [path.suffix for path in (folder / "new").iterdir()] == [".db"]


def test_older_backups_go_with_their_tokens(folder: Path) -> None:
    vigie("import", UCI, "--workspace", "T1")
    tokens = folder / "vigie.db.tokens"
    SealedInstallations(tokens, "12.34", Seal([new_key()]))
    vigie("backup", "safe/vigie-2026-10-01T000000Z.db")
    told = vigie("backup", "safe/", "--keep", "1").output

    assert "The tokens of the workspaces are beside it" in told
    [copy, its_tokens] = sorted((folder / "safe").iterdir())
    assert its_tokens.name == f"{copy.name}.tokens"
    for path in folder.glob("vigie.db*"):
        path.unlink()
    assert "The tokens of the workspaces are put back as well" in vigie("restore", str(copy)).output
    assert tokens.exists()
    assert "stay as they are" in vigie("restore", str(copy)).output


def test_a_damaged_database_keeps_the_backups_that_there_are(folder: Path) -> None:
    vigie("import", UCI, "--workspace", "T1")
    vigie("backup", "safe/vigie-2026-10-01T000000Z.db")
    path = folder / "vigie.db"
    content = bytearray(path.read_bytes())
    content[-4096 * 3 : -4096] = b"\xff" * 4096 * 2
    path.write_bytes(content)

    result = vigie("backup", "safe", "--keep", "1")

    assert (result.exit_code, "damaged" in result.output) == (1, True)
    assert [one.name for one in (folder / "safe").iterdir()] == ["vigie-2026-10-01T000000Z.db"]


def test_what_is_lost_names_the_backup_that_has_it(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SLACK_BOT_TOKEN", "xoxb-test")
    monkeypatch.setenv("SLACK_APP_TOKEN", "xapp-test")
    monkeypatch.setenv("SLACK_API_URL", "http://127.0.0.1:9/")  # nobody: it must not come so far
    vigie("import", UCI, "--workspace", "T1")
    assert "no backup in backups" in vigie("check", "--database", "nowhere.db").output
    vigie("backup")
    [copy] = (folder / "backups").iterdir()
    path = folder / "vigie.db"
    content = path.read_bytes()
    for harm in (
        path.unlink,
        lambda: path.write_bytes(b""),
        lambda: path.write_bytes(b"\x55" * 4096),
        lambda: path.write_bytes(content[:5000]),
        lambda: path.write_bytes(content[:4096] + b"\x55" * 8192 + content[12_288:]),
    ):
        path.write_bytes(content)
        harm()
        for words in (["check"], ["chat", "--workspace", "T1"], ["serve"]):
            result = vigie(*words)
            assert result.exit_code == 1
            assert f"vigie restore backups/{copy.name}" in result.output
        assert not path.exists() or path.read_bytes() != content
        assert "T1 equal" not in result.output
        assert vigie("restore", str(copy)).exit_code == 0
        assert "T1 equal" in vigie("check").output
        for aside in folder.glob("*.before-*"):
            aside.unlink()


def test_check_mends_what_is_derived_and_says_what_is_not(folder: Path) -> None:
    vigie("import", UCI, "--workspace", "T1")
    with closing(sqlite3.connect(folder / "vigie.db")) as con, con:
        con.execute("UPDATE cuts SET likes = likes + 1")
        con.execute("UPDATE posts SET reported = 0 WHERE row = 1")
        con.execute("UPDATE submissions SET new = 7")
    result = vigie("check")
    assert result.exit_code == 1
    assert "One post of T1 is not what was submitted" in result.output
    assert "kept sums of T1 differ" in result.output
    assert "One submission of T1 is missing" in result.output

    mended = vigie("check", "--rebuild")

    assert (mended.exit_code, "were made again" in mended.output) == (1, True)
    assert vigie("check").output.count("\n") == 1
    assert "One submission of T1 is missing" in vigie("check").output
