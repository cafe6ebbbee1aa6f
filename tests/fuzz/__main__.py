"""``make fuzz``: every target of this package in turn, or those that are named."""

from __future__ import annotations

import pkgutil
import sys
from importlib import import_module

import tests.fuzz
from tests.fuzz.running import Target, main


def targets(names: set[str]) -> list[Target]:
    """Return the targets of the modules beside this one, by name; all if none is named."""
    found = []
    for module in pkgutil.iter_modules(tests.fuzz.__path__):
        if module.name != "__main__" and (not names or module.name in names):
            target = getattr(import_module(f"tests.fuzz.{module.name}"), "TARGET", None)
            if target is not None:
                found.append(target)
    return found


if __name__ == "__main__":
    arguments = sys.argv[1:]
    named = []
    while arguments and not arguments[0].startswith("-"):
        named.append(arguments.pop(0))
    sys.exit(main(targets(set(named)), arguments))
