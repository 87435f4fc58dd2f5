package org.mingfa.semantics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.mingfa.text.document.Sha256;
import org.mingfa.text.problem.Refusal;

/**
 * Vectors on disk by the hash of their text, so that a later build embeds only what is new.
 *
 * <p>One append-only file of records of equal size: length, key, vector, checksum. A record that a killed process left
 * half-written, or that the disk has spoiled, counts as absent and its text is embedded again. One process at a time
 * has a file open; its threads may share it.
 */
public final class VectorCache implements AutoCloseable {

    private static final int MAPPED_BYTES = 256 << 20;

    private final Path file;
    private final FileChannel channel;
    private final FileLock lock;
    private final int dimension;
    private final int recordBytes;
    private final Map<VectorKey, Long> places = new HashMap<>();
    private final List<ByteBuffer> maps = new ArrayList<>();
    private final long mappedRecords;
    private long records;
    private long spoiled;

    private VectorCache(Path file, FileChannel channel, FileLock lock, int dimension) throws IOException {
        this.file = file;
        this.channel = channel;
        this.lock = lock;
        this.dimension = dimension;
        this.recordBytes = Integer.BYTES + VectorKey.BYTES + dimension * Float.BYTES + Integer.BYTES;
        this.records = channel.size() / recordBytes;
        this.mappedRecords = records;
        channel.truncate(records * recordBytes);
        map();
        for (long record = 0; record < records; record++) {
            index(record);
        }
    }

    /**
     * Opens the file of one model in a folder, or begins it.
     *
     * @throws Refusal when another build has it open
     * @throws IllegalStateException when this process has it open
     * @throws UncheckedIOException when the folder cannot be written
     */
    public static VectorCache open(Path folder, String fingerprint, int dimension) {
        Path file = folder.resolve("vectors-" + Sha256.of(fingerprint).substring(0, 16) + ".bin");
        try {
            Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            return new VectorCache(file, channel, lock(channel, file), dimension);
        } catch (IOException e) {
            throw new UncheckedIOException("无法打开向量缓存 " + file + "，请检查磁盘空间与写权限。", e);
        }
    }

    private static FileLock lock(FileChannel channel, Path file) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return lock;
            }
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw new IllegalStateException("向量缓存 " + file + " 已在本进程中打开，请先关闭。", e);
        }
        channel.close();
        throw new Refusal(Refusal.Kind.UNAVAILABLE, "另一个构建正在使用向量缓存 " + file + "；等它结束后再运行一次。");
    }

    private void map() throws IOException {
        long perMap = MAPPED_BYTES / recordBytes;
        for (long first = 0; first < mappedRecords; first += perMap) {
            long count = Math.min(perMap, mappedRecords - first);
            maps.add(channel.map(MapMode.READ_ONLY, first * recordBytes, count * recordBytes));
        }
    }

    private void index(long record) {
        ByteBuffer bytes = mapped(record);
        int length = bytes.getInt();
        VectorKey key = VectorKey.read(bytes);
        if (length == recordBytes
                && checksum(bytes.slice(0, recordBytes)) == bytes.getInt(recordBytes - Integer.BYTES)) {
            places.put(key, record);
        } else {
            spoiled++;
        }
    }

    private ByteBuffer mapped(long record) {
        long perMap = MAPPED_BYTES / recordBytes;
        int offset = (int) (record % perMap * recordBytes);
        return maps.get((int) (record / perMap)).slice(offset, recordBytes);
    }

    /** Over everything of the record but the checksum itself. */
    private int checksum(ByteBuffer record) {
        CRC32C crc = new CRC32C();
        crc.update(record.duplicate().position(0).limit(recordBytes - Integer.BYTES));
        return (int) crc.getValue();
    }

    synchronized Optional<float[]> find(VectorKey key) {
        Long record = places.get(key);
        if (record == null) {
            return Optional.empty();
        }
        ByteBuffer bytes = record < mappedRecords ? mapped(record) : read(record);
        float[] vector = new float[dimension];
        bytes.position(Integer.BYTES + VectorKey.BYTES);
        bytes.asFloatBuffer().get(vector);
        return Optional.of(vector);
    }

    private ByteBuffer read(long record) {
        ByteBuffer bytes = ByteBuffer.allocate(recordBytes);
        try {
            while (bytes.hasRemaining()) {
                int read = channel.read(bytes, record * recordBytes + bytes.position());
                if (read < 0) {
                    throw new IOException("file ended in record " + record);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("无法读取向量缓存 " + file + "。", e);
        }
        return bytes;
    }

    synchronized void add(Map<VectorKey, float[]> vectors) {
        ByteBuffer bytes = ByteBuffer.allocate(vectors.size() * recordBytes);
        vectors.forEach((key, vector) -> {
            ByteBuffer record = bytes.slice(bytes.position(), recordBytes);
            record.putInt(recordBytes);
            key.write(record);
            record.asFloatBuffer().put(vector);
            record.putInt(recordBytes - Integer.BYTES, checksum(record));
            bytes.position(bytes.position() + recordBytes);
        });
        bytes.flip();
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes, records * recordBytes + bytes.position());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("无法写入向量缓存 " + file + "，请检查磁盘空间。", e);
        }
        for (VectorKey key : vectors.keySet()) {
            places.put(key, records++);
        }
    }

    /** How many different texts have a vector here. */
    public synchronized int size() {
        return places.size();
    }

    /** How many whole records failed their checksum when the file was opened. */
    public synchronized long spoiledRecords() {
        return spoiled;
    }

    @Override
    public synchronized void close() {
        try {
            channel.force(false);
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("向量缓存 " + file + " 未能完整写入磁盘，请检查磁盘空间。", e);
        }
    }
}
