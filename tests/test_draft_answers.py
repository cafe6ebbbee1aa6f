"""What is drafted of the answers in a transcript: a statement for each sentence, and none for a greeting."""

from __future__ import annotations

import pytest

from tests.drafting.corpus import Labelled, rows_in
from tests.drafting.measures import drafts_of

ANSWERS = rows_in("answers.txt")


@pytest.mark.parametrize(("lang", "answer", "pieces"), ANSWERS)
def test_each_sentence_of_an_answer_is_a_statement(lang: str, answer: str, pieces: str) -> None:
    question = "Q: ?" if lang != "zh" else "问：？"
    text = f"{question}\nMira Holt: {answer}\n{question}\nMira Holt: .\n"
    drafts = drafts_of(Labelled(lang, "press", "2024-05-16", text, ()))
    quotes = [said.quote for said in drafts.statements if said.quote != "."]
    assert " / ".join(quotes) == pieces
    kept = sum(len(quote.split()) for quote in quotes)
    because = [left for left in drafts.left_out if left.because.startswith("it only greets")]
    assert bool(because) == (
        kept < len(answer.split()) if lang != "zh" else len("".join(quotes)) < len(answer)
    )


def test_a_long_answer_of_short_sentences_is_drafted_in_pieces_of_sixty_words() -> None:
    text = f"Q: Why?\nMira Holt: {'It is so. ' * 60}\nQ: Why?\nMira Holt: No.\n"
    *pieces, _ = drafts_of(Labelled("en", "press", "2024-05-16", text, ())).statements
    assert [len(piece.quote.split()) for piece in pieces] == [60, 60, 60]
