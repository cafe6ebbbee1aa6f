"""``python -m tests.bench.reading``: how the time for reading a file grows with it, for strange files.

Each is read at three sizes, each twice the one before: twice the time is linear. Nothing is asserted.
"""

from __future__ import annotations

import argparse
import time
from typing import TYPE_CHECKING

from generator.diagnostics import Diagnostics
from generator.diagnostics.rendering import Format, render
from generator.reader.decode import decode, text_rules
from generator.reader.records import EntriesRecord
from generator.reader.tree import parse

if TYPE_CHECKING:
    from collections.abc import Callable

_TOPIC = "topics:\n  - id: a\n    name: "


def _topics(line: str) -> Callable[[int], str]:
    """Return a file of as many topics, each on a line of its own; ``%`` in ``line`` is its number."""
    return lambda size: "topics:\n" + "".join(f"  - {line.replace('%', str(n))}\n" for n in range(size))


INPUTS: dict[str, Callable[[int], str]] = {
    "one long comment": lambda size: "topics: []\n" + "#" * 40 * size + "\n",
    "signs of a comment in a comment": lambda size: "topics: []\n   " + "# " * 20 * size + "\n",
    "comments between lines": lambda size: "topics:\n" + "  # note\n  - {id: a, name: A}\n" * size,
    "comments behind texts": lambda size: "statements:\n" + "  - says: A text # note\n" * size,
    "comments behind braces": _topics("{id: a%, name: A} # note"),
    "braces on one line, a comment": lambda size: (
        "topics: [" + ", ".join(f"{{id: a{n}, name: A}}" for n in range(size)) + "] # note\n"
    ),
    "brackets, deep": lambda size: "a: " + "[" * 40 * size,
    "braces, deep": lambda size: "a: " + "{a: " * 10 * size,
    "list marks, deep": lambda size: "- " * 20 * size,
    "a bracket not closed": lambda size: "a: [\n" + "x,\n" * 10 * size,
    "a mark not closed": lambda size: _TOPIC + '"' + "x\n" * 20 * size,
    "quoted words": _topics("{id: \"a%\", name: 'A'}"),
    "a long quoted text": lambda size: _TOPIC + "'" + "x '' " * 8 * size + "'\n",
    "a long text over many lines": lambda size: _TOPIC + "x\n      " * 8 * size + "\n",
    "anchors": lambda size: "".join(f"a{n}: &b{n} x\n" for n in range(size)),
    "tabs": lambda size: "topics:\n" + "\t" * 40 * size,
    "blank lines before a slip": lambda size: "topics:\n  - id: a\n" + "   \n" * 10 * size + " - b\n",
    "a field given again and again": lambda size: "a: b\n" * size,
    "fields that do not exist": _topics("{id: a%, name: A, foo: b}"),
    "ids that are none": _topics("{id: A%, name: A}"),
    "fields without a value": lambda size: "".join(f"a{n}:\n" for n in range(size)),
    "a long field's name": lambda size: "a" * 40 * size + ": b\n",
    "a long id": lambda size: "topics:\n  - {id: " + "A" * 40 * size + ", name: b}\n",
    "unseen line breaks": lambda size: "topics: []\n" + "a\u2028\n" * 10 * size,
    "no-break spaces": lambda size: "topics:\n" + "\u00a0- a: b\n" * 4 * size,
    "merges": lambda size: "topics:\n" + "<<<<<<< a\n=======\n>>>>>>> b\n" * size,
    "an unfinished merge": lambda size: "topics:\n<<<<<<< a\n" + "=======\n" * 4 * size,
    "a line of hyphens": lambda size: "topics:\n  " + "-" * 40 * size + "\n  x: y: z\n",
    "a line of spaces": lambda size: "says" + " " * 40 * size + "x\nc: d: e\n",
}
"""Names of inputs, each with what makes one of a size."""


def seconds(text: str) -> float:
    """Return how long it takes to read ``text``, with a report of all that is wrong with it."""
    begun = time.perf_counter()
    found = Diagnostics()
    tree = parse("a.yml", text, text_rules(), found)
    if tree is not None:
        decode(tree, EntriesRecord, found)
    render(found, lambda _: text, Format.TEXT)
    return time.perf_counter() - begun


def main() -> None:
    """Print a line for each input."""
    parser = argparse.ArgumentParser(description="How the time for reading a file grows with it.")
    parser.add_argument("--size", type=int, default=5000)
    size = parser.parse_args().size
    for name, make in INPUTS.items():
        texts = [make(size * times) for times in (1, 2, 4)]
        once, twice, four_times = (min(seconds(text) for _ in range(2)) for text in texts)
        print(
            f"{name:34} {len(texts[-1]) / 1e6:6.2f} MB {four_times:7.2f} s"
            f"   twice the size: × {twice / once:.1f}, × {four_times / twice:.1f}",
            flush=True,
        )


if __name__ == "__main__":
    main()
