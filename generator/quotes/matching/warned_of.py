"""Names what is warned of in a quotation whose words are all there (`generator.quotes.matching.quote_warnings`)."""

from __future__ import annotations

from enum import StrEnum


class QuoteWarning(StrEnum):
    """What an editor should look at before printing a quotation."""

    NEGATION = "negation-at-edge"
    """A "not" stands right before or behind the quotation, or in what was left out of it."""
    QUESTION = "question-as-statement"
    """The source asks what the quotation states."""
    INSIDE_ANOTHER = "inside-another-quote"
    """In the source the words stand inside what another person is quoted with."""
    CLAUSE_CUT = "clause-cut"
    """The sentence goes on with a clause that changes it: but, if, unless."""
    PARAPHRASE = "paraphrase-in-marks"
    """The source does not print these words in quotation marks: they are its own."""
    RECASED = "recased-word"
    """A word inside has other capitals than in the source: us for US."""
