"""Frozen editions of briefings on the disk: `reading` finds them, `freezing` makes the next one.

An edition is ``briefings/<id>/editions/<number>.json`` (`generator.snapshot`), written once and never again.
"""
