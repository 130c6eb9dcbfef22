"""Reads "paper<TAB>author" lines, builds the co-author network and its communities, and prints the processor time of both."""
import itertools
import sys
import time

import networkx as nx

papers = {}
for line in sys.stdin:
    paper, author = line.rstrip("\n").split("\t")
    papers.setdefault(paper, []).append(author)
start = time.process_time()
graph = nx.Graph()
for authors in papers.values():
    for a, b in itertools.combinations(authors, 2):
        weight = graph[a][b]["weight"] if graph.has_edge(a, b) else 0
        graph.add_edge(a, b, weight=weight + 1)
built = time.process_time()
groups = nx.community.louvain_communities(graph, weight="weight", seed=1)
print(
    f"{graph.number_of_edges()} links in {1000 * (built - start):.0f} ms, "
    f"{len(groups)} groups in {1000 * (time.process_time() - built):.0f} ms (networkx {nx.__version__})"
)
