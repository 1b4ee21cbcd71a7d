"""How fast, and how much, side by side: `python -m benchmarks`."""
