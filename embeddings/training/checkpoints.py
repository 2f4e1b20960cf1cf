"""States of a training run on disk: arrays and what the optimiser remembers, as safetensors."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import torch
from safetensors.torch import load_file, save_file
from torch import Tensor

from embeddings.training.torch_encoder import TorchEncoder

_MOMENTS = ("exp_avg", "exp_avg_sq")


def save_state(path: Path, model: TorchEncoder, optimiser: torch.optim.AdamW) -> None:
    """Write what learns and its moments; a kill leaves the file before or the new one."""
    state: dict[str, Tensor] = {}
    for name, values in model.arrays.items():
        if values.requires_grad:
            state[name] = values.detach().contiguous()
            for moment in _MOMENTS:
                state[f"{moment} {name}"] = optimiser.state[values][moment]
    unfinished = path.with_suffix(".part")
    save_file(state, unfinished)
    os.replace(unfinished, path)


def load_state(path: Path, model: TorchEncoder, optimiser: torch.optim.AdamW, step: int) -> None:
    """Continue from a state written after `step` steps."""
    state = load_file(path)
    for name, values in model.arrays.items():
        if values.requires_grad:
            with torch.no_grad():
                values.copy_(state[name])
            moments = {moment: state[f"{moment} {name}"] for moment in _MOMENTS}
            optimiser.state[values] = {"step": torch.tensor(float(step)), **moments}


def average_states(paths: Sequence[Path], model: TorchEncoder) -> None:
    """Give a model the mean of what it had learned at several states (Izmailov et al. 2018)."""
    states = [load_file(path) for path in paths]
    for name, values in model.arrays.items():
        if values.requires_grad:
            with torch.no_grad():
                values.copy_(torch.stack([state[name] for state in states]).mean(0))


def states_in(folder: Path) -> dict[int, Path]:
    """Return the states in a folder by their steps, the oldest first."""
    paths = sorted(folder.glob("state-*.safetensors"))
    return {int(path.stem.partition("-")[2]): path for path in paths}


def latest(folder: Path) -> tuple[Path, int] | None:
    """Return the newest state in a folder and after how many steps it was written."""
    states = states_in(folder)
    return (states[max(states)], max(states)) if states else None
