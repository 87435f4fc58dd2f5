package org.mingfa.search.generation;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The right to change one thing in a data directory: the pointer to the live generation, the list of corpora, the operator's
 * figures, the tokens, the audit. Waits for whoever holds it, in this process or another; a process that is killed lets go.
 */
public final class DataLock implements AutoCloseable {

    /** The pointer to the live generation. */
    public static final String POINTER = ".live.lock";
    /** The list of registered corpora. */
    public static final String CORPORA = ".corpora.lock";
    /** The fetched corpora and what is made of them, from the first fetch of an update to its end. */
    public static final String UPDATE = ".update.lock";

    /** The operator's own figures, law/local. */
    public static final String LOCAL_LAW = ".law.lock";

    private static final Map<Path, ReentrantLock> IN_PROCESS = new ConcurrentHashMap<>();

    private final Path data;
    private final ReentrantLock inProcess;
    private final FileChannel channel;
    private final FileLock lock;

    private DataLock(Path data, ReentrantLock inProcess, FileChannel channel, FileLock lock) {
        this.data = data;
        this.inProcess = inProcess;
        this.channel = channel;
        this.lock = lock;
    }

    /** Waits until nobody else holds the lock of that name in the directory, which is made where it is missing. */
    public static DataLock take(Path data, String name) throws IOException {
        DurableFiles.directories(data);
        Path file = data.resolve(name).toAbsolutePath().normalize();
        ReentrantLock inProcess = IN_PROCESS.computeIfAbsent(file, missing -> new ReentrantLock());
        inProcess.lock();
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            return new DataLock(data, inProcess, channel, channel.lock());
        } catch (IOException | RuntimeException e) {
            inProcess.unlock();
            throw e;
        }
    }

    /** The lock where it is free now; empty where somebody holds it. */
    public static Optional<DataLock> tryTake(Path data, String name) throws IOException {
        DurableFiles.directories(data);
        Path file = data.resolve(name).toAbsolutePath().normalize();
        ReentrantLock inProcess = IN_PROCESS.computeIfAbsent(file, missing -> new ReentrantLock());
        if (inProcess.isHeldByCurrentThread() || !inProcess.tryLock()) {
            return Optional.empty();
        }
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                inProcess.unlock();
                return Optional.empty();
            }
            return Optional.of(new DataLock(data, inProcess, channel, lock));
        } catch (IOException | RuntimeException e) {
            inProcess.unlock();
            throw e;
        }
    }

    Path data() {
        return data;
    }

    @Override
    public void close() throws IOException {
        try {
            lock.release();
            channel.close();
        } finally {
            inProcess.unlock();
        }
    }
}
