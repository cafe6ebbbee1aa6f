"""Keeps templates as Jinja compiled them, for the next process: an edit of one briefing needs most of them."""

from __future__ import annotations

import hashlib
import marshal
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from jinja2 import BytecodeCache

if TYPE_CHECKING:
    from types import CodeType

    from jinja2.bccache import Bucket

    from generator.storage.cache import Cache

KEY = b"compiled templates"
"""What they stand under in a cache."""
_MOST = 200
"""Templates that are kept: those that were asked for last."""


@dataclass(slots=True)
class CompiledTemplates:
    """Code by template: its environment, its name and path, its source.

    Code is run as it is read: nobody but the same person's programs can have put it into a `Cache`.
    """

    cache: Cache
    _code: dict[str, CodeType] = field(default_factory=dict)
    _has_new: bool = False

    @classmethod
    def kept_in(cls, cache: Cache) -> CompiledTemplates:
        """Return what the last build kept."""
        content = cache.get(KEY)
        return cls(cache, marshal.loads(content) if content else {})  # noqa: S302  # sealed by us

    def get(self, key: str) -> CodeType | None:
        """Return what was put under ``key``."""
        code = self._code.pop(key, None)
        if code is not None:
            self._code[key] = code
        return code

    def put(self, key: str, code: CodeType) -> None:
        """Hold the code of a template."""
        self._code[key] = code
        self._has_new = True

    def keep(self) -> None:
        """Keep what is held for the next build, if there is anything new."""
        if self._has_new:
            self.cache.put(KEY, marshal.dumps(dict([*self._code.items()][-_MOST:])))
        else:
            self.cache.use((KEY,))


class CodeOf(BytecodeCache):
    """What an environment asks for compiled templates."""

    def __init__(self, environment: str, compiled: CompiledTemplates) -> None:
        self._environment = environment
        self._compiled = compiled

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """Return what stands for a template: as Jinja does, but also in a folder whose name is not UTF-8."""
        return hashlib.sha256(f"{name}|{filename or ''}".encode("utf-8", "surrogateescape")).hexdigest()

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give the code of a template, if it is held."""
        code = self._compiled.get(self._key(bucket))
        if code is not None:
            bucket.code = code

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Hold the code of a template."""
        if bucket.code is not None:
            self._compiled.put(self._key(bucket), bucket.code)

    def _key(self, bucket: Bucket) -> str:
        return f"{self._environment}:{bucket.key}:{bucket.checksum}"
