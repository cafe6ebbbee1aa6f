"""Links of views: what an id leads to, be it an entry's or a briefing's own."""

from __future__ import annotations

import pytest

from generator.analysis import derive
from generator.document.inline import Link
from generator.document.plain import plain_text
from generator.memo import Memo
from generator.writer.views.entry_links import EntryLinks
from generator.writer.views.labels import label_registers
from tests import factories as make

HOME = f"briefings/{make.BRIEFING}/"


@pytest.mark.parametrize(
    ("id_", "address", "words"),
    [
        (make.BRIEFING, HOME, "Talks in May"),
        (f"{make.BRIEFING}/talks", f"{HOME}timeline/#talks", "Talks"),
        ("alice", "actors/alice/", "Alice"),
    ],
)
def test_an_id_leads_to_what_it_names(id_: str, address: str, words: str) -> None:
    """A quotation in a key point stands in the briefing itself, so that a view may ask for it too."""
    library = make.full_library()
    links = EntryLinks(library, derive(library, Memo()), label_registers(library, "en"))
    link = links.to(id_)
    assert isinstance(link, Link)
    assert (link.to, plain_text(link, "en")) == (address, words)
