"""Cuts that turn the meaning of a quotation round are refused, in every language whose negations are known."""

from __future__ import annotations

import pytest

from generator.model.proofs import Verdict
from generator.quotes.matching.match import match
from generator.quotes.matching.negation import negations
from generator.quotes.matching.warned_of import QuoteWarning
from generator.quotes.text.negation_words import NEGATIONS
from generator.quotes.text.segmentation import keys_of
from generator.quotes.text.source_text import index

TURNED = [
    ("en", "The corridor will not remain open.", "The corridor will … remain open"),
    ("en", "The corridor won’t, I repeat, remain open.", "The corridor … remain open"),
    ("en", "The corridor will, I repeat, never remain open.", "The corridor will […] remain open"),
    ("en", "We refuse to sign any of it.", "We … sign any of it"),
    ("en", "They signed without reading it.", "They signed … reading it"),
    ("en", "We help them. They will not help us.", "We help … help us"),
    ("en", "The corridor will not remain open.", "The corridor will [surely] remain open"),
    ("en", "Nobody here wants a war over fish.", "[Everybody] here wants a war over fish"),
    ("en", "The corridor will not remain open.", "[Yes, it will] remain open"),
    ("en", "We trust them in nothing.", "We trust them in [everything]"),
    ("uk", "Коридор не залишиться відкритим.", "Коридор … залишиться відкритим"),
    ("ru", "Коридор не останется открытым.", "Коридор … останется открытым"),
    ("zh", "走廊不会继续开放。", "走廊……继续开放"),
    ("zh", "我方没有同意这项计划。", "我方……同意这项计划"),
    ("fr", "Le couloir ne restera pas ouvert.", "Le couloir … ouvert"),
    ("fr", "Ce n’est pas un accord de paix.", "Ce … un accord de paix"),
    ("de", "Der Korridor wird nicht offen bleiben.", "Der Korridor wird … offen bleiben"),
    ("de", "Wir haben keine Zusage gegeben.", "Wir haben … Zusage gegeben"),
    ("es", "El corredor no seguirá abierto.", "El corredor … seguirá abierto"),
    ("ar", "الممر ليس مفتوحا أمام السفن", "الممر … مفتوحا أمام السفن"),
    ("tr", "Koridor artık açık değil bundan sonra da.", "Koridor artık açık … bundan sonra da"),
    ("tr", "Koridor bugün kesinlikle açılmayacak dedi bakan.", "Koridor bugün … dedi bakan"),
    ("pt", "O corredor não ficará aberto.", "O corredor … ficará aberto"),
    ("pl", "Korytarz nie pozostanie otwarty.", "Korytarz … pozostanie otwarty"),
    ("it", "Il corridoio non resterà aperto.", "Il corridoio … resterà aperto"),
    ("ko", "회랑은 더 이상 열려 있지 않을 것이다.", "회랑은 더 이상 열려 … 것이다"),
    ("ko", "우리는 안 간다 오늘은.", "우리는 … 간다 오늘은"),
    ("ja", "回廊は開いたままではない。と大臣は述べた", "回廊は開いたまま……と大臣は述べた"),
    ("ja", "私たちは行きません。明日も", "私たちは行き……明日も"),
    ("cs", "Koridor není otevřený pro lodě.", "Koridor … otevřený pro lodě"),
    ("sv", "Korridoren kommer inte att vara öppen.", "Korridoren kommer … att vara öppen"),
    ("nl", "De corridor blijft niet open.", "De corridor blijft … open"),
    ("fa", "این راه بدون ما باز است", "این راه … ما باز است"),
    ("no", "Korridoren skal ikke være åpen.", "Korridoren skal … være åpen"),
    ("nn", "Korridoren skal ikkje vere open.", "Korridoren skal … vere open"),
    ("cmn", "中方不支持该建议", "中方…支持该建议"),
    ("cmn-Hans", "中方不支持该建议", "中方…支持该建议"),
    ("yue", "中方唔支持该建议", "中方…支持该建议"),
    ("wuu", "中方不支持该建议", "中方…支持该建议"),
    ("arb", "الممر ليس مفتوحا أمام السفن", "الممر … مفتوحا أمام السفن"),
    ("arz", "الممر مش مفتوح للسفن", "الممر … مفتوح للسفن"),
    ("apc", "الممر مش مفتوح للسفن", "الممر … مفتوح للسفن"),
    ("pes", "این راه باز نیست برای ما", "این راه باز … برای ما"),
    ("fa", "ما این توافق را نمی‌پذیریم فردا هم", "ما این توافق را … فردا هم"),
    ("zsm", "Koridor itu tidak akan dibuka.", "Koridor itu … akan dibuka"),
    ("ms", "Koridor itu tidak akan dibuka.", "Koridor itu … akan dibuka"),
    ("sr", "Коридор није отворен за бродове.", "Коридор … отворен за бродове"),
    ("hr", "Koridor nije otvoren za brodove.", "Koridor … otvoren za brodove"),
    ("bs", "Koridor neće biti otvoren.", "Koridor … biti otvoren"),
    ("bg", "Коридорът няма да бъде отворен.", "Коридорът … да бъде отворен"),
    ("el", "Ο διάδρομος δεν θα μείνει ανοιχτός.", "Ο διάδρομος … θα μείνει ανοιχτός"),
    ("el", "Εδώ κανείς θα μείνει μόνος.", "Εδώ … θα μείνει μόνος"),
    ("ro", "Coridorul nu va rămâne deschis.", "Coridorul … va rămâne deschis"),
    ("hu", "A folyosó nem marad nyitva.", "A folyosó … marad nyitva"),
    ("fi", "Käytävä ei pysy auki.", "Käytävä … pysy auki"),
    ("be", "Калідор не застанецца адкрытым.", "Калідор … застанецца адкрытым"),
    ("sk", "Koridor nebude otvorený pre lode.", "Koridor … otvorený pre lode"),
    ("lt", "Koridorius nėra atviras laivams.", "Koridorius … atviras laivams"),
    ("hi", "हम इस समझौते पर हस्ताक्षर नहीं करेंगे", "हम इस समझौते पर हस्ताक्षर … करेंगे"),
    ("de", "Der Korridor bleibt keineswegs offen.", "Der Korridor bleibt … offen"),
    ("de", "Der Korridor bleibt kaum offen.", "Der Korridor bleibt … offen"),
    ("en", "The envoy is unlikely to agree.", "The envoy is … to agree"),
    ("en", "The envoy declined to sign it.", "The envoy … to sign it"),
    ("uk", "Коридор неможливо відкрити.", "Коридор … відкрити"),
    ("ru", "Коридор невозможно открыть.", "Коридор … открыть"),
    ("tr", "Biz bugün koridoru açmayız dedi bakan.", "Biz bugün koridoru … dedi bakan"),
    ("zh", "中方拒绝签署该协议", "中方…签署该协议"),
    ("zh", "中方反對簽署該協議", "中方…簽署該協議"),
    ("zh", "中方难以签署该协议", "中方…签署该协议"),
    ("xx", "The corridor will not remain open.", "The corridor will … remain open"),
]
KEPT = [
    ("en", "The plan, which was not new, will go ahead.", "The plan … will go ahead"),
    ("en", "We agree. We are not afraid. We go on.", "We agree. … We go on"),
    ("en", "He is not only rich but also kind to us.", "He is … but also kind to us"),
    ("en", "The corridor (not the road) will remain open.", "The corridor … will remain open"),
    ("en", "Why not? It remains open.", "[The corridor] remains open"),
    ("en", "The corridor won’t remain open.", "The corridor [will not] remain open"),
    (
        "de",
        "Sie sind nicht nur reich, sondern auch freundlich zu uns.",
        "Sie sind … sondern auch freundlich zu uns",
    ),
    ("sr", "План није само нов него и добар за нас.", "План … него и добар за нас"),
    ("el", "Είναι όχι μόνο πλούσιος αλλά και καλός.", "Είναι … αλλά και καλός"),
    ("ro", "Planul este nu numai nou ci și bun.", "Planul este … ci și bun"),
    ("id", "Rencana itu tidak hanya baru tetapi juga baik.", "Rencana itu … tetapi juga baik"),
    ("zh", "非洲各国支持该建议，特别是这一点。", "各国支持该建议……这一点"),
    ("zh", "大使在莫斯科说走廊开放。", "大使在……说走廊开放"),
    ("ja", "大臣は必ず行くと述べた。", "大臣は……行くと述べた"),
    ("tr", "Bakan almak ve vermek istiyoruz dedi.", "Bakan … vermek istiyoruz dedi"),
]


@pytest.mark.parametrize(("lang", "source", "quote"), TURNED)
def test_a_cut_that_takes_a_negation_away_is_refused(lang: str, source: str, quote: str) -> None:
    text = index(source, lang)
    found = match(quote, text)
    assert found.verdict is Verdict.ALTERED, found
    assert found.problem
    assert "quote that too" in found.problem or "turns the words round" in found.problem
    assert match(source, text).accepted


@pytest.mark.parametrize(("lang", "source", "quote"), KEPT)
def test_a_cut_that_takes_nothing_back_is_accepted(lang: str, source: str, quote: str) -> None:
    found = match(quote, index(source, lang))
    assert found.accepted, found


@pytest.mark.parametrize(
    ("source", "quote", "warned"),
    [
        ("The plan, which was not new, will go ahead.", "The plan … will go ahead", QuoteWarning.NEGATION),
        (
            "We will, if they withdraw first, sign the paper.",
            "We will … sign the paper",
            QuoteWarning.CLAUSE_CUT,
        ),
        (
            "We will sign it in May on condition that they do.",
            "We will sign it in May",
            QuoteWarning.CLAUSE_CUT,
        ),
        ("We will sign it in May as long as they do.", "We will sign it in May", QuoteWarning.CLAUSE_CUT),
        (
            "We will sign, unless it rains, and go home.",
            "We will sign … and go home",
            QuoteWarning.CLAUSE_CUT,
        ),
    ],
)
def test_what_a_cut_may_change_is_warned_of(source: str, quote: str, warned: QuoteWarning) -> None:
    assert warned in match(quote, index(source, "en")).warnings


@pytest.mark.parametrize(
    ("lang", "source", "quote"),
    [
        ("ja", "私たちは五月に条約に署名するつもりはありません。", "私たちは五月に条約に署名する"),
        ("ja", "私たちは五月に条約に署名することはない。", "私たちは五月に条約に署名する"),
        ("ja", "私たちは五月に条約に署名するわけではない。", "私たちは五月に条約に署名する"),
        (
            "ko",
            "우리는 오월에 조약에 서명할 생각이 지금도 앞으로도 전혀 없다.",
            "우리는 오월에 조약에 서명할",
        ),
        ("tr", "Biz anlaşmayı imzalamak için bu yıl Ankaraya gelmeyeceğiz.", "Biz anlaşmayı imzalamak"),
    ],
)
def test_a_negation_at_the_end_of_the_clause_is_warned_of(lang: str, source: str, quote: str) -> None:
    assert QuoteWarning.NEGATION in match(quote, index(source, lang)).warnings


@pytest.mark.parametrize(
    ("lang", "source", "quote"),
    [
        ("ja", "私たちは五月に条約に署名すると大臣は述べた。彼は行かない。", "私たちは五月に条約に署名する"),
        ("tr", "Biz anlaşmayı bu yıl imzalayacağız, bakan böyle dedi. O gelmedi.", "Biz anlaşmayı bu yıl"),
        # beyond a quotation mark, and further off than a sentence's end that is near
        ("en", "She said: “No river has an owner.” She will send an envoy in May.", "She will send an envoy"),
        ("en", "They do not own it. He said so. She will send an envoy.", "She will send an envoy"),
        # in the sentence before or after
        (
            "en",
            "They need not trust me. Every cart is sealed at the gate.",
            "Every cart is sealed at the gate",
        ),
        ("en", "We meet in June. No boat leaves before.", "We meet in June"),
        # a short sentence before it is one of its own
        ("en", "Will they sail? No. They sail on Monday.", "They sail on Monday"),
        ("en", "Is it over? It is not. We will go on.", "We will go on"),
        ("en", "“It is not. We will go on,” she said.", "We will go on"),
        ("de", "Das ist es nicht. Wir machen weiter.", "Wir machen weiter"),
        ("uk", "Ні. Ми йдемо далі разом.", "Ми йдемо далі разом"),
        ("fr", "Ce n'est pas fini. Nous continuons.", "Nous continuons"),
        ("uk", "Вони не мусять вірити. Кожен віз опечатано.", "Кожен віз опечатано"),
        ("fr", "Personne ne dort là. Le bac part à midi.", "Le bac part à midi"),
        # another thing that was said behind it
        ("en", "He said that the lock stays open and that no ship may wait.", "the lock stays open"),
        (
            "de",
            "Sie sagte, dass die Schleuse offen bleibt und dass kein Schiff wartet.",
            "die Schleuse offen bleibt",
        ),
        ("fr", "Il a dit que l’écluse reste ouverte et que personne n’attendra.", "l’écluse reste ouverte"),
        (
            "fr",
            "Il a dit que l’écluse reste ouverte et qu’aucun bateau n’attendra.",
            "l’écluse reste ouverte",
        ),
        ("uk", "Він сказав, що шлюз відкритий і що жоден корабель не чекає.", "шлюз відкритий"),
        ("ru", "Он сказал, что шлюз открыт и что никто не ждёт.", "шлюз открыт"),
        # joined to a clause that has a negation of its own
        ("en", "She said that no bell rang in May and that none ever should.", "no bell rang in May"),
        ("en", "There was no toll, and there will be none.", "there will be none"),
        ("de", "Er sagt, dass keine Glocke läutete und dass nie eine läuten soll.", "keine Glocke läutete"),
    ],
)
def test_a_negation_of_another_sentence_is_not_warned_of(lang: str, source: str, quote: str) -> None:
    assert QuoteWarning.NEGATION not in match(quote, index(source, lang)).warnings


@pytest.mark.parametrize(
    ("lang", "source", "quote"),
    [
        # a sentence of few words lives off the one beside it
        ("en", "They sail on Monday. Not so. He knows.", "They sail on Monday"),
        # a stop that ends no sentence
        ("en", "They do not want Mr. Hale on the pier.", "Hale on the pier"),
        # the clause depends on what is outside, has no negation of its own, or that one is in another clause
        ("en", "He did not say we sang and nobody danced.", "nobody danced"),
        ("en", "We sail on Monday, and not alone.", "We sail on Monday"),
        ("en", "They never sleep, they sail and not alone.", "They never sleep, they sail"),
        ("en", "It is not true: nobody drowned.", "nobody drowned"),
        ("en", "Nobody drowned, which is not true.", "Nobody drowned"),
    ],
)
def test_a_negation_that_concerns_the_words_is_warned_of(lang: str, source: str, quote: str) -> None:
    assert QuoteWarning.NEGATION in match(quote, index(source, lang)).warnings


@pytest.mark.parametrize(
    ("lang", "source", "quote"),
    [
        ("zh", "我方将签署该协议，但是乌方必须先停火。", "我方将签署该协议"),
        ("yue", "我方将签署该协议，除非乌方先开火。", "我方将签署该协议"),
        ("ja", "私たちは条約に署名する場合だけ話します。", "私たちは条約に署名する"),
        ("it", "Noi firmeremo il patto in maggio a meno che piova.", "Noi firmeremo il patto in maggio"),
        ("pl", "My podpiszemy ten układ w maju, chyba że będzie wojna.", "My podpiszemy ten układ w maju"),
        ("pt", "Nós assinaremos o acordo em maio, se eles assinarem.", "Nós assinaremos o acordo em maio"),
        ("tr", "Biz bu yıl anlaşmayı imzalarız ama önce konuşuruz.", "Biz bu yıl anlaşmayı imzalarız"),
        ("ar", "سنوقع هذا الاتفاق في مايو بشرط وقف النار", "سنوقع هذا الاتفاق في مايو"),
    ],
)
def test_a_clause_that_changes_the_words_is_warned_of(lang: str, source: str, quote: str) -> None:
    assert QuoteWarning.CLAUSE_CUT in match(quote, index(source, lang)).warnings


def test_every_known_language_has_a_case() -> None:
    languages = {"en", "uk", "ru", "zh", "fr", "de", "es", "ar", "tr", "pt", "pl", "it", "ko", "ja"}
    assert languages <= {lang for lang, _, _ in TURNED}
    assert languages <= NEGATIONS.keys() | {"zh", "ja"}


@pytest.mark.parametrize(
    ("lang", "text", "found"),
    [
        ("en", "not only", []),
        ("en", "it isn't nothing", ["isn't", "nothing"]),
        ("zh", "特别是非洲的未来", []),
        ("zh", "无人反对", ["无", "反"]),
        ("zh", "反对派领导人", []),
        ("ja", "必ずまず行かない", ["な"]),
        ("tr", "gelmedi namaz yapmaz", ["gelmedi", "yapmaz"]),
        ("ko", "안보 없다", ["없다"]),
        ("zh-Hant", "沒有", ["沒"]),
        ("", "not", ["not"]),
    ],
)
def test_words_that_negate_are_told_from_others(lang: str, text: str, found: list[str]) -> None:
    keys = keys_of(text)
    assert [keys[number] for number in negations(keys, lang)] == found
