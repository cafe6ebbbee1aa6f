"""``python -m tests.synthetic DIRECTORY [BRIEFINGS [SEED]]`` writes a synthetic library."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.synthetic import write_library

write_library(Path(sys.argv[1]), *map(int, sys.argv[2:4]))
