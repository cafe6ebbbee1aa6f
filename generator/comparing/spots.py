"""Where two records that are compared stand, and the changes found there."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.comparing.changes import Change, Subject

if TYPE_CHECKING:
    from generator.comparing.changes import Nature, Piece, Sort
    from generator.model.kinds import Language
    from generator.model.report import Id


@dataclass(frozen=True, slots=True)
class Spot:
    """Where two records stand: in which entry, in which part of it, under which fields."""

    subject: Subject
    entry: Id
    part: tuple[str, ...] = ()
    path: str = ""
    within: Subject | None = None
    lang: Language | None = None
    """In which the texts here are written, where the record says so."""

    def below(self, name: str) -> Spot:
        """Return the spot of what is told from its like here by a name."""
        return replace(self, part=(*self.part, name))

    def of_part(self, subject: Subject, name: str) -> Spot:
        """Return the spot of a part of what stands here; ``name`` is "" for what there is one of."""
        within = self.subject if self.part or self.subject is Subject.BOTTOM_LINE else None
        return Spot(subject, self.entry, (*self.part, name) if name else self.part, within=within)

    def inside(self, key: str) -> Spot:
        """Return the spot of the fields of a record that stands in a field here."""
        return replace(self, path=f"{self.path}{key}.")

    def in_language(self, lang: Language | None) -> Spot:
        """Return the same spot for texts in a language; None: nobody says which."""
        return self if lang == self.lang else replace(self, lang=lang)

    def whole(self, nature: Nature, text: str, *, is_old: bool) -> Change:
        """Return the change that all of this came, or went."""
        texts = (text,) if text else ()
        return Change(
            subject=self.subject,
            entry=self.entry,
            part=self.part,
            within=self.within,
            nature=nature,
            was=texts if is_old else (),
            now=() if is_old else texts,
            lang=self.lang,
        )

    def change(  # noqa: PLR0913  # the parts of a change
        self,
        key: str,
        nature: Nature,
        sort: Sort,
        was: tuple[str, ...],
        now: tuple[str, ...],
        *,
        pieces: tuple[Piece, ...] = (),
        is_quoted: bool = False,
    ) -> Change:
        """Return the change of a field of what stands here."""
        return Change(
            subject=self.subject,
            entry=self.entry,
            part=self.part,
            within=self.within,
            field=f"{self.path}{key}",
            nature=nature,
            sort=sort,
            was=was,
            now=now,
            pieces=pieces,
            lang=self.lang,
            is_quoted=is_quoted,
        )
