"""What nothing uses is found, although something else is called so."""

from __future__ import annotations

import pytest

from tests.unused_code import unread_fields

POST = """
class Post:
    keeper: str
    colour: str


def paint(colour: str) -> Post:
    return Post(keeper="Ada", colour=colour)


"""


@pytest.mark.parametrize(
    ("reads", "templates", "unread"),
    [
        ("def of(post): return post.keeper", (), ["colour"]),
        ("def of(post): post.colour = post.keeper", (), ["colour"]),
        ("def of(post): return post.keeper, post.colour", (), []),
        ("def of(post): keeper, colour = post", (), []),
        ("def of(post): return post.keeper", ("colour",), []),
    ],
)
def test_a_field_that_nothing_reads_is_found(
    reads: str, templates: tuple[str, ...], unread: list[str]
) -> None:
    assert [*unread_fields({"post.py": POST + reads}, templates).values()] == unread
