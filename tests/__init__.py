"""The tests mirror bot/; evaluation/ and benchmarks/ measure rather than test."""
