"""The types of a library of briefings: frozen data classes whose references are resolved."""
