"""From a position description to an occupational package with reasons."""

from service.suggestion.models import (
    Alternative,
    Constraints,
    Evidence,
    MatchedPassage,
    SuggestedUnit,
    Suggestion,
)
from service.suggestion.suggester import Suggester

__all__ = [
    "Alternative",
    "Constraints",
    "Evidence",
    "MatchedPassage",
    "SuggestedUnit",
    "Suggester",
    "Suggestion",
]
