"""The pictures that are taken: every screen, on which data, and in how many ways.

To add a screen, add a line. Actions are those of the application: ("win.view", "'people'") sends
its parameter as GVariant text; Record stands for the parameter of win.open-record; Open opens a file
in the running program as a file manager does; Key is a key as xdotool calls it, Press a button or an
item of a menu by its English words.
"""
from collections import namedtuple

# A record of a list of the command line: the first one whose field has this value.
Record = namedtuple("Record", "kind command field value")
Open = namedtuple("Open", "path")
Key = namedtuple("Key", "press")
Press = namedtuple("Press", "text")
# data: a function of workspaces.py that makes the workspace, None: no workspace at all.
Screen = namedtuple("Screen", "name data steps", defaults=[()])
Variant = namedtuple("Variant", "name size environment")

TODAY = "2026-11-25"

VIEWS = ("people", "pairs", "sessions", "program")
PERSON = Record("PERSON", "people", "name", "Lina Bluebottle")
PAIR = Record("PAIR", "pairs", "mentor", "Lina Bluebottle")
HELD = Record("SESSION", "sessions", "state", "held")
PLANNED = Record("SESSION", "sessions", "state", "planned")


def view(name):
    return ("win.view", f"'{name}'")


SCREENS = [
    Screen("welcome", None),
    *[Screen(name, "demo", [view(name)]) for name in VIEWS],
    *[Screen(f"{name}-empty", "empty", [view(name)]) for name in VIEWS],
    *[Screen(f"{name}-hard-names", "hard_names", [view(name)]) for name in VIEWS[:3]],
    Screen("people-30000", "crowd", [view("people")]),
    Screen("person", "demo", [("win.open-record", PERSON)]),
    Screen("pair", "demo", [("win.open-record", PAIR)]),
    Screen("session", "demo", [("win.open-record", HELD)]),
    Screen("session-planned", "demo", [("win.open-record", PLANNED)]),
    Screen("people-search", "demo", [view("people"), ("win.find", None)]),
    Screen("new-person", "demo", [view("people"), ("win.new-record", None)]),
    Screen("new-pair", "demo", [view("pairs"), ("win.new-record", None)]),
    Screen("quick-log", "demo", [("win.log-session", None)]),
    Screen("import-plan", "demo", [Open("data/programs/mastercard.xml")]),
    Screen("person-menu", "demo", [("win.open-record", PERSON), Press("Person Menu")]),
    Screen("person-leaver", "demo", [("win.open-record", PERSON), Press("Person Menu"),
                                     Press("Mark as _Leaver…")]),
    Screen("person-role", "demo", [("win.open-record", PERSON),
                                   Press("Add a Role in This Program…")]),
    Screen("people-selected", "demo", [view("people"), ("win.find", None), Key("Escape"),
                                       Key("ctrl+a")]),
    Screen("pair-menu", "demo", [("win.open-record", PAIR), Press("Pair Menu")]),
    Screen("pair-end", "demo", [("win.open-record", PAIR), Press("Pair Menu"), Press("End…")]),
    Screen("session-cancel", "demo", [("win.open-record", PLANNED), Press("Cancel…")]),
    Screen("session-move", "demo", [("win.open-record", PLANNED), Press("Move…")]),
    Screen("program-details", "demo", [view("program"), Press("More"), Press("_Edit Details")]),
    Screen("program-export", "demo", [view("program"), Press("More"), Press("_Export…")]),
    Screen("program-another", "demo", [view("program"), Press("More"),
                                       Press("Start _Another From This…")]),
    Screen("switcher", "demo", [("win.switch-program", None)]),
    Screen("history", "demo", [("win.history", None)]),
    Screen("shortcuts", "demo", [("win.show-help-overlay", None)]),
    Screen("preferences", "demo", [("app.preferences", None)]),
    Screen("about", "demo", [("app.about", None)]),
]

FRENCH = {"LC_ALL": "fr_FR.UTF-8", "LANGUAGE": "fr"}
ENGLISH = {"LC_ALL": "en_US.UTF-8", "LANGUAGE": "en"}
DARK = {"ADW_DEBUG_COLOR_SCHEME": "prefer-dark"}
LIGHT = {"ADW_DEBUG_COLOR_SCHEME": "prefer-light"}
CONTRAST = {"ADW_DEBUG_HIGH_CONTRAST": "1"}
WIDE, NARROW = "1280x800", "360x720"

# The name is put behind the screen's: people-dark.png.
VARIANTS = [
    Variant("", WIDE, {**ENGLISH, **LIGHT}),
    Variant("-dark", WIDE, {**ENGLISH, **DARK}),
    Variant("-contrast", WIDE, {**ENGLISH, **LIGHT, **CONTRAST}),
    Variant("-fr", WIDE, {**FRENCH, **LIGHT}),
    Variant("-360", NARROW, {**ENGLISH, **LIGHT}),
    Variant("-360-dark", NARROW, {**ENGLISH, **DARK}),
    Variant("-360-fr", NARROW, {**FRENCH, **LIGHT}),
]
