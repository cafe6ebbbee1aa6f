"""Writes a briefing as files for others: `formats` lists them.

A format is a function from `ExportInput` to bytes. The library that it is given has lost its withheld words already.
"""
