#!/usr/bin/python3
"""The driver of the journeys, tried on a small window: self-test.py FOLDER SAMPLE"""
import re
import sys
import tempfile
from pathlib import Path

import journey
from journey import Missing, run, run_one


def types_and_counts(desk):
    """typing is seen, pressed keys are counted, a toast is waited for"""
    program = desk.start()
    program.find("text", "Name").wait_focus()
    program.keys = 0
    program.type("zoé & <b>")
    program.find("text", "Name").wait_text("zoé & <b>")
    program.key("Return")
    assert program.keys == 10, program.keys
    program.wait_toast("Added “zoé & <b>”")
    program.find("label", "zoé & <b>")
    program.click("Undo")
    program.gone("label", re.compile("^Added"))
    program.close("ctrl+w")


def clicks_and_sets(desk):
    """a button is clicked by its action, a text is set whole"""
    program = desk.start()
    program.find("text", "Name").set_text("Élodie")
    program.click("Add")
    program.find("label", "Élodie")
    program.key("ctrl+k")
    program.find("dialog")
    program.click("Yes")
    program.gone("dialog")
    program.activate()
    program.close("ctrl+w")


def tells_pages_apart(desk):
    """a page that is not shown is not found"""
    program = desk.start()
    program.find("text", "Name")
    program.gone("label", "The other page")
    program.key("ctrl+2")
    program.find("label", "The other page")
    program.gone("text", "Name")
    program.key("ctrl+1")
    program.find("text", "Name")
    program.close("ctrl+w")


def starts_again(desk):
    """it can be closed and started again in the same home"""
    for _ in range(2):
        desk.start().close("ctrl+w")


def looks_for_what_is_not_there(desk):
    desk.start().find("label", "Nobody has written this", timeout=0.3)


def ends_too_early(desk):
    program = desk.start()
    program.kill()
    program.find("label", "Nobody has written this")


def a_failure_is_saved(desk):
    """what fails leaves a tree and a picture, and is not tried again"""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        said = run_one(looks_for_what_is_not_there, desk.command, folder)
        assert said and Missing.__name__ in said, said
        saved = (folder / "looks-for-what-is-not-there.tree").read_text(encoding="utf-8")
        assert "“Name”" in saved, saved
        picture = (folder / "looks-for-what-is-not-there.png").read_bytes()
        assert picture.startswith(b"\x89PNG") and len(picture) > 1000
        said = run_one(ends_too_early, desk.command, folder)
        assert said and "ended by itself" in said, said


def nothing_is_left_running(desk):
    """a program that is left running is a failure"""
    with tempfile.TemporaryDirectory() as name:
        said = run_one(lambda other: other.start() and None, desk.command, Path(name))
        assert said and "left running" in said, said


if __name__ == "__main__":
    journey.TIMEOUT = max(journey.TIMEOUT, 20)
    sys.exit(run([types_and_counts, clicks_and_sets, tells_pages_apart, starts_again,
                  a_failure_is_saved, nothing_is_left_running]))
