package org.mingfa.search.generation;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;

/** The right to change the pointer to the live generation; waits for whoever holds it, in this process or another. */
final class PointerLock implements AutoCloseable {

    private static final ReentrantLock IN_PROCESS = new ReentrantLock();

    private final Path data;
    private final FileChannel channel;
    private final FileLock lock;

    private PointerLock(Path data, FileChannel channel, FileLock lock) {
        this.data = data;
        this.channel = channel;
        this.lock = lock;
    }

    static PointerLock take(Path data) throws IOException {
        DurableFiles.directories(data);
        IN_PROCESS.lock();
        try {
            FileChannel channel =
                    FileChannel.open(data.resolve(".live.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            return new PointerLock(data, channel, channel.lock());
        } catch (IOException | RuntimeException e) {
            IN_PROCESS.unlock();
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
            IN_PROCESS.unlock();
        }
    }
}
