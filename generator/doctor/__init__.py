"""Examines how a project and this machine stand to the program.

`examine` says of each thing its state, and what to do.
"""

from generator.doctor.examining import examine
from generator.doctor.finding import Finding, State, Topic

__all__ = ["Finding", "State", "Topic", "examine"]
