"""What an editor writes: one pydantic class for each thing of the format, references still by name.

No decoding code and no logic: `generator.reader.references` expands shorthand and resolves references.
"""

from generator.reader.records.briefing import BriefingRecord
from generator.reader.records.entries import EntriesRecord
from generator.reader.records.page import PageRecord

__all__ = ["BriefingRecord", "EntriesRecord", "PageRecord"]
