"""Random sheets of five tempers, so that every rank occurs; drawn column by column, so that many cost little."""

from random import Random

SHEETS = 10_000
MOST_MEMBERS = 9


def uniform(line, place):
    """Anything, no option included."""
    return 1


def strong(line, place):
    """Mostly the best."""
    return 0 if place is None else 1 + 80 * (line.points[place] == max(line.points))


def fair(line, place):
    """The best in two criteria of three."""
    return 0.3 if place is None else 1 + 4 * (line.points[place] == max(line.points))


def marked(line, place):
    """Around what a rank needs."""
    if place is None:
        return 0.02
    least = line.marks.get(5, max(line.points))
    return 30 if line.points[place] >= least else 1


def weak(line, place):
    """Mostly little or nothing."""
    return 12 if place is None else 8 / (1 + line.points[place])


TEMPERS = (uniform, strong, fair, marked, weak)


def drawn(scheme, *, seed, sheets=SHEETS):
    """Lists of ticks in the order of the sheet, as many of each temper."""
    random = Random(seed)
    for temper in TEMPERS:
        columns = [_column(random, line, temper, sheets // len(TEMPERS)) for line in scheme.lines]
        yield from zip(*columns, strict=True)


def councils(scheme, *, seed, sheets=SHEETS):
    """The sheets of one product after another: from one to nine members."""
    random, waiting = Random(f"{seed}/councils"), []
    size = random.randint(1, MOST_MEMBERS)
    for ticks in drawn(scheme, seed=seed, sheets=sheets):
        waiting.append(ticks)
        if len(waiting) == size:
            yield waiting
            waiting, size = [], random.randint(1, MOST_MEMBERS)
    if waiting:
        yield waiting


def _column(random, line, temper, length):
    places = [None, *range(len(line.points))]
    return random.choices(places, weights=[temper(line, place) for place in places], k=length)
