"""What a trained pipeline says of texts: the tag of each word, what it hangs on, and how.

spaCy's own components say the same, to the last bit, in twice the time. Their parser takes texts through one move after
the other in compiled code, which asks for Python's global lock once for each number that it computes, and multiplies a
small matrix in between; here all texts make a move together, in a handful of calls. Texts are put together by their
length, so that few are done before the others.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sowlint.language.encoding import Encoder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from spacy.language import Language
    from spacy.tokens import Doc

_TOKENS = 2_048
"""Tokens that are read at once; what more would take does not fit the processor's caches."""


class Inference:
    """Tags and parses texts.

    Args:
        language: a pipeline with a tok2vec whose vectors its tagger and its greedy parser share.
    """

    def __init__(self, language: Language) -> None:
        self._encoder = Encoder(_part(language, "tok2vec").model)
        self._tagger = _part(language, "tagger")
        self._parser = _part(language, "parser")
        self._score = _scorer(self._parser.model)

    def annotate(self, docs: Sequence[Doc]) -> None:
        """Give every token of texts its tag, head and relation."""
        for batch in _batches(docs):
            for doc, vectors in zip(batch, self._encoder.vectors(batch), strict=True):
                doc.tensor = vectors
            self._tagger.set_annotations(batch, self._tagger.predict(batch))
            self._parser.set_annotations(batch, self._moved(batch))
            for doc in batch:
                doc.tensor = doc.tensor[
                    :0
                ].copy()  # nobody asks for it any more, and it takes most of the room

    def _moved(self, docs: Sequence[Doc]) -> list[Any]:
        """The state of each text when nothing is left of it: the likeliest move each time, of those allowed."""
        states = self._parser.moves.init_batch(docs)
        model = self._parser.model.predict(docs)
        vectors, score, move = model.state2vec.predict, self._score, self._parser.transition_states
        going = [state for state in states if not state.is_final()]
        while going:
            going = move(going, score(vectors(model.get_token_ids(going))))
        model.clear_memory()  # it holds itself, and some megabytes, until Python looks for such
        return list(states)


def _part(language: Language, name: str) -> Any:
    return language.get_pipe(name)


def _scorer(model: Any) -> Callable[[Any], Any]:
    """What the last layer of a parser's model makes of the vectors of states: a score for each move."""
    last, multiply = model.get_ref("upper"), model.ops.gemm
    weights, bias = last.get_param("W"), last.get_param("b")

    def scores(vectors: Any) -> Any:
        made = multiply(vectors, weights, trans2=True)
        made += bias
        return made

    return scores


def _batches(docs: Sequence[Doc]) -> Iterator[list[Doc]]:
    """The texts that hold a token, those of like length together."""
    batch: list[Doc] = []
    room = _TOKENS
    for doc in sorted(filter(len, docs), key=len):
        if batch and len(doc) > room:
            yield batch
            batch, room = [], _TOKENS
        batch.append(doc)
        room -= len(doc)
    if batch:
        yield batch
