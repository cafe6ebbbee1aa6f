"""Benchmarks: figures for people, never asserted."""
