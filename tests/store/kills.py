#!/usr/bin/env python3
"""kills.py CLI PROGRAMS [SEED]: kill -9 within commits. The file then opens and checks clean, what
was acknowledged is there, and an import is there whole or not at all."""
import collections
import json
import os
import random
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

from harness import Failure, Place, expect, tap

CLI, PROGRAMS = sys.argv[1], Path(sys.argv[2])
SEED = int(sys.argv[3]) if len(sys.argv) > 3 else random.SystemRandom().randrange(1 << 31)
KILLS = 200
WORKERS = 2
ROUNDS_PER_FILE = 20
IMPORTED = "general-electric"


class Tally:
    def __init__(self):
        self.lock = threading.Lock()
        self.problems = collections.defaultdict(list)
        self.counts = collections.Counter()

    def add(self, what, number=1):
        with self.lock:
            self.counts[what] += number

    def complain(self, what, text):
        with self.lock:
            self.problems[what].append(text)


class Worker(threading.Thread):
    """Edits and imports in files of its own, and kills in between."""

    def __init__(self, number, wanted, whole, seconds, tally):
        super().__init__()
        self.chance = random.Random(f"{SEED}/{number}")
        self.wanted = wanted
        self.whole = whole
        self.seconds = seconds
        self.tally = tally
        self.number = 0
        self.kills = 0

    def run(self):
        try:
            while self.kills < self.wanted and self.number < 5 * self.wanted:
                with Place(CLI) as place:
                    place.done("new")
                    place.done("add", "person", "family_name=First")
                    files = Files()
                    for _ in range(ROUNDS_PER_FILE):
                        if self.kills < self.wanted:
                            self.round(place, files)
        except (Failure, OSError, ValueError, KeyError, subprocess.SubprocessError) as problem:
            self.tally.complain("broke off", f"round {self.number}: {problem!r}")

    def round(self, place, files):
        self.number += 1
        name = f"K{self.number}"
        is_import = self.chance.random() < 0.35
        if is_import:
            words = ("import", "--as-new", str(PROGRAMS / f"{IMPORTED}.xml"))
        else:
            words = ("add", "person", f"family_name={name}", "given_name=Kim")
        acknowledged = self.kill_within(place, words)
        if not is_import:
            (files.present if acknowledged else files.attempted).add(name)
        self.judge(files, place, is_import and acknowledged)

    def kill_within(self, place, words):
        """Starts a command and kills it, mostly once it has begun to write."""
        process = subprocess.Popen(place.command(*words), env=place.environment,
                                   stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                   stderr=subprocess.DEVNULL)
        if self.chance.random() < 0.8:
            self.wait_for_writing(place, process)
        time.sleep(self.chance.random() ** 2 * self.seconds)
        process.send_signal(signal.SIGKILL)
        printed = process.communicate()[0]
        killed = process.returncode == -signal.SIGKILL
        acknowledged = b"\n" in printed
        self.kills += killed
        self.tally.add("killed" if killed else "finished before")
        self.tally.add("acknowledged" if acknowledged else "not acknowledged")
        if killed and (self.journal(place, "-wal") or self.journal(place, "-journal")):
            self.tally.add("left a journal")
        return acknowledged

    @staticmethod
    def journal(place, ending):
        try:
            return os.stat(f"{place.file}{ending}").st_size > 0
        except OSError:
            return False

    def wait_for_writing(self, place, process):
        while process.poll() is None:
            if self.journal(place, "-wal") or self.journal(place, "-journal"):
                return

    def judge(self, files, place, acknowledged):
        """Holds what is there against what was acknowledged."""
        try:
            place.check()
        except (Failure, ValueError, subprocess.SubprocessError) as problem:
            self.tally.complain("check", f"round {self.number}: {problem}")
            return
        data = json.loads(place.dump())
        names = collections.Counter(row.get("family_name") for row in data["people"])
        for name in files.present:
            if names[name] != 1:
                self.tally.complain("lost", f"round {self.number}: {name}, {names[name]} times")
        for name in set(names) - files.present - files.attempted:
            self.tally.complain("lost", f"round {self.number}: where does {name} come from?")
        files.present |= files.attempted & set(names)
        files.attempted.clear()
        self.judge_imports(files, shapes(data), acknowledged)

    def judge_imports(self, files, found, acknowledged):
        """Every program is whole; an acknowledged import is one more of them."""
        for uid, shape in found.items():
            if shape != self.whole:
                self.tally.complain("half", f"round {self.number}: {uid} has {dict(shape)}")
        if len(found) < files.programs + acknowledged:
            self.tally.complain("lost", f"round {self.number}: an import is gone")
        files.programs = len(found)


class Files:
    """What one workspace has to hold."""

    def __init__(self):
        self.present = {"First"}
        self.attempted = set()
        self.programs = 0


def shapes(data):
    """For each program, how many records of each kind it has."""
    found = {row["uid"]: collections.Counter() for row in data["programs"]}
    for plural, rows in data.items():
        for row in rows:
            if "program_id" in row:
                found.setdefault(row["program_id"], collections.Counter())[plural] += 1
    return found


def measure():
    """What a whole import looks like, and how long it takes."""
    with Place(CLI) as place:
        place.done("new")
        start = time.monotonic()
        place.done("import", str(PROGRAMS / f"{IMPORTED}.xml"))
        seconds = time.monotonic() - start
        (shape,) = shapes(json.loads(place.dump())).values()
    return shape, seconds


def main():
    print(f"# seed {SEED}", flush=True)
    tally = Tally()

    def kill():
        whole, seconds = measure()
        expect(sum(whole.values()) > 20, f"a whole import has only {dict(whole)}")
        workers = [Worker(number, KILLS // WORKERS, whole, seconds, tally)
                   for number in range(WORKERS)]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
        expect(not tally.problems["broke off"], "\n".join(tally.problems["broke off"]))
        expect(tally.counts["killed"] >= KILLS, f"too few were killed in time: {tally.counts}")
        return ", ".join(f"{number} {what}" for what, number in sorted(tally.counts.items()))

    def no(what):
        def case():
            expect(tally.counts["killed"], "nothing was tried")
            expect(not tally.problems[what], "\n".join(tally.problems[what][:10]))
        return case

    return tap([(f"{KILLS} commands are killed at random moments", kill),
                ("the file opens and checks clean", no("check")),
                ("what was acknowledged is there", no("lost")),
                ("an import is there whole or not at all", no("half"))])


if __name__ == "__main__":
    sys.exit(main())
