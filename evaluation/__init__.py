"""Judgement: gold sets, measures, baselines and reports."""
