"""The training loop: rounds of steps, a model as it would ship after each."""

from __future__ import annotations

import json
import shutil
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from embeddings.encoders import Role
from embeddings.models.encoder import KemasEncoder
from embeddings.models.tokens import TextTokenizer
from embeddings.models.weights import Weights, save_weights
from embeddings.texts import clean
from embeddings.training.base_model import TOKENIZER, WEIGHTS
from embeddings.training.batches import batches
from embeddings.training.checkpoints import (
    average_states,
    latest,
    load_state,
    save_state,
    states_in,
)
from embeddings.training.guide import Guide
from embeddings.training.losses import contrastive, translation
from embeddings.training.pairs import Pair, Task
from embeddings.training.torch_encoder import TorchEncoder
from embeddings.vectors import VectorCache

PROGRESS = "progress.jsonl"
"""One line a step: its number, task, loss and seconds."""


@dataclass(frozen=True)
class Recipe:
    """How long and how fast to learn; the model to ship is the mean of the states `averaged`."""

    rounds: int = 18
    steps_per_round: int = 50
    peak_rate: float = 6e-5
    warm_up: int = 20
    frozen_layers: int = 4
    averaged: range = range(300, 501)
    seed: int = 7

    @property
    def steps(self) -> int:
        """All steps of a run."""
        return self.rounds * self.steps_per_round

    def rate(self, step: int) -> float:
        """Return the learning rate: a linear rise, then a linear fall to a tenth."""
        if step < self.warm_up:
            return self.peak_rate * (step + 1) / self.warm_up
        left = (self.steps - step) / max(1, self.steps - self.warm_up)
        return self.peak_rate * max(0.1, left)


class Trainer:
    """Trains one model in one folder."""

    def __init__(self, base: Path, weights: Weights, recipe: Recipe, folder: Path) -> None:
        """Start from the base model: its folder as it would ship, and its unrounded weights."""
        self._recipe = recipe
        self._folder = folder
        self._base = base
        self._guide = KemasEncoder(base, torch.get_num_threads())
        self._cache = VectorCache(folder / "guide.sqlite")
        self._tokenizers: dict[int, TextTokenizer] = {}
        self._guides: dict[tuple[str, int], Guide] = {}
        self._model = TorchEncoder(weights, recipe.frozen_layers)
        self._optimiser = torch.optim.AdamW(self._model.parameters(), weight_decay=0.01)
        self._step = 0

    def resume(self) -> None:
        """Go on after the last finished round in the folder, if there is one."""
        if found := latest(self._folder):
            path, self._step = found
            load_state(path, self._model, self._optimiser, self._step)

    def train(self, tasks: Sequence[Task]) -> None:
        """Run the rounds that are left."""
        while self._step < self._recipe.steps:
            number = self._step // self._recipe.steps_per_round
            self._round(tasks, np.random.default_rng((self._recipe.seed, number)))
            self._write_round()
        self.write_average()

    def write_average(self) -> None:
        """Write the mean of some rounds' models, which forgets less than the last of them."""
        states = states_in(self._folder)
        chosen = [path for step, path in states.items() if step in self._recipe.averaged]
        average_states(chosen or list(states.values()), self._model)
        self._write_model("model-average")

    def _round(self, tasks: Sequence[Task], random: np.random.Generator) -> None:
        stream = batches(tasks, random)
        for _ in range(self._recipe.steps_per_round):
            started = time.perf_counter()
            task, pairs = next(stream)
            for group in self._optimiser.param_groups:
                group["lr"] = self._recipe.rate(self._step)
            loss = self._loss(task, pairs, random)
            self._optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(self._model.parameters(), 1.0)
            self._optimiser.step()
            self._step += 1
            self._note(task.name, float(loss.detach()), time.perf_counter() - started)

    def _loss(self, task: Task, pairs: Sequence[Pair], random: np.random.Generator) -> Tensor:
        queries = self._encode(task, [pair.query for pair in pairs], "query")
        targets = [pair.target for pair in pairs]
        if task.translates:
            teacher = torch.from_numpy(self._guide.encode(targets, "query"))
            return translation(queries, self._encode(task, targets, "query"), teacher)
        guide = self._guide_of(task, random)
        candidates = [*targets, *guide.wrong_answers(pairs, random)]
        right = [[text in task.targets_of[pair.query] for text in candidates] for pair in pairs]
        not_wrong = torch.from_numpy(guide.same(targets, candidates) | np.array(right))
        return contrastive(queries, self._encode(task, candidates, "passage"), not_wrong)

    def _encode(self, task: Task, texts: Sequence[str], role: Role) -> Tensor:
        if task.tokens not in self._tokenizers:
            self._tokenizers[task.tokens] = TextTokenizer(self._base / TOKENIZER, task.tokens)
        different = list(dict.fromkeys(texts))
        vectors = self._model(self._tokenizers[task.tokens].tokens(clean(different), role))
        rows = {text: row for row, text in enumerate(different)}
        return vectors[[rows[text] for text in texts]]

    def _guide_of(self, task: Task, random: np.random.Generator) -> Guide:
        key = (task.name, len(task.pairs))
        if key not in self._guides:
            self._guides[key] = Guide(self._guide, self._cache, task, random)
        return self._guides[key]

    def _write_round(self) -> None:
        """Write the model as it would ship, and the state to go on from."""
        self._write_model(f"model-{self._step:05d}")
        state = self._folder / f"state-{self._step:05d}.safetensors"
        save_state(state, self._model, self._optimiser)

    def _write_model(self, name: str) -> None:
        folder = self._folder / name
        folder.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(self._base / TOKENIZER, folder / TOKENIZER)
        save_weights(self._model.weights(), folder / WEIGHTS)

    def _note(self, task: str, loss: float, seconds: float) -> None:
        entry = {"step": self._step, "task": task, "loss": round(loss, 4), "s": round(seconds, 2)}
        with (self._folder / PROGRESS).open("a") as progress:
            progress.write(json.dumps(entry) + "\n")
