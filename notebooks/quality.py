# ---
# jupyter:
#   jupytext:
#     text_representation:
#       extension: .py
#       format_name: percent
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown]
# # How the quality came about
#
# What a suggestion is worth shows only against packages that people really made. This notebook
# measures Kemas and the simple methods it is made of on such packages, takes each part of it
# away in turn, and looks at whether its scores mean what they say.
#
# Where `KEMAS_SHARED` points to the shared benchmarks it uses `kemas_dev`: 32 occupations, each
# described in Indonesian, in English, in both mixed, and in one sentence, with the units that a
# certification scheme of that occupation lists. The encoder has seen neither the positions nor the
# units. Without it the notebook uses the shipped sample, which the encoder **has** seen: those
# figures flatter and only show how the measuring works.

# %%
import os
from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

import corpora.samples
from embeddings.encoders import get_encoder
from embeddings.shipped import seed
from embeddings.vectors import VectorCache
from evaluation.bench_files import read_bench
from evaluation.fitting import cross_validate, lists_of, out_of_fold, without, written_bench
from evaluation.kemas import Kemas
from evaluation.report import evaluate
from evaluation.system_names import baselines, usable_baselines
from service.suggestion.features import PARTS

shared = os.environ.get("KEMAS_SHARED")
folder = Path(shared) / "bench" / "kemas_dev" if shared else corpora.samples.FOLDER
bench = read_bench(folder)
print(f"{bench.name}: {len(bench.queries)} positions, {len(bench.units)} units")

# %% [markdown]
# ## 1. Simple methods, and Kemas
#
# R-precision is the share of the real package among as many units as it has. For Kemas it is
# cross-validated: an occupation's positions are scored by weights that were learned from the
# other occupations, and from fields of work written for training that the encoder did not see.
# The methods beside it learn nothing here.

# %%
cache = VectorCache(":memory:")
encoder = get_encoder()
seed(cache, encoder)
names = [*usable_baselines(), "kemas-small"]
simple = evaluate(bench, baselines(names, cache)).as_json()[bench.name]
kemas = Kemas(encoder, cache)
lists, written = lists_of(bench, kemas), lists_of(written_bench(bench), kemas)
unseen = cross_validate(lists, written)
bars = {name: simple[name]["r_precision"] for name in names}
bars = {**bars, "Kemas": unseen.r_precision}
found = {name: simple[name]["recall_20"] for name in names} | {"Kemas": unseen.recall_20}
for name in bars:
    print(f"{name:16} R-precision {bars[name]:.3f}   R@20 {found[name]:.3f}")

figure, axes = plt.subplots(figsize=(8, 3.6))
places = np.arange(len(bars))
axes.bar(places - 0.2, list(bars.values()), 0.4, label="R-precision", color="#2b6cb0")
axes.bar(places + 0.2, list(found.values()), 0.4, label="R@20", color="#90cdf4")
axes.set_xticks(places, list(bars), rotation=20)
axes.legend()
axes.set_title("Share of the real package that is found")
figure.tight_layout()
plt.show()

# %% [markdown]
# `kemas-small` alone is our encoder used like the simple methods: the whole text against the
# titles. What stands between it and Kemas is the pipeline: what is a duty and what noise, which
# standard the position belongs to, words in both languages.
#
# ## 2. Each part taken away
#
# The weights are learned anew without the part, and measured in the same way.

# %%
ablated = {part: cross_validate(without(lists, part), without(written, part)) for part in PARTS}
loss = {part: ablated[part].r_precision - unseen.r_precision for part in PARTS}
for part in sorted(loss, key=loss.__getitem__):
    print(
        f"without {part:9} R-precision {ablated[part].r_precision:.3f} ({loss[part]:+.3f})"
        f"   R@20 {ablated[part].recall_20:.3f}"
    )

figure, axes = plt.subplots(figsize=(8, 3))
order = sorted(loss, key=loss.__getitem__, reverse=True)
axes.barh(order, [loss[part] for part in order], color="#c05621")
axes.axvline(0, color="black", linewidth=0.8)
axes.set_title("Change of R-precision without the part")
figure.tight_layout()
plt.show()

# %% [markdown]
# The family is what a committee's expert does first: find the standard that the occupation
# belongs to, then choose within it.
#
# ## 3. The languages

# %%
for language, value in unseen.by_language.items():
    print(f"{language:6} R-precision {value:.3f}")

# %% [markdown]
# ## 4. Do scores mean what they say?
#
# Of units scored 0.7, about seven in ten should be in the real package. The probabilities below
# are those of positions whose occupation the model had not seen, over each position's 50 best.

# %%
scored = list(out_of_fold(lists, written))
likely, right = [], []
for each, scores in scored:
    first = np.argsort(-scores.fused, kind="stable")[:50]
    likely.append(scores.probability[first])
    right.append(each.right[first])
likely, right = np.concatenate(likely), np.concatenate(right)
bins = np.minimum((likely * 10).astype(int), 9)
filled = [number for number in range(10) if (bins == number).any()]
said = [likely[bins == number].mean() for number in filled]
true = [right[bins == number].mean() for number in filled]
print(f"expected calibration error {unseen.ece:.3f}")
for number, s, t in zip(filled, said, true, strict=True):
    print(f"said {s:.2f}  in the package {t:.2f}  of {np.sum(bins == number)} units")

figure, axes = plt.subplots(figsize=(4, 4))
axes.plot([0, 1], [0, 1], color="grey", linewidth=0.8)
axes.plot(said, true, "o-", color="#2b6cb0")
axes.set_xlabel("score")
axes.set_ylabel("share in the real package")
figure.tight_layout()
plt.show()

# %% [markdown]
# ## 5. How many units?
#
# The package has the size that promises the best F1. Beside it: what any one size for all
# positions would have given.

# %%
sizes = range(2, 31, 2)
f1 = []
for size in sizes:
    values = []
    for each, scores in scored:
        first = np.argsort(-scores.fused, kind="stable")[:size]
        values.append(2 * each.right[first].sum() / (size + each.right.sum()))
    f1.append(float(np.mean(values)))
print(f"F1 at the size that Kemas chooses {unseen.f1:.3f}; best single size: {max(f1):.3f}")

figure, axes = plt.subplots(figsize=(6, 3))
axes.plot(list(sizes), f1, color="#2b6cb0", label="one size for all")
axes.axhline(unseen.f1, color="#c05621", label="size chosen by expected F1")
axes.set_xlabel("units in the package")
axes.set_ylabel("F1")
axes.legend()
figure.tight_layout()
plt.show()
