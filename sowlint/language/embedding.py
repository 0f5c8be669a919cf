"""The vectors of words by themselves, which a model computes before it looks at their neighbours, remembered.

The first layers of spaCy's tok2vec see one token at a time: its norm, prefix, suffix, shape and the space after it.
The same word has the same vector wherever it stands, and text repeats its words, so a third of the work is saved.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.language import Language
    from spacy.tokens import Doc

_MOST = 1 << 15
"""Words that are kept: 12 MB of vectors."""


def remember_words(language: Language) -> None:
    """Have a pipeline's tok2vec compute the vector of each word once."""
    from thinc.api import Model  # noqa: PLC0415 - thinc comes with spaCy, which takes long to import

    tok2vec: Any = language.get_pipe("tok2vec")
    embed = tok2vec.model.layers[0]
    known = _WordVectors(embed)

    def forward(model: Model[Any, Any], docs: Sequence[Doc], is_train: bool) -> Any:  # noqa: FBT001 - as thinc calls it
        if is_train:
            return model.layers[0](docs, is_train)
        return known.of(docs), lambda gradient: gradient

    tok2vec.model.layers[0] = Model(
        "remembered", forward, layers=[embed], dims={"nO": embed.maybe_get_dim("nO")}
    )


class _WordVectors:
    """The vectors of the words met so far.

    Args:
        embed: a model whose first layer takes features from texts, a row a token; the others keep to their row.
    """

    def __init__(self, embed: Any) -> None:
        self._features, *self._rest = embed.layers
        self._rows: dict[bytes, int] = {}
        self._vectors: Any = None

    def of(self, docs: Sequence[Doc]) -> list[Any]:
        """For each text an array with a row a token."""
        import numpy as np  # noqa: PLC0415 - as above

        features = self._features.predict(docs)
        rows = np.ascontiguousarray(np.concatenate(features))
        keys = rows.view(f"V{rows.itemsize * rows.shape[1]}").ravel().tolist()
        if len(self._rows) > _MOST:
            self._rows, self._vectors = {}, None
        new = {key: at for at, key in enumerate(keys) if key not in self._rows}
        if new:
            self._add(list(new), rows[list(new.values())])
        found = self._vectors[[self._rows[key] for key in keys]]
        return np.split(found, np.cumsum([len(each) for each in features])[:-1])

    def _add(self, keys: Sequence[bytes], rows: Any) -> None:
        import numpy as np  # noqa: PLC0415 - as above

        made = [rows]
        for layer in self._rest:
            made = layer.predict(made)
        self._rows |= {key: at for at, key in enumerate(keys, start=len(self._rows))}
        self._vectors = made[0] if self._vectors is None else np.concatenate([self._vectors, made[0]])
