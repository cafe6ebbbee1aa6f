"""A quotation in a line has its translation where no sentence of ours says what it says."""

from __future__ import annotations

from generator.model.report import TranslationBy
from tests import factories as make
from tests.outputs import outputs_of


def test_a_quotation_alone_has_its_translation() -> None:
    report = make.report(
        quote="Мир", quote_lang="uk", translation="Peace", translation_by=TranslationBy.OWN, locator=None
    )
    briefing = make.briefing(
        statements=(make.statement(reports=(report,)),),
        key_points=(make.key_point("Point.", evidence=(report,)),),
    )
    made = outputs_of(make.library(briefing))
    shown = "“Мир” “Peace” (our translation)"
    assert shown in made.pages["overview"]
    assert shown in made.paper["overview"]["key_points"][0]["cites"]
    assert shown not in made.pages["/actors/alice"], "there our words stand beside it"
