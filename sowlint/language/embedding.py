"""The vectors of words by themselves, which a model computes before it looks at their neighbours, remembered.

The first layers of spaCy's tok2vec see one token at a time: its norm, prefix, suffix, shape and the space after it.
The same word has the same vector wherever it stands, and text repeats its words, so a third of the work is saved.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc

_MOST = 1 << 15
"""Words that are kept: 12 MB of vectors."""


class WordVectors:
    """The vectors of the words met so far.

    Args:
        embed: a model whose first layer takes features from texts, a row a token; the others keep to their row.
    """

    def __init__(self, embed: Any) -> None:
        self._features, *self._rest = embed.layers
        self._rows: dict[bytes, int] = {}
        self._vectors: Any = None

    def of(self, docs: Sequence[Doc]) -> Any:
        """An array with a row a token, of all the texts one after the other."""
        import numpy as np  # noqa: PLC0415 - numpy comes with spaCy, which takes long to import

        rows = np.ascontiguousarray(np.concatenate(self._features.predict(docs)))
        keys = rows.view(f"V{rows.itemsize * rows.shape[1]}").ravel().tolist()
        if len(self._rows) > _MOST:
            self._rows, self._vectors = {}, None
        new = {key: at for at, key in enumerate(keys) if key not in self._rows}
        if new:
            self._add(list(new), rows[list(new.values())])
        return self._vectors[[self._rows[key] for key in keys]]

    def _add(self, keys: Sequence[bytes], rows: Any) -> None:
        import numpy as np  # noqa: PLC0415 - as above

        made = [rows]
        for layer in self._rest:
            made = layer.predict(made)
        self._rows |= {key: at for at, key in enumerate(keys, start=len(self._rows))}
        self._vectors = made[0] if self._vectors is None else np.concatenate([self._vectors, made[0]])
