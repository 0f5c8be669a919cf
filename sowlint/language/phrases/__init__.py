"""A small language for phrases, in which rules say what to look for.

==================  =========================================================================
``world class``     these words, however they are joined: “world-class”, “World class”
``exceed~``         any form of the word: exceed, exceeds, exceeded, exceeding
``(a|b c)``         either of these
``(a|b)?``          either of these, or nothing
``..``              up to three words; ``..5`` up to five; never across a stop, colon or semicolon
``<percent>``       a percentage; likewise ``<number>``, ``<money>``, ``<times>``, ``<word>``, ``<name>``
``@hype``           every phrase of the shared lexicon ``hype``
``^`` and ``$``     the beginning and the end of the sentence
``{…}``             flag only this part of the match
==================  =========================================================================

A phrase is compiled to one regular expression, and to the words one of which it cannot do without, so that a sentence
without any of them costs a set intersection and nothing more.
"""

from __future__ import annotations

from sowlint.language.phrases.grammar import PhraseError, compile_phrase
from sowlint.language.phrases.search import Match, PhraseSet

__all__ = ["Match", "PhraseError", "PhraseSet", "compile_phrase"]
