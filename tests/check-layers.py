#!/usr/bin/env python3
"""Holds every include and every meson.build against the layer line of README.md.

check-layers.py ROOT                 checks, in TAP
check-layers.py --below LAYER ROOT   the layers below one, for meson
check-layers.py --self-test          plants faults in small trees and finds them, in TAP
"""
import re
import sys
import tempfile
from pathlib import Path

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.MULTILINE)
SQL = re.compile(r'"\s*(SELECT\s|INSERT INTO\s|UPDATE \w+ SET\s|DELETE FROM\s|PRAGMA\s'
                 r'|CREATE TABLE\s|BEGIN IMMEDIATE)')
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
# Where a library may be seen: the start of its header's name, its name in meson, the layers.
LIBRARIES = [
    ("sqlite3", "sqlite", {"store"}),
    ("libxml/", "xml", {"exchange"}),
    ("csv.h", "csv", {"exchange"}),
    ("archive", "archive", {"exchange"}),
    ("libical", "ical", {"exchange"}),
    ("xlsxwriter", "xlsxwriter", {"report"}),
    ("cairo", "cairo", {"chart", "report", "ui"}),
    ("pango", "pango", {"chart", "report", "ui"}),
    ("gtk/", "gtk", {"ui", "main"}),
    ("adwaita", "adwaita", {"ui", "main"}),
]


def names(side):
    return [name.strip() for name in side.strip().strip("{}").split(",")]


def read_layers(root):
    """From each layer to all layers below it, as the README has it."""
    text = (root / "README.md").read_text(encoding="utf-8")
    direct = {}
    for block in re.findall(r"^```\w*\n(.*?)^```$", text, re.MULTILINE | re.DOTALL):
        lines = [line for line in block.splitlines() if line.strip()]
        if not lines or not all("<-" in line for line in lines):
            continue
        for line in lines:
            lower, upper = line.split("<-")
            for name in names(lower):
                direct.setdefault(name, set())
            for name in names(upper):
                direct.setdefault(name, set()).update(names(lower))
    return close(direct)


def close(direct):
    below = {name: set(lower) for name, lower in direct.items()}
    grown = True
    while grown:
        grown = False
        for lower in below.values():
            more = set().union(*(below[name] for name in lower)) - lower if lower else set()
            grown = grown or bool(more)
            lower |= more
    return below


class Tree:
    def __init__(self, root):
        self.root = root
        self.below = read_layers(root)
        self.problems = {"layers": [], "includes": [], "libraries": [], "sql": [], "meson": []}

    def say(self, rule, path, text):
        self.problems[rule].append(f"{path.relative_to(self.root)}: {text}")

    def check(self):
        self.check_line()
        for top in ("src", "include", "tests"):
            for path in sorted((self.root / top).rglob("*.[ch]")):
                self.check_file(path, path.relative_to(self.root / top).parts, top)
        for path in sorted((self.root / "src").rglob("meson.build")):
            parts = path.relative_to(self.root / "src").parts
            if len(parts) > 1:
                self.check_meson(path, parts[0])
        return self.problems

    def check_line(self):
        readme = self.root / "README.md"
        if not self.below:
            self.say("layers", readme, "there is no layer line")
        for name, lower in sorted(self.below.items()):
            if name in lower:
                self.say("layers", readme, f"{name} lies below itself")
        for top in ("src", "include"):
            for folder in sorted((self.root / top).iterdir()):
                if folder.is_dir() and folder.name not in self.below:
                    self.say("layers", folder, "the layer line does not know this folder")

    def check_file(self, path, parts, top):
        layer = parts[0] if len(parts) > 1 else "main"
        if top == "tests" and layer not in self.below:
            return
        if top != "tests" and layer == "main" and path.name != "main.c":
            self.say("layers", path, "lies in no layer")
        text = path.read_text(encoding="utf-8")
        for bracket, name in INCLUDE.findall(text):
            if bracket == "<":
                if top != "tests":
                    self.check_library(path, layer, name)
            else:
                self.check_include(path, layer, name, top)
        if top != "tests" and layer != "store" and SQL.search(COMMENT.sub("", text)):
            self.say("sql", path, "SQL outside of src/store")

    def check_library(self, path, layer, name):
        for start, _, layers in LIBRARIES:
            if name.startswith(start) and layer not in layers:
                self.say("libraries", path, f"{name} may be seen in {', '.join(sorted(layers))} only")
        if name.split("/")[0] in self.below and (self.root / "include" / name).exists():
            self.say("includes", path, f"<{name}> is ours: it takes quotes")

    def check_include(self, path, layer, name, top):
        other = name.split("/")[0]
        if ".." in name.split("/"):
            self.say("includes", path, f"{name} climbs out of its folder")
        elif layer in ("ui", "main") and "/" in name and (self.root / "src" / "ui" / name).exists():
            # The ui is one layer of many folders, which see each other.
            if (self.root / "include" / name).exists():
                self.say("includes", path, f"{name} is there twice: in include/ and in src/ui/")
        elif "/" in name and other in self.below:
            allowed = layer == "main" or other == layer or other in self.below.get(layer, ())
            if not allowed:
                self.say("includes", path, f"{name}: {other} does not lie below {layer}")
            elif not (self.root / "include" / name).exists():
                self.say("includes", path, f"{name} is not in include/")
        elif top == "include":
            self.say("includes", path, f"{name}: a public header takes public headers only")
        elif not self.is_private(path, layer, name, top):
            self.say("includes", path, f"{name} is neither public nor beside this file")

    def is_private(self, path, layer, name, top):
        """A private header stays in its folder. Tests may look into their own layer, and share
        what the tests of the layers below have."""
        if (path.parent / name).exists():
            return "/" not in name
        if top == "tests":
            lower = [self.root / "tests" / other / name for other in self.below[layer]]
            shared = [self.root / "src" / layer / name, *lower]
            return "/" not in name and any(header.exists() for header in shared)
        made = f"'{Path(name).stem}"
        builds = [path.parent / "meson.build", path.parent.parent / "meson.build"]
        return "/" not in name and any(
            build.exists() and made in build.read_text(encoding="utf-8") for build in builds)

    def check_meson(self, path, layer):
        text = re.sub(r"#.*", "", path.read_text(encoding="utf-8"))
        for name in sorted(set(re.findall(r"\b(\w+?)_(?:dep|lib)\b", text))):
            if name in self.below and name != layer and name not in self.below.get(layer, ()):
                self.say("meson", path, f"{name} does not lie below {layer}")
            for _, library, layers in LIBRARIES:
                if name == library and layer not in layers:
                    self.say("meson", path, f"{name} belongs to {', '.join(sorted(layers))} only")


def tap(cases):
    print(f"1..{len(cases)}")
    failed = 0
    for number, (title, problems) in enumerate(cases, 1):
        print(f"{'not ok' if problems else 'ok'} {number} {title}")
        for problem in problems:
            print(f"# {problem}")
        failed += bool(problems)
    return 1 if failed else 0


GOOD = {
    "README.md": "# x\n\n```sh\nls\n```\n\n```\nbase <- model\nmodel <- {store, metrics}\nstore <- cli\n```\n",
    "include/base/vv-a.h": "#include <glib.h>\n",
    "include/model/vv-b.h": '#include "base/vv-a.h"\n',
    "src/base/vv-a.c": '#include "base/vv-a.h"\n',
    "src/model/vv-b.c": '#include "model/vv-b.h"\n#include "vv-b-private.h"\n',
    "src/model/vv-b-private.h": '#include "model/vv-b.h"\n',
    "src/store/vv-s.c": '#include <sqlite3.h>\n#include "vv-made.h"\nchar *s = "SELECT 1";\n',
    "src/store/meson.build": "dependencies: [model_dep, sqlite_dep]\nx ('vv-made')\n",
    "tests/model/test-b.c": '#include "model/vv-b.h"\n#include "vv-b-private.h"\n',
}
# The name of a fault, the file that is planted, its text, the rule that has to find it.
FAULTS = [
    ("an upward include", "src/base/vv-x.c", '#include "model/vv-b.h"\n', "includes"),
    ("a sideways include", "src/metrics/vv-x.c", '#include "store/vv-s.h"\n', "includes"),
    ("an upward include in a header", "include/base/vv-x.h", '#include "model/vv-b.h"\n',
     "includes"),
    ("an upward include in a test", "tests/base/test-x.c", '#include "model/vv-b.h"\n', "includes"),
    ("another layer's private header in a test", "tests/store/test-x.c",
     '#include "vv-b-private.h"\n', "includes"),
    ("a climbing include", "src/model/vv-x.c", '#include "../base/vv-a.h"\n', "includes"),
    ("another layer's private header", "src/store/vv-x.c", '#include "vv-b-private.h"\n',
     "includes"),
    ("a private header by a path", "src/store/vv-x.c", '#include "model/vv-b-private.h"\n',
     "includes"),
    ("a private header in a public one", "include/model/vv-x.h", '#include "vv-b-private.h"\n',
     "includes"),
    ("our header in angle brackets", "src/base/vv-x.c", "#include <model/vv-b.h>\n", "includes"),
    ("SQLite outside the store", "src/model/vv-x.c", "#include <sqlite3.h>\n", "libraries"),
    ("libxml outside exchange", "src/store/vv-x.c", "# include <libxml/xmlreader.h>\n",
     "libraries"),
    ("GTK in the command line", "src/cli/vv-x.c", "#include <gtk/gtk.h>\n", "libraries"),
    ("SQL outside the store", "src/cli/vv-x.c", 'char *s = "DELETE FROM pair";\n', "sql"),
    ("a folder that is no layer", "src/common/vv-x.c", "", "layers"),
    ("a file in no layer", "src/vv-x.c", "", "layers"),
    ("an upward dependency", "src/model/meson.build", "dependencies: store_dep\n", "meson"),
    ("a library where it does not belong", "src/base/meson.build", "dependencies: sqlite_dep\n",
     "meson"),
    ("no layer line", "README.md", "# x\n", "layers"),
    ("a circle", "README.md", GOOD["README.md"].replace("store <- cli", "store <- cli\ncli <- base"),
     "layers"),
]


def problems_of(files):
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for name, text in files.items():
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return Tree(root).check()


def self_test():
    clean = problems_of(GOOD)
    cases = [("a sound tree", [line for lines in clean.values() for line in lines])]
    for title, name, text, rule in FAULTS:
        found = problems_of({**GOOD, name: text})[rule]
        cases.append((f"finds {title}", [] if found else [f"{name} passed the rule “{rule}”"]))
    return tap(cases)


def main():
    if sys.argv[1] == "--self-test":
        return self_test()
    if sys.argv[1] == "--below":
        print(" ".join(sorted(read_layers(Path(sys.argv[3]))[sys.argv[2]])))
        return 0
    return tap([(f"layers: {rule}", lines) for rule, lines in Tree(Path(sys.argv[1])).check().items()])


if __name__ == "__main__":
    sys.exit(main())
