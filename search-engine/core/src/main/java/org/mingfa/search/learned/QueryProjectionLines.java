package org.mingfa.search.learned;

import java.io.IOException;
import java.io.Writer;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a learned file that project a question's vector: the share, and rows of one byte a number with what a step of
 * it is worth; the row behind the last is the shift.
 *
 * <pre>
 * projection-share  0.5
 * projection        0    0.00113  gQAC…
 * </pre>
 */
final class QueryProjectionLines {

    static final String SHARE = "projection-share";
    static final String ROW = "projection";

    private final Map<Integer, float[]> rows = new TreeMap<>();
    private float share = Float.NaN;

    /** Takes one line; an {@link IllegalArgumentException} says what is wrong with it. */
    void take(String[] fields) {
        if (fields[0].equals(SHARE)) {
            share = Float.parseFloat(fields[1]);
            if (!(share >= 0 && share <= 1)) {
                throw new IllegalArgumentException("应在 0 与 1 之间，收到 " + fields[1]);
            }
            return;
        }
        byte[] bytes = Base64.getDecoder().decode(fields[3]);
        float step = Float.parseFloat(fields[2]);
        float[] row = new float[bytes.length];
        for (int i = 0; i < row.length; i++) {
            row[i] = bytes[i] * step;
        }
        rows.put(Integer.parseUnsignedInt(fields[1]), row);
    }

    /** The projection, null where there is no line of one; an {@link IllegalArgumentException} where lines are missing. */
    @Nullable
    QueryProjection projection() {
        if (rows.isEmpty() && Float.isNaN(share)) {
            return null;
        }
        int dimension = rows.size() - 1;
        if (Float.isNaN(share) || dimension < 1) {
            throw new IllegalArgumentException("缺少 " + SHARE + " 或 " + ROW + " 的行");
        }
        float[] map = new float[dimension * dimension];
        for (int from = 0; from < dimension; from++) {
            System.arraycopy(row(from, dimension), 0, map, from * dimension, dimension);
        }
        return new QueryProjection(share, map, row(dimension, dimension));
    }

    private float[] row(int number, int dimension) {
        float[] row = rows.get(number);
        if (row == null || row.length != dimension) {
            throw new IllegalArgumentException("缺少 " + ROW + " 的第 " + number + " 行，或长度不是 " + dimension);
        }
        return row;
    }

    static void write(QueryProjection projection, Writer out) throws IOException {
        out.write(SHARE + "\t" + projection.share() + "\n");
        for (int from = 0; from < projection.dimension(); from++) {
            write(from, projection.row(from), out);
        }
        write(projection.dimension(), projection.shift(), out);
    }

    private static void write(int number, float[] row, Writer out) throws IOException {
        float greatest = Float.MIN_NORMAL;
        for (float value : row) {
            greatest = Math.max(greatest, Math.abs(value));
        }
        float step = greatest / Byte.MAX_VALUE;
        byte[] bytes = new byte[row.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Math.round(row[i] / step);
        }
        out.write(ROW + "\t" + number + "\t" + step + "\t" + Base64.getEncoder().encodeToString(bytes) + "\n");
    }
}
