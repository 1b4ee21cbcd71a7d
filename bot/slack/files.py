"""Files in Slack: dropped in a channel or sent to Vigie, shown as a preview, imported if wanted.

A file that comes is in the inbox before it is acknowledged, as a question is; so is the wish to
import one. Work on files is done one after the other for each workspace, so that the others of our
threads stay free for questions. What nobody asked about and is no table of figures gets no word:
people share files all day.

The file itself is not kept: when somebody decides, it is downloaded again, and compared.
"""

from __future__ import annotations

import json
import re
import tempfile
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.answers import Answer
from bot.imports import (
    CANCEL,
    CHANGE,
    IMPORT,
    cancelled,
    decided_already,
    failed,
    imported,
    is_figures,
    known_of,
    preview,
    undone,
    unread,
)
from bot.messages import Problem, Said
from bot.rights import need, unknown
from bot.slack import file_forms
from bot.slack.arrivals import (
    MOST_AT_ONCE,
    Arrival,
    Wish,
    arrivals,
    body_of,
    brings_files,
    by_somebody,
    is_file,
)
from bot.slack.blocks import DECIDE
from bot.slack.desk import Delivery, delivery, is_direct
from bot.slack.downloads import NOT_RECEIVED, download, kind_of, look_up
from bot.slack.logs import note_bug
from bot.slack.replies import Addressee
from bot.slack.screens import Screen
from bot.slack.shapes import number as numbered
from bot.store.files import CANCELLED, IMPORTED, UNDONE, File

if TYPE_CHECKING:
    from collections.abc import Iterable

    from slack_bolt import Ack, App

    from bot.exports import Report
    from bot.slack.blocks import Payload
    from bot.slack.desk import Desk
    from bot.slack.downloads import Shared

SHORTCUT = "vigie_import"
AGAIN = (2.0, 8.0, 20.0, 60.0, 300.0)  # seconds until a file is asked for once more
SAME_MESSAGE = 86_400  # seconds in which events may bring one message again
_DECISION = re.compile(f"^{DECIDE}")


@dataclass(frozen=True)
class Files:
    """The listeners of files, and what they do."""

    desk: Desk

    def listen(self, app: App) -> None:
        app.event("file_shared", matchers=[by_somebody])(self.on_files)
        for kind in ("app_mention", "message"):
            app.event(kind, matchers=[brings_files])(self.on_files)
        app.shortcut(SHORTCUT)(self.on_shortcut)
        app.action(_DECISION)(self.on_decision)
        app.view(file_forms.CHANGE)(self.on_change)
        app.view(file_forms.BRING)(self.on_form)

    # -------------------------------------------------------------------------- from Slack
    def on_files(self, ack: Ack, body: Payload) -> None:
        for arrival in arrivals(body):
            # Where nobody waits for an answer, what can't be kept is not acknowledged: Slack brings
            # it again.
            take = self.desk.inbox.know if arrival.asked else self.desk.store.take
            if take(arrival.team, arrival.key, body_of(arrival)):
                self.desk.in_turn(self._read, arrival.delivery, arrival)
        ack()

    def _new(self, come: Iterable[Arrival]) -> list[Arrival]:
        """Those that did not come before; they are kept."""
        return [one for one in come if self.desk.inbox.know(one.team, one.key, body_of(one))]

    def on_shortcut(self, ack: Ack, body: Payload) -> None:
        message, asked = body.get("message") or {}, delivery(body)
        channel, ts = asked.whom.channel, message.get("ts") or ""
        thread = message.get("thread_ts") or ("" if is_direct(channel) else ts)
        files, by = message.get("files") or (), asked.trigger or ""
        come = [
            Arrival(asked.team, asked.whom.person, channel, thread, file["id"], "menu", by)
            for file in files[:MOST_AT_ONCE]
        ]
        new = self._new(come)
        ack()
        if not come:
            self.desk.later(self.desk.tell, asked, Answer(Said("file-none")))
        for arrival in new:
            self.desk.in_turn(self._read, arrival.delivery, arrival)

    def on_form(self, ack: Ack, body: Payload) -> None:
        """Files from the form are shown in the talk with the person: nobody else sees them."""
        view, sent = body["view"], delivery(body)
        about = file_forms.about(view)
        come = self._new(
            Arrival(sent.team, sent.whom.person, sent.whom.person, "", file, "menu", view["id"])
            for file in file_forms.brought(view)
        )
        ack()
        whom = Addressee(sent.whom.person, about.channel, about.response_url)
        if come and not is_direct(about.channel):
            coming = Answer(Said("file-coming"))
            self.desk.later(self.desk.tell, Delivery(sent.team, whom), coming)
        for arrival in come:
            self.desk.in_turn(self._read, arrival.delivery, arrival)

    def on_decision(self, ack: Ack, body: Payload) -> None:
        what, _, told = (body["actions"][0].get("value") or "").partition(" ")
        known = numbered(told)
        pressed = delivery(body)
        if what == IMPORT:
            wish = Wish(pressed.team, pressed.whom.person, known, pressed.trigger or "")
            new = self.desk.inbox.know(wish.team, wish.key, body_of(wish))
            ack()
            if new:
                self.desk.in_turn(self._import, replace(pressed, public=False), wish)
            return
        ack()
        if what == CHANGE:
            self.desk.later(self._open_change, pressed, known)
        elif what == CANCEL:
            self.desk.in_turn(self._cancel, pressed, known)
        else:
            self.desk.in_turn(self._choose, pressed, known, {"dates": what})

    def on_change(self, ack: Ack, body: Payload) -> None:
        """Keep what the form says of a file's columns, then show the file again."""
        view, sent = body["view"], delivery(body)
        about = file_forms.about_change(view)
        language = self.desk.speaking(about.language)
        choices = self.desk.received(
            ack, body, language, lambda: self._changed(sent.team, about.number, view)
        )
        if choices is not None:
            whom = Addressee(sent.whom.person, about.channel, about.response_url)
            self.desk.in_turn(self._choose, Delivery(sent.team, whom), about.number, choices)

    def open_form(self, asked: Delivery) -> None:
        """Open the form that takes a file."""
        language, whom = self.desk.language_soon(asked), asked.whom
        about = file_forms.About(language.code, whom.channel, whom.response_url)
        self.desk.open(asked, file_forms.bring(language, about), late="import-form-late")

    def show_undone(self, team: str) -> None:
        """Where files are shown as imported that were undone since, say so: no button is left."""
        store = self.desk.store
        for number in store.undone_files(team):
            if file := store.file(team, number):
                store.keep_file(team, replace(file, state=UNDONE))
                self._screen(team, file).show(undone(file))

    def resume(self, unfinished: Iterable[tuple[str, str, str]]) -> None:
        """Go on with what `Store.unfinished` told: what was under way when the process died."""
        for team, key, body in unfinished:
            if not is_file(key):
                continue
            try:
                told = json.loads(body)
                if "number" in told:
                    wish = Wish(**told)
                    self.desk.in_turn(self._import, wish.delivery, wish)
                else:
                    arrival = Arrival(**told)
                    self.desk.in_turn(self._read, arrival.delivery, arrival)
            except (TypeError, ValueError) as error:  # as another Vigie has kept it
                note_bug(error, "reading the inbox")
                self.desk.inbox.done(team, key)

    # ------------------------------------------------------------------------------- later
    def _read(self, asked: Delivery, arrival: Arrival, tried: int = 0) -> None:
        """Show what a file holds, if somebody wants to know.

        When nobody waits for a word, what Slack does not give is asked for again, some times.
        """
        desk, again = self.desk, False
        try:
            known = desk.store.shown_file(arrival.team, arrival.file, arrival.channel)
            shown = known and known.message  # else showing it failed
            if known and shown and arrival.asked != "menu" and _now(desk) - known.at < SAME_MESSAGE:
                return  # another event of the same message brought it
            # One that was kept and never shown: Vigie was stopped in between.
            self._read_now(arrival, known.id if known and not known.message else 0)
        except Problem as problem:
            if arrival.asked:
                language = desk.language(asked)
                desk.replies(asked.team).put(
                    asked.whom, Answer(problem.said, outcome="refused"), language
                )
            elif again := problem.said.name == NOT_RECEIVED and tried < len(AGAIN):
                desk.in_turn_after(AGAIN[tried], self._read, asked, arrival, tried + 1)
        except Exception as error:
            if arrival.asked:
                raise
            note_bug(error, "a file that nobody asked about")
        finally:
            if not again:
                desk.inbox.done(arrival.team, arrival.key)

    def _read_now(self, arrival: Arrival, number: int) -> None:
        channel, thread = arrival.channel, arrival.thread
        shared = look_up(self.desk.clients.answering(arrival.team), arrival.file)
        if not shared.may_be_table:
            raise Problem("file-in-slack", file=shared.name)
        if not thread and not is_direct(channel):
            thread = shared.threads.get(channel, "")
        file = File(
            arrival.file, shared.name, channel, thread, arrival.person, sha256="", id=number
        )
        self._show(file, shared, arrival.team, asked=bool(arrival.asked))

    def _show(
        self, file: File, shared: Shared, team: str, *, asked: bool, note: Said | None = None
    ) -> None:
        """Read a file, and show what it holds in the place where it was shown before."""
        screen = self._screen(team, file)
        try:
            kept = self._show_read(file, shared, team, screen, asked=asked, note=note)
        except Problem as problem:
            if not asked:
                raise
            screen.show(unread(file, problem.said))
        except Exception as error:
            if not (asked or screen.shown):
                raise
            # A bug: whoever waits hears of it where they look, in the place of how far it was read.
            apology = Said("slack-apology", reference=note_bug(error, "a file"))
            screen.show(unread(file, apology))
        else:
            if kept:
                self.desk.store.keep_file(team, screen.placed(kept))

    def _show_read(
        self,
        file: File,
        shared: Shared,
        team: str,
        screen: Screen,
        *,
        asked: bool,
        note: Said | None,
    ) -> File | None:
        """The same; returns the file as it is kept now, None when it got no word."""
        desk = self.desk
        with tempfile.TemporaryDirectory(prefix="vigie-") as folder:
            path = Path(folder) / f"file.{kind_of(file.name)}"
            sha256 = self._fetch(team, shared, path, screen if asked else None)
            report = self._report(path, file, team, screen, dry_run=True)
        if not (asked or screen.shown or is_figures(report)):
            return None
        found = found_in(report)
        same = desk.store.imported_file(team, sha256)
        file = desk.store.keep_file(team, replace(file, sha256=sha256, found=found))
        answer = preview(report, file, same, desk.store.zone(team))
        if note:
            answer = replace(answer, notes=(note, *answer.notes))
        screen.show(answer)
        return file

    def _report(
        self, path: Path, file: File, team: str, screen: Screen, *, dry_run: bool, who: str = ""
    ) -> Report:
        from bot.exports import Choices, import_file  # noqa: PLC0415

        desk = self.desk
        screen.doing("reading" if dry_run else "importing", path.stat().st_size)
        return import_file(
            path,
            desk.store,
            team,
            who or file.person,
            dry_run=dry_run,
            progress=screen.advance,
            source=file.name,
            delivery=None if dry_run else f"file:{file.id}",
            latest=desk.today(team),
            largest=desk.settings.largest_file,
            choices=Choices(**file.choices),
        )

    def _fetch(self, team: str, shared: Shared, path: Path, screen: Screen | None) -> str:
        if screen:
            screen.doing("receiving", shared.size)
        told = screen.advance if screen else None
        client = self.desk.clients.answering(team)
        return download(shared, path, client, self.desk.settings.largest_file, told)

    def _import(self, asked: Delivery, wish: Wish) -> None:
        """Import a file, if it still is the one that was shown."""
        try:
            if file := self._open(asked, wish.number):
                screen = self._screen(wish.team, file)
                try:
                    self._import_now(file, wish, screen)
                except Problem as problem:
                    screen.show(failed(file, problem.said))
                except Exception as error:  # noqa: BLE001  (a bug: the buttons must come back)
                    apology = Said("slack-apology", reference=note_bug(error, "an import"))
                    screen.show(failed(file, apology))
        finally:
            self.desk.inbox.done(wish.team, wish.key)

    def _import_now(self, file: File, wish: Wish, screen: Screen) -> None:
        from bot.welcome import going_on  # noqa: PLC0415

        desk, team = self.desk, wish.team
        shared = look_up(desk.clients.answering(team), file.file)
        with tempfile.TemporaryDirectory(prefix="vigie-") as folder:
            path = Path(folder) / f"file.{kind_of(file.name)}"
            same = self._fetch(team, shared, path, screen) == file.sha256
            if same:
                report = self._report(path, file, team, screen, dry_run=False, who=wish.person)
        if not same:
            self._show(screen.placed(file), shared, team, asked=True, note=Said("import-changed"))
            return
        if report.stored is None:
            why = report.reason or Said("preview-cannot")
            raise Problem(why.name, **why.values)
        done = replace(screen.placed(file), state=IMPORTED, who=wish.person, decided=_now(desk))
        desk.store.keep_file(team, replace(done, submission=report.stored.submission))
        told = imported(report, file, wish.person)
        place = desk.place(Delivery(team, Addressee(wish.person)))
        screen.show(
            going_on(told, place, desk.store.seen_from(team, file.channel), desk.today(team))
        )

    def _open(self, asked: Delivery, number: int) -> File | None:
        """A file that waits for a decision; else the person is told why it does not."""
        store = self.desk.store
        need(self.desk.place(asked), store, "import")
        file = store.file(asked.team, number)
        if file is None:
            raise unknown(self.desk.place(asked), store, "file-forgotten", number)
        if told := decided_already(file, self.desk.clock(), store.zone(asked.team)):
            self.desk.tell(asked, told)
            return None
        return file

    def _cancel(self, asked: Delivery, number: int) -> None:
        if file := self._open(asked, number):
            who, now = asked.whom.person, _now(self.desk)
            file = replace(file, state=CANCELLED, who=who, decided=now)
            self.desk.store.keep_file(asked.team, file)
            self._screen(asked.team, file).show(cancelled(file))

    def _screen(self, team: str, file: File) -> Screen:
        """Where a file is shown, in the language of who brought it."""
        language = self.desk.people.language(team, file.person)
        return Screen(self.desk, team, file, self.desk.speaking(language))

    def _choose(self, asked: Delivery, number: int, told: dict[str, Any]) -> None:
        """Keep what was said of a file for it and for the next one like it; show it again."""
        desk = self.desk
        if file := self._open(asked, number):
            choices = {**file.found["choices"], **told}
            file = desk.store.keep_file(asked.team, replace(file, choices=choices))
            who, signature = asked.whom.person, str(file.found["signature"])
            desk.store.remember(asked.team, signature, choices, who=who)
            shared = look_up(desk.clients.answering(asked.team), file.file)
            self._show(file, shared, asked.team, asked=True)

    def _open_change(self, asked: Delivery, number: int) -> None:
        if file := self._open(asked, number):
            language, whom = self.desk.language_soon(asked), asked.whom
            about = file_forms.Change(language.code, whom.channel, whom.response_url, number)
            view = file_forms.change(language, file.found, about)
            self.desk.open(asked, view, late="change-late")

    def _changed(self, team: str, number: int, view: Payload) -> dict[str, Any]:
        file = self.desk.store.file(team, number)
        if file is None:
            raise Problem("file-forgotten")
        return file_forms.choices_in(view, file.found)


def found_in(report: Report) -> dict[str, Any]:
    """What is kept of what reading a file told: see `bot.slack.file_forms.change`.

    `known` holds for all its rows; `likely`: which columns may be what, when none was read.
    """
    from bot.exports.columns import column_name, usual_places  # noqa: PLC0415

    places = {}
    if not report.mapping:
        places = usual_places(list(map(column_name, report.header)), lambda _: ())
    return {
        "header": report.header,
        "mapping": {**report.mapping},
        "signature": report.signature,
        "example": report.example,
        "choices": asdict(report.choices),
        "known": known_of(report.tables),
        "likely": {field: report.header[at] for field, at in places.items()},
    }


def _now(desk: Desk) -> int:
    return int(desk.clock().timestamp())
