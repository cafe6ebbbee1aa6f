"""Fuzzing: inputs made at random from a seed; whatever ends in a traceback or hangs is kept.

Each module with a `TARGET` is a program, ``python -m tests.fuzz.yaml --seconds 60``, and part of ``make fuzz``.
"""
