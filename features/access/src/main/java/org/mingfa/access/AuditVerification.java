package org.mingfa.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.access.AuditVerification.AuditVerdict.AuditLogFinding;
import org.mingfa.search.generation.DataLock;
import org.mingfa.text.problem.Refusal;

/**
 * Reads the whole audit and finds every place where a line was changed, taken out, moved, cut off or added by anybody but the
 * product. Who has the key and writes all anew, head included, is not found: that takes a head that was noted elsewhere.
 */
public final class AuditVerification {

    private final AuditLog log;
    private final List<AuditLogFinding> findings = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private long lines;
    private long sequence;
    private String seal = AuditLine.BEFORE_THE_FIRST;

    private AuditVerification(AuditLog log) {
        this.log = log;
    }

    /** Reads while nobody writes. */
    public static AuditVerdict of(AuditLog log) {
        try {
            if (Files.isDirectory(log.folder()) && !Files.isWritable(log.folder())) {
                return new AuditVerification(log).run(AccessKey.of(log.data())); // a copy: nobody writes
            }
            try (DataLock lock = DataLock.take(log.folder(), ".lock")) {
                return new AuditVerification(log).run(AccessKey.of(log.data()));
            }
        } catch (IOException e) {
            throw new Refusal(Refusal.Kind.UNAVAILABLE, "审计读不了：" + log.folder() + "：" + e.getMessage(), e);
        }
    }

    private AuditVerdict run(AccessKey key) throws IOException {
        List<Path> files = log.files();
        for (int i = 0; i < files.size(); i++) {
            read(key, files.get(i), i == files.size() - 1);
        }
        AuditHead head = log.head(key);
        compare(head, files);
        compare(AuditHead.copy(key, log.folder()));
        return new AuditVerdict(lines, sequence, lines == 0 ? null : seal, List.copyOf(findings), List.copyOf(remarks));
    }

    private void read(AccessKey key, Path file, boolean isLast) throws IOException {
        long number = 0;
        boolean ended = endsALine(file);
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            String text = reader.readLine();
            while (text != null) {
                String following = reader.readLine();
                number++;
                if (following == null && !ended && isLast) {
                    remarks.add(AuditLog.name(file) + ":" + number + " 最后一行写了一半（进程被强行结束）；下一条记录会说明并接上。");
                } else {
                    line(key, AuditLog.name(file), number, utf8(text));
                }
                text = following;
            }
        }
    }

    /** Lines are cut as bytes: what is no UTF-8 is a finding and must not end the reading. */
    private static String utf8(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static boolean endsALine(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            if (channel.size() == 0) {
                return true;
            }
            ByteBuffer last = ByteBuffer.allocate(1);
            channel.read(last, channel.size() - 1);
            return last.get(0) == '\n';
        }
    }

    private void line(AccessKey key, String file, long number, String text) {
        lines++;
        AuditLine line = AuditLine.read(key, text);
        if (line == null) {
            findings.add(new AuditLogFinding(file, number, "这一行被改动，或不是明法写的：封印与内容不符。"));
            return;
        }
        if (line.sequence() != sequence + 1 || !line.previous().equals(seal)) {
            findings.add(new AuditLogFinding(file, number, order(line)));
        }
        if (line.entry().action().equals(AuditLog.BROKEN)) {
            findings.add(new AuditLogFinding(
                    file, number, "写这一行时，它之前的记录已被动过（" + line.entry().target() + "）。"));
        }
        if (line.entry().action().equals(AuditLog.HEALED)) {
            remarks.add(file + ":" + number + " 在此之前有一行没有写完（" + line.entry().target() + " 字节），已移除并接上。");
        }
        if (line.sequence() > sequence) {
            sequence = line.sequence();
            seal = line.seal();
        }
    }

    private String order(AuditLine line) {
        if (line.sequence() > sequence + 1) {
            return "缺第 " + (sequence + 1) + " 至 " + (line.sequence() - 1) + " 条：被删除，或被移到了别处。";
        }
        if (line.sequence() <= sequence) {
            return "第 " + line.sequence() + " 条重复或次序颠倒（此前已到第 " + sequence + " 条）。";
        }
        return "与前一条接不上：前一条被换过。";
    }

    /** Beside the key stands what was last written. One line may be written before that is, when the process is killed. */
    private void compare(@Nullable AuditHead copy) {
        if (copy == null) {
            findings.add(new AuditLogFinding("access/audit-head", 1, "密钥旁边的末尾记录被改动：封印不符。"));
        } else if (copy.sequence() > sequence && findings.isEmpty()) {
            findings.add(new AuditLogFinding(
                    copy.file(), 1, "缺第 " + (sequence + 1) + " 至 " + copy.sequence() + " 条：审计被删除，或被换成了较早的一份。"));
        }
    }

    private void compare(@Nullable AuditHead head, List<Path> files) {
        if (head == null) {
            findings.add(new AuditLogFinding("head", 1, "末尾的记录被改动：封印不符。"));
        } else if (head == AuditHead.NONE && !files.isEmpty()) {
            findings.add(new AuditLogFinding("head", 1, "末尾的记录不见了：不能证明最后几条没有被截去。"));
        } else if (head.sequence() > sequence) {
            String file = files.isEmpty() ? head.file() : AuditLog.name(files.getLast());
            findings.add(new AuditLogFinding(
                    file, lines + 1, "缺第 " + (sequence + 1) + " 至 " + head.sequence() + " 条：末尾被截去。"));
        }
    }

    /**
     * Whether the audit is what was written.
     *
     * @param head seal of the last line; noted elsewhere, it proves later that everything up to it is unchanged
     * @param findings what does not fit, with file and line; empty where all does
     * @param remarks what was healed on the way, which is no fault
     */
    public record AuditVerdict(
            long lines, long last, @Nullable String head, List<AuditLogFinding> findings, List<String> remarks) {

        /**
         * A place where the chain is broken.
         *
         * @param line from 1
         */
        public record AuditLogFinding(String file, long line, String what) {}

        public boolean holds() {
            return findings.isEmpty();
        }
    }
}
