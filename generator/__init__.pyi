# What `import generator` offers: `generator.loading` is loaded when somebody asks for it.

from generator.loading import LibraryError as LibraryError
from generator.loading import Loaded as Loaded
from generator.loading import frames as frames
from generator.loading import load as load
from generator.loading import load_with_findings as load_with_findings

__version__: str
