"""Keeps the theme's templates as Jinja compiled them: there are dozens, and each takes a while."""

from __future__ import annotations

import base64
import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from jinja2 import BytecodeCache

if TYPE_CHECKING:
    from jinja2.bccache import Bucket

    from generator.storage.cache import Cache

KEY = b"templates"
"""What they are kept under."""


@dataclass(eq=False)
class TemplateCode(BytecodeCache):
    """Compiled templates of one theme, as one entry of a cache, which is sealed: whoever writes code could run it."""

    cache: Cache
    _codes: dict[str, tuple[str, bytes]] = field(default_factory=dict)
    """By what Jinja calls a template: a digest of its text, and its code."""
    _is_new: bool = False

    def __post_init__(self) -> None:
        """Read what is kept."""
        kept = self.cache.get(KEY)
        if kept is not None:
            self._codes = {
                key: (text, base64.b85decode(code)) for key, (text, code) in json.loads(kept).items()
            }

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give Jinja the code of a template, if it is that of its text."""
        text, code = self._codes.get(bucket.key, ("", b""))
        if text == bucket.checksum:
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Take the code of a template from Jinja."""
        self._codes[bucket.key] = bucket.checksum, bucket.bytecode_to_string()
        self._is_new = True

    def keep(self) -> None:
        """Keep what came in for the next build."""
        self.cache.use([KEY])
        if self._is_new:
            codes = {
                key: (text, base64.b85encode(code).decode()) for key, (text, code) in self._codes.items()
            }
            self.cache.put(KEY, json.dumps(codes).encode())
            self._is_new = False
