"""Address check: asks the web addresses of sources whether they still answer, and keeps what they did.

A *link* in this program is a hyperlink in a document; what is checked here is an *address*. In order:
`checking.check_addresses` visits all of them, `visiting.Visitor.visit` one (robots.txt, redirects, the judgement),
`asking.ask` makes one request, for which `networks.endpoints_of` says where it may connect to;
`checking.renewed` merges what was found with what was known, and `lock.save_lock` writes ``links.lock.json``.
`checks_of` reads that file for a build, which asks nobody: this package alone asks anything of the network.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.addresses.lock import NAME, read_lock

if TYPE_CHECKING:
    from pathlib import Path

    from generator.diagnostics import Diagnostics
    from generator.memo import Memo
    from generator.model.address_checks import AddressChecks

__all__ = ["checks_of", "lock_path"]


def lock_path(briefings: Path) -> Path:
    """Return where the folder ``briefings`` keeps what its addresses did."""
    return briefings / NAME


def checks_of(briefings: Path, diagnostics: Diagnostics, memo: Memo) -> AddressChecks:
    """Return what the addresses did when they were last asked; the same object while it says the same.

    Nobody is asked here. A file that cannot be read is reported and counts as none.
    """
    path = lock_path(briefings)
    try:
        status = path.stat()
        state = (status.st_mtime_ns, status.st_size, status.st_ino)
    except OSError:
        state = (0, 0, 0)
    known = memo.replay(
        ("links", state), (), lambda found: read_lock(path, f"{briefings.name}/{NAME}", found), diagnostics
    )
    return memo.same(("address checks",), known)
