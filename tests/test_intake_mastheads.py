"""The name of a paper with the day above a text says who published it; a day above a text is not its title."""

from __future__ import annotations

import pytest

from generator.intake.document import Fact, Facts
from generator.intake.head_lines import headed
from generator.intake.letterheads import BY_ADDRESS
from generator.intake.source_drafts import titled
from generator.quotes.text.source_text import index

BODY = "The ferry sails again from the first of June, said the government of Orland on Tuesday in Lund."


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("The Harbour Post Sunday, May 3, 2026 Region | 5", "The Harbour Post"),
        ("The Harbour Post | World | 3 May 2026", "The Harbour Post"),
        ("Der Hafenbote – Sonntag, 3. Mai 2026", "Der Hafenbote"),
        ("Lund, 3 May 2026", ""),
        ("Sunday, 3 May 2026", ""),
        ("World | 3 May 2026", ""),
        ("The ferry stayed on Sunday, 3 May 2026", ""),
    ],
)
def test_who_is_named_above_a_text_published_it(line: str, name: str) -> None:
    for known in (None, Fact("post.test", BY_ADDRESS)):
        publisher = headed(Facts(publisher=known), [line, "The ferry sails", BODY]).publisher
        assert (publisher.value if publisher and publisher != known else "") == name


def test_a_publisher_that_the_document_names_stays() -> None:
    own = Fact("Harbour News")
    assert headed(Facts(publisher=own), ["The Harbour Post | 3 May 2026", BODY]).publisher == own


@pytest.mark.parametrize(
    ("heads", "title"),
    [
        (("Lund, 3 May 2026", "Statement on the ferry"), "Statement on the ferry"),
        (("The Harbour Post | 3 May 2026", "The ferry sails"), "The ferry sails"),
        (("Statement on the ferry", "Lund, 3 May 2026"), "Statement on the ferry"),
        (("Lund, 3 May 2026",), ""),
    ],
)
@pytest.mark.parametrize("is_guessed", [True, False])
def test_a_day_is_no_title(heads: tuple[str, ...], title: str, is_guessed: bool) -> None:  # noqa: FBT001  # a row
    text = index("\n\n".join((*heads, BODY, BODY)), "en")
    known = Fact(heads[0], "the title is the first line") if is_guessed else None
    found = titled(Facts(title=known), text).title
    expected = heads[0] if is_guessed and "|" in heads[0] else title
    assert (found.value if found else "") == expected
