"""Tells by the verb whether somebody only expects or hopes what they are told to say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.drafting.joined_words import whole_words
from generator.drafting.languages import LANGUAGES
from generator.model.statement import Modality
from generator.text.compiled import compiled

if TYPE_CHECKING:
    from generator.drafting.said import Said


def modality_of(said: Said, lang: str) -> Modality | None:
    """Return how reported words are meant, as the verb says that tells of them: she *expects* the bill to be paid."""
    words = LANGUAGES[lang]
    for modality, verbs in ((Modality.EXPECTED, words.expects), (Modality.HOPED, words.hopes)):
        told = compiled(f"{whole_words(verbs, lang)}$", re.IGNORECASE)
        if said.is_reported and told.search(said.told_by):
            return modality
    return None
