"""Finds subjects of Ukrainian and Russian that have no name, and no article: сказав капітан порома; рыбаки жалуются.

The form of the verb says whether one man, one woman or several speak; who can be its subject has that form too.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.drafting.languages import LANGUAGES
from generator.drafting.languages.language_words import words
from generator.drafting.mention import Mention, MentionKind
from generator.quotes.attribution.tokens import HIDDEN

if TYPE_CHECKING:
    from generator.drafting.surroundings import Surroundings

LANGUAGES_WITHOUT_ARTICLES = frozenset({"uk", "ru"})
_WORD = re.compile(r"[^\W\d_][\w’'ʼ-]*|\d+(?:-(?:річн|летн)\w+)?")
_NAME_IN_MARKS = re.compile(r"\s«[^«»\x00]+»")
_NAMED_BODY = re.compile(r"«[^«»\x00]+»(?=\s*$)")
_FORMS = {
    "f": re.compile(r"\w+ла(?:ся|сь)?"),
    "n": re.compile(r"\w+(?:ли(?:ся|сь)?|[уюая]ть(?:ся)?|[уюая]т(?:ся)?)"),
    "m": re.compile(r"\w+[вл](?:ся|сь)?|наполіг|застеріг|предостерег|опроверг"),
}
"""How verbs end whose subject is a woman, several, a man; of another it is one, man or woman."""
_HAS_NO_SUBJECT = re.compile(
    r"(?:йде|говори|каже|зазнача|повідомля|наголошу|підкреслю|вказу|відзнача)(?:є?ть?ся)|"
    r"(?:говори|сообща|отмеча|подчёркива|подчеркива|указыва|утвержда)е?тся"
)
_MEN_IN_A = words(
    "рибалка колега коллега юноша дідусь дедушка голова староста суддя судья глава воєвода мужчина батько дядько"
)
_NOUNS = {
    "m": re.compile(r"\w*[бвгґджзклмнпрстфхцчшщйь]"),
    "f": re.compile(r"\w+[аяь]|\w+(?:ор|ер|ёр|ист|ник|ант|ент|лог|ар|ец|ок|тан|ур|вед|раф|от|ат|ит|ет|ик)"),
    "n": re.compile(r"\w+[иіїыая]"),
    "": re.compile(r"\w+[бвгґджзклмнпрстфхцчшщйьаяо]"),
}
_ADJECTIVES = {
    "m": re.compile(r"\w+(?:ий|ій|ый|ой)"),
    "f": re.compile(r"\w+(?:а|я)"),
    "n": re.compile(r"\w+(?:і|ї|ые|ие)"),
    "": re.compile(r"\w+(?:ий|ій|ый|ой|а|я)"),
}
_COUNTS = re.compile(
    r"\d+|кілька|декілька|несколько|десятки|сотні|сотни|тисячі|тысячи|багато|більшість|большинство|частина|часть|група|"
    r"группа|дво[єе]|тро[єе]|(?:дв|тр|чотир|четыр|п['’ʼ]?ят|шіст|шест|сім|сем|вісім|восем|девят|дев['’ʼ]ят|десят|один|оди|сорок)"
    r"\w{0,9}"
)
"""What counts those who are named behind it in the genitive."""
_OF = re.compile(
    r"[а-яёіїєґ’'ʼ-]*(?:ії|ої|ого|его|ості|ти|ки|ів|їв|ов|ев|ей|их|ых|ой|ий|[иіыаяуюь])|[А-ЯЁІЇЄҐ][\w’'ʼ-]*"
)
"""What says behind somebody whose they are, or where."""
_PAST = re.compile(r"\w+[аиуеяоії]л[аио]?(?:сь|ся)?|\w+[аиуя]в(?:ся|сь)?")
"""Verbs in the past, which are of no description."""
_NOBODY = re.compile(
    r"газет\w*|агентств\w*|агенці\w+|видання|издани\w+|портал\w*|канал\w*|телеканал\w*|журнал|сайт\w*|сми|змі|медіа|преса|пресса|"
    r"усе|все|це|это|що|что|хто|кто|як|как|який|яка|які|который|которая|которые|дехто|хтось|ніхто|никто|той|та|ті|тот|те|один|одна|"
    r"сам|сама|самі|сами|\w*(?:нібито|тільки|также|також)|так|там|тут|ні|нет|час|год|рік|день|разом|вместе|проте|однак|"
    r"знову|снова|вновь|потім|потом|вранці|ввечері|утром|вечером|речь|мова|йдеться|уже|вже|ещё|еще|ще|там|[а-яёіїєґ]"
)
"""Words in such forms that are nobody who speaks, or only pass words on."""
_OPENS = words(
    "тому водночас натомість раніше згодом пізніше потім тоді тут там проте але а та однак поэтому ранее позже потом "
    "затем тогда здесь и но як как зокрема наприклад например вместе при"
)
"""What leads on to a subject."""
_TO_DO = re.compile(r"\w+(?:ти|ть|чь|тися|тись|ться)")
"""Infinitives: потребовала вызвать посла."""
_MOST = 9
"""Words of a description at most."""
_TWO_NAMES = 2
_PARTY = re.compile(r"(?:^|\s)Сторон[аиы]\Z")  # of a text, which names it elsewhere


def bare_behind(around: Surroundings, verb: int, end: int) -> Mention | None:
    """Return who is described right behind a verb that ends there: сказав капітан порома."""
    told = next((found for found in around.verbs(0, end) if found.end() == verb), None)
    at = _begin(around, verb, end)
    if told is None or at >= end:
        return None
    return _described(around, at, end, _form_of(told[0]))


def several_in(around: Surroundings) -> Mention | None:
    """Return several who are only described and do something at the beginning of a sentence: Капітани звернулися."""
    at = _begin(around, 0, around.end) if around.lang in LANGUAGES_WITHOUT_ARTICLES else around.end
    found = _described(around, at, around.end, "n") if at < around.end else None
    if found is None or not _SEVERAL.search(around.text[found.start : found.end].casefold()):
        return None
    does = re.match(r"\s\w+(?:ли(?:ся|сь)?|[уюая]ть(?:ся)?|[уюая]т(?:ся)?)(?!\w)", around.text[found.end :])
    return found if does else None


def is_alone(around: Surroundings, verb: re.Match[str]) -> bool:
    """Tell whether a verb has no subject of its own, and is whoever's spoke before: «…», — додав, усміхаючись."""
    is_theirs = around.lang in LANGUAGES_WITHOUT_ARTICLES and _form_of(verb[0]) in ("m", "f")
    return is_theirs and re.match(r"\s*(?:[.,]|$)", around.text[verb.end() :]) is not None


def bare_before(around: Surroundings, start: int, verb: int) -> Mention | None:
    """Return who is described right before a verb that begins there: Профспілка моряків назвала."""
    told = next((found for found in around.verbs(verb, around.end) if found.start() == verb), None)
    if told is None or is_called(around, told) or _has_subject_behind(around, told):
        return None
    head = _NAMED_BODY.sub(lambda found: " " * len(found[0]), around.text[start:verb])
    clause = start + max(head.rfind(sign) for sign in f",;:–—(){HIDDEN}»“") + 1
    at = _begin(around, clause, verb)
    form = _form_of(told[0])
    found = _described(around, at, verb, form) if at < verb else None
    if found is None or not _is_only_from(around.left_over(found.end, verb), around.lang):
        return None
    is_thing = form == "n" and not _SEVERAL.search(around.text[found.start : found.end].casefold())
    return None if is_thing else found


def named_by(around: Surroundings, verb: str, at: int, end: int) -> Mention | None:
    """Return who is named or described from a place on, in the form that is the subject of a verb."""
    return _named_behind(around, verb, at, end) or _described(around, at, end, _form_of(verb))


def named_at_end(around: Surroundings, verb: int, end: int) -> Mention | None:
    """Return who is named whole behind a verb, at the end of what describes them: жалуется фермер Егор Пелль."""
    told = next((found for found in around.verbs(0, end) if found.end() == verb), None)
    return _named_behind(around, told[0], _begin(around, verb, end), end) if told else None


def _named_behind(around: Surroundings, verb: str, at: int, end: int) -> Mention | None:
    if _described(around, at, end, _form_of(verb), names=True) is None:
        return None
    for mention in around.mentions:
        if mention.start <= at or mention.end > end:
            continue
        between = around.text[at : mention.start]
        if re.search(r"[,.;:—–()!?\x00]", between) or len(between.split()) > _MOST:
            return None
        is_person = mention.kind in {MentionKind.UNKNOWN, MentionKind.NAME} and not mention.is_state
        is_whole = len(around.text[mention.name_start : mention.end].split()) > 1
        if is_person and is_whole and mention.role is None:
            named = mention if mention.is_subject else _behind_place(around, mention)
            if named:
                return named
    return None


def _behind_place(around: Surroundings, mention: Mention) -> Mention | None:
    """Return the last two of several names, of which the first say from where: из Нижнего Силла | Егор Пелль."""
    names = [*_WORD.finditer(around.text, mention.start, mention.end)]
    if len(names) <= _TWO_NAMES or not re.fullmatch(r"\w+[аяиыіїуюе]", names[-_TWO_NAMES - 1][0]):
        return None
    start = names[-_TWO_NAMES].start()
    return replace(mention, start=start, name_start=start, is_subject=True)


def _has_subject_behind(around: Surroundings, verb: re.Match[str]) -> bool:
    """Tell whether somebody named behind a verb does what it says to what stands before it: Її пост коментує Шпак."""
    if not _OF_THINGS.match(verb[0].casefold()):
        return False
    behind = around.text[verb.end() :].find(HIDDEN)
    end = verb.end() + behind if behind >= 0 else around.end
    return any(
        found.start >= verb.end() and found.end <= end and found.is_subject for found in around.mentions
    )


_OF_THINGS = re.compile(
    r"(?:про)?комент|крити[кч]|засуд|осуд|підтрим|поддерж|привіт|приветств|схвал|одобр|похвал|висмі|высме|цит|проци|назва|назив|называ"
)
"""Verbs that have a thing for their object, whose form may be that of a subject."""


def _is_only_from(between: str, lang: str) -> bool:
    """Tell whether nothing stands there, or from where somebody is: рибалка | з Бриля | сказав."""
    told = between.casefold().split()
    return not told or (1 < len(told) <= _FROM and told[0] in LANGUAGES[lang].prepositions)


_FROM = 4
"""Words that may say from where somebody is."""


def is_called(around: Surroundings, verb: re.Match[str]) -> bool:
    """Tell whether what stands before a verb is what somebody calls so: Проєкт назвав «зрадою» Вален."""
    calls = _CALLS.match(verb[0].casefold())
    return bool(calls) and re.match(r"\W*\x00", around.text[verb.end() :]) is not None


_CALLS = re.compile(
    r"назва|назив|называ|охарактериз|об[іо]зва|описа|опису|описы|оцін|оцен|охрести|окрести|розцін|расцен"
)
_SEVERAL = re.compile(
    r"(?:^|\s)(?:\w*(?:ики|аки|яки|ці|цы|ари|арі|ери|еры|ори|оры|исти|исты|яни|ане|яне|чани|телі|тели|люди|діти|дети|ени|ены|ани|аны|"
    r"ти|ты|лки|они|оны|спілки|союзы|сусіди|соседи|логи|леги|ичі|ичи|ські|ские|вці|ії|ии|власти|уряди|правительства|джерела|источники|"
    r"вожди|вожді|партії|партии|столиці|столицы|страны|країни|міністри|министры|лікарі|врачи|учні|медіа|кола|круги|біженці)|"
    rf"{_COUNTS.pattern})(?:\s|$)"
)
"""Who several may be: what else ends so may be what is spoken of."""


def _begin(around: Surroundings, at: int, end: int) -> int:
    """Return where a subject may begin: behind words for a time or a place, or what only leads on."""
    at = around.behind_bridge(at, end)
    at += len(around.text[at:end]) - len(around.text[at:end].lstrip())
    known = LANGUAGES[around.lang]
    word = _WORD.match(around.text, at, end)
    if word and word[0].casefold() in _OPENS:
        return _begin(around, word.end(), end)
    if word and word[0].casefold() in known.prepositions:  # у коментарі «Хвилі» | аналітикиня
        noun = _WORD.match(around.text, word.end() + 1, end)
        marks = _NAME_IN_MARKS.match(around.text, noun.end(), end) if noun else None
        if noun and not any(m.start < noun.end() and noun.start() < m.end for m in around.mentions):
            return _begin(around, marks.end() if marks else noun.end(), end)
    return at


def _form_of(verb: str) -> str | None:
    """Return the form of who is the subject of a verb; None if it has none: говорится в письме."""
    first = verb.casefold().split()[0]
    if _HAS_NO_SUBJECT.fullmatch(first):
        return None
    return next((form for form, ends in _FORMS.items() if ends.fullmatch(first)), "")


def _described(
    around: Surroundings, at: int, end: int, form: str | None, *, names: bool = False
) -> Mention | None:
    """Return the description that begins at a place, if its head has the form of the verb.

    ``names`` tells that names may stand in it.
    """
    if form is None:
        return None
    last, behind, head = at, at, ""
    for word in _WORD.finditer(around.text, at, end):
        low = word[0].casefold()
        if word.start() < behind:
            continue  # in marks
        if around.text[behind : word.start()].strip(" \u00a0«»") or (
            not names and _is_of_another(around, word, head)
        ):
            break
        if not head and low in LANGUAGES[around.lang].own:  # его помощник
            last = behind = word.end()
            continue
        if not _may_stand(around, word) or (head and (_PAST.fullmatch(low) or not _OF.fullmatch(word[0]))):
            break
        if not head and not _is_adjective(around, word, form, end):
            if not _is_noun(low, form):
                return None
            head = low
        last = behind = word.end()
        if marks := _NAME_IN_MARKS.match(around.text, last, end):
            behind = marks.end()
            last = behind if marks[0].strip(" «»") else last
    return _mention(at, last, form, head) if head and not _PARTY.search(around.text[at:last]) else None


def _is_of_another(around: Surroundings, word: re.Match[str], head: str) -> bool:
    """Tell whether a word is part of somebody else who is mentioned there; the names behind a head are whose it is."""
    return any(
        found.start <= word.start() < found.end
        and found.is_subject
        and (not head or found.kind is not MentionKind.UNKNOWN)
        for found in around.mentions
    )


def _is_adjective(around: Surroundings, word: re.Match[str], form: str, end: int) -> bool:
    following = _WORD.match(around.text, word.end() + 1, end)
    before_noun = following is not None and _is_noun(following[0].casefold(), form)
    return before_noun and _ADJECTIVES[form].fullmatch(word[0].casefold().rpartition("-")[2]) is not None


def _mention(low: int, high: int, form: str, head: str) -> Mention:
    gender = "n" if _COUNTS.fullmatch(head) or form == "n" else form or ("f" if head[-1] in "ая" else "m")
    return Mention(start=low, end=high, name_start=low, kind=MentionKind.DESCRIBED, gender=gender)


def _is_noun(low: str, form: str) -> bool:
    if form in ("n", "") and _COUNTS.fullmatch(low):
        return True
    if _NOBODY.fullmatch(low) or _TO_DO.fullmatch(low):
        return False
    return bool(_NOUNS[form].fullmatch(low) or (form in ("m", "") and low in _MEN_IN_A))


def _may_stand(around: Surroundings, word: re.Match[str]) -> bool:
    """Tell whether a word can belong to a description: no verb, no preposition, no time, no pronoun."""
    known = LANGUAGES[around.lang]
    low = word[0].casefold()
    small = known.prepositions | known.determiners | frozenset(known.pronouns) | frozenset(known.own)
    in_time = any(phrase.start <= word.start() < phrase.end for phrase in around.times)
    is_verb = any(True for _ in around.verbs(word.start(), word.end()))
    joins = re.fullmatch(rf"{known.joins}|{known.that}|а|але|но|чи|или|або", low)
    return not (low in small or in_time or is_verb or joins or re.fullmatch(known.between, low))
