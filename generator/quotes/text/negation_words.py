"""Word lists by language: what negates, what goes with a negation, and what turns the words beside it.

A cut that takes one of them away refuses a quotation (`generator.quotes.matching.negation`), so that a word stands here
only if it seldom means anything else. Verbs that say no (refuse, deny, forbid) count as negations. Folded forms.
"""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING

from generator.quotes.text.lexicon import word_list
from generator.quotes.text.spelling import without_optional_marks

if TYPE_CHECKING:
    from collections.abc import Mapping

NEGATIONS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "en": word_list(
            "no not never none nor neither nobody nothing nowhere cannot without hardly scarcely barely "
            "rarely seldom lack lacks lacked lacking fail fails failed refuse refuses refused deny denies "
            "denied decline declines declined reject rejects rejected oppose opposes opposed unlikely "
            "unwilling unable impossible isn't aren't wasn't weren't won't wouldn't don't doesn't didn't "
            "can't couldn't shouldn't mustn't haven't hasn't hadn't needn't mightn't shan't ain't forbid "
            "forbids forbade forbidden prohibit prohibits prohibited"
        ),
        "uk": word_list(
            "не ні ані без ніколи ніхто ніщо нічого немає нема жоден жодна жодного жодної жодних неможливо "
            "ніяк ніяких ніякої ніякого ніде навряд нікого нікому відмовився відмовилася відмовилися "
            "відмовляється заперечує заперечив заперечила заборонено заборонив заборонила ледве відсутній "
            "відсутня відхилив відхилила"
        ),
        "ru": word_list(
            "не нет ни без никогда никто ничто ничего нельзя никакой никаких невозможно никак никакого "
            "никакие нигде вряд никого никому отказался отказалась отказались отказывается отрицает отрицал "
            "отрицала запрещено запретил запретила едва отверг отвергла отвергли отсутствует"
        ),
        "fr": word_list(
            "ne pas non jamais sans aucun aucune rien ni personne guère nullement "
            "aucunement impossible refuse refusent refusé refuser refusons refusa interdit interdite "
            "interdits interdites interdisent nie nient"
        ),
        "de": word_list(
            "nicht kein keine keinen keinem keiner keines nie niemals niemand nichts ohne weder nein "
            "keineswegs keinesfalls keinerlei kaum nirgends nirgendwo niemandem niemanden unmöglich ablehnen "
            "lehnen lehnt lehnte lehnten weigert weigern weigerte weigerten geweigert verweigert verboten "
            "untersagt verbietet ablehnt abgelehnt"
        ),
        "es": word_list(
            "no nunca jamás sin ni ningún ninguna ninguno nadie nada tampoco imposible apenas rechaza "
            "rechazan rechazó rechazaron rechazamos negó negaron niega niegan prohibido prohibida prohíbe "
            "prohíben prohibió"
        ),
        "it": word_list(
            "non no mai senza né nessuno nessuna nessun niente nulla nemmeno neppure neanche impossibile "
            "rifiuta rifiutato rifiutano rifiutò vietato vietata vietati proibito nega negano negato"
        ),
        "pl": word_list(
            "nie bez nigdy nikt nic ani żaden żadna żadne żadnego żadnej żadnych nigdzie nikogo nikomu "
            "niczego niemożliwe odmówił odmawia odrzucił odmówiła odmówili odmawiają odrzuciła odrzucili "
            "zabrania zabroniono zabroniony zakazano zakazane zaprzecza zaprzeczył brak"
        ),
        "pt": word_list(
            "não nunca jamais sem nem nenhum nenhuma ninguém nada tampouco impossível recusa recusou recusam "
            "recusaram nega negou negam negaram proibido proibida proíbe proibiu rejeita rejeitou rejeitaram"
        ),
        "tr": word_list(
            "değil yok hayır asla hiç hiçbir hiçbiri ne kimse imkansız imkânsız olanaksız yasak "
            "yasaktır yasaklandı"
        ),
        "ar": word_list(
            "لا لم لن ليس غير دون بدون عدم كلا بلا مش مستحيل رفض رفضت رفضنا نرفض يرفض ترفض رفضوا يرفضون ممنوع "
            "ممنوعة محظور محظورة ينفي تنفي نفى نفت نفوا يستحيل"
        ),
        "ko": word_list("안 못 결코 전혀"),
        "nl": word_list(
            "niet geen nooit niemand niets zonder noch nergens nauwelijks geenszins onmogelijk weigert "
            "weigerde"
        ),
        "sv": word_list("inte ej icke aldrig ingen inget inga utan varken knappast omöjligt"),
        "da": word_list("ikke aldrig ingen intet uden hverken næppe umuligt"),
        "nb": word_list("ikke aldri ingen intet uten verken neppe umulig ikkje inga inkje utan"),
        "cs": word_list(
            "ne nikdy nikdo nic bez ani žádný žádná žádné žádného žádných nelze nemožné odmítl odmítá"
        ),
        "sk": word_list("nie bez nikdy nikto nič ani žiadny žiadna žiadne žiadneho žiadnych nemožno"),
        "sl": word_list(
            "ne nikar ni niso nisem nismo nima nimajo brez nikoli nihče nič niti noben nobena nobene"
        ),
        "sr": word_list(
            "ne nije nisu nisam nismo niste neće neću nećemo nema nemaju nemamo bez nikad nikada niko nitko "
            "ništa ni niti nijedan nijedna nikakav nikakva nemoj nemojte не није нису нисам нисмо нисте неће "
            "нећу нећемо нема немају немамо без никад никада нико ништа ни нити ниједан ниједна никакав "
            "никаква немој немојте"
        ),
        "bg": word_list(
            "не недей недейте няма нямаме нямат нито никога никой нищо без никакъв никаква никакви никъде"
        ),
        "be": word_list("не няма ні без ніколі ніхто нішто нічога нельга немагчыма ніякі ніякай ніякіх"),
        "mk": word_list("не немој немојте нема без никогаш никој ништо ниту"),
        "el": word_list("δεν δε μη μην όχι χωρίς δίχως ποτέ κανείς κανένας καμία κανένα τίποτα ούτε αδύνατο"),
        "ro": word_list("nu n fără nici niciodată nimeni nimic niciun nicio nicidecum imposibil"),
        "hu": word_list(
            "nem ne nincs nincsenek sem soha sohasem senki semmi semmilyen nélkül sehol lehetetlen"
        ),
        "fi": word_list("ei en et emme ette eivät eikä eivätkä ettei etteivät älä älkää ilman mahdotonta"),
        "lt": word_list("ne nėra niekada niekas nieko be nei joks jokia jokio jokios"),
        "ca": word_list("no mai sense ni cap res ningú tampoc"),
        "hi": word_list("नहीं नही न बिना"),
        "fa": word_list("نه نیست بدون هیچ هرگز ممنوع نکن نرو نشو نگو نده"),
        "he": word_list(
            "לא אין בלי ללא מעולם לעולם אינו אינה אינם אינן איננו איננה אינני איני אינך אסור אסורה אסורים "
            "סירב סירבה סירבו מסרב מסרבת מסרבים"
        ),
        "id": word_list("tidak bukan jangan tanpa belum tak tiada mustahil menolak menolaknya enggan"),
        "vi": word_list("không chưa chẳng đừng chớ"),
    }
)
"""Words that negate. What is part of a word, and scripts without spaces: `generator.quotes.matching.negation`."""
NOT_ONLY = word_list(
    "only merely just solely simply seulement nur lediglich solo sólo solamente únicamente só somente soltanto tylko "
    "только лишь тільки лише فقط alleen bara kun bare jen "
    "само samo толькі μόνο numai doar csak vain iba tik només केवल hanya"
)
"""Words behind a negation by which it takes nothing back: not *only* rich but kind."""
BEFORE: Mapping[str, tuple[frozenset[str], re.Pattern[str]]] = MappingProxyType(
    {
        "hi": (word_list("मत"), re.compile(without_optional_marks(r".+(?:[ोओ]|[िइ]ए|ना|ें)"))),
        "he": (word_list("אל ואל"), re.compile(r"ת\w+[וי]|ת\w{2,3}|נ\w{3}|י\w{3}")),
    }
)
"""Words that negate before words of a form and mean something else before others: אל תלכו (do not go), אל הגשר (to the
bridge)."""

AGAINST: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "en": word_list("against"),
        "uk": word_list("проти"),
        "ru": word_list("против"),
        "fr": word_list("contre"),
        "de": word_list("gegen wider"),
        "es": word_list("contra"),
        "it": word_list("contro"),
        "pl": word_list("przeciw przeciwko"),
        "pt": word_list("contra"),
        "tr": word_list("karşı"),
        "ar": word_list("ضد ما"),
        "nl": word_list("tegen"),
        "sv": word_list("mot emot"),
        "da": word_list("mod imod"),
        "nb": word_list("mot imot"),
        "cs": word_list("proti"),
        "sk": word_list("proti"),
        "sl": word_list("proti"),
        "sr": word_list("protiv против"),
        "bg": word_list("против срещу"),
        "be": word_list("супраць"),
        "mk": word_list("против"),
        "el": word_list("κατά εναντίον"),
        "ro": word_list("contra împotriva"),
        "hu": word_list("ellen"),
        "fi": word_list("vastaan"),
        "lt": word_list("prieš"),
        "ca": word_list("contra"),
        "fa": word_list("ضد علیه"),
        "he": word_list("נגד"),
        "id": word_list("terhadap melawan"),
        "vi": word_list("chống"),
    }
)
"""Words that oppose what they govern: cut away they turn a quotation that keeps it (voted … the toll), and cut away
together with it they do not (the war … goes on). Arabic ما is "not" before a verb that is kept, else "what"."""

WITH_NEGATION: Mapping[str, tuple[frozenset[str], frozenset[str]]] = MappingProxyType(
    {
        "uk": (
            word_list("не"),
            word_list("ніхто ніщо нічого ніколи нікого нікому ніде ніяк жодного жодної жодних"),
        ),
        "ru": (
            word_list("не"),
            word_list("никто ничто ничего никогда никого никому нигде никак никакого никаких"),
        ),
        "pl": (
            word_list("nie"),
            word_list(
                "nikt nic nigdy nigdzie nikogo nikomu niczego żaden żadna żadne żadnego żadnej żadnych"
            ),
        ),
        "es": (word_list("no"), word_list("nada nadie nunca jamás ningún ninguno ninguna")),
        "it": (word_list("non"), word_list("nulla niente nessuno nessuna nessun mai")),
        "pt": (word_list("não"), word_list("nada ninguém nunca jamais nenhum nenhuma")),
        "be": (word_list("не"), word_list("ніхто нішто нічога ніколі ніякі ніякай ніякіх")),
        "bg": (word_list("не няма"), word_list("никога никой нищо никакъв никаква никакви никъде")),
        "mk": (word_list("не нема"), word_list("никогаш никој ништо")),
        "el": (word_list("δεν δε μη μην"), word_list("τίποτα ποτέ κανείς κανένας καμία κανένα")),
        "ro": (word_list("nu n"), word_list("nimic nimeni niciodată niciun nicio")),
        "hu": (word_list("nem"), word_list("soha sohasem senki semmi semmilyen sehol")),
        "lt": (word_list("ne"), word_list("niekada niekas nieko joks jokia jokio jokios")),
        "sr": (
            word_list("ne nije nisu neće nema не није нису неће нема"),
            word_list(
                "nikad nikada niko nitko ništa nijedan nijedna никад никада нико ништа ниједан ниједна"
            ),
        ),
    }
)
"""Where two negations make one: the one at the verb, and words that only repeat it (nie … niczego). One of these may be
cut while the first stays in the same clause."""
