package org.mingfa.api.usage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The copy of the database that a backup beside the service asks for, in which no write is half done. */
final class UsageSnapshot {

    private static final Logger LOG = LoggerFactory.getLogger(UsageSnapshot.class);

    private UsageSnapshot() {}

    /** Writes it, if it is wanted; a backup without it is told so by the log. */
    static void write(UsageTables open, UsageDatabase place) {
        if (!(place instanceof UsageDatabaseFile(Path folder)) || !Files.exists(folder.resolve("snapshot.wanted"))) {
            return; // a server has its own way of being copied
        }
        Path part = folder.resolve(".snapshot.zip");
        try {
            Files.deleteIfExists(part);
            open.snapshot(part);
            Files.deleteIfExists(folder.resolve("snapshot.wanted"));
            Files.move(part, folder.resolve("snapshot.zip"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | RuntimeException e) {
            LOG.warn("备份要的用量数据库副本没有写成（{}）。", e.getClass().getSimpleName());
        }
    }
}
