package org.mingfa.extraction.exchange;

import java.time.Duration;
import java.util.List;

/**
 * How much one file may cost.
 *
 * @param fileBytes largest file that is read at all
 * @param inflatedBytes most that a zip-based file may unpack to, all its entries together
 * @param zipEntries most entries of a zip-based file
 * @param characters longest text in UTF-16 units
 * @param nesting deepest nesting of elements
 * @param memoryBytes heap of the process that reads it
 * @param time longest time for one file
 */
public record ExtractionLimits(
        long fileBytes,
        long inflatedBytes,
        int zipEntries,
        int characters,
        int nesting,
        long memoryBytes,
        Duration time) {

    private static final long MIB = 1L << 20;

    /** 64 MiB, 256 MiB unpacked, 4,096 entries, 16 million characters, 120 elements deep, 384 MiB of heap, 30 seconds. */
    public static final ExtractionLimits DEFAULT =
            new ExtractionLimits(64 * MIB, 256 * MIB, 4_096, 16_000_000, 120, 384 * MIB, Duration.ofSeconds(30));

    public ExtractionLimits {
        if (fileBytes < 1
                || inflatedBytes < 1
                || zipEntries < 1
                || characters < 1
                || nesting < 1
                || memoryBytes < MIB) {
            throw new IllegalArgumentException("limits are 1 or more, and a heap is a MiB or more");
        }
    }

    public ExtractionLimits withFileBytes(long bytes) {
        return new ExtractionLimits(bytes, inflatedBytes, zipEntries, characters, nesting, memoryBytes, time);
    }

    public ExtractionLimits withTime(Duration longest) {
        return new ExtractionLimits(fileBytes, inflatedBytes, zipEntries, characters, nesting, memoryBytes, longest);
    }

    public ExtractionLimits withMemoryBytes(long bytes) {
        return new ExtractionLimits(fileBytes, inflatedBytes, zipEntries, characters, nesting, bytes, time);
    }

    /** As the arguments with which the reading process is started. */
    public List<String> arguments() {
        return List.of(
                Long.toString(fileBytes),
                Long.toString(inflatedBytes),
                Integer.toString(zipEntries),
                Integer.toString(characters),
                Integer.toString(nesting),
                Long.toString(memoryBytes),
                Long.toString(time.toMillis()));
    }

    /** Reads what {@link #arguments} wrote. */
    public static ExtractionLimits parse(List<String> arguments) {
        return new ExtractionLimits(
                Long.parseLong(arguments.get(0)),
                Long.parseLong(arguments.get(1)),
                Integer.parseInt(arguments.get(2)),
                Integer.parseInt(arguments.get(3)),
                Integer.parseInt(arguments.get(4)),
                Long.parseLong(arguments.get(5)),
                Duration.ofMillis(Long.parseLong(arguments.get(6))));
    }
}
