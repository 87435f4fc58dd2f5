package org.mingfa.search.generation;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** The lock of the build that runs on a data directory; closing it lets it go. */
record BuildLock(FileChannel channel, FileLock lock) implements AutoCloseable {

    /** An exclusive lock on a file of the data directory, or empty when another process or thread holds it. */
    static Optional<BuildLock> tryTake(Path file) throws IOException {
        DurableFiles.directories(file.toAbsolutePath().resolveSibling(""));
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            // the same answer as for another process: somebody holds it
        }
        if (lock == null) {
            channel.close();
            return Optional.empty();
        }
        return Optional.of(new BuildLock(channel, lock));
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }
}
