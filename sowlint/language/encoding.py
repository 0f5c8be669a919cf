"""The vectors of words among their neighbours, as the layers of spaCy's tok2vec compute them, to the last bit.

Each layer sees a word between the two beside it, multiplies, takes the largest of several candidates for each number,
and brings them to one mean and variance (Honnibal and Montani's “maxout window encoder”). The layers of a library that
can also learn remember what learning needs, and copy more than they multiply; these only tell.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from sowlint.language.embedding import WordVectors

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc

_TINY = 1e-08
"""What thinc adds to a variance before it divides by its root."""


class _Layer(NamedTuple):
    """The numbers of one layer; those of a candidate stand together."""

    weights: Any
    bias: Any
    scale: Any
    shift: Any


class Encoder:
    """The vectors that a model gives to the words of texts.

    Args:
        model: of spaCy's tok2vec: one that gives words their vectors, and one with a row of layers that look at the
            words beside.
    """

    def __init__(self, model: Any) -> None:
        embed, among_neighbours = model.layers
        [layers] = among_neighbours.layers
        self._words = WordVectors(embed)
        self._layers = [_layer_of(each) for each in layers.layers]
        self._ops = model.ops

    def vectors(self, docs: Sequence[Doc]) -> list[Any]:
        """For each text an array with a row a token; none of the texts may be empty."""
        import numpy as np  # noqa: PLC0415 - numpy comes with spaCy, which takes long to import

        words = self._words.of(docs)
        apart = len(self._layers)
        places: list[slice] = []
        end = 0
        for doc in docs:
            places.append(slice(end + apart, end + apart + len(doc)))
            end = places[-1].stop
        rows = np.zeros((end + apart, words.shape[1]), dtype="f")
        rows[np.concatenate([np.arange(each.start, each.stop) for each in places])] = words
        for layer in self._layers:
            rows = self._through(layer, rows)
        return [rows[place] for place in places]

    def _through(self, layer: _Layer, rows: Any) -> Any:
        import numpy as np  # noqa: PLC0415 - as above

        width = rows.shape[1]
        beside = np.zeros((len(rows), 3, width), dtype="f")
        beside[1:, 0], beside[:, 1], beside[:-1, 2] = rows[:-1], rows, rows[1:]
        candidates = self._ops.gemm(beside.reshape(len(rows), -1), layer.weights)
        candidates += layer.bias
        made = candidates[:, :width].copy()
        for at in range(width, candidates.shape[1], width):
            np.maximum(made, candidates[:, at : at + width], out=made)
        made -= made.mean(axis=1, keepdims=True)
        made *= ((made * made).mean(axis=1, keepdims=True) + _TINY) ** -0.5
        made *= layer.scale
        made += layer.shift
        made += rows
        return made


def _layer_of(model: Any) -> _Layer:
    """The numbers of a layer, which lie apart for each number of its outcome, candidate by candidate."""
    import numpy as np  # noqa: PLC0415 - as above

    parts = {each.name: each for each in model.walk()}
    maxout, norm = parts["maxout"], parts["layernorm"]
    weights = maxout.get_param("W").transpose(1, 0, 2)
    return _Layer(
        np.ascontiguousarray(weights.reshape(-1, weights.shape[2]).T),
        maxout.get_param("b").T.ravel(),
        norm.get_param("G"),
        norm.get_param("b"),
    )
