"""The measures on our own texts: every way to alter a quotation, made by rule, on 44 invented texts."""

from __future__ import annotations

import pytest

from tests.quotes import measures
from tests.quotes.corpus import corpus
from tests.quotes.variants import base_quotes, split


def test_the_corpus_is_large_enough() -> None:
    assert len(corpus()) >= 40
    assert len(base_quotes()) + len(list(split())) >= 300
    assert len({text.lang for text in corpus()}) >= 9


def test_honest_variants_are_accepted() -> None:
    shares = measures.honest_accepted()
    assert shares["all"].total >= 3000
    assert shares["all"].percent >= 99.5, shares["all"].misses
    assert shares["verbatim"].percent == 100


def test_quotations_are_accepted_however_the_text_is_printed() -> None:
    shares = measures.printed_accepted()
    assert shares["all"].total >= 1500
    assert shares["all"].percent >= 99.5, shares["all"].misses


def test_split_quotations_are_accepted() -> None:
    shares = measures.split_accepted()
    assert shares["all"].total >= 50
    assert shares["all"].percent >= 95, shares["all"].misses


def test_no_altered_quotation_is_accepted() -> None:
    shares = measures.forbidden_accepted()
    assert shares["all"].total >= 2500
    assert {kind: share.hits for kind, share in shares.items() if share.hits} == {}


def test_a_negation_cut_at_the_edge_is_always_warned_of() -> None:
    share = measures.negations_warned()
    assert share.total >= 60
    assert share.misses == ()


def test_few_honest_quotations_are_warned_of() -> None:
    """A warning on everything would be none."""
    share = measures.warned_needlessly()
    assert share.percent <= 15, share.misses


@pytest.mark.parametrize(("figure", "least"), [("recall", 95), ("precision", 95), ("speakers", 90)])
def test_quotations_are_found_with_their_speakers(figure: str, least: float) -> None:
    found = measures.finding()
    assert getattr(found, figure) >= least, found.wrong
    assert found.guessed >= 100
