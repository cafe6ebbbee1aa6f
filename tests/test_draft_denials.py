"""What somebody denies is never drafted as what they say: the verb of denial is inside, or there is no draft."""

from __future__ import annotations

import pytest

from tests.drafting.corpus import Labelled, rows_in
from tests.drafting.measures import drafts_of

DENIED = rows_in("denied.txt")


@pytest.mark.parametrize(("lang", "kind", "sentence", "begins"), DENIED)
def test_words_that_are_denied_are_drafted_with_the_denial_or_not_at_all(
    lang: str, kind: str, sentence: str, begins: str
) -> None:
    drafts = drafts_of(Labelled(lang, kind, "2024-05-16", f"{sentence}\n", ()))
    quotes = [said.quote for said in drafts.statements]
    if begins == "-":
        assert quotes == []
        assert len(drafts.left_out) == 1
    else:
        assert len(quotes) == 1
        assert quotes[0].startswith(begins)
