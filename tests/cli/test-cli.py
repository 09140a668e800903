#!/usr/bin/env python3
"""The command line as a user meets it: a program's whole journey, JSON, refusals, exit statuses.

Usage: test-cli.py VICEVERSA-CLI FOLDER-OF-PROGRAMS
"""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import traceback

CLI, PROGRAMS = sys.argv[1], sys.argv[2]
TODAY = "2026-03-20"

tests = []


def test(function):
    tests.append(function)
    return function


class Skip(Exception):
    pass


class Desk:
    """A folder with a workspace in it, and the command line at it."""

    def __init__(self, **environment):
        self.folder = tempfile.mkdtemp(prefix="vv-cli-")
        self.workspace = self.path("w.viceversa")
        self.environment = dict(
            os.environ, VV_WORKSPACE=self.workspace, VV_PROGRAMS_DIR=PROGRAMS, VV_TODAY=TODAY,
            XDG_DATA_HOME=self.path("data"), **environment)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        shutil.rmtree(self.folder, ignore_errors=True)

    def path(self, name):
        return os.path.join(self.folder, name)

    def call(self, *arguments, expect=0):
        done = subprocess.run([CLI, *arguments], env=self.environment, stdin=subprocess.DEVNULL,
                              capture_output=True, timeout=60)
        self.errors = done.stderr.decode()
        output = done.stdout.decode()
        assert done.returncode == expect, (
            f"{arguments}: exit status {done.returncode}, not {expect}\n{output}{self.errors}")
        if expect == 0:
            assert self.errors == "", f"{arguments}: {self.errors}"
        else:
            assert re.search(r"\S.*[.…)]$", self.errors.strip(), re.M), f"no sentence: {self.errors}"
        return output

    def json(self, *arguments, expect=0):
        return json.loads(self.call(*arguments, "--json", expect=expect))

    def dump(self):
        return self.call("dump")

    def figures(self):
        return {m["name"]: m for m in self.json("metrics", "--program", "mastercard")["metrics"]}


def journey(desk):
    """Mastercard in, a pair made, a session held, a challenge solved, a story granted."""
    desk.call("new")
    desk.call("import", os.path.join(PROGRAMS, "mastercard.xml"))
    before = desk.figures()
    desk.call("add", "person", "name=Maya Chen", "email=maya@example.com", "level=2",
              "department=Digital")
    desk.call("add", "person", "name=Arthur Penhale", "staff_number=77", "level=8",
              "department=Finance")
    desk.call("add", "participation", "person=maya@example.com", "role=mentor", "state=accepted")
    desk.call("add", "participation", "person=77", "role=mentee", "state=accepted",
              "commitment=signed")
    desk.call("add", "pair", "mentor=maya", "mentee=penhale", "state=active",
              "started=2026-01-12")
    desk.call("add", "session", "pair=penhale", "day=2026-03-18")
    desk.call("log", "penhale", "45", "video", "4", "5", "try", "weekly", "digest")
    desk.call("add", "challenge", "pair=penhale", "title=No time", "category=time",
              "opened=2026-03-10")
    desk.call("set", "challenge", "no time", "state=solved", "resolution=Booked six dates")
    desk.call("add", "story", "title=First wallet", "pair=penhale", "topic=blockchain")
    desk.call("add", "consent", "uid=c1", "story=first wallet", "person=maya")
    desk.call("set", "consent", "c1", "state=asked")
    desk.call("set", "consent", "c1", "state=granted_named")
    return before


def assert_journey_is_there(desk):
    pairs = desk.json("pairs", "--program", "mastercard")["pairs"]
    assert [(p["mentor"], p["mentee"], p["state"], p["held"], p["planned"]) for p in pairs] == [
        ("Maya Chen", "Arthur Penhale", "active", 1, 0)], pairs
    session, = desk.json("sessions")["sessions"]
    assert (session["day"], session["state"], session["minutes"], session["mode"]) == (
        TODAY, "held", 45, "video"), session
    assert (session["mentor_rating"], session["mentee_rating"], session["open_actions"]) == (
        4, 5, 1), session
    challenge, = desk.json("challenges")["challenges"]
    assert (challenge["state"], challenge["solved"]) == ("solved", TODAY), challenge
    story, = desk.json("stories")["stories"]
    assert story["shareable"] is True and story["consents"] == "granted_named", story


def assert_figures_moved(before, after):
    values = {name: (m["value"], m["n"]) for name, m in after.items()}
    assert all(m["value"] is None and m["n"] == 0 for m in before.values()), before
    assert values["coverage"] == (100, 1), values
    assert values["match_rate"] == (100, 2), values
    assert values["session_completion"] == (100, 1), values
    assert values["pairs_on_track"] == (1, 1), values
    assert values["mentoring_hours"] == (0.75, 1), values
    assert values["satisfaction"] == (4.5, 2), values
    assert values["days_to_solve"] == (10, 1), values
    assert values["commitments_kept"] == (0, 1), values
    assert values["cross_department"] == (100, 1), values
    assert values["level_gap"] == (6, 1), values
    assert values["commitment_signed"] == (100, 1), values
    assert values["pair_completion"] == (None, 0), values
    assert after["mentoring_hours"]["target"] == before["mentoring_hours"]["target"]
    for metric in after.values():
        assert metric["date"] == TODAY and metric["formula"].endswith("."), metric


def undo_and_redo(desk):
    dumps = [desk.dump()]
    for _ in range(5):
        desk.call("undo")
        dumps.append(desk.dump())
    assert len(set(dumps)) == 6
    assert desk.json("challenges")["challenges"][0]["state"] == "open"
    for i in range(5):
        desk.call("redo")
        assert desk.dump() == dumps[4 - i], f"redo {i + 1}"
    desk.call("redo", expect=1)
    assert desk.dump() == dumps[0]


def out_and_in(desk):
    archive, other = desk.path("out.xml"), desk.path("other.viceversa")
    desk.call("export", "--program", "mastercard", "--with-people", "--with-private", archive)
    desk.call("--workspace", other, "new")
    document = desk.json("--workspace", other, "import", archive)
    assert document["applied"] and document["new"] == document["read"] > 140, document
    assert desk.call("--workspace", other, "dump") == desk.dump()
    again = desk.json("import", "--workspace", other, archive)
    assert again["unchanged"] == again["read"] == document["read"], again


@test
def a_journey():
    with Desk() as desk:
        before = journey(desk)
        assert_journey_is_there(desk)
        assert_figures_moved(before, desk.figures())
        undo_and_redo(desk)
        assert_journey_is_there(desk)
        out_and_in(desk)
        assert desk.json("check") == {"ok": True, "problems": []}


@test
def a_journey_in_french():
    with Desk(LC_ALL="fr_FR.UTF-8", LANGUAGE="fr") as desk:
        before = journey(desk)
        assert_journey_is_there(desk)
        assert_figures_moved(before, desk.figures())
        undo_and_redo(desk)
        out_and_in(desk)


@test
def french_words():
    folder = os.environ.get("VV_LOCALEDIR", "")
    if not os.path.exists(os.path.join(folder, "fr", "LC_MESSAGES", "viceversa.mo")):
        raise Skip("the French translation is not built")
    with Desk(LC_ALL="fr_FR.UTF-8", LANGUAGE="fr") as desk:
        journey(desk)
        assert "Arthur Penhale" in desk.call("pairs")
        english = {label: desk.call(*command) for label, command in {
            "history": ["history"], "help": ["--help"], "metrics": ["metrics"]}.items()}
        for word, text in (("Add person", english["history"]), ("Commands:", english["help"]),
                           ("Mentoring hours", english["metrics"])):
            assert word not in text, f"“{word}” is not translated"
        assert "0,8" in english["metrics"] or "0,75" in english["metrics"], english["metrics"]
        desk.call("pairs", "--program", "nowhere", expect=1)
        assert "There is no" not in desk.errors, desk.errors
        assert desk.json("pairs")["pairs"][0]["state"] == "active"


@test
def another_process_sees_the_same():
    with Desk() as desk:
        journey(desk)
        first = desk.dump()
        assert first == desk.dump()
        assert json.loads(first)["people"][0].keys() >= {"uid"}


@test
def the_dump_is_canonical():
    with Desk() as desk:
        journey(desk)
        document = json.loads(desk.dump())
        for plural, records in document.items():
            for record in records:
                assert "id" not in record and "search" not in record, (plural, record)
                assert None not in record.values(), (plural, record)
            keys = [(r.get("program_id", ""), r["uid"]) for r in records]
            assert keys == sorted(keys, key=lambda k: (k[0].encode(), k[1].encode())), plural
        assert document["programs"][0]["title"].keys() == {"en", "fr"}
        pair, = document["pairs"]
        uids = {p["uid"] for p in document["participations"]}
        assert {pair["mentor_id"], pair["mentee_id"]} <= uids


@test
def the_import_document():
    with Desk() as desk:
        desk.call("new")
        path = os.path.join(PROGRAMS, "first-pilot.xml")
        trial = desk.json("import", "--dry-run", path)
        assert trial["applied"] is False and trial["new"] == trial["read"] > 0, trial
        assert desk.json("programs") == {"programs": []}
        done = desk.json("import", path)
        assert done["applied"] is True and done["kind"] == "program", done
        for document in (trial, done, desk.json("import", path)):
            assert document["read"] == sum(
                document[k] for k in ("new", "changed", "unchanged", "conflict")) + len(
                    document["rejected"]), document
        copy = desk.json("import", path, "--as-new")
        assert copy["new"] == copy["read"], copy
        assert len(desk.json("programs")["programs"]) == 2


@test
def shipped_programs_by_name():
    with Desk() as desk:
        desk.call("new")
        for name in sorted(os.listdir(PROGRAMS)):
            if name.endswith(".xml"):
                assert desk.json("import", name[:-4])["applied"] is True
        desk.call("check")


@test
def the_demo():
    with Desk() as desk:
        desk.call("demo")
        assert len(desk.json("pairs")["pairs"]) == 20
        assert len(desk.json("pairs", "--limit", "3")["pairs"]) == 3
        states = {s["state"] for s in desk.json("sessions")["sessions"]}
        assert {"planned", "held", "cancelled"} <= states, states
        assert all(s["day"] <= TODAY for s in desk.json("sessions", "--state", "held")["sessions"])
        to_log = desk.json("sessions", "--state", "to_log")["sessions"]
        planned = desk.json("sessions", "--state", "planned")["sessions"]
        assert to_log == [s for s in planned if s["day"] <= TODAY], to_log
        assert 0 < len(to_log) < len(planned), (to_log, planned)
        assert "to_log" in desk.call("sessions", "--help")
        assert "to_log" not in desk.call("pairs", "--help")
        pairs = desk.json("pairs", "--order", "mentee", "--descending")["pairs"]
        found = desk.json("pairs", "--search", pairs[0]["mentee"].upper())["pairs"]
        assert pairs[0]["id"] in [p["id"] for p in found]
        assert desk.json("history")["history"][0]["key"] == "demo"
        desk.call("demo", expect=1)
        desk.call("demo", desk.path("second.viceversa"))


@test
def json_shapes():
    with Desk() as desk:
        desk.call("demo")
        for command in ("programs", "people", "pairs", "sessions", "challenges", "stories"):
            document = desk.json(command)
            assert list(document) == [command], command
            for row in document[command]:
                assert list(row)[:2] == ["id", "uid"], row
                assert isinstance(row["id"], int) and isinstance(row["uid"], str), row
        pair = desk.json("pairs")["pairs"][0]
        assert isinstance(pair["held"], int) and isinstance(pair["over_capacity"], bool), pair
        history = desk.json("history", "--limit", "1")["history"]
        assert history[0]["own"] is True and history[0]["undone"] is False, history
        added = desk.json("add", "person", "name=Zoë Quill", "uid=zq")
        assert added == {"id": added["id"], "uid": "zq"}, added
        undone = desk.json("undo")
        assert undone["key"] == "add-person" and undone["arguments"] == ["Zoë Quill"], undone
        names = [m["name"] for m in desk.json("metrics")["metrics"]]
        assert len(names) == len(set(names)) == 16, names


@test
def refused_and_nothing_changed():
    with Desk() as desk:
        journey(desk)
        before = desk.dump()
        for arguments in (
                ["add", "pair", "mentor=penhale", "mentee=maya"],
                ["add", "pair", "mentor=maya", "mentee=penhale"],
                ["add", "person", "name=X", "level=high"],
                ["add", "person", "nofield=1"],
                ["set", "pair", "penhale", "state=draft"],
                ["set", "person", "nobody", "site=Paris"],
                ["remove", "person", "maya"],
                ["log", "nobody", "45"],
                ["log", "penhale", "45", "--day", "2026-03-21"],
                ["export", "--program", "nowhere", desk.path("x.xml")],
                ["pairs", "--program", "nowhere"],
                ["import", desk.path("missing.xml")],
                ["import", desk.workspace],
                ["restore", desk.path("missing.viceversa")],
                ["new"],
                ["--workspace", desk.path("missing.viceversa"), "pairs"]):
            desk.call(*arguments, expect=1)
        assert desk.dump() == before
        assert not os.path.exists(desk.path("x.xml"))
        assert not os.path.exists(desk.path("missing.viceversa"))


@test
def misused():
    with Desk() as desk:
        desk.call("new")
        for arguments in (
                [], ["fly"], ["pairs", "--nonsense"], ["--nonsense", "pairs"], ["pairs", "extra"],
                ["import"], ["export"], ["add"], ["add", "spaceship", "name=X"],
                ["add", "person", "name"], ["set", "person", "1"], ["log"],
                ["pairs", "--state", "flying"], ["pairs", "--state", "to_log"],
                ["sessions", "--state", "flying"], ["pairs", "--order", "color"],
                ["pairs", "--limit", "-1"], ["pairs", "--limit", "many"],
                ["--today", "tomorrow", "pairs"], ["pairs", "--today", "2026-02-30"],
                ["log", "x", "--day", "soon"], ["export", "--with-private", desk.path("x.xml")],
                ["backup"], ["restore", "a", "b"]):
            desk.call(*arguments, expect=2)


@test
def options_stand_anywhere():
    with Desk() as desk:
        desk.call("new")
        other = desk.path("o.viceversa")
        desk.call("new", other)
        desk.call("import", "mastercard", "--workspace", other)
        assert len(desk.json("--workspace", other, "programs")["programs"]) == 1
        assert json.loads(desk.call("--json", "programs"))["programs"] == []
        assert "Mastercard" in desk.call("programs", f"--workspace={other}")


@test
def help_for_each():
    with Desk() as desk:
        general = desk.call("--help")
        commands = re.findall(r"^  ([a-z]+) ", general, re.M)
        assert len(commands) == 24, commands
        for command in commands:
            text = desk.call(command, "--help")
            assert f"viceversa-cli {command}" in text and "--workspace" in text, text
        assert re.match(r"viceversa-cli \d", desk.call("--version"))


@test
def what_is_said():
    """Whole sentences, each once, in the order of things."""
    with Desk(LC_ALL="C.UTF-8") as desk:
        first, second = desk.call("demo").splitlines()[:2]
        assert first == f"New workspace: {desk.workspace}", first
        assert second.endswith("was imported."), second
        desk.call("demo", expect=1)
        assert "is there already" in desk.errors and "another name" in desk.errors, desk.errors
        desk.call("add", "person", "name=Maya Chen")
        assert desk.call("undo") == "Undone: Add person Maya Chen\n"
        assert desk.call("redo") == "Done again: Add person Maya Chen\n"
        copy = desk.path("copy.viceversa")
        assert desk.call("backup", copy) == f"Backup written: {copy}\n"
        assert desk.call("restore", copy) == f"Data restored from: {copy}\n"
        desk.call("add", "person", "name=", expect=1)
        assert "needs a name" in desk.errors, desk.errors
        desk.call("add", "session", "pair=juno", "state=held", "day=2026-03-21", expect=1)
        assert "taken place" in desk.errors, desk.errors
        desk.call("add", "topic", "name:xx-=a", expect=1)


@test
def a_refused_import():
    program = """<program xmlns="urn:viceversa:program:1" id="p" version="1" xml:lang="en">
  <person id="n"><staff-number>7</staff-number></person>
</program>"""
    with Desk(LC_ALL="C.UTF-8") as desk:
        desk.call("new")
        path = desk.path("bare.xml")
        with open(path, "w", encoding="utf-8") as file:
            file.write(program)
        said = desk.call("import", path, expect=1)
        assert said.startswith("“bare.xml” was not imported.\n2 records were read: 0 new,"), said
        reason = "A person needs a name or an e-mail address"
        assert f"  line 2, rejected: {reason}" in said and reason not in desk.errors, said
        assert "2 rejected records of “bare.xml”" in desk.errors, desk.errors
        desk.call("import", path, "--json", expect=1)
        assert "bare.xml, line 1:" in desk.errors, desk.errors
        with open(path, "w", encoding="utf-8") as file:
            file.write(program.replace("<person", "<title>T</title><person")
                       .replace("<staff", "<given-name>N</given-name><staff"))
        assert desk.call("import", path).startswith("“T” was imported.\n2 records were read: 2 new,")


@test
def the_demo_has_all_tracks():
    with Desk() as desk:
        desk.environment["VV_TODAY"] = "2026-11-24"
        desk.call("demo")
        figures = {m["name"]: m for m in desk.json("metrics")["metrics"]}
        for name in ("pairs_on_track", "pairs_at_risk", "pairs_stalled"):
            assert figures[name]["value"] >= 1, figures[name]


@test
def backup_and_restore():
    with Desk() as desk:
        journey(desk)
        before, copy = desk.dump(), desk.path("copy.viceversa")
        desk.call("backup", copy)
        desk.call("add", "person", "name=Late Comer")
        assert desk.dump() != before
        desk.call("restore", copy)
        assert desk.dump() == before
        desk.call("undo", expect=1)
        assert desk.call("--workspace", copy, "dump") == before


@test
def any_text():
    with Desk() as desk:
        desk.call("new")
        names = ["& <b> \"x\" 'y'", "日本 太郎", "😀 Emoji", "مايا تشن", "O'Neil ]]> --", "= +SUM(A1)"]
        for name in names:
            desk.call("add", "person", f"family_name={name}")
        assert sorted(p["name"] for p in desk.json("people")["people"]) == sorted(names)
        table = desk.call("people")
        assert all(name in table for name in names), table


@test
def wrong_bytes():
    with Desk(LC_ALL="C.UTF-8") as desk:
        desk.call("new")
        desk.call("add", "person", b"family_name=\xff\xfe", expect=2)
        assert desk.json("people") == {"people": []}


@test
def a_damaged_file():
    with Desk() as desk:
        journey(desk)
        with open(desk.workspace, "r+b") as file:
            file.seek(4096)
            file.write(b"\xa5" * 8192)
        desk.call("pairs", expect=1)
        document = json.loads(desk.call("check", "--json", expect=1))
        assert document["ok"] is False and document["problems"], document


@test
def plan_and_leaver():
    with Desk() as desk:
        desk.call("new")
        desk.call("import", "mastercard")
        desk.call("add", "person", "name=Maya Chen")
        desk.call("add", "person", "name=Arthur Penhale")
        desk.call("add", "participation", "person=maya", "role=mentor", "state=accepted")
        desk.call("add", "participation", "person=penhale", "role=mentee", "state=accepted")
        desk.call("add", "pair", "mentor=maya", "mentee=penhale", "state=active")
        planned = json.loads(desk.call("plan", "--pair", "maya", "--json"))
        assert planned["sessions"] > 1 and planned["pairs"] == 1, planned
        days = [s["day"] for s in json.loads(desk.call("sessions", "--json"))["sessions"]]
        assert len(days) == planned["sessions"] and min(days) >= TODAY, days
        assert desk.call("plan") == "No session is missing.\n"
        desk.call("plan", "--pair", "nobody", expect=1)
        before = desk.call("dump")
        desk.call("leaver", "maya", "--day", "2026-03-21", expect=1)
        desk.call("leaver", "nobody", expect=1)
        desk.call("leaver", expect=2)
        assert desk.call("dump") == before
        left = json.loads(desk.call("leaver", "maya", "--json"))
        assert left["name"] == "Maya Chen" and left["pairs_ended"] == 1, left
        assert left["left"] == TODAY, left
        pair = json.loads(desk.call("pairs", "--json"))["pairs"][0]
        assert pair["state"] == "ended" and pair["finished"] == TODAY, pair
        assert "Mark Maya Chen as leaver" in desk.call("undo")
        assert desk.call("dump") == before


@test
def nowhere_to_print():
    with Desk() as desk:
        desk.call("demo")
        with open("/dev/full", "w") as full:
            done = subprocess.run([CLI, "sessions", "--json"], env=desk.environment, stdout=full,
                                  stderr=subprocess.PIPE)
        assert done.returncode == 1 and done.stderr, done


def main():
    print(f"1..{len(tests)}")
    failed = 0
    for number, function in enumerate(tests, 1):
        name = function.__name__.replace("_", " ")
        try:
            function()
            print(f"ok {number} - {name}", flush=True)
        except Skip as skip:
            print(f"ok {number} - {name} # SKIP {skip}", flush=True)
        except Exception:
            failed += 1
            print(f"not ok {number} - {name}", flush=True)
            for line in traceback.format_exc().splitlines():
                print("#", line, flush=True)
    return failed > 0


sys.exit(main())
