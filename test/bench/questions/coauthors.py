"""Reads "paper<TAB>author" lines, builds the co-author network and its communities with networkx and with igraph, and prints the
processor time of both."""
import itertools
import sys
import time
from collections import Counter

import igraph
import networkx as nx

papers = {}
for line in sys.stdin:
    paper, author = line.rstrip("\n").split("\t")
    papers.setdefault(paper, []).append(author)


def by_networkx():
    graph = nx.Graph()
    for authors in papers.values():
        for a, b in itertools.combinations(authors, 2):
            weight = graph[a][b]["weight"] if graph.has_edge(a, b) else 0
            graph.add_edge(a, b, weight=weight + 1)
    yield graph.number_of_edges()
    yield len(nx.community.louvain_communities(graph, weight="weight", seed=1))


def by_igraph():
    numbers = {}
    rows = [[numbers.setdefault(author, len(numbers)) for author in authors] for authors in papers.values()]
    weights = Counter(pair for row in rows for pair in itertools.combinations(sorted(row), 2))
    graph = igraph.Graph(n=len(numbers), edges=list(weights))
    yield graph.ecount()
    yield len(graph.community_multilevel(weights=list(weights.values())))


for name, version, build in (("networkx", nx.__version__, by_networkx), ("igraph", igraph.__version__, by_igraph)):
    steps = build()
    start = time.process_time()
    links = next(steps)
    built = time.process_time()
    groups = next(steps)
    print(
        f"{name} {version}: {links} links in {1000 * (built - start):.0f} ms, "
        f"{groups} groups in {1000 * (time.process_time() - built):.0f} ms"
    )
