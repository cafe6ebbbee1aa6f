"""Asks for the topics of a briefing, and shows at once how much of the texts has their words."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from generator.cli.compose_talk import Step, WentBack
from generator.composing.frequent_words import frequent_words
from generator.composing.listed import numbers_in
from generator.composing.opened import opened
from generator.composing.told_words import ToldWords, unseen_in
from generator.composing.topics import (
    name_changes,
    removing,
    require_new,
    stance_changes,
    topic_changes,
    topics_of,
    words_changes,
    words_in,
    written_words,
)
from generator.judging import NotUnderstood
from generator.model.unconfirmed import says_nothing
from generator.quotes.text.source_text import index
from generator.upkeep.naming import place_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from generator.cli.compose_talk import Talk
    from generator.composing.told_words import WordFound
    from generator.editing import Change
    from generator.model.report import Id
    from generator.model.topic import Topic
    from generator.quotes.text.source_text import SourceText

_NAME = (
    "What matters in the texts, and what others are for or against: Filling of the reservoir; Closed season. "
    "Three to seven are enough. Drafts find by the words that come next which of them a sentence is about."
)
_WORDS = (
    "Each form counts for itself: filling, fill, filled. Several words may be one: running water. "
    "Words of all languages of your texts stand in one line. What stands in no text is told, so that a slip is seen."
)
_STANCE = (
    "Who takes a side gets a mark beside the statement: for or against, and the name of the topic. Of a name such as "
    "Trawlers in Port Ellery, nobody knows what “for” means: write what stands there instead, as return of the "
    "trawlers."
)
_OUT = "-"
_ALL, _NO = frozenset({"y", "yes", "all"}), frozenset({"n", "no", "none", "-"})
_MOST_FORMS = 12


def topic_steps(talk: Talk) -> list[Step]:
    """Return what is asked of topics."""
    asked = _Topics(talk)
    return [Step("topics", asked.are_open, asked.ask, asked.stand)]


class _Topics:
    """The questions about topics."""

    def __init__(self, talk: Talk) -> None:
        self.talk = talk

    def are_open(self) -> bool:
        """Tell whether nothing has been drafted yet, or there is no topic that could be the wrong one."""
        briefing = self.talk.briefing
        return not topics_of(briefing, self.talk.library) or all(map(says_nothing, briefing.statements))

    def stand(self) -> str:
        return " ".join(f"{number}. {topic.name}" for number, topic in enumerate(self._topics(), 1))

    def _topics(self) -> list[Topic]:
        return topics_of(self.talk.briefing, self.talk.library)

    def ask(self) -> None:
        """Ask for one topic after the other, until no more is named."""
        texts = {
            source.id: self._shown(self.talk.judged.texts[source.id])
            for source in self.talk.sources
            if source.id in self.talk.judged.texts
        }
        told = ToldWords(texts, self.talk.briefing.lang)
        self._offer(told)
        while True:
            is_first = not self._topics()
            more = "What is it about? The name of a first topic" if is_first else "Another topic? Its name"
            opens = "" if is_first else "; 1 opens the first, -1 takes it out"
            name = self.talk.ask(f"{more} (Enter: no more{opens})", _NAME, self.stand())
            if not name:
                return
            try:
                self._take(name, told)
            except NotUnderstood as problem:
                self.talk.refuse(problem)
            except WentBack:
                continue

    def _take(self, name: str, told: ToldWords) -> None:
        """Take the name of a topic, or the number of one that is to be changed; with a minus, taken out."""
        known = self._topics()
        if (found := opened(name, len(known), "topic")) is not None:
            topic = known[found.at]
            if found.is_taken_out:
                self._take_out(topic.id)
            else:
                self._open(topic.id, told)
        elif self.talk.is_meant(name, "the name of a topic", is_name=True):
            self._add(name, told)

    def _take_out(self, id_: Id) -> bool:
        topic = self.talk.topic(id_)
        if not self._write(id_, removing(topic, self.talk.library)):
            return False
        self.talk.tell(f"Taken out: {topic.name}.")
        return True

    def _open(self, id_: Id, told: ToldWords) -> None:
        """Ask for the name of a topic anew, for what one is for, and for its words, unless it is taken out."""

        def ask_name() -> None:
            self.talk.settle(
                f"Another name? (Enter keeps it, {_OUT} takes the topic out)",
                _NAME,
                use,
                str(self.talk.topic(id_).name),
            )

        def use(line: str) -> bool:
            if line == _OUT:
                return self._take_out(id_)
            require_new(line, self.talk.library, but=id_)
            topic = self.talk.topic(id_)
            return self.talk.is_meant(line, "the name of a topic", is_name=True) and self._write(
                id_, name_changes(line, topic)
            )

        def if_there(ask: Callable[[], None]) -> None:
            if id_ in self.talk.library.topics:
                ask()

        self.talk.in_turn(
            [
                ask_name,
                partial(if_there, partial(self._ask_stance, id_)),
                partial(if_there, partial(self._ask_words, id_, told, is_changed=True)),
            ]
        )

    def _shown(self, text: SourceText) -> SourceText:
        """Return a text without withheld words: of a sentence that is cut, or a single word, nobody finds them."""
        mask = self.talk.judged.lines.mask
        shown = mask(text.raw) if mask else text.raw
        return text if shown == text.raw else index(shown, text.lang)

    def _offer(self, told: ToldWords) -> None:
        """Show words that stand often in the texts."""
        if not told.texts:
            self.talk.tell(
                "No text of your sources is held here, so that words cannot be counted in them.", "", ""
            )
            return
        library = self.talk.library
        names = [name for actor in library.actors.values() for _, name in actor.name.texts]
        names += [
            form
            for topic in topics_of(self.talk.briefing, library)
            for word in topic.words
            for form in (word.word, *word.forms)
        ]
        for lang, words in frequent_words(told.texts.values(), names).items():
            counted = ", ".join(f"{word} {count}" for word, count in words)
            self.talk.tell(f"Often in the texts ({lang}): {counted}", "", "  ")

    def _add(self, name: str, told: ToldWords) -> None:
        """Enter a topic, and ask what else is to be said of it; whoever goes back has it taken out again."""
        talk = self.talk
        require_new(name, talk.library)
        id_, changes = topic_changes(name, talk.briefing.lang, talk.judged.ids_in_use())
        if not talk.judged.write(None, {talk.file: changes}):
            return
        try:
            talk.in_turn([partial(self._ask_stance, id_), partial(self._ask_words, id_, told)])
        except WentBack:
            if self._write(id_, removing(talk.topic(id_), talk.library)):
                talk.tell(f"Taken out again: the topic `{id_}`.")
            raise
        talk.tell(f"New: the topic `{id_}`.")

    def _ask_stance(self, id_: Id) -> None:
        """Ask whether readers know by the name of a topic what somebody is for."""
        topic = self.talk.topic(id_)
        meant = self.talk.ask(
            f"Beside a statement, readers will see “for: {topic.stance_on or topic.name}”, or “against: …”. Do they "
            "know then what the speaker wants? (Enter: yes; if not, write what is to stand there)",
            _STANCE,
        )
        if meant.casefold() in {"n", "no"}:
            meant = self.talk.ask("For what, or against what? In a few words:", _STANCE)
        if meant and meant.casefold() not in {"y", "yes"}:
            self._write(id_, stance_changes(meant, self.talk.topic(id_)))

    def _ask_words(self, id_: Id, told: ToldWords, *, is_changed: bool = False) -> None:
        """Ask for the words of a topic until the person is content with what the texts have of them; write each.

        What stands in the texts as it is typed needs no second look, unless the topic ``is_changed``.
        """
        found = {
            word: replace(told.find(word), lang=lang) if lang else told.find(word)
            for word, lang in written_words(self.talk.topic(id_))
        }
        offered: set[str] = set()
        question = "By which words do the texts speak of it? (with commas between)"
        while True:
            line = self.talk.ask(self._more(found) if found else question, _WORDS, ", ".join(found))
            if not line:
                return
            for word in words_in(line):
                if word.startswith("-") and word[1:].strip() in found:
                    del found[word[1:].strip()]
                    continue
                found[word] = told.find(word)
                self._tell(found[word])
            self._write_words(id_, found)
            is_seen = not is_changed and all(word.sentences for word in found.values())
            others = [form for form in self._others(found) if form not in offered]
            offered |= {*others}
            if others and (forms := self._taken_of(others)):
                found |= {form: told.find(form) for form in forms}
                self._write_words(id_, found)
            if is_seen and found:
                return

    def _more(self, found: Mapping[str, WordFound]) -> str:
        """Return the question for more words: if one stands in no text, that is why it is asked."""
        unseen = unseen_in(found.values()) if self.talk.held_texts() else []
        if not unseen:
            return f"More words? (Enter: no more; {_OUT}word takes one out)"
        stand = "stands" if len(unseen) == 1 else "stand"
        return (
            f"“{'”, “'.join(unseen)}” {stand} in no text. Other words in place of it? "
            f"(Enter: leave it so; {_OUT}{unseen[0]} takes it out)"
        )

    def _taken_of(self, forms: Sequence[str]) -> Sequence[str]:
        """Ask which of other ``forms`` are taken as well."""
        numbered = ", ".join(f"{number} {form}" for number, form in enumerate(forms, 1))
        taken: list[str] = []

        def use(line: str) -> bool:
            if line.casefold().rstrip(".!") in _NO:
                return True
            if line.casefold().rstrip(".!") in _ALL:
                taken[:] = forms
                return True
            numbers = numbers_in(line, len(forms))
            taken[:] = [forms[number - 1] for number in numbers]
            return True

        self.talk.settle(
            f"The texts have other forms, too: {numbered}. Which of them as well? (numbers, as 1, 3; y: all; "
            "Enter: none)",
            _WORDS,
            use,
        )
        return taken

    def _write_words(self, id_: Id, found: Mapping[str, WordFound]) -> None:
        self._write(id_, words_changes([*found.values()], self.talk.topic(id_)))

    def _write(self, id_: Id, changes: Sequence[Change]) -> bool:
        topic = self.talk.topic(id_)
        return not changes or self.talk.judged.write(topic, {place_of(topic).file: changes})

    def _others(self, found: dict[str, WordFound]) -> list[str]:
        known = {word.casefold() for word in found}
        forms = dict.fromkeys(form for word in found.values() for form in word.others)
        return [form for form in forms if form not in known][:_MOST_FORMS]

    def _tell(self, word: WordFound) -> None:
        sentences = "1 sentence" if word.sentences == 1 else f"{word.sentences or 'no'} sentences"
        texts = "1 text" if word.texts == 1 else f"{word.texts} texts"
        where = f" in {texts}" if word.texts else ""
        example = f". “{word.example}”" if word.example else ""
        self.talk.tell(f"{word.word}: {sentences}{where}{example}", "  ", "    ")
