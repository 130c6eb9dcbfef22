"""Reads a JSON array of texts on stdin and prints what refextract makes of each, with the time it took."""

import json
import sys
import time
from importlib.metadata import version

from refextract import extract_references_from_string

started = time.process_time()
lists = []
for text in json.load(sys.stdin):
    try:
        lists.append(extract_references_from_string(text, is_only_references=True))
    except Exception:  # What it cannot read counts as nothing found.
        lists.append([])
seconds = time.process_time() - started
json.dump({"version": version("refextract"), "seconds": seconds, "lists": lists}, sys.stdout)
