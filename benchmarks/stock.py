"""Parses the text of documents in full, with every part of the trained pipeline: what sowlint is measured against.

``python -m benchmarks.stock FILE…`` prints the words and the seconds of processor time that ``nlp.pipe`` took.
"""

from __future__ import annotations

import sys
import time

import spacy

from sowlint import documents
from sowlint.documents.source import Limits
from sowlint.language.pipeline import PACKAGE, model_folder
from sowlint.sources import open_source

BATCH = 128
"""Paragraphs at a time, which is the fastest."""


def main(paths: list[str]) -> None:
    """Read the files, parse their blocks, and print what that took."""
    texts = [block.text for path in paths for block in documents.read(open_source(path, Limits())).blocks]
    nlp = spacy.load(model_folder(PACKAGE))
    started = time.process_time()
    for _ in nlp.pipe(texts, batch_size=BATCH):
        pass
    print(sum(len(text.split()) for text in texts), time.process_time() - started)


if __name__ == "__main__":
    main(sys.argv[1:])
