"""`python -m embeddings.training`: reproduces the shipped encoder from the shared material."""

from __future__ import annotations

from pathlib import Path

import click

from embeddings.training.base_model import make_base, read_base
from embeddings.training.kept_apart import kept_apart
from embeddings.training.loop import Recipe, Trainer
from embeddings.training.pairs import Task
from embeddings.training.sentences import sentence_task
from embeddings.training.unit_sources import read_decrees, unit_tasks
from embeddings.training.work_sources import work_tasks

_FOLDER = click.Path(file_okay=False, path_type=Path)


@click.command()
@click.option("--shared", type=_FOLDER, required=True, help="Holds bench, standards and train.")
@click.option("--out", type=_FOLDER, required=True, help="Takes base, models, states, progress.")
@click.option("--resume", is_flag=True, help="Go on after the last finished round.")
@click.option("--rounds", default=Recipe.rounds, show_default=True)
@click.option("--steps-per-round", default=Recipe.steps_per_round, show_default=True)
def train(shared: Path, out: Path, resume: bool, rounds: int, steps_per_round: int) -> None:
    """Train the bilingual encoder; after each round a model as it would ship is in OUT."""
    base = out / "base"
    weights = read_base(base) if resume else make_base(shared, base)
    trainer = Trainer(base, weights, Recipe(rounds=rounds, steps_per_round=steps_per_round), out)
    if resume:
        trainer.resume()
    trainer.train(_tasks(shared))


def _tasks(shared: Path) -> list[Task]:
    bench = shared / "bench"
    decrees = read_decrees(shared / "standards")
    apart = kept_apart(bench, decrees)
    tasks = [*work_tasks(bench), *unit_tasks(decrees, bench), sentence_task(shared / "train")]
    learned = list(map(apart.without, tasks))
    for task, given in zip(learned, tasks, strict=True):
        dropped = len(given.pairs) - len(task.pairs)
        click.echo(f"{task.name}: {len(task.pairs)} pairs, {dropped} kept apart")
    return learned


if __name__ == "__main__":
    train()
