#!/usr/bin/python3
"""bench-window.py OUR-WINDOW BARE-WINDOW MAKE-CROWD SESSIONS, inside tests/ui/in-display.

Our window's first frame, its first frame with rows and its memory, each beside a bare libadwaita
window taken in turn; then the longest time the main loop was busy, by what was done. Once with the
people, which a window shows at first, once with the sessions, the longest list. One line of JSON per
figure; medians of nine.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time

TURNS = 9


def run(command):
    """What a window prints, each line of JSON."""
    env = dict(os.environ, VV_BENCH_START=str(time.clock_gettime_ns(time.CLOCK_MONOTONIC) // 1000))
    env.pop("GDK_DEBUG", None)  # in-display keeps GL away from leak checks; every user's window has it
    done = subprocess.run(command, env=env, capture_output=True, text=True, timeout=300, check=True)
    return [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]


def figure(name, ours, bare, limit):
    ratio = statistics.median(ours) / statistics.median(bare)
    print(json.dumps({"name": name, "ours": ours, "ours_median": statistics.median(ours),
                      "reference": bare, "reference_median": statistics.median(bare),
                      "ratio": round(ratio, 3), "limit": limit}), flush=True)


def start(window, bare, path, place):
    """How the window starts with the list of that place."""
    ours, reference = [], []
    for _ in range(TURNS):
        reference += run([bare])
        ours += run([window, "start", place, path])
    of = lambda key, rows: [row[key] for row in rows]
    figure(f"{place}: first frame, ms", of("frame_ms", ours), of("frame_ms", reference), 1.3)
    figure(f"{place}: first frame with rows, ms", of("rows_ms", ours), of("frame_ms", reference), 2.0)
    figure(f"{place}: memory, MB", of("memory_mb", ours), of("memory_mb", reference), 1.3)


def main():
    window, bare, make_crowd, sessions = sys.argv[1:5]
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "crowd.viceversa")
        subprocess.run([make_crowd, path, "30000", sessions], check=True)
        run([bare]), run([window, "start", "people", path])  # warm
        for place in ("people", "sessions"):
            start(window, bare, path, place)
            for row in run([window, "work", place, path])[1:]:
                print(json.dumps({"name": f"{place}: main loop busy at most, ms: " + row["phase"],
                                  "value": row["longest_ms"], "limit": 50}), flush=True)


main()
