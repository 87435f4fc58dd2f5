package org.mingfa.search.generation;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says that a service uses a data directory, or that nobody may: services share the lock, whoever replaces the directory has it
 * alone. A process that is killed lets go. The file also holds the address at which the service answers commands on its machine;
 * the directory is its owner's alone, so nobody else can write one.
 */
public final class ServiceLock implements AutoCloseable {

    private static final String NAME = ".service.lock";

    /** Bytes of the file, by what a lock on them says. A command that looks for a service must not be in the way of one that starts. */
    private static final long USE = 0;

    private static final long PRESENCE = 1;
    private static final long ONE = 1;
    private static final int LONGEST_ADDRESS = 200;

    private final FileChannel channel;
    private @Nullable URI announced;

    private ServiceLock(FileChannel channel) {
        this.channel = channel;
    }

    /** For a service; empty while somebody replaces the directory. */
    public static Optional<ServiceLock> share(Path data) throws IOException {
        DurableFiles.directories(data);
        Optional<ServiceLock> taken = take(data, true);
        if (taken.isPresent()) {
            taken.get().appear();
        }
        return taken;
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
            if (channel.tryLock(USE, ONE, shared) != null) {
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

    /** Waits for a command that is looking at this very moment. */
    private void appear() throws IOException {
        try {
            channel.lock(PRESENCE, ONE, true);
        } catch (OverlappingFileLockException ofThisProcess) {
            // another service of this process is there already
        }
    }

    /** Writes down where commands on this machine may ask; of several services the last one counts. */
    public void announce(URI address) throws IOException {
        write(address.toString());
        announced = address;
    }

    /** Where the service answers that uses the directory; empty where none does, or it has not said where. */
    public static Optional<URI> findAddress(Path data) throws IOException {
        Path file = data.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            String address = isUsed(channel) ? read(channel) : "";
            return address.isEmpty() ? Optional.empty() : Optional.of(URI.create(address));
        }
    }

    private static boolean isUsed(FileChannel channel) throws IOException {
        try (FileLock free = channel.tryLock(PRESENCE, ONE, false)) {
            return free == null;
        } catch (OverlappingFileLockException ofThisProcess) {
            return true;
        }
    }

    private static String read(FileChannel channel) throws IOException {
        byte[] bytes = Channels.newInputStream(channel.position(0)).readNBytes(LONGEST_ADDRESS);
        return new String(bytes, StandardCharsets.US_ASCII).strip();
    }

    private void write(String address) throws IOException {
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(address.getBytes(StandardCharsets.US_ASCII)), 0);
    }

    @Override
    public void close() throws IOException {
        if (channel.isOpen() && announced != null && announced.toString().equals(read(channel))) {
            write("");
        }
        channel.close();
    }
}
