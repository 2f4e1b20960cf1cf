# ---
# jupyter:
#   jupytext:
#     formats: ipynb,py:percent
#     text_representation:
#       extension: .py
#       format_name: percent
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown]
# # Quickstart: from a job description to a package of competency units
#
# *Mulai cepat: dari uraian jabatan ke kemasan unit kompetensi.*
#
# This walk-through uses the shipped sample catalogue. Its units are illustrative and belong to no
# official standard; import a decree of your own (`workspace.import_documents([...])`) and
# everything below works the same on it.

# %%
import warnings
from pathlib import Path
from tempfile import mkdtemp

warnings.filterwarnings("ignore", message="IProgress not found")

import matplotlib.pyplot as plt
import numpy as np

from corpora.positions import read_position
from corpora.samples import sample_position
from service.suggestion import Constraints
from service.workspace import Workspace

workspace = Workspace(Path(mkdtemp()))
release = workspace.release()
f"{len(release.units)} units of {len(release.standards)} standards, release {release.id}"

# %% [markdown]
# ## 1. A unit
#
# The atom of a package: a code, a title in both languages, elements with performance criteria.

# %%
unit = workspace.unit("P.85XSB01.003.1")
print(unit.code, "|", unit.title.id, "|", unit.title.en)
for number, element in enumerate(unit.elements, 1):
    print(f"  {number}. {element.title.id}")
    for place, criterion in enumerate(element.criteria, 1):
        print(f"     {number}.{place} {criterion.id}")

# %% [markdown]
# ## 2. A position
#
# Kemas splits a description into statements, each with its exact place in the text, its kind and
# its language. Only duties and requirements are matched; noise never is.

# %%
job = read_position(sample_position("administrative-secretary-id").text)
assert all(job.text[entry.start : entry.end] == entry.text for entry in job.statements)
print(job.title)
for statement in job.statements:
    print(f"  {statement.id:4} {statement.kind:12} {statement.language:6} {statement.text[:70]}")

# %% [markdown]
# ## 3. The package
#
# Every unit has a score, a role, and evidence: this duty, that criterion.

# %%
suggestion = workspace.suggest(job)
texts = {statement.id: statement.text for statement in job.statements}
for unit in suggestion.units:
    print(f"{unit.score:.2f} {unit.role:8} {unit.code} {unit.title.id}")
    strongest = unit.evidence[0]
    print(f"       {strongest.strength:.2f} {texts[strongest.statement][:48]!r}")
    print(f"         -> {strongest.passage.kind}: {strongest.passage.text[:60]!r}")

# %% [markdown]
# What the package does not cover is said as plainly, and so is what was left out and why.

# %%
print("Duties that no unit covers:")
for gap in suggestion.gaps:
    print("  -", texts[gap])
print("\nLeft out:")
for other in suggestion.alternatives[:4]:
    print(f"  {other.score:.2f} {other.title.id}: {other.reason}")

# %% [markdown]
# ## 4. Who covers what
#
# Rows are units, columns are statements; the darker, the stronger the evidence.

# %%
duties = [entry for entry in job.statements if entry.kind == "duty"]
strength = np.zeros((len(suggestion.units), len(duties)))
column = {duty.id: place for place, duty in enumerate(duties)}
for row, unit in enumerate(suggestion.units):
    for evidence in unit.evidence:
        if evidence.statement in column:
            strength[row, column[evidence.statement]] = evidence.strength

figure, axes = plt.subplots(figsize=(9, 4))
axes.imshow(strength, cmap="Greens", vmin=0, vmax=1, aspect="auto")
axes.set_yticks(range(len(suggestion.units)), [unit.title.en for unit in suggestion.units])
axes.set_xticks(range(len(duties)), [duty.id for duty in duties])
axes.set_xlabel("duties of the description")
figure.tight_layout()

# %% [markdown]
# ## 5. A drafter's wishes
#
# Size, units in, units out, standards: the package changes in place, within what is wished.

# %%
smaller = workspace.suggest(
    job, Constraints(size=5, exclude=(suggestion.units[0].code,), language="en")
)
assert len(smaller.units) == 5
assert suggestion.units[0].code not in {unit.code for unit in smaller.units}
for unit in smaller.units:
    print(f"{unit.score:.2f} {unit.title.en}")
print("\n" + smaller.alternatives[0].title.en + ":", smaller.alternatives[0].reason)

# %% [markdown]
# ## 6. What made it
#
# A result names its release, encoder and scorer and the hash of its input: the same input gives
# the same package.

# %%
assert workspace.suggest(job) == suggestion
print(suggestion.release, suggestion.encoder, suggestion.scorer, suggestion.input_sha256[:12])
