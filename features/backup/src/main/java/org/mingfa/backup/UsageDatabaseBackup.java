package org.mingfa.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.ZipInputStream;

/**
 * The embedded database of usage. A running service has it open and writes; then it is asked, by a file beside the database,
 * for a copy in which no write is half done.
 */
final class UsageDatabaseBackup {

    static final String FOLDER = "service";
    static final String FILE = FOLDER + "/mingfa.mv.db";

    private static final long PAUSE_NANOS = 200_000_000;

    private final Path file;
    private final Path wanted;
    private final Path snapshot;
    private final Duration patience;

    /** @param patience how long a service may take to hand over its copy */
    UsageDatabaseBackup(Path data, Duration patience) {
        this.patience = patience;
        this.file = data.resolve(FILE);
        this.wanted = data.resolve(FOLDER).resolve("snapshot.wanted");
        this.snapshot = data.resolve(FOLDER).resolve("snapshot.zip");
    }

    /** What is done with the copy. */
    interface Reader {
        void read(Path copy) throws IOException;
    }

    boolean exists() {
        return Files.exists(file);
    }

    /** Hands over a file that nobody changes meanwhile; false where who has it open gives no copy. */
    boolean copy(Path temporary, Reader reader) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock != null) {
                reader.read(file);
                return true;
            }
        }
        Files.deleteIfExists(snapshot);
        Files.writeString(wanted, "");
        try {
            if (!hasCopy()) {
                return false;
            }
            unpack(temporary);
            reader.read(temporary);
            return true;
        } finally {
            Files.deleteIfExists(wanted);
            Files.deleteIfExists(snapshot);
            Files.deleteIfExists(temporary);
        }
    }

    private boolean hasCopy() {
        long end = System.nanoTime() + patience.toNanos();
        while (!Files.exists(snapshot)) {
            if (System.nanoTime() > end) {
                return false;
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return true;
    }

    private void unpack(Path copy) throws IOException {
        try (InputStream in = Files.newInputStream(snapshot);
                ZipInputStream zip = new ZipInputStream(in)) {
            if (zip.getNextEntry() == null) {
                throw new IOException("empty snapshot of the database");
            }
            Files.copy(zip, copy);
        }
    }
}
