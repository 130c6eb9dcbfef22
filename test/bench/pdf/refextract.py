"""Reads a JSON array of paths of PDFs on stdin and prints what refextract makes of each, with the time it took."""

import json
import sys
import time
from importlib.metadata import version

from refextract import extract_references_from_file

started = time.process_time()
lists = []
for path in json.load(sys.stdin):
    try:
        lists.append(extract_references_from_file(path))
    except Exception:  # What it cannot read counts as nothing found.
        lists.append([])
seconds = time.process_time() - started
json.dump({"version": version("refextract"), "seconds": seconds, "lists": lists}, sys.stdout)
