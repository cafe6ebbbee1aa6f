"""Names the commands of the program, without loading one."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

GROUPS: Mapping[str, tuple[str, ...]] = {
    "Begin": ("handbook", "init", "new"),
    "Write": ("add", "compose", "draft", "judge", "confirm", "sheet", "import", "serve", "fmt", "schema"),
    "Check": ("check", "explain", "verify", "review", "sources", "unused", "impact"),
    "Publish": ("publish", "build", "generate", "pdf", "edition"),
    "Take away": ("export",),
    "Upkeep": ("doctor", "eject", "completion", "rename", "merge", "move", "diff", "drift", "clean"),
}
"""The commands as `briefings --help` lists them: by what somebody is about to do, in the order in which they do it."""
COMMANDS: tuple[str, ...] = tuple(sorted(chain.from_iterable(GROUPS.values())))
"""Each is a function of its name in the module of that name in this package; `import_` for a word of Python's own."""
