"""`python -m bot`: the same as the command `entitylist`."""

from __future__ import annotations

from bot.cli.main import main

if __name__ == "__main__":
    main()
