"""What the encoder learns from: pairs that belong together, and nothing set aside for checks."""

from __future__ import annotations

from pathlib import Path

from corpora.samples import load_samples
from embeddings.training.kept_apart import KeptApart, kept_apart
from embeddings.training.pairs import Pair, Task, task
from embeddings.training.renderings import indonesian_ads, industries, renderings
from embeddings.training.sentences import sentence_task
from embeddings.training.unit_sources import read_decrees, unit_tasks
from embeddings.training.work_sources import held_out, read_lines, work_tasks
from embeddings.training.written_duties import read_written, text_at, written_pairs
from embeddings.training.written_fields import field_task, industry_task, read_fields


def test_a_task_keeps_different_pairs_that_say_something():
    made = task(
        "duties",
        1,
        [Pair("a  b", "c"), Pair("a b", "c"), Pair("", "c"), Pair("c", "c"), Pair("a b", "d")],
    )
    assert made.pairs == (Pair("a b", "c"), Pair("a b", "d"))
    assert made.targets_of["a b"] == {"c", "d"}
    assert made.targets == ("c", "d")


def test_a_place_is_a_title_an_element_or_a_criterion():
    unit = load_samples().units[0]
    assert text_at(unit, "title") == unit.title
    assert text_at(unit, "2") == unit.elements[1].title
    assert text_at(unit, "2.1") == unit.elements[1].criteria[0]


def test_the_written_duties_are_thousands_in_both_languages_and_mixed():
    lines = list(read_written())
    assert len(lines) >= 2000
    assert {line["lang"] for line in lines} == {"id", "en", "mixed"}


def test_targets_of_others_are_named_and_not_kept():
    assert all("target" not in line or line["target_lang"] == "id" for line in read_written())


def test_every_written_duty_leads_to_a_text(shared: Path):
    decrees = read_decrees(shared / "standards")
    pairs = list(written_pairs([*decrees, *load_samples().units], shared / "bench"))
    assert len(pairs) == len(list(read_written()))
    assert all(pair.query and pair.target for pair in pairs)


def test_a_tenth_of_the_occupations_is_set_aside(shared: Path):
    occupations = read_lines(shared / "bench" / "onet_occupation_dwa", "queries")
    share = sum(map(held_out, occupations)) / len(occupations)
    assert 0.07 < share < 0.13


def test_what_is_set_aside_is_in_no_task(shared: Path):
    tasks = work_tasks(shared / "bench")
    asked = {pair.query for one in tasks for pair in one.pairs}
    for folder in ("onet_occupation_dwa", "esco_occupation_skill"):
        for occupation in read_lines(shared / "bench" / folder, "queries").values():
            if held_out(occupation["id"]):
                text = occupation.get("text_long") or occupation["text"]
                assert " ".join(text.split()) not in asked


def test_no_text_of_the_checks_is_learned(shared: Path):
    tasks = _tasks(shared)
    learned = {pair.query for one in tasks for pair in one.pairs}
    for folder in ("kemas_dev", "techwolf_house_val", "techwolf_tech_val"):
        queries = read_lines(shared / "bench" / folder, "queries").values()
        assert not learned.intersection(" ".join(query["text"].split()) for query in queries)


def test_every_activity_and_occupation_has_an_indonesian_rendering(shared: Path):
    onet = shared / "bench" / "onet_occupation_dwa"
    assert set(renderings()) == set(read_lines(onet, "units"))
    assert set(indonesian_ads()) == set(read_lines(onet, "queries"))
    assert all(len(ad.split()) > 25 for _, ad in indonesian_ads().values())


def test_the_packages_of_the_written_fields_name_units_of_their_field():
    for field in read_fields():
        assert len(field["units"]) >= 20
        for occupation in field["occupations"]:
            assert all(0 < number <= len(field["units"]) for number in occupation["package"])
            assert len(set(occupation["package"])) == len(occupation["package"])


def test_every_field_belongs_to_industries_that_have_names():
    named = industries()
    assert all(all(code in named for code in field["industries"]) for field in read_fields())
    assert industry_task(1).pairs


def test_a_tenth_of_the_fields_is_set_aside():
    kept = [field for field in read_fields() if held_out(field["field"])]
    assert 0.07 < len(kept) / len(list(read_fields())) < 0.13
    learned = {pair.target for pair in field_task("id", 1).pairs}
    for field in kept:
        assert sum(title in learned for title, _ in field["units"]) < 4


def test_the_rivals_of_a_written_position_are_the_units_its_package_leaves_out():
    made = field_task("id", 1)
    assert made.rivals
    for query, wrong in made.rivals.items():
        assert wrong
        assert not made.targets_of[query].intersection(wrong)


def test_a_title_kept_apart_is_known_in_other_words_of_the_same_stems():
    apart = KeptApart(["Melakukan Pemeriksaan Mesin", "Menjahit Kemeja"], ["Menjahit kemeja"])
    made = task(
        "t",
        1,
        [
            Pair("servis", "Memeriksa mesin, melakukan"),
            Pair("pemeriksaan mesin: melakukan", "servis"),
            Pair("jahit", "Menjahit kemeja"),
            Pair("servis", "Memeriksa mobil"),
        ],
    )
    assert apart.without(made).pairs == made.pairs[2:]


def test_no_unit_of_the_development_positions_is_learned(shared: Path):
    decrees = read_decrees(shared / "standards")
    apart = kept_apart(shared / "bench", decrees)
    allowed = {unit.title.id.casefold() for unit in decrees}
    titles = {
        unit["title"].casefold()
        for unit in read_lines(shared / "bench" / "kemas_dev", "units").values()
    }
    for one in map(apart.without, _tasks(shared)):
        learned = {text.casefold() for pair in one.pairs for text in pair}
        assert not learned.intersection(titles - allowed)


def _tasks(shared: Path) -> list[Task]:
    bench = shared / "bench"
    return [*work_tasks(bench), *unit_tasks(read_decrees(shared / "standards"), bench)]


def test_aligned_sentences_are_each_others_targets(shared: Path):
    sentences = sentence_task(shared / "train")
    assert sentences.translates
    assert len(sentences.pairs) > 10_000
