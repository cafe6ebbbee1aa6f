"""The examples in docstrings are run, so that what they show is what the code does."""

from __future__ import annotations

import doctest
import re
from importlib import import_module

import pytest

from tests.architecture import PACKAGE, modules

WITH_EXAMPLES = [module.name for module in modules() if re.search("^ *>>> ", module.text, re.MULTILINE)]


@pytest.mark.parametrize("name", WITH_EXAMPLES)
def test_the_examples_of_a_module_are_true(name: str) -> None:
    failed, tried = doctest.testmod(
        import_module(f"{PACKAGE}.{name}"), optionflags=doctest.IGNORE_EXCEPTION_DETAIL
    )
    assert tried, "no example is run: a docstring with one must belong to the module, a class or a function"
    assert not failed
