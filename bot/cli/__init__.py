"""The command line: one command a function, and the edge at which every error becomes one line."""
