"""Deals the units of a long judging to as many processes as there are processors, where the system can fork."""

from __future__ import annotations

import gc
import logging
import multiprocessing
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection

from crawler.extraction import attachments
from rules.assess import Spread, unit_by_unit
from rules.model import Verdict
from rules.responsibility import Assignment

log = logging.getLogger(__name__)
WORTH_IT = 600
"""So many pairs take longer than starting a process and handing the answers back."""
GARBAGE = 100_000
"""How many new objects a collection waits for: a parsed page leaves some thousands behind, all at once."""
MOST = 4
"""Each process beside the first may come to hold a copy of what all share."""


def processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def over_processes(count: int, before: Callable[[], None]) -> Spread:
    """A spread over ``count`` processes, this one among them.

    ``before`` lets go of what must not be shared with a forked process (database connections). The answers are those of one process.
    """

    def spread(judge_one: Callable[[Assignment], Verdict], pairs: Sequence[Assignment]) -> Iterable[Verdict]:
        hands = min(count, MOST)
        if hands < 2 or len(pairs) < WORTH_IT or "fork" not in multiprocessing.get_all_start_methods():
            with _seldom_collected():
                return unit_by_unit(judge_one, pairs)
        units = {unit: place % hands for place, unit in enumerate(dict.fromkeys(p.unit.name for p in pairs))}
        shares = [[p for p in pairs if units[p.unit.name] == hand] for hand in range(hands)]
        before()
        with _seldom_collected():
            answers = [iter(answered) for answered in _dealt(judge_one, shares)]
        return tuple(next(answers[units[p.unit.name]]) for p in pairs)

    return spread


def _dealt(judge_one: Callable[[Assignment], Verdict], shares: Sequence[Sequence[Assignment]]) -> list[Sequence[Verdict]]:
    attachments.close()  # a forked process would clear away the parser's folder as its own
    context = multiprocessing.get_context("fork")
    others = []
    for share in shares[1:]:
        ours, theirs = context.Pipe(duplex=False)
        other = context.Process(target=_answer, args=(judge_one, share, ours, theirs), daemon=True)
        other.start()
        theirs.close()
        others.append((share, other, ours))
    try:
        answered: list[Sequence[Verdict]] = [unit_by_unit(judge_one, shares[0])]
        for share, _, ours in others:
            try:
                answered.append(ours.recv())
            except (EOFError, OSError):
                log.warning("a judging process ended early; its units are judged here")
                answered.append(unit_by_unit(judge_one, share))
        return answered
    finally:
        for _, other, ours in others:
            ours.close()
            other.terminate()
            other.join()


def _answer(
    judge_one: Callable[[Assignment], Verdict], share: Sequence[Assignment], read_end: Connection, answers: Connection
) -> None:
    """What a forked process does. No pool: its processes wait for ever where the first one was killed, this one meets a broken pipe."""
    read_end.close()
    with suppress(KeyboardInterrupt, BrokenPipeError):
        try:
            told = unit_by_unit(judge_one, share)
        finally:
            attachments.close()
        answers.send(told)


@contextmanager
def _seldom_collected() -> Iterator[None]:
    """The loaded facts live to the end: collections leave them alone (and their pages shared), and come less often."""
    before = gc.get_threshold()
    gc.collect()
    gc.freeze()
    gc.set_threshold(GARBAGE)
    try:
        yield
    finally:
        gc.set_threshold(*before)
        gc.unfreeze()
