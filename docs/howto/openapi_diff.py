#!/usr/bin/env python3
"""What an OpenAPI description said and another no longer says; exits with 1 where there is such a thing.

    git show v0.2.0:search-api/src/main/resources/org/mingfa/api/openapi.json > before.json
    python3 docs/howto/openapi_diff.py before.json search-api/src/main/resources/org/mingfa/api/openapi.json

References are followed, so it does not matter where a schema stands. Additions are listed with +, and break nobody.
"""
import json
import sys


def nullable(node):
    """{oneOf: [schema, null]} says the same as a schema whose type may be null."""
    either = node.get("oneOf") or node.get("anyOf") or []
    if len(either) == 2 and either[1] == {"type": "null"}:
        return {**either[0], "null": True, **{key: value for key, value in node.items() if key not in ("oneOf", "anyOf")}}
    return node


def statements(document):
    """Every path, parameter, property, type, limit and word: where it stands -> what it says, and by which name it is known."""
    said = {}

    def walk(where, name, node, inside=()):
        if isinstance(node, list):
            for at, one in enumerate(node):
                walk(f"{where}/{at}", f"{name}/{at}", one, inside)
        elif not isinstance(node, dict):
            said[where] = (name, node)
        else:
            node = nullable(node)
            if "$ref" in node:
                target = node["$ref"]
                if target in inside:
                    said[where + "/$ref"] = (name, target)
                    return
                part, found = target[2:].split("/"), document
                for step in part:
                    found = found[step]
                rest = {key: value for key, value in node.items() if key != "$ref"}
                walk(where, part[-1], found, (*inside, target))
                node = rest
            for key, value in node.items():
                sets(where, name, key, value, inside)

    def sets(where, name, key, value, inside):
        if key == "parameters" and isinstance(value, list):
            for one in value:
                found = document["components"]["parameters"][one["$ref"].split("/")[-1]]
                walk(f"{where}/{found['in']} {found['name']}", f"{name}/{found['name']}", found, inside)
        elif key in ("required", "type", "enum") and isinstance(value, (list, str)):
            for one in value if isinstance(value, list) else [value]:
                said[f"{where}/{key} {one}".replace("/type None", "/null").replace("/type null", "/null")] = (f"{name}/{key} {one}", True)
        elif (key, value) not in (("additionalProperties", True), ("properties", {})):
            walk(f"{where}/{key}", f"{name}/{key}", value, inside)

    for part in document:
        if part != "components":
            walk(part, part, document[part])
    walk("securitySchemes", "securitySchemes", document["components"]["securitySchemes"])
    return said


def main(before, after):
    old, new = (statements(json.load(open(file, encoding="utf-8"))) for file in (before, after))
    gone = {name: value for where, (name, value) in old.items() if where not in new or new[where][1] != value}
    added = {name: value for where, (name, value) in new.items() if where not in old}
    for sign, some in (("-", gone), ("+", added)):
        for name, value in some.items():
            print(sign, name, "" if value is True else json.dumps(value, ensure_ascii=False))
    print(f"{len(old)} statements before: {len(gone)} gone, {len(added)} new")
    return 1 if gone else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
