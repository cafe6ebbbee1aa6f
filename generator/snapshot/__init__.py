"""A briefing with all that it needs, as canonical plain data and back.

`part.of` takes out of a library what one briefing rests on, as a library of its own. `document` says what stands in a
file, `encoding` writes it and reads it back, `soundness` finds what nobody may put into one, `versions` reads what
earlier versions of the program wrote.

>>> from generator.diagnostics import Diagnostics
>>> from tests.factories import BRIEFING, full_library
>>> from generator.model.proofs import NO_LIBRARY_PROOFS
>>> library = full_library()
>>> taken = of(library.briefings[BRIEFING], library, NO_LIBRARY_PROOFS)
>>> from_json(to_json(taken), "editions/1.json", Diagnostics()) == taken
True
"""

from generator.model.snapshot import Snapshot
from generator.snapshot.document import schema
from generator.snapshot.encoding import content_digest, from_json, to_json
from generator.snapshot.part import of

__all__ = ["Snapshot", "content_digest", "from_json", "of", "schema", "to_json"]
