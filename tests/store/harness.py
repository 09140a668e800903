"""What the tests that drive the command line have in common: runs, refusals, TAP."""
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

# What a user must never see, whatever happens.
NOISE = re.compile(r"CRITICAL|WARNING|\*\*|Traceback|Assertion|Sanitizer|runtime error|sqlite3_")
TIMEOUT = 60


class Failure(Exception):
    pass


def expect(truth, text):
    if not truth:
        raise Failure(text)


class Place:
    """A folder of its own with homes of its own, so that backups and instances stay apart."""

    def __init__(self, cli):
        self.cli = cli
        self.folder = Path(tempfile.mkdtemp(prefix="viceversa-"))
        self.file = self.folder / "files" / "test.viceversa"
        self.file.parent.mkdir()
        self.environment = dict(os.environ)
        for name in ("DATA", "STATE", "CONFIG", "CACHE"):
            self.environment[f"XDG_{name}_HOME"] = str(self.folder / name.lower())

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.file.parent.chmod(0o700)
        shutil.rmtree(self.folder)

    def command(self, *words):
        return [self.cli, "--workspace", str(self.file), "--today", "2026-03-02", *words]

    def run(self, *words, **options):
        return subprocess.run(self.command(*words), env=self.environment, stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                              timeout=TIMEOUT, **options)

    def done(self, *words, **options):
        """Runs a command that has to do its work; gives what it printed."""
        run = self.run(*words, **options)
        expect(run.returncode == 0, f"{' '.join(words)}: {describe(run)}")
        expect(not run.stderr, f"{' '.join(words)} said: {run.stderr}")
        return run.stdout

    def refused(self, *words, **options):
        """Runs a command that has to be refused, with one finished sentence; gives the sentence."""
        run = self.run(*words, **options)
        sentence = run.stderr.strip()
        what = f"{' '.join(words)}: {describe(run)}"
        expect(run.returncode == 1, what)
        expect(not NOISE.search(run.stderr), what)
        expect(sentence and "\n" not in sentence, f"not one sentence; {what}")
        expect(sentence[-1] in ".)", f"not a finished sentence; {what}")
        # An import says on its way out how far it looked into the file.
        expect(words[0] == "import" or not run.stdout.strip(), f"printed something; {what}")
        return sentence

    def dump(self, **options):
        return self.done("dump", **options)

    def records(self, plural):
        return json.loads(self.dump()).get(plural, [])

    def check(self):
        run = self.run("--json", "check")
        expect(run.returncode == 0 and json.loads(run.stdout)["ok"] is True,
               f"check: {describe(run)}")


def describe(run):
    return f"exit {run.returncode}, “{run.stdout.strip()[-300:]}”, “{run.stderr.strip()[-600:]}”"


def tap(cases):
    """Runs (title, function) pairs."""
    failed = False
    print(f"1..{len(cases)}", flush=True)
    for number, (title, case) in enumerate(cases, 1):
        try:
            note = case()
        except (Failure, OSError, ValueError, subprocess.SubprocessError) as problem:
            failed = True
            print(f"not ok {number} {title}")
            for line in (str(problem) or repr(problem)).splitlines():
                print(f"# {line}")
        else:
            print(f"ok {number} {title}")
            if note:
                print(f"# {note}")
        sys.stdout.flush()
    return 1 if failed else 0
