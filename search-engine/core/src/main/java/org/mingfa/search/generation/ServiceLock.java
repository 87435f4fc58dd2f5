package org.mingfa.search.generation;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Says that a service uses a data directory, or that nobody may: services share the lock, whoever replaces the directory has it
 * alone. A process that is killed lets go.
 */
public final class ServiceLock implements AutoCloseable {

    private static final String NAME = ".service.lock";

    private final FileChannel channel;

    private ServiceLock(FileChannel channel) {
        this.channel = channel;
    }

    /** For a service; empty while somebody replaces the directory. */
    public static Optional<ServiceLock> share(Path data) throws IOException {
        DurableFiles.directories(data);
        return take(data, true);
    }

    /** For who replaces a directory that is there; empty while a service uses it. */
    public static Optional<ServiceLock> alone(Path data) throws IOException {
        return take(data, false);
    }

    private static Optional<ServiceLock> take(Path data, boolean shared) throws IOException {
        Path file = data.resolve(NAME);
        if (!Files.exists(file)) {
            DurableFiles.create(file);
        }
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock(0, Long.MAX_VALUE, shared) != null) {
                return Optional.of(new ServiceLock(channel));
            }
        } catch (OverlappingFileLockException ofThisProcess) {
            if (shared) {
                return Optional.of(new ServiceLock(channel));
            }
        }
        channel.close();
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
