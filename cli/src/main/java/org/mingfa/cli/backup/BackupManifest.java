package org.mingfa.cli.backup;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The last entry of an archive: what must be in it. An archive without one was cut off, or is not ours.
 *
 * @param format always {@link #FORMAT}
 * @param version of the form of archives
 * @param live the generation that served, or null
 * @param files size and sha256 of each, by its path in the data directory
 */
public record BackupManifest(
        String format, int version, Instant made, @Nullable String live, Map<String, Entry> files) {

    static final String NAME = "backup.json";
    static final String FORMAT = "mingfa-backup";
    static final int VERSION = 1;

    /** A file. */
    public record Entry(long size, String sha256) {}

    public BackupManifest {
        files = new TreeMap<>(Objects.requireNonNullElse(files, Map.of()));
    }

    /** Bytes of all files. */
    public long size() {
        return files.values().stream().mapToLong(Entry::size).sum();
    }
}
