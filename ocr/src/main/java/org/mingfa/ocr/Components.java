package org.mingfa.ocr;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The parts of a map that hang together above a bound, side by side or corner to corner. */
final class Components {

    private static final int LEAST_PIXELS = 8;

    private final int width;
    private final int height;
    private final BitSet above;

    Components(float[] map, int width, int height, float bound) {
        this.width = width;
        this.height = height;
        above = new BitSet(map.length);
        for (int i = 0; i < map.length; i++) {
            if (map[i] > bound) {
                above.set(i);
            }
        }
    }

    /** Of each part the corners of the pixels on its edge. */
    List<List<Point>> edges() {
        BitSet open = (BitSet) above.clone();
        List<List<Point>> edges = new ArrayList<>();
        int[] stack = new int[above.cardinality() + 1];
        for (int first = open.nextSetBit(0); first >= 0; first = open.nextSetBit(first + 1)) {
            List<Point> edge = new ArrayList<>();
            int pixels = fill(first, open, stack, edge);
            if (pixels >= LEAST_PIXELS) {
                edges.add(edge);
            }
        }
        return edges;
    }

    private int fill(int first, BitSet open, int[] stack, List<Point> edge) {
        int size = 0;
        int pixels = 0;
        stack[size++] = first;
        open.clear(first);
        while (size > 0) {
            int at = stack[--size];
            int x = at % width;
            int y = at / width;
            pixels++;
            if (isEdge(x, y)) {
                edge.add(new Point(x, y));
                edge.add(new Point(x + 1.0, y));
                edge.add(new Point(x, y + 1.0));
                edge.add(new Point(x + 1.0, y + 1.0));
            }
            for (int dy = Math.max(0, y - 1); dy <= Math.min(height - 1, y + 1); dy++) {
                for (int dx = Math.max(0, x - 1); dx <= Math.min(width - 1, x + 1); dx++) {
                    int next = dy * width + dx;
                    if (open.get(next)) {
                        open.clear(next);
                        stack[size++] = next;
                    }
                }
            }
        }
        return pixels;
    }

    private boolean isEdge(int x, int y) {
        return x == 0
                || y == 0
                || x == width - 1
                || y == height - 1
                || !above.get(y * width + x - 1)
                || !above.get(y * width + x + 1)
                || !above.get((y - 1) * width + x)
                || !above.get((y + 1) * width + x);
    }
}
