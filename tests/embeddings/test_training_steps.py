"""The steps of training: they need torch, which only those who train install."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from embeddings.models.encoder import load_folder
from embeddings.models.tokens import TextTokenizer
from embeddings.models.weights import load_weights

torch = pytest.importorskip("torch", reason="torch is not installed: pip install 'kemas[training]'")

from embeddings.training.checkpoints import latest, load_state, save_state  # noqa: E402
from embeddings.training.losses import contrastive, translation  # noqa: E402
from embeddings.training.torch_encoder import TorchEncoder  # noqa: E402

TEXTS = ["Melatih tari", "Prepare the monthly budget for the finance team", "Pasang kabel"]


@pytest.fixture(scope="module")
def model(small_model: Path) -> TorchEncoder:
    return TorchEncoder(load_weights(small_model / "model.safetensors"), frozen_layers=1)


def _units(*rows: list[float]):
    return torch.nn.functional.normalize(torch.tensor(rows), dim=-1)


def test_the_model_that_learns_and_the_model_that_ships_agree(
    model: TorchEncoder, small_model: Path
):
    tokens = TextTokenizer(small_model / "tokenizer.json").tokens(TEXTS, "query")
    learning = model(tokens).detach().numpy()
    np.testing.assert_allclose(learning, load_folder(small_model).encode(TEXTS, "query"), atol=2e-5)


def test_a_near_wrong_answer_costs_more_than_a_far_one():
    query, right = _units([1.0, 0.0]), _units([1.0, 0.2])
    nothing = torch.zeros((1, 2), dtype=torch.bool)
    near = contrastive(query, torch.cat([right, _units([1.0, 0.3])]), nothing)
    far = contrastive(query, torch.cat([right, _units([0.0, 1.0])]), nothing)
    assert near > far


def test_an_answer_that_is_right_unnoticed_costs_nothing():
    query, right = _units([1.0, 0.0]), _units([1.0, 0.2])
    candidates = torch.cat([right, _units([1.0, 0.3])])
    assert contrastive(query, candidates, torch.tensor([[True, True]])) == 0


def test_languages_that_meet_at_the_teacher_cost_least():
    teacher = _units([1.0, 0.0], [0.0, 1.0])
    astray = _units([1.0, 0.5], [0.5, 1.0])
    assert translation(teacher, teacher, teacher) < translation(astray, teacher, teacher)


def test_a_state_read_back_goes_on_where_it_stopped(
    tmp_path: Path, model: TorchEncoder, small_model: Path
):
    tokens = TextTokenizer(small_model / "tokenizer.json").tokens(TEXTS, "query")
    optimiser = _learned(model, tokens)
    save_state(tmp_path / "state-00001.safetensors", model, optimiser)
    again = TorchEncoder(load_weights(small_model / "model.safetensors"), frozen_layers=1)
    found = latest(tmp_path)
    assert found is not None
    load_state(found[0], again, _optimiser(again), found[1])
    assert torch.equal(again(tokens), model(tokens))


def test_low_layers_and_words_do_not_learn(model: TorchEncoder):
    learning = {name for name, values in model.arrays.items() if values.requires_grad}
    assert learning
    assert all(name.startswith("1/") for name in learning)


def _optimiser(model: TorchEncoder):
    return torch.optim.AdamW(model.parameters())


def _learned(model: TorchEncoder, tokens):
    optimiser = _optimiser(model)
    model(tokens).square().sum(1)[0].backward()
    optimiser.step()
    return optimiser
