"""Tells by its words what a line of a letterhead is: an address, a file number, the name of an office."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.quotes.text.segmentation import is_unspaced

if TYPE_CHECKING:
    from collections.abc import Iterable

MOST_WORDS = 12
"""In a line of a letterhead; in writing without spaces `_SIGNS_PER_WORD` signs for each."""
_SIGNS_PER_WORD = 2
_MOST_SIGNS = 200
"""In a line: a longer one is none of a letterhead, however it reads."""

_MAIL = r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
_WEB = r"(?:https?://|www\.)\S+|(?<![\w@])[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,10}(?![\w.])"
_NUMBER = r"\(?\+?\d(?:[\s()/.–-]{0,2}\d){4,17}\)?"
_PHONE = (
    rf"(?:\b(?:tele(?:ph|f)one?|tel|fax|phone|ph|t[ée]l(?:[ée]phone|[ée]copie)?|mobile?|тел(?:ефон)?|факс)|电话|传真)"
    rf"[.:：\s]*{_NUMBER}|(?<!\w)\+{_NUMBER}"
)
_CONTACT = re.compile(rf"{_MAIL}|{_WEB}|{_PHONE}", re.IGNORECASE)
_LABEL = re.compile(
    r"(?:e-?mail|mail|web(?:site)?|site(?: web)?|internet|homepage|courriel|press[e]?|media|contacts?|kontakt|"
    r"эл(?:ектронная|\.)? ?почта|електронна пошта|ел\. ?пошта|сайт|веб-?сайт|контакты?|контакти|"
    r"邮箱|电子邮件|网址|网站|[tfmewp](?= ?[:.]))\b|(?<!\w)@\w{2,30}",
    re.IGNORECASE,
)
"""What stands before an address of the web, and names beside one by which networks know the office."""

_CAPITALISED = r"[^\W\d_a-zà-ÿа-яёіїєґ][\w'’.-]*"
_KINDS_OF_STREET = r"(?:Street|St\.?|Road|Rd\.?|Avenue|Ave\.?|Square|Lane|Boulevard|Blvd\.?|Drive|Quay)"
_STREET_BEFORE = (
    r"(?:вул(?:\.|иця)|ул(?:\.|ица)|пл(?:\.|оща|ощадь)|просп(?:\.|ект)|бульвар|наб(?:\.|ережная|ережна)|"
    r"пров\.|пер\.)"
)
_STREET = "|".join(
    (
        rf"(?:\d+\w?(?:[–-]\d+)?,? )?(?:{_CAPITALISED} ){{1,4}}{_KINDS_OF_STREET}(?: \d+\w?)?",
        rf"(?:{_CAPITALISED} ){{0,3}}[\w.-]*(?:stra(?:ß|ss)e|str\.|platz|allee|weg|ufer|gasse|damm) \d+\w?(?:[–-]\d+)?",
        r"(?:\d+(?: ?(?:bis|ter))?,? )?(?:rue|avenue|boulevard|place|quai|allée|chemin|cours)(?: [\w'’.-]+){1,5}",
        rf"{_STREET_BEFORE} ?[\w'’.-]+(?: [\w'’.-]+){{0,2}}(?: \d+[\w/-]{{0,4}})?",
        r"[㐀-鿿]{2,16}(?:路|街|大道|胡同)\d+号(?:[㐀-鿿\d]{1,10})?",
    )
)
_TOWN = "|".join(
    (
        rf"(?:[A-Z]{{1,3}}-)?(?!(?:19|20)\d\d\b)\d{{4,6}} {_CAPITALISED}(?: {_CAPITALISED}){{0,3}}",
        rf"{_CAPITALISED}(?: {_CAPITALISED}){{0,3}} (?:\d{{5,6}}|[A-Z]{{1,2}}\d[A-Z\d]? ?\d[A-Z]{{2}})",
        r"(?:[A-Z]{2} )?\d{5,6}",
        r"(?:P\. ?O\. ?|PO |Post )Box \d+|Postfach [\d ]+|B\.?P\.? \d+|а/с \d+",
        r"邮编[:： ]?\d{6}",
    )
)
_OF_ADDRESS = re.compile(rf"(?:{_STREET}|{_TOWN})(?: (?:{_STREET}|{_TOWN}))*")
_BESIDE = re.compile(
    rf"\d{{1,4}}(?: bis| ter|[\w/-]{{0,4}})|(?:[мг]\. ?)?{_CAPITALISED}(?: {_CAPITALISED}){{0,2}}"
)
"""A house's number, a town, a country: parts of an address beside others alone."""
_PARTS = re.compile(r"\s*[,;|·•–—，；]\s*")
_DATE = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)|\d{1,2}[./]\d{1,2}[./]\d{2,4}")

_NUMBERED = r"(?:\s*(?:No\.?|Nr\.?|N[°ºo]\.?|№|#|第)?\s*\d+(?:\s?[/–-]\s?\d+){0,2}\s*[号期]?)?"
_MARK = re.compile(
    r"[\W_]*(?:"
    r"for immediate (?:release|publication)|zur sofortigen (?:veröffentlichung|freigabe)|"
    r"(?:pour diffusion|à diffuser) immédiate(?:ment)?|для негайного (?:оприлюднення|поширення)|"
    r"для немедленно(?:й публикации|го распространения)|(?:即时|立即)发布|"
    rf"(?:(?:press|news|media) release|pressemitteilung|medienmitteilung|communiqué de presse|"
    rf"прес-?реліз|пресс-?релиз|新闻稿){_NUMBERED}"
    r")[\W_]*",
    re.IGNORECASE,
)
_FILE = re.compile(
    r"(?:(?i:(?:our |your )?ref(?:erence|\.)?|(?:n/|v/)?réf(?:érence|\.)?|aktenzeichen|az\.|gz\.|geschäftszeichen|"
    r"(?:вих|исх|вх)\.(?: ?№)?|文号|编号|发文字号)(?: ?[:：] ?| |(?<=\.)))"
    r"(?=.*\d)(?:\S*\d\S*|[^\W\da-zа-я][^\sa-zа-я]{0,11})(?: (?:\S*\d\S*|[^\W\da-zа-я][^\sa-zа-я]{0,11})){0,3}"
)
"""A number of a file, called so: that of a decree or a resolution is a part of what it says. A month is no number."""
_END = re.compile(r"#(?: ?#){2,}|-? ?30 ?-|[-–—*\s]*\bends?\b[-–—*\s]*", re.IGNORECASE)
"""With which a press release says that it ends."""

_OFFICE = re.compile(
    r"\b(?:ministry|embassy|consulate|office|department|government|commission|council|parliament|agency|secretariat|"
    r"delegation|mission|chancellery|authority|directorate|bureau|presidency)\b|"
    r"ministerium|\b(?:auswärtiges |bundes\w*|präsidial)amt|botschaft|konsulat|regierung|kanzlei|pressestelle|"
    r"vertretung|"
    r"\A(?:ministère|ambassade|consulat|présidence|gouvernement|commission|conseil|délégation|secrétariat|direction|"
    r"міністерство|посольство|консульство|офіс|уряд|кабінет|департамент|управління|прес-?служба|"
    r"министерство|правительство|администрация|управление|пресс-?служба)\b|"
    r"(?:外交部|大使馆|总领事馆|政府|国务院|委员会|办公室|新闻司|商务部|国防部|代表团)\Z",
    re.IGNORECASE,
)
_STATE = re.compile(
    r"\A(?:the )?(?:(?:federal |islamic |people['’]s )?republic|kingdom|federation|commonwealth|principality) of |"
    r"\A(?:république|royaume|confédération|principauté|republik|bundesrepublik|königreich|fürstentum|"
    r"республіка|республика|королівство|королевство)\b|(?:共和国|王国|联邦)\Z",
    re.IGNORECASE,
)
_OF_SOMETHING = re.compile(
    r"(?:the )?(?:ministry|embassy|consulate|office|department|government|commission|council|agency|secretariat|"
    r"delegation|mission|directorate|bureau) (?:of|for|to)\b|"
    r"(?:ministerium|botschaft|regierung|vertretung|auswärtiges amt|konsulat)\b(?: (?:für|der|des|von)\b|\Z)|"
    r"(?:ministère|ambassade|consulat|présidence|gouvernement) (?:de|des|du|d['’])",
    re.IGNORECASE,
)
_FREE_CASE = re.compile(
    r"\A(?:[^\W\d_A-Za-zÄÖÜäöüß]|(?:Ministère|Ambassade|Consulat|Présidence|Gouvernement|Conseil|Délég|Secrétar)|"
    r"(?:République|Royaume|Confédération|Principauté)\b)"
)
"""Languages that write the names of offices small behind the first word: none of their words shows a sentence."""
_SMALL = frozenset("and at der des die du de la le les et for für im in of on the to und von zu zur".split())  # noqa: SIM905
_NO_NAME = re.compile(r"[\d/@:;?!“”\"»«]|[.,]\Z")
_SENTENCE = re.compile(r"[.!?。！？…][\"”»」)]?\Z")


def is_mark(line: str) -> bool:
    """Tell whether a line says that this is a press release, or is a file's number, and no more.

    >>> [is_mark(line) for line in ("PRESS RELEASE No 12/2026", "Ref.: MFA 12-3", "No. 3 May 2026", "November 2026")]
    [True, True, False, False]
    """
    return len(line) <= _MOST_SIGNS and bool(_MARK.fullmatch(line) or _FILE.fullmatch(line))


def is_address(line: str) -> bool:
    """Tell whether a line is of an address, with nothing else in it.

    >>> [is_address(line) for line in ("Quay Street 3, 1010 Lund", "Tel.: +99 12 34 56", "Lund, 3 May 2026")]
    [True, True, False]
    """
    if len(line) > _MOST_SIGNS:
        return False
    bare = _CONTACT.sub(" | ", line)
    has_contact = bare != line
    if _DATE.search(bare):
        return False
    parts = [" ".join(part.strip(" .:：/()").split()) for part in _PARTS.split(_LABEL.sub(" ", bare))]
    parts = [part for part in parts if part]
    own = [part for part in parts if _OF_ADDRESS.fullmatch(part)]
    if not own and not has_contact:
        return False
    beside = [part for part in parts if part not in own]
    return all((bool(own) and _BESIDE.fullmatch(part)) or is_office(part) for part in beside)


def is_office(line: str) -> bool:
    """Tell whether a line names an office, or its state, and says nothing of it.

    >>> [is_office(line) for line in ("Ministry of Ports of Orland", "Ministry warns of storms")]
    [True, False]
    """
    if not line or words_of(line) > MOST_WORDS or _NO_NAME.search(line):
        return False
    if not (_OFFICE.search(line) or _STATE.search(line)):
        return False
    return bool(_FREE_CASE.search(line)) or all(
        not word[0].islower() or word in _SMALL for word in line.split()
    )


def begins_as_office(line: str) -> bool:
    """Tell whether a line begins with the kind of an office and what it is for, in a language that shows its names.

    >>> [begins_as_office(line) for line in ("Ministry of Ports", "Government Warns of Storms")]
    [True, False]
    """
    return bool(_OF_SOMETHING.match(line)) and is_office(line)


def office_in(lines: Iterable[str]) -> str:
    """Return the first office that lines, or the parts of one, name; a state if there is no other; else "".

    >>> office_in(["Republic of Orland", "Quay Street 3 · Ministry of Ports"])
    'Ministry of Ports'
    """
    named = [part for line in lines for part in _PARTS.split(line) if is_office(part)]
    return next((name for name in named if not _STATE.search(name)), named[0] if named else "")


def words_of(line: str) -> int:
    """Return how many words a line has; of writing without spaces, how many it would have."""
    return len(line.split()) + sum(map(is_unspaced, line[: _MOST_SIGNS + 1])) // _SIGNS_PER_WORD


def has_contact(line: str) -> bool:
    """Tell whether a telephone, or an address of mail or the web, stands in a line."""
    return bool(_CONTACT.search(line[:_MOST_SIGNS]))


def is_end(line: str) -> bool:
    """Tell whether a line only says that a press release ends.

    >>> [is_end(line) for line in ("# # #", "- ENDS -", "The talks end")]
    [True, True, False]
    """
    return len(line) <= _MOST_SIGNS and bool(_END.fullmatch(line))


def is_sentence(line: str) -> bool:
    """Tell whether a line ends as a sentence does."""
    return bool(_SENTENCE.search(line))
