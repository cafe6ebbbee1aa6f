"""Files as anybody may hand them in: each is read, or refused in a sentence, whatever was done to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.intake.document import Document, NotRead
from generator.intake.isolated import read_here, require_size
from generator.model.dates import parse_date
from generator.text.web_address import fault_of
from tests.fuzz.mutations import mutated_bytes
from tests.fuzz.running import Target, exit_with
from tests.intake.corpus import FORMATS, corpus

if TYPE_CHECKING:
    from random import Random

    from generator.intake.references.reference import Bibliography

_BIBLIOGRAPHIES = (
    b"@article{a, title={{T} \\& {\\'e}}, author={Lind, Ada and {B, C}}, journal={J}, date={2026-05~/2026-06}}\n"
    * 3,
    b"TY  - NEWS\nTI  - T\nAU  - Lind, Ada\nDA  - 2026/04//between\nUR  - https://x.test\nN1  - n\nER  - \n"
    * 3,
    b'[{"id": "a", "type": "book", "title": "T", "author": [{"family": "L"}], "issued": {"date-parts": [[2026, 5]]}}]',
    b'"Key","Item Type","Author","Title","Date"\n"K","report","Lind, Ada; B","T","April 26, 2023"\n',
)


def make(random: Random) -> bytes:
    """Return a document or a bibliography with changes in its bytes."""
    if random.random() < 0.3:
        return mutated_bytes(random, random.choice(_BIBLIOGRAPHIES))
    return mutated_bytes(random, random.choice(corpus(random.choice(list(FORMATS)))))


def examine(data: bytes) -> None:
    """Read it: what comes out can be saved, and what it says of itself can be looked at."""
    try:
        require_size(data)
        found = read_here(data)
    except NotRead as error:
        refusal = error.message
    else:
        _examine_found(found)
        return
    assert refusal, "a refusal says why"
    assert "\n" not in refusal, "a refusal is one sentence"


def _examine_found(found: Document | Bibliography) -> None:
    if isinstance(found, Document):
        assert found.text.encode(), "what was read is a text"
        return
    for reference in found.references:
        date, url = reference.facts.date, reference.facts.url
        assert reference.name, "a reference has a name"
        if date and date.value:
            parse_date(date.value)
        if url:
            fault_of(url.value)


TARGET = Target("intake", make, examine, count=60)

if __name__ == "__main__":
    exit_with(TARGET)
