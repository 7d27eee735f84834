"""What one process pays to start and to answer a file of questions; prints JSON. It imports nothing but the bot."""

from __future__ import annotations

import json
import resource
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from bot.answers.assistant import Assistant
from bot.assembly import assistant, knowledge
from bot.settings import Settings


def main(path: Path, way: str, rounds: int) -> None:
    """`way` is "built" or "prepared"; `times` are the seconds of each answer in `rounds` rounds,
    after a first one in which nothing is timed."""
    labels = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
    bot, figures = built() if way == "built" else prepared()
    for label in labels:
        bot.answer(label["question"], label.get("context") or ())
    figures["peak"] = peak_memory()
    print(json.dumps({**figures, "times": [seconds(bot, label) for _ in range(rounds) for label in labels]}))


def built() -> tuple[Assistant, dict[str, float]]:
    began = time.perf_counter()
    known = knowledge(Settings.read())
    loaded = time.perf_counter()
    bot = Assistant.compiled(known)
    return bot, {"load": loaded - began, "build": time.perf_counter() - loaded}


def prepared() -> tuple[Assistant, dict[str, float]]:
    began = time.perf_counter()
    bot = assistant(Settings.read())
    return bot, {"read": time.perf_counter() - began}


def seconds(bot: Assistant, label: Mapping[str, Any]) -> float:
    began = time.perf_counter()
    bot.answer(label["question"], label.get("context") or ())
    return time.perf_counter() - began


def peak_memory() -> int:
    """The most memory that this process has held, in bytes; a parent that has held more would be counted instead."""
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
