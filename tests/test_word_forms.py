"""Words are alike that are forms of one, and not those that only begin alike."""

from __future__ import annotations

import pytest

from generator.composing.word_forms import are_alike

FORMS = """measure/measured measured/measuring measured/measurement policy/policies discussing/discussions plan/planned
reduce/reduction decide/decision withdraw/withdrawal withdraw/withdrew know/known spend/spent show/shown safe/safety
early/earliest minister/ministry ukraine/ukrainian recognise/recognized give/given rail/railway border/borders
vertrag/vertrages fordert/fordern warten/wartet sitzung/sitzungen bateau/bateaux principal/principaux restera/reste
offensif/offensives мости/мостами порт/портом договор/договора"""
OTHERS = """least/lease plan/plane plan/plant plant/planet part/party part/partner count/country council/count
state/status court/course strait/strand breach/bread with/within third/thirty thing/think market/marked along/alone
policy/police commerce/common minute/minus summer/summary accept/access import/important"""


@pytest.mark.parametrize("pair", FORMS.split())
def test_forms_of_one_word_are_alike(pair: str) -> None:
    word, other = pair.split("/")
    assert are_alike(word, other)
    assert are_alike(other, word)


@pytest.mark.parametrize("pair", OTHERS.split())
def test_words_that_only_begin_alike_are_not(pair: str) -> None:
    word, other = pair.split("/")
    assert not are_alike(word, other)
    assert not are_alike(other, word)
