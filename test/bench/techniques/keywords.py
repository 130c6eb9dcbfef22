"""Reads a JSON list of texts, writes what yake and python-rake find in each, best first."""
import json
import re
import sys

import RAKE
import yake

texts = json.load(sys.stdin)
extractor = yake.KeywordExtractor(lan="en", n=4, top=20)
rake = RAKE.Rake(RAKE.SmartStopList())
found = {"yake": [], "rake": []}
for text in texts:
    found["yake"].append([phrase for phrase, _ in extractor.extract_keywords(text)])
    phrases = [p for p, score in rake.run(text, maxWords=5) if re.search(r"\w", p)]
    found["rake"].append(phrases[: max(1, len(phrases) // 3 if len(phrases) > 12 else len(phrases))])
json.dump(found, sys.stdout)
