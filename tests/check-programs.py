#!/usr/bin/env python3
"""Checks the programs that are shipped: check-programs.py DIR [SCHEMA]. Prints TAP.

What the schema cannot say: both languages are there for every text, French and English are set
as printers set them, identities and references hold, and the demo has of everything what it is
shown for.
"""

import datetime
import pathlib
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections import Counter

SHIPPED = ["demo", "first-pilot", "general-electric", "loreal", "mastercard", "procter-gamble"]
COMPANIES = ["general-electric", "loreal", "mastercard", "procter-gamble"]
NS = "{urn:viceversa:program:1}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
NARROW, WIDE = "\u202f", "\u00a0"

# Children in several languages, by the element that holds them.
TEXTS = {
    "program": ["title", "purpose", "sponsor-role", "mentors-eligible", "mentees-eligible"],
    "phase": ["title", "summary"],
    "phase/item": ["title", "owner"],
    "program/goal": ["title"],
    "topic": ["name", "summary"],
    "ground-rule": ["text"],
    "agenda": ["title", "text"],
    "playbook": ["title"],
    "playbook/answer": ["text"],
    "reference-story": ["title", "text", "note"],
}
METRICS = """coverage match_rate pair_completion session_completion cancellation_rate pairs_on_track
pairs_at_risk pairs_stalled mentoring_hours satisfaction challenges_open days_to_solve
commitments_kept cross_department level_gap commitment_signed""".split()
PERCENT = """coverage match_rate pair_completion session_completion cancellation_rate
commitments_kept cross_department commitment_signed""".split()
REFERENCES = {
    "person": {"manager": "person"},
    "participation": {"person": "person"},
    "offer": {"topic": "topic"},
    "pair": {"mentor": "participation", "mentee": "participation"},
    "session": {"topic": "topic", "agenda": "agenda", "replaces": "session"},
    "challenge": {"pair": "pair"},
    "step": {"answer": "answer"},
    "story": {"pair": "pair", "topic": "topic"},
    "consent": {"person": "person"},
}
PAIR_STATES = "draft consulted confirmed active paused completed ended".split()
CONSENT_STATES = "draft asked granted_named granted_anonymous refused withdrawn".split()
PIPELINE = "invited applied interviewed accepted trained matched reserve withdrawn".split()
NOTES = {
    "en": "As reported publicly; not checked or measured by us.",
    "fr": f"Selon des sources publiques{NARROW}; ni vérifié ni mesuré par nous.",
}


def name(element):
    return element.tag.replace(NS, "")


def walk(element, owner=None):
    yield element, owner
    for child in element:
        yield from walk(child, element)


def records(root, element):
    return [e for e, owner in walk(root) if name(e) == element and "id" in e.attrib]


def wording(root):
    """All texts with their language: those without one are English."""
    for element, _ in walk(root):
        if element.text and element.text.strip():
            yield element.get(LANG, "en"), element.text


def translated(root):
    for element, owner in walk(root):
        key = name(element)
        path = f"{name(owner)}/{key}" if owner is not None else key
        for field in TEXTS.get(path, TEXTS.get(key, []) if key != "goal" else []):
            languages = [c.get(LANG) for c in element if name(c) == field]
            if sorted(map(str, languages)) != ["en", "fr"]:
                yield f"{field} of {key} {element.get('id')}: {languages}"
        for field in {name(c) for c in element if LANG in c.attrib}:
            both = {c.get(LANG): c.text for c in element if name(c) == field}
            if not all(text and text.strip() for text in both.values()):
                yield f"{field} of {key} {element.get('id')} is empty"
            elif min(map(len, both.values())) * 2 < max(map(len, both.values())) - 20:
                yield f"{field} of {key} {element.get('id')}: one language says much less"


def french(root):
    rules = [
        (f"[^{NARROW}][;!?]", "U+202F before ; ! ?"),
        (f"[^{WIDE}]:", "U+00A0 before the colon"),
        (f"«[^{NARROW}]|[^{NARROW}]»", "U+202F inside « »"),
        (f"[^{WIDE}{NARROW}]%", "a no-break space before %"),
        ("[\"“”'‘]", "typographic apostrophes, and « » for quotes"),
        (r"\.\.\.|  ", "an ellipsis character, single blanks"),
    ]
    for language, text in wording(root):
        for pattern, wanted in rules if language == "fr" else []:
            for hit in re.finditer(pattern, text):
                yield f"{wanted}: …{text[max(0, hit.start() - 20):hit.end() + 10]}…"


def english(root):
    for language, text in wording(root):
        for hit in re.finditer(r"(?i)\bprogrammes?\b|['\"«»]|\.\.\.|  | [;:!?]",
                               text if language == "en" else ""):
            yield f"“{hit.group()}” in …{text[max(0, hit.start() - 20):hit.end() + 10]}…"


def addresses(root):
    for _, text in wording(root):
        for hit in re.findall(r"\S+@\S+", text):
            if not re.fullmatch(r"[a-z.-]+@example\.com", hit):
                yield hit


def identities(root):
    known = {}
    for element, owner in walk(root):
        if "id" in element.attrib:
            kind = name(element)
            kind = f"{name(owner)}/{kind}" if kind == "goal" else kind
            if element.get("id") in known.setdefault(kind, set()):
                yield f"{kind} {element.get('id')} stands twice"
            known[kind].add(element.get("id"))
    for element, _ in walk(root):
        for attribute, kind in REFERENCES.get(name(element), {}).items():
            if attribute in element.attrib and element.get(attribute) not in known.get(kind, ()):
                yield f"{attribute} of {name(element)} {element.get('id')} leads nowhere"


def goals(root):
    for goal in root.findall(NS + "goal"):
        metric, target = goal.get("metric"), float(goal.get("target", "nan"))
        if metric not in METRICS:
            yield f"{goal.get('id')}: no metric {metric}"
        if not 0 < target <= (100 if metric in PERCENT else 5 if metric == "satisfaction" else 1e4):
            yield f"{goal.get('id')}: target {target}"


def agenda_minutes(root):
    for agenda in root.findall(NS + "agenda"):
        for text in agenda.findall(NS + "text"):
            total = sum(int(m) for m in re.findall(r"•\s(\d+)\smin", text.text))
            if total != int(root.get("minutes")):
                yield f"{agenda.get('id')} {text.get(LANG)}: {total} minutes"


def whole(root):
    need = {"phase": 10, "goal": 5, "topic": 6, "ground-rule": 6, "agenda": 6, "playbook": 8}
    for element, least in need.items():
        count = len(root.findall(NS + element))
        if count < least:
            yield f"{count} of {element}, {least} wanted"
    if len(root.findall(NS + "agenda")) != int(root.get("sessions")):
        yield "as many agendas as sessions are wanted"
    for phase in root.findall(NS + "phase"):
        first, weeks = int(phase.get("start-week")), int(phase.get("weeks"))
        for item in phase.findall(NS + "item"):
            if not first <= int(item.get("due-week")) <= first + weeks:
                yield f"{item.get('id')} is due outside its phase"


def reference_story(root):
    stories = root.findall(NS + "reference-story")
    if len(stories) != 1:
        yield f"{len(stories)} reference stories"
    for note in (n for story in stories for n in story.findall(NS + "note")):
        if note.text != NOTES[note.get(LANG)]:
            yield note.text


def weekdays(root):
    for session in records(root, "session"):
        if datetime.date.fromisoformat(session.get("day")).weekday() > 4:
            yield f"session {session.get('id')} on {session.get('day')}"


def counts(root):
    def states(element):
        return Counter(e.get("state") for e in records(root, element))

    pairs, sessions = states("pair"), states("session")
    if pairs.total() != 20:
        yield f"{pairs.total()} pairs"
    if not 65 <= sessions.total() <= 80:
        yield f"{sessions.total()} sessions"
    wanted = [
        (pairs, PAIR_STATES), (sessions, "planned held cancelled no_show moved".split()),
        (states("consent"), CONSENT_STATES), (states("challenge"), "open working solved".split()),
        (states("participation"), PIPELINE), (states("action"), "open done dropped".split()),
        (Counter(e.get("commitment") for e in records(root, "participation")),
         "informed agreed signed advocate".split()),
    ]
    for found, names in wanted:
        for state in names:
            if not found[state]:
                yield f"nothing is {state}"


def pair_rules(root):
    parts = {p.get("id"): p for p in records(root, "participation")}
    load, live = Counter(), Counter()
    for pair in records(root, "pair"):
        sides = [parts[pair.get(role)] for role in ("mentor", "mentee")]
        if [s.get("role") for s in sides] != ["mentor", "mentee"]:
            yield f"pair {pair.get('id')}: wrong roles"
        people = frozenset(s.get("person") for s in sides)
        if len(people) != 2:
            yield f"pair {pair.get('id')}: one person on both sides"
        over = pair.get("state") in ("completed", "ended")
        if over != ("finished" in pair.attrib):
            yield f"pair {pair.get('id')}: finished does not go with {pair.get('state')}"
        if not over:
            live[people] += 1
            if pair.get("over-capacity") != "true":
                load.update(s.get("id") for s in sides)
    yield from (f"two live pairs of {sorted(p)}" for p, n in live.items() if n > 1)
    yield from (f"{i} has {n} pairs" for i, n in load.items() if n > int(parts[i].get("capacity")))


def session_rules(root):
    as_of = root.get("as-of")
    for pair in records(root, "pair"):
        for session in pair.findall(NS + "session"):
            day, state = session.get("day"), session.get("state")
            if day < pair.get("started", "9999"):
                yield f"session {session.get('id')} before its pair"
            if day > (pair.get("finished") or as_of) and state != "planned":
                yield f"session {session.get('id')} is {state} on {day}"
            if (state == "cancelled") != ("cancelled-by" in session.attrib):
                yield f"session {session.get('id')}: who cancelled?"


def schema_errors(path, schema):
    run = subprocess.run(["xmllint", "--noout", "--nonet", "--schema", str(schema), str(path)],
                         capture_output=True, text=True, check=False)
    return run.stderr.splitlines()[:10] if run.returncode else []


def parse(path):
    if b"<!DOCTYPE" in path.read_bytes():
        raise ET.ParseError("DOCTYPE")
    return ET.parse(path).getroot()


def checks_of(stem):
    checks = [("both languages", translated), ("French as it is set", french),
              ("English as it is set", english), ("addresses at example.com", addresses),
              ("identities and references", identities), ("goals", goals),
              ("minutes of the agendas", agenda_minutes), ("a whole program", whole)]
    if stem in COMPANIES:
        checks.append(("the reference story says where it comes from", reference_story))
    if stem == "demo":
        checks += [("sessions on weekdays", weekdays), ("everything is there", counts),
                   ("rules of pairs", pair_rules), ("rules of sessions", session_rules)]
    return checks


def check_file(path, schema):
    """Yields (name, problems, reason to skip) for each check of one file."""
    try:
        root = parse(path)
    except (OSError, ET.ParseError) as error:
        yield "well-formed", [str(error)], None
        return
    right = root.tag == NS + "program" and root.get("id") == path.stem
    yield "well-formed, under its own id", [] if right else [root.tag, root.get("id")], None
    skip = None if schema.exists() and shutil.which("xmllint") else "no schema or no xmllint"
    yield "schema", [] if skip else schema_errors(path, schema), skip
    for title, check in checks_of(path.stem):
        yield title, list(check(root)), None


def main():
    if len(sys.argv) not in (2, 3):
        print("usage: check-programs.py DIR [SCHEMA]", file=sys.stderr)
        return 2
    folder = pathlib.Path(sys.argv[1])
    house = pathlib.Path(__file__).resolve().parent.parent
    schema = pathlib.Path(sys.argv[2] if len(sys.argv) > 2
                          else house / "resources/schema/program-1.xsd")
    found = sorted(p.stem for p in folder.glob("*.xml"))
    results = [("programs: all that are shipped", set(SHIPPED) - set(found), None)]
    for stem in found:
        results += [(f"{stem}: {title}", problems, skip)
                    for title, problems, skip in check_file(folder / f"{stem}.xml", schema)]
    print(f"1..{len(results)}")
    for number, (title, problems, skip) in enumerate(results, 1):
        print(f"{'not ok' if problems else 'ok'} {number} - {title}{f' # SKIP {skip}' if skip else ''}")
        for problem in problems:
            print(f"#   {problem}")
    return 1 if any(problems for _, problems, _ in results) else 0


if __name__ == "__main__":
    sys.exit(main())
