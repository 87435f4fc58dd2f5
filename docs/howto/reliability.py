#!/usr/bin/env python3
"""Draws how often hits are right beside how often they were said to be, as SVG, and prints the same as a table.

    ./mingfa evaluate answered --mode hybrid --json > national.json
    docs/howto/reliability.py national.json starter.json > docs/lab/reliability.svg
"""
import json
import sys

SIDE, LEFT, TOP = 260, 46, 34


def panel(name, label, at):
    x = lambda said: LEFT + said * SIDE
    y = lambda right: TOP + (1 - right) * SIDE
    bins = label["bins"]
    hits = sum(one["hits"] for one in bins)
    error = sum(one["hits"] / hits * abs(one["said"] - one["right"]) for one in bins)
    out = [f'<g transform="translate({at} 0)">',
           f'<text x="{LEFT}" y="18">{name}: {hits} hits, error {error:.3f}</text>',
           f'<rect x="{LEFT}" y="{TOP}" width="{SIDE}" height="{SIDE}" fill="none" stroke="#999"/>',
           f'<line x1="{x(0)}" y1="{y(0)}" x2="{x(1)}" y2="{y(1)}" stroke="#999" stroke-dasharray="4 4"/>']
    for tick in (0, .5, 1):
        out.append(f'<text x="{x(tick)}" y="{TOP + SIDE + 16}" text-anchor="middle">{tick:g}</text>')
        out.append(f'<text x="{LEFT - 6}" y="{y(tick) + 4}" text-anchor="end">{tick:g}</text>')
    for one in bins:
        radius = 2 + 12 * (one["hits"] / hits) ** .5
        out.append(f'<circle cx="{x(one["said"]):.1f}" cy="{y(one["right"]):.1f}" r="{radius:.1f}" fill="#1a5fb4" '
                   f'fill-opacity=".6"><title>said {one["said"]:.2f}, right {one["right"]:.2f}, {one["hits"]} hits</title></circle>')
        print(f'| {name} | {one["said"]:.2f} | {one["right"]:.2f} | {one["hits"]} |', file=sys.stderr)
    out.append(f'<text x="{LEFT + SIDE / 2}" y="{TOP + SIDE + 34}" text-anchor="middle">probability said</text>')
    out.append(f'<text transform="translate(14 {TOP + SIDE / 2}) rotate(-90)" text-anchor="middle">share right</text></g>')
    return "\n".join(out)


def main(files):
    if not files:
        sys.exit(__doc__)
    print("| corpus | said | right | hits |\n|---|---|---|---|", file=sys.stderr)
    width = LEFT + SIDE + 40
    panels = []
    for place, file in enumerate(files):
        with open(file, encoding="utf-8") as read:
            report = json.load(read)
        name = file.rsplit("/", 1)[-1].removesuffix(".json")
        panels.append(panel(f'{name} ({report["mode"]})', report["label"], place * width))
    print(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width * len(files)} {TOP + SIDE + 44}" '
          'font-family="sans-serif" font-size="12" fill="#333" role="img">'
          '<title>How often hits are right, beside how often they were said to be</title>\n'
          + "\n".join(panels) + "\n</svg>")


main(sys.argv[1:])
