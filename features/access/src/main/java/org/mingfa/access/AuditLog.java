package org.mingfa.access;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.generation.DataLock;
import org.mingfa.search.generation.DurableFiles;
import org.mingfa.text.problem.Refusal;

/**
 * The audit of a data directory: {@code audit/2026-11-25.jsonl}, a file a day, written by the service and by commands alike.
 * A line that kill -9 tore in two is taken out and said in the next line; whatever else does not fit is left as it is for
 * {@link AuditVerification} to find.
 */
public final class AuditLog {

    /** The action of an entry that says that a torn line was taken out. */
    static final String HEALED = "audit:healed";
    /** The action of an entry that says that what stood before it was not what was written. */
    static final String BROKEN = "audit:broken";
    /** The action of the last entry that a key seals. */
    static final String RENEWED = "audit:key-renewed";

    private static final ZoneId COURTS = ZoneId.of("Asia/Shanghai");
    private static final String ENDING = ".jsonl";

    private final Path data;
    private final Path folder;

    public AuditLog(Path data) {
        this.data = data;
        this.folder = data.resolve("audit");
    }

    /** Adds an entry behind all others; when this returns, it outlives the process. */
    public void append(AuditEntry entry) {
        try (DataLock lock = DataLock.take(folder, ".lock")) {
            AccessKey key = AccessKey.of(data);
            write(key, settled(key, entry), entry);
        } catch (IOException e) {
            throw new Refusal(Refusal.Kind.UNAVAILABLE, "审计写不进 " + folder + "：" + e.getMessage() + "；核对磁盘空间和权限。", e);
        }
    }

    /** Seals what follows with a new key; what stands remains sealed by the former. */
    public void renewKey(Instant at) {
        AuditEntry entry = AuditEntry.ofItself(at, RENEWED, AccessKey.FOLDER);
        try (DataLock lock = DataLock.take(folder, ".lock")) {
            AccessKey key = AccessKey.of(data);
            AccessKey.renew(data, write(key, settled(key, entry), entry).sequence());
        } catch (IOException e) {
            throw new Refusal(Refusal.Kind.UNAVAILABLE, "密钥没有更换：" + e.getMessage() + "；核对 " + data + " 的磁盘空间和权限。", e);
        }
    }

    /** Whether an entry could be written now; a refusal says why not. */
    public void check() {
        try (DataLock lock = DataLock.take(folder, ".lock")) {
            AccessKey.of(data);
            Path probe = folder.resolve(".probe");
            Files.write(probe, new byte[4096]);
            Files.delete(probe);
        } catch (IOException e) {
            throw new Refusal(
                    Refusal.Kind.UNAVAILABLE, "审计写不进 " + folder + "，所以没有执行：" + e.getMessage() + "；核对磁盘空间和权限。", e);
        }
    }

    /** The head behind which the next line goes, after what must be said of the lines before it. */
    private AuditHead settled(AccessKey key, AuditEntry next) throws IOException {
        AuditHead head = AuditHead.read(key, folder);
        List<Path> files = files();
        if (head == null || head == AuditHead.NONE && !files.isEmpty()) {
            return restart(key, next, head == null ? "head-damaged" : "head-missing");
        }
        if (head == AuditHead.NONE) {
            return AuditHead.copy(key, folder) == AuditHead.NONE ? head : restart(key, next, "audit-missing");
        }
        Path last = folder.resolve(head.file());
        long size = Files.exists(last) ? Files.size(last) : -1;
        if (size < head.end()) {
            return write(key, head, AuditEntry.ofItself(next.at(), BROKEN, "cut " + head.sequence()));
        }
        return size == head.end() ? head : adopted(key, head, last, next);
    }

    /** Lines that were written when the process died before the head was; and what is torn behind them. */
    private AuditHead adopted(AccessKey key, AuditHead head, Path last, AuditEntry next) throws IOException {
        byte[] bytes = Files.readAllBytes(last);
        String tail = new String(bytes, (int) head.end(), bytes.length - (int) head.end(), StandardCharsets.UTF_8);
        AuditHead reached = head;
        int from = 0;
        for (int end = tail.indexOf('\n'); end >= 0; end = tail.indexOf('\n', from)) {
            AuditLine line = AuditLine.read(key, tail.substring(from, end));
            if (line == null
                    || line.sequence() != reached.sequence() + 1
                    || !line.previous().equals(reached.seal())) {
                return write(key, reached, AuditEntry.ofItself(next.at(), BROKEN, "appended"));
            }
            long after = reached.end() + tail.substring(from, end + 1).getBytes(StandardCharsets.UTF_8).length;
            reached = new AuditHead(line.sequence(), line.seal(), reached.file(), after);
            from = end + 1;
        }
        if (from == tail.length()) {
            return reached;
        }
        try (FileChannel channel = FileChannel.open(last, StandardOpenOption.WRITE)) {
            channel.truncate(reached.end());
        }
        return write(key, reached, AuditEntry.ofItself(next.at(), HEALED, "torn " + (bytes.length - reached.end())));
    }

    /** Goes on behind the last line that can be read, and says that nobody knows what came after it. */
    private AuditHead restart(AccessKey key, AuditEntry next, String why) throws IOException {
        AuditHead reached = AuditHead.NONE;
        for (Path file : files()) {
            for (String text : Files.readAllLines(file)) {
                AuditLine line = AuditLine.read(key, text);
                if (line != null && line.sequence() > reached.sequence()) {
                    reached = new AuditHead(line.sequence(), line.seal(), name(file), Files.size(file));
                }
            }
        }
        return write(key, reached, AuditEntry.ofItself(next.at(), BROKEN, why));
    }

    private AuditHead write(AccessKey key, AuditHead before, AuditEntry entry) throws IOException {
        AuditLine line = AuditLine.sealed(key, before.sequence() + 1, entry, before.seal());
        Path file = folder.resolve(fileFor(entry, before));
        if (!Files.exists(file)) {
            DurableFiles.create(file);
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            String start = endsALine(channel) ? "" : "\n";
            ByteBuffer bytes = ByteBuffer.wrap((start + line.text() + "\n").getBytes(StandardCharsets.UTF_8));
            long at = channel.size();
            while (bytes.hasRemaining()) {
                at += channel.write(bytes, at);
            }
            AuditHead head = new AuditHead(line.sequence(), line.seal(), name(file), at);
            head.write(key, folder);
            return head;
        }
    }

    private static boolean endsALine(FileChannel channel) throws IOException {
        if (channel.size() == 0) {
            return true;
        }
        ByteBuffer last = ByteBuffer.allocate(1);
        channel.read(last, channel.size() - 1);
        return last.get(0) == '\n';
    }

    /** Of its day; but a clock that was put back does not put a line before those that stand. */
    private static String fileFor(AuditEntry entry, AuditHead before) {
        String today = LocalDate.ofInstant(entry.at(), COURTS) + ENDING;
        return before.file().compareTo(today) > 0 ? before.file() : today;
    }

    /** All files, in the order of their days. */
    List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*" + ENDING)) {
                found.forEach(files::add);
            }
        }
        files.sort(null);
        return files;
    }

    static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    Path folder() {
        return folder;
    }

    Path data() {
        return data;
    }

    /** The head as it stands, or null where its seal is not right. */
    @Nullable
    AuditHead head(AccessKey key) throws IOException {
        return AuditHead.read(key, folder);
    }
}
