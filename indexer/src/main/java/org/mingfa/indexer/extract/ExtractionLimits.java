package org.mingfa.indexer.extract;

import java.time.Duration;

/**
 * How much one file may cost.
 *
 * @param fileBytes largest file that is read at all
 * @param inflatedBytes most that a zip-based file may unpack to, all its entries together
 * @param zipEntries most entries of a zip-based file
 * @param characters longest text in UTF-16 units
 * @param nesting deepest nesting of elements
 * @param time longest time for one file
 */
public record ExtractionLimits(
        long fileBytes, long inflatedBytes, int zipEntries, int characters, int nesting, Duration time) {

    private static final long MIB = 1L << 20;

    /** 64 MiB, 256 MiB unpacked, 4,096 entries, 16 million characters, 120 elements deep, 30 seconds. */
    public static final ExtractionLimits DEFAULT =
            new ExtractionLimits(64 * MIB, 256 * MIB, 4_096, 16_000_000, 120, Duration.ofSeconds(30));

    public ExtractionLimits {
        if (fileBytes < 1 || inflatedBytes < 1 || zipEntries < 1 || characters < 1 || nesting < 1) {
            throw new IllegalArgumentException("limits are 1 or more");
        }
    }

    public ExtractionLimits withFileBytes(long bytes) {
        return new ExtractionLimits(bytes, inflatedBytes, zipEntries, characters, nesting, time);
    }

    public ExtractionLimits withTime(Duration longest) {
        return new ExtractionLimits(fileBytes, inflatedBytes, zipEntries, characters, nesting, longest);
    }
}
