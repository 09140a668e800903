#!/usr/bin/python3
"""Twenty sessions logged by the keyboard alone, the last one undone: twenty-sessions.py FOLDER VICEVERSA

VV_CLI is the command line of the program, which makes the workspace and tells what is in it.
"""
import json
import os
import re
import subprocess
import sys

sys.dont_write_bytecode = True
from journey import run, wait_for  # noqa: E402

LINE = "Pair, minutes, mode, ratings and next step"
MOST_PRESSES = 6
# What is typed, and whom it names. The later ones name some of the pairs a second time.
NAMED = [("lina", "Lina Bluebottle"), ("enzo", "Enzo Brindletoft"), ("ingr", "Ingrid Oakenshaw"),
         ("juno", "Juno Lanternby"), ("klaus", "Klaus Großfeder"), ("milo", "Milo Paperwhite"),
         ("isol", "Isolde Penhale"), ("tess", "Tess Quillfeather"), ("kenj", "Kenji Saltmarsh"),
         ("win", "Winifred Haddlestone"), ("otto", "Ottoline Drakemoor"),
         ("phili", "Philippa Northmere"), ("arlo", "Arlo Pepperfield"),
         ("marc", "Marcus Thornquist"), ("ferg", "Fergus Ironmead"), ("oaken", "Ingrid Oakenshaw"),
         ("stone", "Helena Stonebridge"), ("desm", "Desmond Greywater"), ("sore", "Søren Løvebakke"),
         ("odile", "Odile Verrepont")]


def cli(workspace, *words):
    done = subprocess.run([os.environ["VV_CLI"], "--workspace", str(workspace), *words],
                          stdout=subprocess.PIPE, check=True)
    return done.stdout


def count_held(workspace):
    return sum(row["state"] == "held" for row in json.loads(cli(workspace, "dump"))["sessions"])


def log_one(program, dialog, line, letters, name):
    """Letters and Enter, and nothing else."""
    button = dialog.find("push button", "Log and Next")
    program.keys = 0
    program.type(letters)
    line.wait_text(letters)
    dialog.find("label", re.compile(f"{name} ⇄|⇄ {name}"))
    wait_for(lambda: button.has("sensitive"), f"“{letters}” to be enough")
    program.key("Return")
    line.wait_text("")
    assert program.keys <= MOST_PRESSES, f"{program.keys} presses for “{letters}”"
    return program.keys


def twenty_sessions(desk):
    """twenty sessions by quick log, six presses each at most"""
    workspace = desk.home / "demo.viceversa"
    cli(workspace, "demo")
    before = count_held(workspace)
    program = desk.start(workspace)
    program.window("demo.viceversa – Viceversa")
    program.find("list item", "People")
    program.key("ctrl+l")
    line = program.focused("text", LINE)
    dialog = program.find("dialog", "Log Session")
    presses = [log_one(program, dialog, line, *named) for named in NAMED]
    dialog.find("label", re.compile("^Logged .*Odile"))
    program.key("ctrl+z")
    dialog.find("label", re.compile("^Undone: .*Verrepont"))
    program.key("Escape")  # while it is being told: that doesn't take the key
    wait_for(lambda: len(program.application.children) == 1, "the quick log to close")
    program.close()
    assert count_held(workspace) == before + len(NAMED) - 1, (before, count_held(workspace))
    print(f"# {len(presses)} sessions, {sum(presses)} presses, {max(presses)} at most")


if __name__ == "__main__":
    sys.exit(run([twenty_sessions]))
