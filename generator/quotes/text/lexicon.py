"""Word lists by language: verbs of speech, pronouns, and words that turn what stands before them.

They guess and warn. A language without a list gets English ones, where that does no harm. Folded forms, as
`generator.quotes.text.segmentation` gives them.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from generator.quotes.text.folding import fold_text
from generator.quotes.text.language_groups import word_list_language
from generator.quotes.text.spelling import without_optional_marks

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def word_list(text: str) -> frozenset[str]:
    """Return words, and behind a stroke phrases of several words, folded as they are compared."""
    words, *phrases = text.split("|")
    return frozenset(
        without_optional_marks(fold_text(phrase)).strip() for phrase in (*words.split(), *phrases)
    )


SPEECH: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "en": _words(
            "say says said saying tell tells told telling add adds added adding write writes wrote written "
            "writing tweet tweets tweeted tweeting posted posting stated stating noted noting warn warns "
            "warned warning insist insists insisted insisting argue argues argued arguing claimed claiming "
            "explain explains explained explaining announce announces announced announcing declare declares "
            "declared declaring replied replying respond responds responded responding asks asked asking "
            "continue continues continued continuing conclude concludes concluded concluding called calling "
            "describe describes described describing remarked commented observe observes observed stresses "
            "stressed stressing emphasise emphasised emphasize emphasized emphasizing urges urged urging "
            "cautions cautioned cautioning quip quips quipped joked recall recalls recalled acknowledge "
            "acknowledged acknowledging concede conceded conceding admit admits admitted admitting confirm "
            "confirms confirmed confirming deny denies denied denying assert asserts asserted asserting "
            "contend contends contended maintain maintains maintained suggest suggests suggested suggesting "
            "promised promising pledged pledging vowed vowing reiterate reiterates reiterated repeat "
            "repeated repeating testify testified testifying predict predicted predicting complain "
            "complained complaining praised praising criticise criticised criticize criticized condemn "
            "condemned condemning thanked shout shouted whispered exclaimed according answered speaking "
            "spoke quoted termed dubbed labelled labeled denounced hailed underlined disclosed affirmed "
            "pointed boasted lamented mused opined retorted rejoined countered wondered demanded inquired"
        ),
        "uk": _words(
            "сказав сказала сказали каже кажуть заявив заявила заявили заявляє додав додала додали написав написала "
            "повідомив повідомила повідомили зазначив зазначила зазначили наголосив наголосила підкреслив "
            "підкреслила відповів відповіла пояснив пояснила розповів розповіла вважає запитав запитала словами"
        ),
        "ru": _words(
            "сказал сказала сказали говорит говорил заявил заявила заявили заявляет добавил добавила добавили "
            "написал написала сообщил сообщила сообщили отметил отметила подчеркнул подчеркнула ответил ответила "
            "пояснил пояснила объяснил рассказал рассказала считает спросил спросила словам"
        ),
        "fr": _words(
            "dit disait déclaré déclare déclarait ajouté ajoute affirmé affirme écrit expliqué explique souligné "
            "souligne indiqué indique répondu répond assuré assure estimé estime précisé précise annoncé demandé "
            "selon poursuivi conclu rappelé lancé"
        ),
        "de": _words(
            "sagt sagte sagten erklärt erklärte erklärten schrieb schreibt fügte betonte betont meinte meint "
            "antwortete antwortet berichtete teilte mitteilte warnte forderte fragte laut zufolge kündigte nannte "
            "bezeichnete bekräftigte"
        ),
        "es": _words(
            "dijo dice dicho afirmó afirma declaró declara añadió añade agregó escribió explicó señaló indicó "
            "respondió aseguró según subrayó preguntó advirtió"
        ),
        "it": _words("detto dice disse dichiarato ha aggiunto scritto spiegato affermato secondo risposto"),
        "pl": _words(
            "powiedział powiedziała mówi mówił mówiła dodał dodała napisał napisała oświadczył oświadczyła podkreślił "
            "podkreśliła zapytał zapytała odpowiedział odpowiedziała odparł odparła zaznaczył zaznaczyła"
        ),
        "pt": _words(
            "disse disseram diz afirmou declarou acrescentou respondeu explicou perguntou escreveu garantiu "
            "sublinhou segundo"
        ),
        "tr": _words(
            "dedi dediler diyor söyledi söylediler belirtti açıkladı ekledi sordu yazdı vurguladı konuştu yanıtladı"
        ),
    }
)
"""Verbs (and a few prepositions) by which a text says whose words it quotes; East Asian ones are in `SPEECH_SIGNS`."""

SPEECH_SIGNS = frozenset("说說称稱道问問答写寫示出曰指")
"""Characters that end or make up verbs of speech in Chinese: 说, 表示, 指出, 称."""

PRONOUNS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "en": _words("he she they it i we you who"),
        "uk": _words("він вона вони я ми"),
        "ru": _words("он она они я мы"),
        "fr": _words("il elle ils elles on je nous t-il t-elle"),
        "de": _words("er sie es ich wir"),
        "es": _words("él ella ellos ellas yo"),
        "it": _words("egli ella lui lei esso essa loro essi esse io noi"),
        "pl": _words("on ona ono oni ja my"),
        "pt": _words("ele ela eles elas eu nós"),
        "tr": _words("o onlar ben biz"),
        "zh": _words("他 她 它 们 們 我"),
    }
)
STANDS_FOR: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "en": _words("both neither each others someone somebody"),
        "uk": _words("той та ті цей ця ці останній остання обидва обидві"),
        "ru": _words("тот та те этот эта эти последний последняя оба обе"),
        "fr": _words("celui-ci celle-ci ceux-ci celles-ci celui-là celle-là tous toutes"),
        "de": _words("dieser diese jener jene letzterer letztere beide man wer"),
        "es": _words(
            "usted ustedes nosotros éste ésta éstos éstas este esta estos estas aquél aquélla ambos ambas"
        ),
        "it": _words("questi questo questa costui costei quello quella entrambi entrambe"),
        "pl": _words("ten ta ci te tamten obaj obie"),
        "pt": _words("este esta estes estas esse essa aquele aquela ambos ambas"),
        "tr": _words("bu bunlar şu ikisi"),
    }
)
"""Other words that stand for somebody named before; at the beginning of a sentence they have a capital like a name."""

TURNS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "en": word_list(
            "but if unless until except provided providing although though however only yet without while "
            "whereas when once or assuming because so|on condition that|on the condition|as long as|so long "
            "as|in case"
        ),
        "uk": word_list("але якщо хоча коли тільки лише поки якби крім проте однак доки|за умови"),
        "ru": word_list("но если хотя когда только лишь пока кроме однако|при условии|до тех пор"),
        "fr": word_list(
            "mais si sauf quoique bien lorsque quand seulement sans pourvu|à condition|à moins|tant que"
        ),
        "de": word_list(
            "aber wenn falls obwohl außer nur solange sobald jedoch sofern vorausgesetzt|es sei denn|unter "
            "der bedingung"
        ),
        "es": word_list(
            "pero si salvo aunque cuando solo sólo excepto|a menos que|siempre que|a condición de"
        ),
        "it": word_list(
            "ma se però tranne purché sebbene benché quando salvo|a meno che|a condizione che|anche se"
        ),
        "pl": word_list(
            "ale jeśli jeżeli chociaż choć kiedy gdy lecz jednak tylko|chyba że|o ile|pod warunkiem"
        ),
        "pt": word_list(
            "mas se salvo exceto embora porém contudo quando caso|a menos que|desde que|a não ser"
        ),
        "tr": word_list("ama ancak fakat eğer şartıyla koşuluyla"),
        "ar": word_list("لكن ولكن إذا إلا بشرط شرط لو"),
        "zh": word_list("但 如果 除非 只要 只有 只是 不过 不過 然而 假如 倘若 虽然 雖然 尽管 儘管 前提"),
        "ja": word_list("ただし しかし だが けれど もし なら 場合"),
        "ko": word_list("하지만 그러나 만약 다만 단"),
        "nl": word_list("maar als tenzij mits hoewel indien wanneer behalve|op voorwaarde dat"),
        "sv": word_list("men om såvida ifall fastän"),
        "da": word_list("men hvis medmindre såfremt når"),
        "nb": word_list("men hvis dersom når unntatt|med mindre"),
        "cs": word_list("ale pokud jestliže když avšak kromě|pod podmínkou"),
        "fa": word_list("اما ولی اگر مگر"),
        "id": word_list("tetapi tapi jika kalau kecuali asalkan namun"),
        "hi": word_list("लेकिन अगर यदि मगर"),
    }
)
"""Words that begin a clause which changes the one before it: will go, *but* …; will go *on condition that* …."""
_LONGEST_TURN = 4
JOINING: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "en": _words("and or"),
        "uk": _words("і й та або"),
        "ru": _words("и или"),
        "fr": _words("et ou"),
        "de": _words("und oder"),
        "es": _words("y e o u"),
        "it": _words("e ed o"),
        "pl": _words("i oraz lub albo"),
        "pt": _words("e ou"),
    }
)
"""Words that set a clause beside another of equal rank."""
THAT: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "en": _words("that"),
        "uk": _words("що"),
        "ru": _words("что"),
        "fr": _words("que qu'il qu'elle qu'ils qu'elles qu'on qu'aucun qu'aucune"),
        "de": _words("dass daß"),
        "es": _words("que"),
        "it": _words("che"),
        "pl": _words("że"),
        "pt": _words("que"),
    }
)
"""Words with which a clause begins that tells what was said."""
VERB_LAST = frozenset({"ja", "ko", "tr", "fa", "hi"})
"""Languages whose verb, and with it the negation, stands at the end of the clause."""

_AUXILIARIES: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "fr": _words("a ont avait avaient est"),
        "it": _words("ha hanno"),
        "es": _words("ha han"),
        "de": _words("hat habe haben hatte"),
    }
)
"""Words that form the past of a verb: a déclaré."""


def auxiliaries_of(lang: str) -> frozenset[str]:
    """Return the words that form the past of a verb in ``lang`` (BCP 47); none for a language without a list."""
    return _AUXILIARIES.get(word_list_language(lang), frozenset())


DETERMINERS = _words("the a an one another his her their its our my this der die das le la les un une")
"""Words that begin a description."""
PREPOSITIONS = _words(
    "of to with for from by in at on between about against among under over into than and as via after "
    "before like through toward towards near"
)
"""Words whose name is no subject."""
_PREPOSITIONS_OF: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        lang: PREPOSITIONS | _words(theirs)
        for lang, theirs in {
            "de": "am im an auf aus bei beim mit nach seit vom vor zu zum zur für gegen über während laut",
            "fr": "à en dans chez lors sur pour par avec depuis après avant",
            "es": "a en con por para desde tras ante",
            "it": "a con per su nel nella nell' dopo",
            "pt": "em no na com por para desde após",
            "uk": "у в на з із до від про для після під",
            "ru": "в во на с из до от о об для после под",
            "pl": "w we na z ze do od o dla po",
        }.items()
    }
)


def prepositions_of(lang: str) -> frozenset[str]:
    """Return the prepositions of ``lang`` (BCP 47), with the English ones."""
    return _PREPOSITIONS_OF.get(word_list_language(lang), PREPOSITIONS)


HELPING = _words(
    "will would shall should can could may might must is are was were has have had do does did be been not that "
    "which who"
)
"""English words that no number stands before as theirs."""
FILLER = _words(
    "has had have is was also then later earlier again once recently previously separately quickly "
    "immediately today yesterday tomorrow on monday tuesday wednesday thursday friday saturday sunday "
    "simply only repeatedly famously reportedly already never often still just now herself himself "
    "themselves first"
)
"""Words that may stand between a subject and its verb."""
NOT_NAMES = _words(
    "её его их по but and or so yet still however in on at by for from after before when while if as since although "
    "though last this that these those there it he she they we i you his her their its our my not no yes "
    "also then now later earlier monday tuesday wednesday thursday friday saturday sunday january "
    "february march april may june july august september october november december today yesterday "
    "according speaking what who why how the a an one another asked meanwhile "
    "hier puis ensuite enfin aujourd'hui gestern heute dann danach später dazu außerdem zudem "
    "ayer después luego también hoy ieri poi oggi inoltre infine anche ontem hoje depois também "
    "wczoraj dziś potem także dün bugün sonra ayrıca "
    "вчера сегодня затем потом также позже раньше вчора сьогодні потім також пізніше раніше згодом"
)
"""Words that have a capital for another reason than being a name."""

TITLES = _words(
    "the a an of for and to in president prime minister foreign secretary state spokesman spokeswoman spokesperson "
    "ambassador chancellor chief head senior official adviser advisor general king queen mr mrs ms dr sir lord us uk "
    "eu un house national security council ministry office government department party "
    "mme mlle herr frau professor ministerin präsident präsidentin kanzler kanzlerin sprecher sprecherin "
    "ministre président présidente porte-parole presidente presidenta ministro ministra portavoz portavoce ministr "
    "premier première prezydent rzecznik rzeczniczka porta-voz "
    "пан пані міністр міністерка президент президентка прем'єр речник речниця посол чиновник "
    "господин госпожа министр премьер пресс-секретарь"
)
"""Words that name an office, not a person."""


def words_for(table: Mapping[str, frozenset[str]], lang: str) -> frozenset[str]:
    """Return the words of ``table`` for ``lang`` (BCP 47), with the English ones for a language it does not know."""
    return table.get(word_list_language(lang), table["en"])


def turns_clause(keys: Sequence[str], lang: str) -> bool:
    """Tell whether one of `TURNS` begins with the first or the second of the folded words ``keys``."""
    known, glue = words_for(TURNS, lang), "" if word_list_language(lang) in ("zh", "ja") else " "
    return any(
        glue.join(keys[at : at + size]) in known for at in (0, 1) for size in range(1, _LONGEST_TURN + 1)
    )
