"""The quote lock: proves each quotation word for word against its source's private text, and keeps the proof.

In order:

1. `claims.claims_of` walks a library and yields each `Claim`: words that are said to stand in a source.
2. `held_texts.load_texts` reads the private texts; `text.source_text.index` makes each ready for matching.
3. `matching.quotation.read_quotation` reads the cuts and insertions that the editor marked in the words;
   `matching.match.match` looks for what is left in the text and returns a `Match`: verdict, place, warnings.
4. `verify.verify` does this for all claims, beside what is kept of earlier checks, and `absences.check_absences` for
   words said to be missing; `messages.add_diagnostics` tells the editor, `verify.renew` makes the lock to keep.
5. `lock.save_lock` writes it to ``quotes.lock.json``: proofs without texts, which are committed.
6. Every build reads it (`lock_of`), and `proofs_of` returns what it proves of the words as they are now.

1 to 5 are ``briefings verify --write``, where the texts are; 6 needs none. Beside them: `unused` lists quotations of a
text that no entry uses, `inventory` sums up by source, `copied` finds runs of a source's words in our outputs.

"Claim" is what an entry says of its source, "verdict" what a text says to it, "proof" what is kept of the verdict.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.quotes.lock import NAME, Lock, read_lock
from generator.quotes.proofs import proofs_of

if TYPE_CHECKING:
    from pathlib import Path

    from generator.diagnostics import Diagnostics
    from generator.memo import Memo

__all__ = ["lock_of", "lock_path", "proofs_of"]


def lock_path(briefings: Path) -> Path:
    """Return where the lock of the folder ``briefings`` is."""
    return briefings / NAME


def lock_of(briefings: Path, diagnostics: Diagnostics, memo: Memo) -> Lock | None:
    """Return the lock in the folder ``briefings``, None if there is none; the same object while it says the same."""
    path = lock_path(briefings)
    try:
        status = path.stat()
        state = (status.st_mtime_ns, status.st_size, status.st_ino)
    except OSError:
        state = (0, 0, 0)
    lock = memo.replay(
        ("quote lock file", state),
        (),
        lambda found: read_lock(path, f"{briefings.name}/{NAME}", found),
        diagnostics,
    )
    return memo.same(("quote lock",), lock)
