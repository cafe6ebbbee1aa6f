"""Checks that each word of a term is counted for one choice only, and that what is not counted has one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.analysis.words import fold, forms_of_terms
from generator.diagnostics import Code

if TYPE_CHECKING:
    from generator.diagnostics import Diagnostics
    from generator.model.library import Library
    from generator.model.topic import Term


def form_in_two_words(library: Library, diagnostics: Diagnostics) -> None:
    """Refuse a form that two words of a term claim: it would count for the first and be missing from the other."""
    for term in library.terms.values():
        _forms(term, diagnostics)


def needless_exception(library: Library, diagnostics: Diagnostics) -> None:
    """Point out words under ``except`` that hold none of the term's: they leave nothing out."""
    for term in library.terms.values():
        (forms,) = forms_of_terms((term,))
        for index, (sense, (folded, _)) in enumerate(zip(term.other_senses, forms.other_senses, strict=True)):
            if not forms.words_in(folded):
                diagnostics.advice(
                    Code.NEEDLESS_EXCEPTION,
                    f"no word of `{term.id}` stands in `{sense.words}`, so nothing is left out",
                    term.place.span("except", index, "words"),
                    "give the word together with those beside it, as the source has them",
                )


def _forms(term: Term, diagnostics: Diagnostics) -> None:
    seen: dict[tuple[str, str | None], int] = {}
    for index, word in enumerate(term.words):
        for form in word.forms or (word.word,):
            key = fold(form), word.lang
            first = seen.setdefault(key, index)
            if first != index:
                other = term.words[first].word
                diagnostics.error(
                    Code.FORM_IN_TWO_WORDS,
                    f"`{form}` would count for two words, `{other}` and `{word.word}`",
                    term.place.span("words", index, "word"),
                    "leave it to one of the two, or put the two together",
                )
