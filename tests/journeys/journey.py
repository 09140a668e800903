"""Drives the running program as a user does: by what a screen reader sees, and by the keyboard.

A journey is a function that takes a Desk; run () runs the journeys of a script one after the other,
each with an empty home, and prints TAP. It has to run inside tests/ui/in-display
--window-manager. Every step waits for a state and none sleeps for a time; nothing is tried twice.
When a step fails, the tree of the program and a picture of the screen are saved.
"""
import os
import re
import shutil
import signal
import subprocess
import sys
import time
import traceback
from pathlib import Path

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

TIMEOUT = float(os.environ.get("VV_TIMEOUT", "20"))
PAUSE = 0.03
BAD_WORDS = re.compile(r"CRITICAL|WARNING|ERROR: AddressSanitizer|runtime error:|LeakSanitizer")
# GLib gives its table of quarks up for a larger one when the 2049th is made; no suppression can name
# it, as the loader's frames are all that stand behind it.
QUARKS = re.compile(r"\n=+\n==\d+==ERROR: LeakSanitizer: detected memory leaks\n\n"
                    r"Direct leak of 16384 byte\(s\) in 1 object\(s\) allocated from:\n"
                    r".*\n.* in g_malloc .*\n\n"
                    r"SUMMARY: AddressSanitizer: 16384 byte\(s\) leaked in 1 allocation\(s\)\.\n")
TWICE = re.compile(r"(.+) \1")


class Missing(AssertionError):
    """What was waited for did not come."""


def wait_for(condition, what, timeout=None):
    """Returns what condition () returns as soon as that is true."""
    end = time.monotonic() + (timeout or TIMEOUT)
    while True:
        found = condition()
        if found:
            return found
        if time.monotonic() > end:
            raise Missing(f"waited in vain: {what() if callable(what) else what}")
        time.sleep(PAUSE)


def xdotool(*words):
    done = subprocess.run(["xdotool", *words], capture_output=True, text=True)
    assert done.returncode == 0, f"xdotool {' '.join(words)}: {done.stderr.strip()}"
    return done.stdout.split()


def save_screen(path):
    subprocess.run(["import", "-silent", "-window", "root", str(path)], check=True)


class Node:
    """An element of the program's window, as a screen reader sees it."""

    def __init__(self, accessible):
        self.accessible = accessible

    def __eq__(self, other):
        return isinstance(other, Node) and self.accessible == other.accessible

    __hash__ = None

    def __str__(self):
        return f"{self.role} “{self.name}”"

    @property
    def name(self):
        """Buttons with a mnemonic call themselves twice (“_Undo Undo”) in this GTK, and so does a row to choose from: once here."""
        name = self.accessible.get_name() or ""
        twice = TWICE.fullmatch(name.replace("_", ""))
        return twice[1] if twice and self.role.endswith(("button", "combo box")) else name

    @property
    def role(self):
        return self.accessible.get_role_name()

    @property
    def children(self):
        count = self.accessible.get_child_count()
        found = (self.accessible.get_child_at_index(i) for i in range(count))
        return [Node(child) for child in found if child is not None]

    def has(self, state):
        """State: the name of one in Atspi.StateType, in small letters."""
        return self.accessible.get_state_set().contains(getattr(Atspi.StateType, state.upper()))

    @property
    def box(self):
        """Left, top, width, height within the window."""
        place = self.accessible.get_extents(Atspi.CoordType.WINDOW)
        return place.x, place.y, place.width, place.height

    def holds(self, accessible):
        while accessible is not None:
            if accessible == self.accessible:
                return True
            accessible = accessible.get_parent()
        return False

    def list_at(self, x, y):
        """GTK tells of a point only what has been listed before: this lists what may be there."""
        for child in self.children:
            box = safely(lambda: child.box)  # a page of a stack has none
            if box is None or (0 <= x - box[0] < box[2] and 0 <= y - box[1] < box[3]):
                child.list_at(x, y)

    def at(self, x, y):
        """What the pointer would meet in it at this place of the window."""
        return Atspi.Component.get_accessible_at_point(self.accessible, x, y,
                                                       Atspi.CoordType.WINDOW)

    def is_met(self, x, y):
        """Whether the pointer would meet it, or something in it, at this part of its box."""
        left, top, width, height = self.box
        return self.holds(self.at(left + int(width * x), top + int(height * y)))

    def is_met_when_listed(self, x, y):
        left, top, width, height = self.box
        self.list_at(left + int(width * x), top + int(height * y))
        return self.is_met(x, y)

    @property
    def shown_children(self):
        """All pages of a stack say that they are visible; one of them is shown."""
        children = [child for child in self.children if child.has("visible")]
        pages = [child for child in children if child.accessible.get_name() == "GtkStackPage"]
        if len(pages) < 2:
            return children
        shown = shown_page(pages)
        return [child for child in children if child not in pages or child == shown]

    @property
    def text(self):
        """What an entry or a label holds."""
        if "Text" not in self.accessible.get_interfaces():
            return self.name
        return Atspi.Text.get_text(self.accessible, 0,
                                   Atspi.Text.get_character_count(self.accessible))

    def walk(self):
        """Itself and all that is shown below it."""
        yield self
        for child in self.shown_children:
            yield from child.walk()

    def matches(self, role, name):
        if name is not None:
            found = self.name
            if not (name.search(found) if isinstance(name, re.Pattern) else name == found):
                return False
        return role is None or self.role == role

    def all(self, role=None, name=None):
        """Everything shown that has this role and this name (a string or a pattern)."""
        return [node for node in self.walk() if safely(node.matches, role, name)]

    def find(self, role=None, name=None, timeout=None):
        """The first such element, waited for."""
        return wait_for(lambda: self._first(role, name),
                        f"{role or 'element'} “{getattr(name, 'pattern', name)}”", timeout)

    def gone(self, role=None, name=None, timeout=None):
        wait_for(lambda: not self._first(role, name),
                 f"{role or 'element'} “{getattr(name, 'pattern', name)}” to go", timeout)

    def _first(self, role, name):
        try:
            return next((node for node in self.walk() if node.matches(role, name)), None)
        except GLib.Error:
            return None  # it changed while it was looked at

    def click(self):
        """By its action, as a screen reader clicks."""
        wait_for(lambda: self.has("sensitive"), f"{self} to be sensitive")
        assert Atspi.Action.get_n_actions(self.accessible) > 0, f"{self} has no action"
        assert Atspi.Action.do_action(self.accessible, 0), f"{self} did not take the click"

    def set_text(self, text):
        """For letters that xdotool can't type: capitals with accents."""
        assert Atspi.EditableText.set_text_contents(self.accessible, text), f"{self} took no text"
        self.wait_text(text)

    def wait_text(self, text):
        """What is typed arrives a little later than it is sent."""
        try:
            wait_for(lambda: safely(lambda: self.text) == text, f"“{text}”")
        except Missing as error:
            raise Missing(f"{error} in {self}, which holds “{self.text}”") from None
        return self

    def wait_focus(self):
        wait_for(lambda: self.has("focused"), f"{self} to have the focus")
        return self


def shown_page(pages):
    """A page that was never shown has no size; of the others the pointer meets the one shown."""
    contents = [(page, child) for page in pages for child in page.children
                if child.has("visible") and min(child.box[2:]) > 0]
    if len(contents) == 1:
        return contents[0][0]
    for test in (Node.is_met, Node.is_met_when_listed):
        for place in ((.5, .5), (.1, .1), (.9, .1), (.1, .9), (.9, .9)):
            for page, child in contents:
                if test(child, *place):
                    return page
    return None


def safely(function, *arguments):
    try:
        return function(*arguments)
    except GLib.Error:
        return None


def tree(node, depth=0):
    """Lines that say all there is, hidden parts too."""
    try:
        states = [word for word in ("visible", "sensitive", "focused", "selected", "checked",
                                    "showing", "active") if node.has(word)]
        line = f"{'  ' * depth}{node} {' '.join(states)} {safely(lambda: node.box)}"
        if node.text != node.name:
            line += f" text “{node.text}”"
        yield line
        children = node.children
    except GLib.Error as error:
        yield f"{'  ' * depth}({error.message})"
        return
    for child in children:
        yield from tree(child, depth + 1)


class Program:
    """The program while it runs: started, looked at, typed to, closed."""

    def __init__(self, command, log, environment=None):
        self.command = [str(word) for word in command]
        self.log = Path(log)
        self.keys = 0  # presses since keys was last set
        with open(self.log, "ab") as output:
            self.start_of_log = output.tell()
            self.process = subprocess.Popen(self.command, stdin=subprocess.DEVNULL, stdout=output,
                                            stderr=output, env=dict(os.environ, **(environment or {})))

    @property
    def said(self):
        return self.log.read_bytes()[self.start_of_log:].decode(errors="replace")

    def _application(self):
        assert self.process.poll() is None, (
            f"{self.command[0]} ended by itself, exit status {self.process.returncode}:\n{self.said}")
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(i)
            if child is not None and safely(child.get_process_id) == self.process.pid:
                child.set_cache_mask(Atspi.Cache.NONE)
                return Node(child)
        return None

    @property
    def application(self):
        """The root of what it shows, waited for."""
        return wait_for(lambda: safely(self._application), f"{self.command[0]} to show itself")

    def window(self, title=None):
        """The first toplevel with this title, waited for."""
        def first():
            application = safely(self._application)
            return application and next(
                (node for node in safely(lambda: application.children) or []
                 if title is None or safely(node.matches, None, title)), None)
        return wait_for(first, f"a window “{getattr(title, 'pattern', title)}”")

    def find(self, role=None, name=None, timeout=None):
        return self.application.find(role, name, timeout)

    def gone(self, role=None, name=None, timeout=None):
        self.application.gone(role, name, timeout)

    def click(self, name, role="push button"):
        self.find(role, name).click()

    def wait_toast(self, text):
        """A toast is a label like others; its text is."""
        return self.find("label", text)

    def focused(self, role=None, name=None):
        """The element that has the focus, waited for."""
        def look():
            return next((node for node in self.application.walk()
                         if node.has("focused") and node.matches(role, name)), None)
        return wait_for(lambda: safely(look), f"the focus on {role or 'element'} “{name}”")

    def activate(self):
        """Gives the keyboard to its newest window."""
        def ours():
            done = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid",
                                   str(self.process.pid)], capture_output=True, text=True)
            return done.stdout.split()
        number = wait_for(ours, "a window on the screen")[-1]
        xdotool("windowactivate", "--sync", number)

    def key(self, *presses):
        """Each is one press, as xdotool writes it: ctrl+l, Return, alt+Left."""
        for press in presses:
            xdotool("key", "--clearmodifiers", press)
            self.keys += 1

    def type(self, text):
        """Each letter is one press."""
        xdotool("type", "--clearmodifiers", "--delay", "12", "--", text)
        self.keys += len(text)

    def close(self, *presses):
        """Closes it by the keyboard; it has to end well and to have said nothing bad."""
        self.key(*(presses or ("ctrl+q",)))
        self.wait_end()

    def wait_end(self):
        wait_for(lambda: self.process.poll() is not None, f"{self.command[0]} to end", TIMEOUT * 3)
        said = QUARKS.sub("", self.said)
        assert self.process.returncode == 0 or said != self.said, (
            f"{self.command[0]}: exit status {self.process.returncode}\n{said}")
        assert not BAD_WORDS.search(said), said

    def kill(self):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGKILL)
            self.process.wait()


class Desk:
    """An empty home and the programs started in it."""

    def __init__(self, name, command, folder):
        self.name = name
        self.command = command
        self.folder = folder
        self.programs = []
        self._empty_home()

    @staticmethod
    def _empty_home():
        for variable in ("XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
            path = Path(os.environ[variable])
            shutil.rmtree(path, ignore_errors=True)
            path.mkdir(parents=True)
        shutil.rmtree(Path(os.environ["XDG_CONFIG_HOME"]) / "glib-2.0", ignore_errors=True)

    @property
    def home(self):
        return Path(os.environ["HOME"])

    def start(self, *arguments, **environment):
        """Starts the program and waits until it has the keyboard."""
        program = Program([*self.command, *arguments], self.folder / f"{self.name}.log",
                          environment)
        self.programs.append(program)
        program.window()
        program.activate()
        return program

    def save(self):
        """What is on the screen, for whoever looks for the reason."""
        save_screen(self.folder / f"{self.name}.png")
        lines = []
        for program in self.programs:
            if program.process.poll() is None:
                application = safely(program._application)
                lines += tree(application) if application else [f"{program.command[0]}: no window"]
        (self.folder / f"{self.name}.tree").write_text("\n".join(lines) + "\n", encoding="utf-8")

    def clear(self):
        for program in self.programs:
            program.kill()


def run_one(journey, command, folder):
    name = journey.__name__.replace("_", "-")
    for ending in (".log", ".png", ".tree"):
        (folder / (name + ending)).unlink(missing_ok=True)
    desk = Desk(name, command, folder)
    try:
        journey(desk)
        running = [p for p in desk.programs if p.process.poll() is None]
        assert not running, "the program was left running"
        return None
    except Exception:
        said = traceback.format_exc()
        try:
            desk.save()
            said += f"tree, picture and output: {folder / name}.*\n"
        except Exception:
            said += "and it could not be saved:\n" + traceback.format_exc()
        return said
    finally:
        desk.clear()


def run(journeys):
    """SCRIPT FOLDER COMMAND...: FOLDER is where what failed is saved."""
    folder, command = Path(sys.argv[1]), sys.argv[2:]
    folder.mkdir(parents=True, exist_ok=True)
    failed = 0
    print(f"1..{len(journeys)}", flush=True)
    for number, journey in enumerate(journeys, 1):
        problem = run_one(journey, command, folder)
        title = journey.__doc__ or journey.__name__.replace("_", " ")
        print(f"{'not ok' if problem else 'ok'} {number} {title}", flush=True)
        for line in (problem or "").splitlines():
            print(f"# {line}", flush=True)
        failed += problem is not None
    return 1 if failed else 0
