#!/usr/bin/python3
"""From nothing to a first session, in English and in French: first-program.py FOLDER VICEVERSA

VV_CLI is the command line of the program, which tells what is in the file at the end.
"""
import json
import os
import subprocess
import sys

sys.dont_write_bytecode = True
from journey import run, wait_for  # noqa: E402
from words import Words  # noqa: E402

MENTOR = ("Zoé", "Amberlane")
MENTEE = ("Bram", "Ironmead")


def workspace():
    return os.path.join(os.environ["XDG_DATA_HOME"], "viceversa", "workspace.viceversa")


def dump():
    done = subprocess.run([os.environ["VV_CLI"], "--workspace", workspace(), "dump"],
                          stdout=subprocess.PIPE, check=True)
    return json.loads(done.stdout)


class Journey:
    def __init__(self, desk, language):
        self.desk = desk
        self.words = Words(language)
        self.program = None

    def begin(self):
        self.program = self.desk.start(**self.words.environment)

    def key(self, *presses):
        self.program.key(*presses)

    def find(self, role, name):
        return self.program.find(role, name)

    def main_is_back(self):
        """The dialog is gone and the window has the keyboard again."""
        def alone():
            windows = self.program.application.children
            return len(windows) == 1 and windows[0].has("active")
        wait_for(alone, "the dialog to close")

    def dialog(self):
        """The dialog that has the keyboard."""
        def newest():
            windows = self.program.application.children
            # of a dialog GTK does not tell that it is active
            return windows[-1] if len(windows) > 1 and not windows[0].has("active") else None
        return wait_for(newest, "a dialog with the keyboard")

    def reads(self, text):
        words = self.words(text)
        assert self.words.language == "en" or words != text, f"“{text}” is not translated"
        self.find("label", words)

    def start_from_mastercard(self):
        self.reads("Learn from those who know")
        self.reads("Blockchain and artificial intelligence, for new business initiatives.")
        self.program.click("Mastercard")
        self.program.window("workspace.viceversa – Viceversa")
        self.find("heading", "Mastercard")

    def sees_people(self, number):
        self.find("label", self.words.count("%'u person", "%'u people", number))

    def sees_pairs(self, number):
        """In the list, not beside the program’s name, which comes with a word more."""
        self.find("label", self.words.count("%'u pair", "%'u pairs", number))

    def sees_sessions(self, number):
        self.find("label", self.words.count("%'u session", "%'u sessions", number))

    def add_person(self, given, family, role):
        self.key("ctrl+n")
        dialog = self.dialog()
        self.program.type(given)
        dialog.find("text", self.words.of("field", "Given name")).wait_text(given)
        self.key("Tab")
        self.program.type(family)
        dialog.find("text", self.words.of("field", "Family name")).wait_text(family)
        self.key("Tab", "Tab", "Tab")
        row = self.program.focused("combo box", self.words.of("field", "Role"))
        self.key("space")
        name = self.words.capital("role", role)
        self.choose(name)
        row.find("label", name)
        self.key("ctrl+Return")
        self.main_is_back()
        self.find("label", f"{given} {family}")

    def choose(self, name):
        """Goes down the list that is open to what has this name, and takes it."""
        for _ in range(10):
            item = self.program.focused("list item")
            if item.all("label", name):
                self.key("Return")
                return
            self.key("Down")
            wait_for(lambda: not item.has("focused"), f"the focus to leave {item}")
        raise AssertionError(f"no “{name}” to choose")

    def pick(self, title, letters, name):
        entry = self.program.focused("text", title)
        self.program.type(letters)
        entry.wait_text(letters)
        self.find("list item", name)
        self.key("Return")
        entry.wait_text(name)

    def add_pair(self):
        self.key("ctrl+n")
        self.pick(self.words("Mentor"), "zo", " ".join(MENTOR))
        self.pick(self.words("Mentee"), "iron", " ".join(MENTEE))
        self.key("ctrl+Return")
        self.main_is_back()

    def plan(self):
        name = self.words.count("Plan %u Session", "Plan %u Sessions", 6)
        self.program.click(name)
        self.program.gone("push button", name)

    def log(self):
        self.key("ctrl+l")
        line = self.program.focused("text", self.words(
            "Pair, minutes, mode, ratings and next step"))
        self.program.type("zoé")
        button = self.find("push button", self.words("Log and Next"))
        wait_for(lambda: button.has("sensitive"), f"{button} to be sensitive")
        self.key("Return")
        line.wait_text("")
        self.key("ctrl+Return")
        self.main_is_back()

    def rows(self):
        """What is below the heads of the columns."""
        return self.find("table", "Sessions")

    def sees_held(self):
        self.rows().find("label", self.words.capital("session-state", "held"))

    def sees_none_held(self):
        self.rows().gone("label", self.words.capital("session-state", "held"))

    def make_all(self):
        self.key("alt+1")
        self.sees_people(0)
        self.reads("Nobody Here Yet")
        self.reads("Saved on this computer")
        self.add_person(*MENTOR, "mentor")
        self.add_person(*MENTEE, "mentee")
        self.key("Escape")
        self.sees_people(2)
        self.key("alt+2")
        self.sees_pairs(0)
        self.add_pair()
        self.plan()
        self.log()
        self.key("Escape")
        self.sees_pairs(1)

    def undo_all(self):
        self.key("alt+3")
        self.sees_held()
        self.key("ctrl+z")
        self.sees_none_held()
        self.sees_sessions(6)
        self.key("ctrl+z")
        self.sees_sessions(0)
        self.key("alt+2")
        self.sees_pairs(1)
        self.key("ctrl+z")
        self.sees_pairs(0)
        self.key("alt+1")
        self.sees_people(2)
        self.key("ctrl+z")
        self.sees_people(1)
        self.key("ctrl+z")
        self.sees_people(0)

    def redo_all(self):
        for number in (1, 2):
            self.key("ctrl+shift+z")
            self.sees_people(number)
        self.key("alt+2", "ctrl+shift+z")
        self.sees_pairs(1)
        self.key("alt+3", "ctrl+shift+z")
        self.sees_sessions(6)
        self.sees_none_held()
        self.key("ctrl+shift+z")
        self.sees_held()

    def comes_back(self):
        """The same workspace, at the place it was left at; its history goes on."""
        self.program.close("ctrl+w")
        self.begin()
        self.program.window("workspace.viceversa – Viceversa")
        self.sees_sessions(6)
        self.sees_held()
        self.key("ctrl+z")
        self.sees_none_held()
        self.key("ctrl+shift+z")
        self.sees_held()
        self.asks_before_a_record_goes()
        self.program.close("ctrl+q")

    def asks_before_a_record_goes(self):
        """The key is that of the rows: who has a history is kept."""
        self.key("alt+1")
        self.program.focused("table cell", None)
        self.key("Down", "Delete")
        self.dialog().find("label", self.words("Kept for the Record"))
        self.key("Escape")
        self.main_is_back()
        self.sees_people(2)

    def go(self):
        self.begin()
        self.start_from_mastercard()
        self.make_all()
        self.undo_all()
        self.redo_all()
        self.comes_back()
        check_file()


def check_file():
    data = dump()
    people = sorted((person["given_name"], person["family_name"]) for person in data["people"])
    assert people == sorted((MENTOR, MENTEE)), people
    assert sorted(row["role"] for row in data["participations"]) == ["mentee", "mentor"]
    assert [row["uid"] for row in data["programs"]] == ["mastercard"]
    assert len(data["pairs"]) == 1, data["pairs"]
    states = sorted(row["state"] for row in data["sessions"])
    assert states == ["held"] + ["planned"] * 5, states


def first_program(desk):
    """from an empty home to a first session; undone, done again, closed, opened again"""
    Journey(desk, "en").go()


def first_program_in_french(desk):
    """the same in French"""
    Journey(desk, "fr").go()


if __name__ == "__main__":
    sys.exit(run([first_program, first_program_in_french]))
