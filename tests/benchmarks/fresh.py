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
from bot.assembly import knowledge
from bot.settings import Settings


def main(path: Path, rounds: int) -> None:
    """`times` are the seconds of each answer in `rounds` rounds, after a first one in which nothing is timed."""
    labels = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
    began = time.perf_counter()
    known = knowledge(Settings.read())
    loaded = time.perf_counter()
    assistant = Assistant.of(known)
    built = time.perf_counter()
    for label in labels:
        assistant.answer(label["question"], label.get("context") or ())
    figures = {"load": loaded - began, "build": built - loaded, "peak": peak_memory()}
    print(json.dumps({**figures, "times": [seconds(assistant, label) for _ in range(rounds) for label in labels]}))


def seconds(assistant: Assistant, label: Mapping[str, Any]) -> float:
    began = time.perf_counter()
    assistant.answer(label["question"], label.get("context") or ())
    return time.perf_counter() - began


def peak_memory() -> int:
    """The most memory that this process has held, in bytes; a parent that has held more would be counted instead."""
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
