"""Writes the program's own objects as bytes and reads them back, without running anything that the bytes ask for.

Only values that hold other values are written: data classes, Pydantic's models, named tuples, enumerations and texts of
the program, and Python's own containers. What is read is made field by field, in the order in which it was written, so
objects that were the same before are the same afterwards. It is Python's pickle, whose reader looks up by name what it
calls: this one knows the classes of those kinds and nothing else.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import enum
import io
import pickle
import sys
from collections import defaultdict
from functools import lru_cache, partial
from importlib import import_module
from operator import attrgetter
from types import MappingProxyType, MemberDescriptorType
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    _Names: TypeAlias = "Mapping[int, tuple[str, object]]"
    """By identity of an object: its name, and itself, so that no other has that identity."""

_PROTOCOL = 5
_OURS = "generator."
_OF_PYTHON: dict[tuple[str, str], Any] = {
    ("datetime", "date"): dt.date,
    ("datetime", "datetime"): dt.datetime,
    ("datetime", "timedelta"): dt.timedelta,
    ("datetime", "timezone"): dt.timezone,
}
NOT_KEPT = MappingProxyType({"kept": False})
"""What the field of a data class says (`dataclasses.field`, ``metadata``) that is None when it is read back."""
_KINDS = (enum.Enum, str, bytes, tuple, dict)
"""Classes of the program that are of these kinds hold nothing but what these hold."""


_MISREAD = (
    pickle.UnpicklingError, EOFError, ArithmeticError, AttributeError, ImportError, LookupError, MemoryError,
    RecursionError, TypeError, ValueError,
)  # fmt: skip
"""What bytes that nobody wrote can raise."""


class NotKept(Exception):  # noqa: N818  # what it says
    """An object cannot be written, or bytes hold what nobody may read; its text names the class."""


class FromElsewhere:
    """Stands in the bytes for an object that is not written: the reader has it already, or makes it anew."""

    def __init__(self, name: str) -> None:
        self.name = name


def read_only(mapping: dict[object, object]) -> MappingProxyType[object, object]:
    """Return a mapping as it was written, which cannot be changed."""
    return MappingProxyType(mapping)


def write_objects(value: object, elsewhere: Mapping[type, Callable[[Any], str]]) -> bytes:
    """Return ``value`` as bytes, for `read_objects`.

    ``elsewhere`` gives for each type whose objects are not written what they are known by. What is a constant of a
    module of the program is not written either. Raises `NotKept`.
    """
    file = io.BytesIO()
    try:
        _Writer(file, elsewhere).dump(value)
    except (pickle.PicklingError, RecursionError, TypeError, AttributeError) as error:
        raise NotKept(str(error)) from error
    return file.getvalue()


def read_objects(content: bytes, elsewhere: Callable[[str], object]) -> Any:  # noqa: ANN401  # whatever was written
    """Return what `write_objects` wrote; ``elsewhere`` gives the object that is known by a name.

    Raises `NotKept` if ``content`` is nothing that it has written.
    """
    try:
        return _Reader(io.BytesIO(content), elsewhere).load()
    except _MISREAD as error:
        raise NotKept(str(error)) from error


class _Writer(pickle.Pickler):
    def __init__(self, file: io.BytesIO, elsewhere: Mapping[type, Callable[[Any], str]]) -> None:
        super().__init__(file, _PROTOCOL)
        self.dispatch_table = _Ways(elsewhere)


class _Ways(dict[type, "Callable[[Any], Any]"]):
    """How objects of a class are written, by class: what makes them again, and of what.

    Pickle asks it of each object, so it is a dictionary, and short. Where it raises `KeyError`, pickle does by itself.
    """

    def __init__(self, elsewhere: Mapping[type, Callable[[Any], str]]) -> None:
        constants = _constants(len(sys.modules))
        super().__init__({kind: _by_name(name) for kind, name in elsewhere.items()})
        self[MappingProxyType] = _or_constant(
            lambda mapping: (read_only, (dict(mapping),)), constants[MappingProxyType]
        )
        self._constants = constants

    def __missing__(self, kind: type) -> Callable[[Any], Any]:
        names = _fields_of(kind)
        if names is not None:
            values = attrgetter(*names) if len(names) > 1 else _few(names)
            constants = self._constants[kind]
            way = _or_constant(lambda value: (kind, values(value)), constants) if constants else None
            self[kind] = way or (lambda value: (kind, values(value)))
            return self[kind]
        if issubclass(kind, tuple) and hasattr(kind, "_fields"):
            self[kind] = lambda value: (kind, tuple(value))
            return self[kind]
        if issubclass(kind, (type, *_KINDS)) or kind in _OF_PYTHON.values():
            raise KeyError(kind)
        raise NotKept(f"{kind.__module__}.{kind.__qualname__}")


def _by_name(name: Callable[[Any], str]) -> Callable[[Any], Any]:
    return lambda value: (FromElsewhere, (name(value),))


def _or_constant(way: Callable[[Any], Any], constants: _Names) -> Callable[[Any], Any]:
    def name_or_way(value: object) -> Any:  # noqa: ANN401  # of pickle
        found = constants.get(id(value))
        return way(value) if found is None else (FromElsewhere, (found[0],))

    return name_or_way


def _few(names: tuple[str, ...]) -> Callable[[Any], tuple[object, ...]]:
    return lambda value: tuple([getattr(value, name) for name in names])


class _Reader(pickle.Unpickler):
    def __init__(self, file: io.BytesIO, elsewhere: Callable[[str], object]) -> None:
        super().__init__(file)
        # No method of its own: pickle keeps what `find_class` returns, and with it everything that it reads, for good.
        self._found = partial(_found, elsewhere)

    def find_class(self, module: str, name: str) -> Any:  # noqa: ANN401  # of pickle
        """Return what makes objects of a class; nothing that the bytes could have called else is found."""
        if (module, name) in _OF_PYTHON:
            return _OF_PYTHON[module, name]
        if module == __name__ and name in {FromElsewhere.__name__, read_only.__name__}:
            return self._found if name == FromElsewhere.__name__ else read_only
        kind: Any = import_module(module) if module.startswith(_OURS) else None
        for part in name.split("."):
            kind = getattr(kind, part, None)
        if isinstance(kind, type) and kind.__module__ == module and kind.__qualname__ == name:
            if _fields_of(kind) is not None:
                return _maker(kind)
            if issubclass(kind, tuple) and hasattr(kind, "_fields"):
                return _tuple_maker(kind)
            if issubclass(kind, _KINDS):
                return kind
        raise NotKept(f"{module}.{name}")


def _found(elsewhere: Callable[[str], object], name: str) -> object:
    """Return the object of a name: a constant of the program, else what ``elsewhere`` has."""
    module, _, constant = name.partition(":")
    if not module.startswith(_OURS):
        return elsewhere(name)
    found = attrgetter(constant)(import_module(module))
    if not _is_constant(found):  # what could be called, for instance
        raise NotKept(name)
    return found


def _fields_of(kind: type) -> tuple[str, ...] | None:
    """Return the names of the fields of a data class, or of a model; None if it is neither."""
    if dataclasses.is_dataclass(kind):
        return tuple(field.name for field in dataclasses.fields(kind) if field.metadata.get("kept", True))
    model_fields = getattr(kind, "model_fields", None)
    return None if model_fields is None else tuple(model_fields)


@lru_cache(maxsize=1)
def _constants(modules: int) -> Mapping[type, _Names]:
    """Return each data class's object, or mapping, that is a constant of a module or stands in one, with its name.

    By their class and identity: they stand for "nothing" where a stage has none, and the memo knows them by being the
    same. ``modules`` is how many are imported: others may have more.
    """
    del modules
    found: dict[type, dict[int, tuple[str, object]]] = defaultdict(dict)
    for module_name, module in list(sys.modules.items()):
        if module_name.startswith(_OURS):
            for name, value in vars(module).items():
                if not _is_constant(value):
                    continue
                found[type(value)][id(value)] = (f"{module_name}:{name}", value)
                for part in _fields_of(type(value)) or ():
                    if _is_constant(inner := getattr(value, part)):
                        found[type(inner)].setdefault(id(inner), (f"{module_name}:{name}.{part}", inner))
    return found


def _is_constant(value: object) -> bool:
    return type(value) is MappingProxyType or dataclasses.is_dataclass(type(value))


def _maker(kind: type) -> Callable[..., object]:
    """Return what makes an object of a data class from its fields as they were: no default, no check, no `__init__`."""
    if not dataclasses.is_dataclass(kind):
        return _model_maker(kind)
    kept = _fields_of(kind) or ()
    setters = [_setter(kind, name) for name in kept]
    empty = [_setter(kind, field.name) for field in dataclasses.fields(kind) if field.name not in kept]
    new = object.__new__

    def make(*values: object) -> object:
        made: object = new(kind)
        for put, value in zip(setters, values, strict=True):
            put(made, value)
        for put in empty:
            put(made, None)
        return made

    return make


def _model_maker(kind: type) -> Callable[..., object]:
    """Return the same for a model, of which nobody asks any more which fields were given."""
    names = _fields_of(kind) or ()
    new, put, given = object.__new__, object.__setattr__, frozenset[str]()

    def make(*values: object) -> object:
        made: object = new(kind)
        put(made, "__dict__", dict(zip(names, values, strict=True)))
        put(made, "__pydantic_fields_set__", given)
        put(made, "__pydantic_extra__", None)
        put(made, "__pydantic_private__", None)
        return made

    return make


def _tuple_maker(kind: type) -> Callable[..., object]:
    """Return what makes a named tuple of its values, as `_maker`."""
    new = tuple.__new__

    def make(*values: object) -> object:
        return new(kind, values)

    return make


def _setter(kind: type, name: str) -> Callable[[object, object], None]:
    slot = getattr(kind, name, None)
    if isinstance(slot, MemberDescriptorType):
        return slot.__set__

    def put(made: object, value: object) -> None:
        object.__setattr__(made, name, value)

    return put
