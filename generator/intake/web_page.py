"""Reads saved web pages: the text without menus, and what the page says of itself."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.intake.changed_pages import as_changed
from generator.intake.characters import cleaned
from generator.intake.document import Document, LeftOut, NotRead
from generator.intake.encodings import decode
from generator.intake.head_lines import headlined
from generator.intake.main_text import MainText, date_on, main_text, round_headline
from generator.intake.web_blocks import blocks_of, hidden_of, parse
from generator.intake.web_facts import facts_of
from generator.intake.web_paywalls import is_wall

if TYPE_CHECKING:
    from generator.intake.web_blocks import Block

KIND = "a web page"
_DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_NOT_FOUND = (
    "the page's text could not be told from its menus, so all of the page is in: take out what is not text"
)


def read(data: bytes) -> Document:
    """Return what a saved web page says. Raises `NotRead`."""
    declared = _DECLARED.search(data[:4096])
    decoded = decode(data, declared[1].decode("ascii") if declared else "")
    document = read_page(decoded.text)
    return replace(document, changed=(*document.changed, *filter(None, [decoded.sentence])))


def read_page(text: str, address: str = "", *, whole: bool = False) -> Document:
    """Return what a page says of which the source is known. Raises `NotRead`.

    ``address`` is where it was saved from, if that is known; ``whole`` tells that it has no menus.
    """
    tree = parse(text)
    facts = facts_of(tree, text, address)
    blocks = blocks_of(tree)
    title = facts.title.value if facts.title else ""
    found = MainText(tuple(blocks), ()) if whole else main_text(text, blocks, title)
    lines = round_headline(blocks, found)
    facts = headlined(facts, lines)
    if facts.date is None:
        facts = replace(facts, date=date_on(text))
    facts = as_changed(facts, lines)
    is_part = any(is_wall(block.text) for block in found.rest)
    paragraphs, changed = cleaned(_as_mail(block) if whole else block.text for block in found.text)
    if not paragraphs:
        raise NotRead(
            "it shows no text: a program in the page perhaps fetches that",
            "open it in a browser, copy its text, and save that as a .txt file",
        )
    return Document(
        kind=KIND,
        paragraphs=paragraphs,
        facts=replace(facts, is_part=is_part),
        left_out=_left_out(found, hidden_of(tree)),
        changed=changed if found.is_found else (*changed, _NOT_FOUND),
    )


def _as_mail(block: Block) -> str:
    """Return a block as a plain e-mail has it: each line that is quoted with ``>`` before it."""
    return re.sub(r"^", "> ", block.text, flags=re.MULTILINE) if block.is_quoted else block.text


def _left_out(found: MainText, hidden: list[str]) -> tuple[LeftOut, ...]:
    rest = [block.text for block in found.rest]
    parts = (
        LeftOut("passage round the text, passages round the text", tuple(rest)),
        LeftOut("passage that the page does not show, passages that the page does not show", tuple(hidden)),
    )
    return tuple(part for part in parts if part.passages)
