"""Language tags: what is registered is taken, in any case; for what is not, the one that is meant is named."""

from __future__ import annotations

import pytest

from generator.text.languages import UnknownLanguageError, canonical
from generator.text.languages.registry import instead, languages, regions, scripts

TAKEN = "en uk zh se ee kr br am cmn yue nds sr-Latn zh-Hant zh-Hant-TW pt-BR es-419 und mul zxx sq-XK sh tlh"
IN_ANY_CASE = {"EN": "en", "ZH-HANT": "zh-Hant", "pt-br": "pt-BR", "zh-hANT-tw": "zh-Hant-TW", "NO": "no"}


@pytest.mark.parametrize(
    ("written", "tag"), [*((tag, tag) for tag in TAKEN.split(" ")), *IN_ANY_CASE.items()]
)
def test_registered(written: str, tag: str) -> None:
    assert canonical(written) == tag


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        *(("ua", "uk"), ("cn", "zh"), ("jp", "ja"), ("gr", "el"), ("cz", "cs"), ("dk", "da"), ("ge", "ka")),
        *(("vn", "vi"), ("ir", "fa"), ("by", "be"), ("rs", "sr"), ("kz", "kk"), ("UA", "uk"), ("il", "he")),
        *(("eng", "en"), ("ukr", "uk"), ("ger", "de"), ("iw", "he"), ("in", "id"), ("mo", "ro")),
        *(
            ("pt_BR", "pt-BR"),
            ("en-UK", "en-GB"),
            ("ua-UA", "uk-UA"),
            ("zh_hant", "zh-Hant"),
            ("cn-Hant", "zh-Hant"),
        ),
        *(
            ("zh-min-nan", "nan"),
            ("i-klingon", "tlh"),
            ("zh-yue", "yue"),
            ("de-1996", "de"),
            ("en-Xyzq", "en"),
        ),
        *(
            ("en\n", "en"),
            (" en", "en"),
            ("xx", None),
            ("english", "en"),
            ("klingonese", None),
            ("", None),
            ("e", None),
            ("qqq", None),
        ),
        *(
            ("en-", "en"),
            ("zh-Hant-", "zh"),
            ("ｅn", None),
            ("еn", None),
            ("en-x-private", "en"),
            ("x" * 5000, None),
        ),
    ],
)
def test_not_registered(written: str, meant: str | None) -> None:
    with pytest.raises(UnknownLanguageError) as refused:
        canonical(written)
    assert refused.value.meant == meant


def test_the_tables_are_whole() -> None:
    """Every tag that is offered is one that is taken, and none is offered for one that is."""
    assert (len(languages()) > 8000, len(scripts()) > 200, len(regions()) > 290) == (True, True, True)
    for written, tag in instead().items():
        assert written not in languages()
        if tag != "en-GB-oxendict":
            assert canonical(tag) == tag
