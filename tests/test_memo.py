"""The memo gives back what was made of the same objects, as long as somebody may ask for it again."""

from __future__ import annotations

from generator.memo import Memo


class Counted:
    """A computation within another, with how often each was made."""

    def __init__(self, memo: Memo) -> None:
        self.memo, self.made = memo, list[str]()

    def whole(self, text: object) -> str:
        """Return what is made of the text and of a part that never changes."""

        def make() -> str:
            self.made.append("whole")
            return self.memo.get("part", (), self._part)

        return self.memo.get("whole", (text,), make)

    def _part(self) -> str:
        self.made.append("part")
        return "part"


def test_what_a_result_was_made_from_is_kept_with_it() -> None:
    """Else the first edit after one of another briefing would have to compute all of it again."""
    counted = Counted(Memo())
    for text in ("first", "first", "first", "second", "second", "third"):
        counted.whole(text)
        counted.memo.forget_unused()
    assert counted.made == ["whole", "part", "whole", "whole"]


def test_what_nobody_asks_for_is_forgotten_with_all_that_it_was_made_from() -> None:
    memo = Memo()
    Counted(memo).whole("first")
    memo.forget_unused()
    memo.get("another", (), str)
    memo.forget_unused()
    assert (memo.has("whole"), memo.has("part"), memo.has("another")) == (False, False, True)


def test_a_part_that_is_no_longer_asked_for_is_forgotten() -> None:
    memo = Memo()
    for text, part in (("first", "old"), ("second", "new")):
        memo.get("whole", (text,), lambda part=part: memo.same(part, 1))  # type: ignore[misc]  # bound now
        memo.forget_unused()
    assert (memo.has("old"), memo.has("new")) == (False, True)
