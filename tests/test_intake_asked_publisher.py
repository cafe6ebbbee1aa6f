"""What is asked of a new publisher fits what it published: a newspaper is part of no state."""

from __future__ import annotations

import pytest

from generator.intake.publishers import Publishers
from generator.model.source import SourceType
from tests.factories import library


@pytest.mark.parametrize(
    ("type_", "asks"),
    [
        (SourceType.ARTICLE, False),
        (SourceType.ARTICLE_NEWSPAPER, False),
        (SourceType.DOCUMENT, True),
        (SourceType.SPEECH, True),
    ],
)
def test_only_who_published_a_document_may_be_part_of_a_state(type_: SourceType, *, asks: bool) -> None:
    found = Publishers(library(), lambda _id: False).named("The Tide")
    assert found.draft is not None
    (asked,) = found.draft.asked_for(type_).todo
    assert asked.startswith("No actor has this name: is it in the register under another one?")
    assert ("`part_of`" in asked) is asks
