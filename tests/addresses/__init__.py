"""Web servers on this machine alone, each with a habit of the real ones, for the tests of the address check."""
