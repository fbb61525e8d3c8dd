#!/usr/bin/env python3
"""Reads the GraphML of the sample letters' graph with NetworkX and igraph, without a warning, and compares what they
read with what the program answers.

    graphml_readers_test.py KVELD SOURCE_FOLDER
"""
import json
import subprocess
import sys
import tempfile
import warnings
from pathlib import Path

import igraph
import networkx

kveld, source = sys.argv[1:3]


def run(*arguments):
    return subprocess.run([kveld, *map(str, arguments)], check=True, capture_output=True).stdout.decode()


def answer(graph, query):
    return [row[0] for row in json.loads(run("query", graph, query, "--format", "json"))["rows"]]


def plain(value):
    """A value of the query language as GraphML can hold it."""
    if isinstance(value, dict):
        return value["$temporal"] if "$temporal" in value else float(value["$float"])
    if isinstance(value, list):
        return "; ".join(str(plain(item)) for item in value)
    return value


def properties(element, name, label):
    found = {key: plain(value) for key, value in element["properties"].items() if key != "id"}
    return {**found, name: label}


def same(got, wanted, what):
    if got != wanted:
        differing = sorted(set(got) ^ set(wanted))[:3] or [k for k in wanted if got[k] != wanted[k]][:3]
        sys.exit(f"{what} differ: {[(k, got.get(k), wanted.get(k)) for k in differing]}")


def main():
    warnings.simplefilter("error")
    with tempfile.TemporaryDirectory() as folder:
        graph, graphml = Path(folder) / "samples.kveld", Path(folder) / "samples.graphml"
        run("build", *sorted(Path(source, "data", "sample").glob("*.txt")), "-o", graph)
        run("export", graph, "-f", "graphml", "-o", graphml)
        nodes = [n["$node"] for n in answer(graph, "MATCH (n) RETURN n")]
        edges = [r["$rel"] for r in answer(graph, "MATCH ()-[r]->() RETURN r")]
        read = networkx.read_graphml(graphml)
        other = igraph.Graph.Read_GraphML(str(graphml))

    def label(node):
        return next((one for one in node["labels"] if one != "Entity"), "Entity")

    def as_declared(elements):
        """A key whose values are of several types is declared as text."""
        types = {}
        for data in elements.values():
            for key, value in data.items():
                types.setdefault(key, set()).add(type(value))
        return {one: {k: v if len(types[k]) == 1 else str(v) for k, v in data.items()} for one, data in elements.items()}

    wanted_nodes = {n["properties"]["id"]: properties(n, "label", label(n)) for n in nodes}
    wanted_edges = {r["properties"]["id"]: properties(r, "type", r["type"]) for r in edges}
    wanted_nodes, wanted_edges = as_declared(wanted_nodes), as_declared(wanted_edges)
    assert len(wanted_nodes) == len(nodes) and len(wanted_edges) == len(edges), "ids are unique"
    assert len(nodes) > 100 and len(edges) > 100, "the samples give a graph"

    same(dict(read.nodes(data=True)), wanted_nodes, "nodes in NetworkX")
    same({key: data for _, _, key, data in read.edges(keys=True, data=True)}, wanted_edges, "relationships in NetworkX")

    def given(attributes):  # igraph has every attribute on every element: empty, NaN or false where there is none
        return {k: v for k, v in attributes.items() if k != "id" and v not in ("", None) and v == v}

    def without_empty(wanted):
        return {key: {k: v for k, v in data.items() if v != ""} for key, data in wanted.items()}

    def without_false(read_by_igraph, wanted):
        return {key: {k: v for k, v in data.items() if v is not False or k in wanted.get(key, ())}
                for key, data in read_by_igraph.items()}

    for kind, got, wanted in (("nodes", {v["id"]: given(v.attributes()) for v in other.vs}, wanted_nodes),
                              ("relationships", {e["id"]: given(e.attributes()) for e in other.es}, wanted_edges)):
        same(without_false(got, wanted), without_empty(wanted), kind + " in igraph")
    ends = {(e["id"], other.vs[e.source]["id"], other.vs[e.target]["id"]) for e in other.es}
    assert ends == {(key, a, b) for a, b, key in read.edges(keys=True)}, "both read the same ends"
    print(f"{len(nodes)} nodes and {len(edges)} relationships, read alike by NetworkX and igraph")


main()
