"""Word lists by language: verbs of speech, pronouns, negations, and words that turn what stands before them.

They only guess and warn: no quotation is accepted or refused by a negation or conjunction. A language without a list
gets English ones, where that does no harm. Folded forms, as `generator.verification.words` gives them.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from generator.verification.spelling import loosened

if TYPE_CHECKING:
    from collections.abc import Mapping


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


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
            "powiedział powiedziała mówi dodał dodała napisał oświadczył oświadczyła podkreślił zapytał"
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
        "zh": _words("他 她 它 们 們 我"),
    }
)

NEGATIONS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        lang: frozenset(map(loosened, words))
        for lang, words in {
            "en": _words(
                "no not never none nor neither nobody nothing nowhere cannot without hardly scarcely barely rarely "
                "seldom lack lacks lacked lacking fail fails failed refuse refuses refused deny denies denied isn't "
                "aren't wasn't weren't won't wouldn't don't doesn't didn't can't couldn't shouldn't mustn't haven't "
                "hasn't hadn't needn't mightn't shan't ain't"
            ),
            "uk": _words("не ні ані без ніколи ніхто ніщо нічого немає нема жоден жодна жодного"),
            "ru": _words("не нет ни без никогда никто ничто ничего нельзя никакой никаких"),
            "fr": _words("ne pas non jamais sans aucun aucune rien ni personne n'est n'a n'ont n'y"),
            "de": _words(
                "nicht kein keine keinen keinem keiner keines nie niemals niemand nichts ohne weder nein"
            ),
            "es": _words("no nunca jamás sin ni ningún ninguna nadie nada tampoco"),
            "it": _words("non no mai senza né nessuno nessuna niente nulla"),
            "pl": _words("nie bez nigdy nikt nic ani żaden żadna żadne żadnego żadnej nigdzie"),
            "pt": _words("não nunca jamais sem nem nenhum nenhuma ninguém nada tampouco"),
            "tr": _words("değil yok hayır asla hiç hiçbir ne kimse olmadan"),
            "ar": _words("لا لم لن ليس غير دون بدون عدم كلا"),
            "ko": _words("안 못 말고 결코 전혀"),
            "nl": _words("niet geen nooit niemand niets zonder noch nergens"),
            "sv": _words("inte ej icke aldrig ingen inget inga utan varken"),
            "da": _words("ikke aldrig ingen intet uden hverken"),
            "nb": _words("ikke aldri ingen intet uten verken"),
            "cs": _words("ne není nikdy nikdo nic bez ani žádný žádná žádné"),
            "fa": _words("نه نیست بدون هیچ هرگز"),
            "he": _words("לא אין בלי אל מעולם"),
            "id": _words("tidak bukan jangan tanpa belum tak"),
            "vi": _words("không chưa chẳng đừng"),
        }.items()
    }
)
"""Words that negate. What is part of a word, and scripts without spaces: `generator.verification.negation`."""
NOT_ONLY = _words(
    "only merely just solely simply seulement nur lediglich solo sólo solamente únicamente só somente soltanto tylko "
    "только лишь тільки лише فقط alleen bara kun bare jen"
)
"""Words behind a negation by which it takes nothing back: not *only* rich but kind."""

TURNS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "en": _words(
            "but if unless until except provided providing although though however only yet without while whereas "
            "when once or assuming because so"
        ),
        "uk": _words("але якщо хоча коли тільки лише поки якби крім проте однак"),
        "ru": _words("но если хотя когда только лишь пока кроме однако"),
        "fr": _words("mais si sauf quoique bien lorsque quand seulement sans"),
        "de": _words("aber wenn falls obwohl außer nur solange sobald jedoch sofern"),
        "es": _words("pero si salvo aunque cuando solo sólo excepto"),
    }
)
"""Words that begin a clause which changes the one before it: will go, *but* …; will go *if* …."""

AUXILIARIES: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "fr": _words("a ont avait avaient est"),
        "it": _words("ha hanno"),
        "es": _words("ha han"),
        "de": _words("hat habe haben hatte"),
    }
)
"""Words that form the past of a verb: a déclaré."""
PARTICLES = _words("de del della da di du van von der den ter bin ibn al el la le")
"""Small words inside a name: Ursula von der Leyen."""
DETERMINERS = _words("the a an one another his her their its our my this der die das le la les un une")
"""Words that begin a description."""
PREPOSITIONS = _words(
    "of to with for from by in at on between about against among under over into than and as via after "
    "before like through toward towards near"
)
"""Words whose name is no subject."""
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
    "according speaking what who why how the a an one another asked meanwhile"
)
"""Words that have a capital for another reason than being a name."""

TITLES = _words(
    "the a an of for and to in president prime minister foreign secretary state spokesman spokeswoman spokesperson "
    "ambassador chancellor chief head senior official adviser advisor general king queen mr mrs ms dr sir lord us uk "
    "eu un house national security council ministry office government state department party"
)
"""Words that name an office, not a person."""


def of_language(table: Mapping[str, frozenset[str]], lang: str) -> frozenset[str]:
    """Return the words of ``table`` for ``lang`` (BCP 47), with the English ones for a language it does not know."""
    base = lang.partition("-")[0].lower()
    return table.get(base, table["en"])
