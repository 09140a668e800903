"""The workspaces that pictures are taken of, made with the command line."""
import os
import random
import subprocess
from xml.sax.saxutils import escape, quoteattr

HEAD = ('<?xml version="1.0" encoding="UTF-8"?>\n'
        '<program xmlns="urn:viceversa:program:1" id="pictures" version="1" xml:lang="en" '
        'archive="true" state="running" starts="2026-09-01" months="6" cadence="30">\n'
        '  <title>{}</title>\n')
GIVEN = ("Ada Bram Clara Dario Edda Femi Gwen Hugo Ines Jonas Kaya Levi Mira Noor Oskar Pia Quentin "
         "Rosa Søren Théo Uma Vera Wim Yara Zoé").split()
FAMILY = ("Ambermoor Birchgate Cinderfield Dunmarsh Elmsworth Fernhollow Goldhain Hazelwick Ironwood "
          "Juniperhill Kiteley Lanternby Mossgrove Northvale Oakenshaw Pinewick").split()
DEPARTMENTS = ("Marketing", "Finance", "Operations", "Technology", "Legal", "Sales")
SITES = ("London", "Paris", "Leeds", "Lyon")

# Family name, given name: what is too long, looks like markup, or is written from the right.
HARD_NAMES = [
    ("Wolfeschlegelsteinhausenbergerdorff-" * 6, "Hubert"),
    ("Fitzgerald Montgomery Featherstonehaugh Cholmondeley " * 4, "Anne-Sophie"),
    ("Fish & Chips", "Tom"),
    ("<b>Bold</b>", "Bobby"),
    ("&amp;", "Amanda"),
    ("O’Brien “the Bee”", "Áine"),
    ("العربي", "ليلى"),
    ("כהן", "דוד"),
    ("Ångström", "Åsa"),
    ("李", "小龙"),
    ("i", "I"),
    ("Zwölf %s %d", "Per"),
]


def person(number, family, given, role, department, site):
    return (f'  <person id="p{number}" level="{2 if role == "mentor" else 8}">\n'
            f"    <family-name>{escape(family.strip())}</family-name>\n"
            f"    <given-name>{escape(given)}</given-name>\n"
            f"    <email>person{number}@example.com</email>\n"
            f"    <staff-number>{number:06}</staff-number>\n"
            f"    <department>{escape(department)}</department>\n"
            f"    <site>{escape(site)}</site>\n  </person>\n",
            f'  <participation id="a{number}" person="p{number}" role={quoteattr(role)} '
            'state="trained"/>\n')


def write_program(path, title, people):
    parts = [person(number, *row) for number, row in enumerate(people, 1)]
    with open(path, "w", encoding="utf-8") as file:
        file.write(HEAD.format(escape(title)))
        file.writelines(part[0] for part in parts)
        file.writelines(part[1] for part in parts)
        file.write("</program>\n")


def import_people(cli, workspace, title, people):
    source = f"{workspace}.xml"
    write_program(source, title, people)
    call(cli, workspace, "new")
    call(cli, workspace, "import", source)
    os.remove(source)


def call(cli, workspace, *words):
    done = subprocess.run([cli, "--workspace", workspace, *words], stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, text=True)
    assert done.returncode == 0, f"{words}: {done.stderr.strip()}"
    return done.stdout


def role_of(number):
    return "mentor" if number % 2 == 0 else "mentee"


def demo(cli, workspace):
    call(cli, workspace, "demo")


def empty(cli, workspace):
    call(cli, workspace, "new")
    call(cli, workspace, "import", "first-pilot")


def crowd(cli, workspace):
    pick = random.Random(4).choice
    import_people(cli, workspace, "A program of thousands",
                  [(pick(FAMILY), f"{pick(GIVEN)} {pick(GIVEN)}", role_of(number),
                    pick(DEPARTMENTS), pick(SITES)) for number in range(30000)])


def hard_names(cli, workspace):
    people = [(family, given, role_of(number), "R&D <“Research” & Development>", "São Paulo")
              for number, (family, given) in enumerate(HARD_NAMES)]
    import_people(cli, workspace, "Names & <tags>", people)
    for mentor in range(1, len(people), 2):
        pair = call(cli, workspace, "add", "pair", f"mentor=person{mentor}@example.com",
                    f"mentee=person{mentor + 1}@example.com", "state=active", "started=2026-09-07",
                    "development_goal=" + "To see & to be <seen> " * 8).strip()
        call(cli, workspace, "add", "session", f"pair={pair}", f"day=2026-11-{mentor + 10}",
             "state=planned")
