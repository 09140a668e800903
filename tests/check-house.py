#!/usr/bin/env python3
"""check-house.py ROOT: the rules of the house that no compiler knows, in TAP.
check-house.py --write-potfiles ROOT brings po/POTFILES up to date."""
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(sys.argv[-1]).resolve()
TRANSLATED = re.compile(r"\b(_|N_|C_|NC_|Q_|g_dngettext|g_dpgettext2?|ngettext)\s*\(")
# What gettext looks for: the preset of meson for GLib.
KEYWORDS = ["_", "N_", "C_:1c,2", "NC_:1c,2", "g_dcgettext:2", "g_dngettext:2,3",
            "g_dpgettext2:2c,3"]
UNFINISHED = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b")
VAGUE = re.compile(r"(^|[-_])(utils?|helpers?|managers?|misc|common)([-_.]|$)")
PLACES = re.compile(r"(?<![\w.$}])/(home|root|work)/\w")
PROSE = re.compile(r"\\\"|\.\.\.|(?<![-\w])'|'(?![-\w=])|\w'\w")
FILE_LINES = 600
FUNCTION_LINES = 60


class Skip(Exception):
    pass


def files(tops, *endings):
    for top in tops:
        for path in sorted((ROOT / top).rglob("*")):
            if path.is_file() and path.name.endswith(endings or ("",)):
                yield path


def short(path):
    return str(path.relative_to(ROOT))


def text_of(path):
    return path.read_text(encoding="utf-8")


def run(*command):
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, cwd=ROOT,
                          text=True, errors="replace")
    return done.returncode, done.stdout.strip().splitlines()


def complaints(*command):
    status, lines = run(*command)
    return [] if status == 0 else lines or [f"{command[0]}: exit status {status}"]


def need(tool):
    if shutil.which(tool) is None:
        raise Skip(f"no {tool} here")


def translated_files():
    sources = [path for path in files(["src"], ".c") if TRANSLATED.search(text_of(path))]
    screens = [path for path in files(["resources"], ".ui")
               if 'translatable="yes"' in text_of(path)]
    desktop = files(["data"], ".desktop.in", ".metainfo.xml.in")
    return sorted(short(path) for path in [*sources, *screens, *desktop])


def check_potfiles():
    listed = text_of(ROOT / "po/POTFILES").split()
    wanted = translated_files()
    found = [f"{name} is missing" for name in wanted if name not in listed]
    found += [f"{name} has nothing to translate" for name in listed if name not in wanted]
    if listed != sorted(listed):
        found.append("not sorted")
    return found


def make_template(folder):
    template = Path(folder) / "viceversa.pot"
    problems = complaints("xgettext", "--from-code=UTF-8", "--add-comments=Translators:",
                          *[f"--keyword={word}" for word in KEYWORDS],
                          *[f"--flag={flag}" for flag in
                            ("_:1:pass-c-format", "g_dngettext:2:pass-c-format")],
                          "-o", str(template), "--files-from=po/POTFILES")
    return template, problems


def languages():
    return re.sub(r"#.*", "", text_of(ROOT / "po/LINGUAS")).split()


def check_translations():
    found = [f"{short(path)} is not in LINGUAS" for path in files(["po"], ".po")
             if path.stem not in languages()]
    with tempfile.TemporaryDirectory() as folder:
        template, problems = make_template(folder)
        for language in languages():
            name = f"po/{language}.po"
            problems += complaints("msgfmt", "--check", "-o", "/dev/null", name)
            problems += complaints("msgcmp", name, str(template))
            numbers = run("msgfmt", "--statistics", "-o", "/dev/null", name)[1][-1]
            if "fuzzy" in numbers or "untranslated" in numbers:
                problems.append(f"{name}: {numbers}")
    if not languages():
        raise Skip("no language yet")
    return found + problems


def check_french():
    if "fr" not in languages():
        raise Skip("po/LINGUAS has no fr yet")
    return []


def check_typography():
    with tempfile.TemporaryDirectory() as folder:
        template, problems = make_template(folder)
        if problems or not template.exists():
            return problems
        entries = text_of(template).split("\n\n")[1:]
    for entry in entries:
        message = re.split(r"^msgid ", entry, flags=re.MULTILINE)[-1].split("msgstr")[0]
        message = "".join(re.findall(r'"(.*)"', message))
        message = re.sub(r'=\\"[^"]*\\"', "", message)  # XML is quoted as it is written
        message = message.replace("%'u", "%u")  # a number in groups
        if PROSE.search(message):
            place = re.search(r"#: (\S+)", entry)
            problems.append(f"{place[1] if place else '?'}: {message}")
    return problems


def check_xml():
    need("xmllint")
    found = []
    for path in files(["resources", "data"], ".xml", ".xsd", ".ui", ".svg"):
        found += complaints("xmllint", "--noout", "--nonet", str(path))
    schema = ROOT / "resources/schema/program-1.xsd"
    if schema.exists():
        for path in files(["data/programs"], ".xml"):
            found += complaints("xmllint", "--noout", "--nonet", "--schema", str(schema), str(path))
    return found


def check_manual():
    need("groff")
    pages = [path for path in files(["data"]) if re.search(r"\.[1-8](\.in)?$", path.name)]
    found = []
    for page in pages:
        status, lines = run("groff", "-man", "-Kutf8", "-Tutf8", "-ww", "-z", str(page))
        found += lines or ([f"{short(page)}: exit status {status}"] if status else [])
    if not pages:
        raise Skip("no manual page yet")
    return found


def check_desktop():
    """As they stand; the tests in data/ look at them with their translations."""
    need("desktop-file-validate")
    need("appstreamcli")
    found = []
    with tempfile.TemporaryDirectory() as folder:
        for path in files(["data"], ".desktop.in"):
            entry = Path(folder) / path.stem
            shutil.copy(path, entry)
            found += complaints("desktop-file-validate", str(entry))
    for path in files(["data"], ".metainfo.xml.in"):
        found += complaints("appstreamcli", "validate", "--no-net", "--explain", str(path))
    return found


def icons_named():
    names = re.compile(r"\bvv-[a-z-]+-symbolic\b")
    return {name for path in files(["src", "resources"], ".c", ".h", ".ui", ".css")
            for name in names.findall(text_of(path))}


def check_icons():
    """GTK paints a symbolic icon by its fills alone; what is drawn with strokes comes out as a blot."""
    drawn = {path.stem: path for path in files(["resources"], "-symbolic.svg")}
    found = [f"{short(path)}: drawn with strokes" for path in drawn.values()
             if "stroke" in text_of(path)]
    packed = text_of(ROOT / "resources/ui.gresource.xml")
    found += [f"{place}: not made, or not in ui.gresource.xml" for name in sorted(drawn)
              if name.startswith("vv-") for folder in ("16x16", "16x16@2")
              for place in (f"icons/{folder}/actions/{name}.symbolic.png",)
              if not (ROOT / "resources" / place).exists() or f">{place}<" not in packed]
    return found + [f"{name}: named, but not there" for name in sorted(icons_named() - set(drawn))]


def check_finished():
    return [f"{short(path)}: {UNFINISHED.search(line)[0]}"
            for path in files(["src", "include", "resources", "data"],
                              ".c", ".h", ".sql", ".xsd", ".xml", ".ui", ".css", ".build")
            for line in text_of(path).splitlines() if UNFINISHED.search(line)]


def check_sizes():
    found = []
    for path in files(["src"], ".c", ".h"):
        lines = text_of(path).splitlines()
        if len(lines) > FILE_LINES:
            found.append(f"{short(path)}: {len(lines)} lines, at most {FILE_LINES}")
        start = None
        for number, line in enumerate(lines, 1):
            if line == "{":
                start = number
            elif line == "}" and start is not None:
                if number - start - 1 > FUNCTION_LINES:
                    found.append(f"{short(path)}:{start}: a function of {number - start - 1} lines")
                start = None
    return found


def check_names():
    return [f"{short(path)}: a name that says nothing" for path in files(["src", "include"])
            if any(VAGUE.search(part) for part in path.relative_to(ROOT).parts)]


def check_places():
    tops = ["src", "include", "resources", "data", "tests", "po"]
    paths = [*files(tops, ".c", ".h", ".py", ".build", ".sql", ".xml", ".xsd", ".po", ".in", "run-tests"),
             ROOT / "meson.build", ROOT / "bootstrap", ROOT / "README.md"]
    return [f"{short(path)}:{number}: {line.strip()}" for path in paths
            for number, line in enumerate(text_of(path).splitlines(), 1) if PLACES.search(line)]


def check_whitespace():
    found = []
    for path in files(["src", "include", "tests", "resources"], ".c", ".h", ".py", ".build", ".sql"):
        text = text_of(path)
        if "\t" in text or re.search(r"[ \r]$", text, re.MULTILINE):
            found.append(f"{short(path)}: tabs, or blanks at the end of a line")
        if text and (not text.endswith("\n") or text.endswith("\n\n")):
            found.append(f"{short(path)}: has to end with one newline")
    return found


def check_shell():
    found = [line for name in ("bootstrap", "tests/make-locales", "tests/ui/in-display")
             for line in complaints("sh", "-n", name)]
    return found + complaints("bash", "-n", ".ci/run")


CHECKS = [
    ("POTFILES lists what has texts", check_potfiles),
    ("translations are complete and up to date", check_translations),
    ("French is there", check_french),
    ("texts have typographic quotes and ellipses", check_typography),
    ("XML is well-formed, programs fit the schema", check_xml),
    ("the manual page has no warnings", check_manual),
    ("desktop file and metainfo are valid", check_desktop),
    ("symbolic icons are there and can be recoloured", check_icons),
    ("nothing is left unfinished", check_finished),
    ("no file or function is too long", check_sizes),
    ("file names say what is in them", check_names),
    ("no path of somebody's machine", check_places),
    ("white space is clean", check_whitespace),
    ("shell scripts parse", check_shell),
]


def main():
    if sys.argv[1] == "--write-potfiles":
        names = translated_files()
        (ROOT / "po/POTFILES").write_text("".join(f"{name}\n" for name in names), encoding="utf-8")
        return 0
    failed = False
    print(f"1..{len(CHECKS)}")
    for number, (title, check) in enumerate(CHECKS, 1):
        try:
            problems = check()
        except Skip as skip:
            print(f"ok {number} {title} # SKIP {skip}")
            continue
        print(f"{'not ok' if problems else 'ok'} {number} {title}")
        for problem in problems:
            print(f"# {problem}")
        failed = failed or bool(problems)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
