#!/usr/bin/env python3
"""faults.py CLI PROGRAMS: what can go wrong with a file or its place gives one sentence, and nothing
is lost."""
import contextlib
import functools
import os
import random
import resource
import sqlite3
import sys
from pathlib import Path

from harness import Failure, Place, expect, tap

CLI, PROGRAMS = sys.argv[1], Path(sys.argv[2])
NOBODY = 65534
ADD = ("add", "person", "family_name=Late", "given_name=Too")
BIG = ("import", str(PROGRAMS / "demo.xml"))


@contextlib.contextmanager
def workspace():
    """A workspace with a program and a person, and what it holds."""
    with Place(CLI) as place:
        place.done("new")
        place.done("import", str(PROGRAMS / "general-electric.xml"))
        place.done("add", "person", "family_name=Chen", "given_name=Maya")
        yield place, place.dump()


def unchanged(place, before):
    expect(place.dump() == before, "the data changed")
    place.check()


def bytes_kept(place, *words):
    """The commands are refused and the file keeps every byte."""
    before = place.file.read_bytes() if place.file.is_file() else None
    sentences = [place.refused(*word) for word in words]
    after = place.file.read_bytes() if place.file.is_file() else None
    expect(before == after, f"the file changed; {sentences[0]}")
    left = sorted(path.name for path in place.file.parent.iterdir())
    expect(left == [place.file.name] * len(left), f"left behind: {left}")
    return sentences[0]


def limit(size):
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


def disk_full():
    """Python ignores SIGXFSZ and hands that on, so that writing fails as on a full disk."""
    refusals = 0
    with workspace() as (place, before):
        size = place.file.stat().st_size
        for room in (0, 100, 4096, 8192, size // 2, size, size + 4096, size + 32768):
            for words in (ADD, BIG):
                run = place.run(*words, preexec_fn=functools.partial(limit, room),
                                restore_signals=False)
                if run.returncode == 0:
                    place.done("undo")
                else:
                    refusals += 1
                    sentence = place.refused(*words, preexec_fn=functools.partial(limit, room),
                                             restore_signals=False)
                    expect("unknown" not in sentence, f"{room} bytes: {sentence}")
                unchanged(place, before)
    expect(refusals >= 8, f"only {refusals} of 16 commands met the limit")
    return f"{refusals} of 16 commands met the limit"


def disk_full_export():
    with workspace() as (place, before):
        target = place.file.parent / "out.xml"
        target.write_text("what was there")
        words = ("export", "--program", "general-electric", str(target))
        place.refused(*words, preexec_fn=functools.partial(limit, 1000), restore_signals=False)
        expect(target.read_text() == "what was there", "the old file is gone")
        expect(sorted(path.name for path in place.file.parent.iterdir())
               == ["out.xml", place.file.name], "something was left behind")
        unchanged(place, before)


def as_nobody(place):
    """Options for a run without root's rights."""
    for home in ("data", "state", "config", "cache"):
        folder = place.folder / home
        folder.mkdir(exist_ok=True)
        if os.geteuid() == 0:
            for path in (folder, *folder.rglob("*")):
                os.chown(path, NOBODY, NOBODY)
    place.folder.chmod(0o755)
    if os.geteuid() != 0:
        return {}
    return {"user": NOBODY, "group": NOBODY, "extra_groups": []}


def read_only_folder():
    with workspace() as (place, before):
        place.file.chmod(0o644)
        options = as_nobody(place)
        place.file.parent.chmod(0o555)
        expect(place.dump(**options) == before, "reading is different")
        sentence = place.refused(*ADD, **options)
        place.refused("undo", **options)
        place.refused(*BIG, **options)
        place.file.parent.chmod(0o700)
        unchanged(place, before)
    return sentence


def read_only_file_in_writable_folder():
    with workspace() as (place, before):
        options = as_nobody(place)
        place.file.chmod(0o444)
        place.file.parent.chmod(0o777)
        expect(place.dump(**options) == before, "reading is different")
        sentence = place.refused(*ADD, **options)
        unchanged(place, before)
    return sentence


def writable_file_in_read_only_folder():
    """The file could be written, but no journal can be made beside it."""
    with workspace() as (place, before):
        options = as_nobody(place)
        place.file.chmod(0o666)
        place.file.parent.chmod(0o555)
        expect(place.dump(**options) == before, "reading is different")
        sentence = place.refused(*ADD, **options)
        place.file.parent.chmod(0o700)
        unchanged(place, before)
    return sentence


def unreadable():
    with workspace() as (place, before):
        options = as_nobody(place)
        place.file.chmod(0o000)
        if os.geteuid() == 0:
            place.file.parent.chmod(0o755)
        sentence = place.refused("people", **options)
        place.file.chmod(0o600)
        unchanged(place, before)
    return sentence


def no_new_file_there():
    with Place(CLI) as place:
        options = as_nobody(place)
        place.file.parent.chmod(0o555)
        return place.refused("new", **options)


def vanished():
    with workspace() as (place, _):
        place.file.unlink()
        sentence = place.refused(*ADD)
        for words in (("people",), ("check",), ("undo",), ("dump",)):
            place.refused(*words)
        expect(not list(place.file.parent.iterdir()), "a file was made")
    return sentence


def new_on_existing():
    with workspace() as (place, before):
        sentence = place.refused("new")
        unchanged(place, before)
    return sentence


def locked():
    with workspace() as (place, before):
        other = sqlite3.connect(place.file, isolation_level=None)
        other.execute("BEGIN EXCLUSIVE")
        sentence = place.refused(*ADD)
        other.execute("ROLLBACK")
        other.close()
        unchanged(place, before)
        place.done(*ADD)
    return sentence


def newer():
    with workspace() as (place, _):
        other = sqlite3.connect(place.file)
        other.execute("PRAGMA user_version = 999")
        other.close()
        return bytes_kept(place, ADD, ("undo",), BIG)


def foreign():
    with Place(CLI) as place:
        other = sqlite3.connect(place.file)
        other.execute("CREATE TABLE person (id INTEGER PRIMARY KEY, name TEXT)")
        other.execute("INSERT INTO person (name) VALUES ('x')")
        other.commit()
        other.close()
        return bytes_kept(place, ADD, ("people",), ("check",), ("dump",), ("new",))


def is_sound(path):
    """What SQLite itself says."""
    other = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    try:
        return other.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    except sqlite3.DatabaseError:
        return False
    finally:
        other.close()


def damaged():
    found = 0
    with workspace() as (place, _):
        whole = place.file.read_bytes()
        chance = random.Random(3)
        for _ in range(12):
            page = 4096 * chance.randrange(1, len(whole) // 4096)
            place.file.write_bytes(whole[:page] + chance.randbytes(4096) + whole[page + 4096:])
            if is_sound(place.file):
                continue
            found += 1
            sentence = bytes_kept(place, ADD)
            check = place.run("check")
            expect(check.returncode == 1, f"check exits with {check.returncode}")
    expect(found > 6, f"only {found} pages mattered")
    return f"{found} pages; {sentence}"


def cut_short():
    with workspace() as (place, _):
        whole = place.file.read_bytes()
        for length in (len(whole) // 2, 4096, 4095, 100):
            place.file.write_bytes(whole[:length])
            sentence = bytes_kept(place, ADD, ("people",))
    return sentence


def not_a_workspace():
    with Place(CLI) as place:
        for content in (b"", b"V", b"Viceversa", b"SQLite format 3\0", b"\0" * 5000,
                        (PROGRAMS / "mastercard.xml").read_bytes()):
            place.file.write_bytes(content)
            sentence = bytes_kept(place, ADD, ("people",), ("check",))
    return sentence


def folder():
    with Place(CLI) as place:
        place.file.mkdir()
        sentence = place.refused(*ADD)
        place.refused("people")
        place.refused("new")
        expect(place.file.is_dir() and not list(place.file.iterdir()), "something was made")
    return sentence


def bad_restore():
    """What is no backup leaves the workspace as it was."""
    with workspace() as (place, before):
        bad = place.file.parent / "bad"
        for content in (b"", b"x" * 5000, place.file.read_bytes()[:8192]):
            bad.write_bytes(content)
            sentence = place.refused("restore", str(bad))
            unchanged(place, before)
        place.refused("restore", str(place.file.parent / "nothing"))
        unchanged(place, before)
    return sentence


CASES = [
    ("a full disk", disk_full),
    ("a full disk while exporting", disk_full_export),
    ("a read-only folder", read_only_folder),
    ("a read-only file", read_only_file_in_writable_folder),
    ("a writable file in a read-only folder", writable_file_in_read_only_folder),
    ("a file that can't be read", unreadable),
    ("a new file where none can be made", no_new_file_there),
    ("a vanished file", vanished),
    ("a new file over an old one", new_on_existing),
    ("a locked file", locked),
    ("a newer file", newer),
    ("another program's database", foreign),
    ("a damaged file", damaged),
    ("a file cut short", cut_short),
    ("a file that is something else", not_a_workspace),
    ("a folder", folder),
    ("a restore from what is no backup", bad_restore),
]


if __name__ == "__main__":
    sys.exit(tap(CASES))
