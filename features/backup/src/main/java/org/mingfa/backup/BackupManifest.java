package org.mingfa.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.document.Sha256;

/**
 * The last entry of an archive: what must be in it. An archive without one was cut off, or is not ours.
 *
 * @param format always {@link #FORMAT}
 * @param version of the form of archives
 * @param live the generation that served, or null
 * @param files size and sha256 of each, by its path in the data directory
 */
public record BackupManifest(
        String format, int version, Instant made, @Nullable String live, Map<String, BackupFile> files) {

    static final String NAME = "backup.json";
    static final String FORMAT = "mingfa-backup";
    static final int VERSION = 1;

    /** A name of a file or folder: not hidden, no way up. */
    private static final String NAME_OF_ANY = "[^/\\\\.\\x00][^/\\\\\\x00]*";

    /** What a data directory has, and nothing else: no program, and nothing that one would be configured by. */
    private static final Pattern OURS = Pattern.compile(String.join(
            "|",
            "live|\\.live\\.copy|without-vectors|git-credentials",
            "(?!backup\\.json)[\\w-]+\\.(?:json|jsonl|yaml|properties|pem|crt|key|txt)",
            "generations/[\\w-]+/(?:lucene/)?\\w[\\w.-]*",
            "access/(?:key|tokens\\.json|audit-head)",
            "audit/(?:head|[\\d-]+\\.jsonl)",
            "changes/\\w[\\w.-]*\\.json",
            "rules-to-review/" + NAME_OF_ANY + "\\.tsv",
            "(?:law|evaluation)/(?:" + NAME_OF_ANY + "/)*" + NAME_OF_ANY + "\\.(?:yaml|json|jsonl|tsv|txt|md)",
            "secrets/\\w[\\w.-]*",
            "service/mingfa\\.mv\\.db"));

    /** A file. */
    public record BackupFile(long size, String sha256) {

        /** Copies at most so many bytes, and says what they were; what fails in writing is our disk, and unchecked. */
        static BackupFile copy(InputStream in, OutputStream out, long most) throws IOException {
            Sha256 sum = Sha256.begin();
            byte[] block = new byte[1 << 16];
            long size = 0;
            int read;
            while (size < most && (read = in.read(block, 0, (int) Math.min(block.length, most - size))) >= 0) {
                sum.add(block, read);
                try {
                    out.write(block, 0, read);
                } catch (IOException full) {
                    throw new UncheckedIOException(full);
                }
                size += read;
            }
            return new BackupFile(size, sum.digits());
        }
    }

    /** Whether a path is one of a data directory. */
    static boolean isOurs(String path) {
        return OURS.matcher(path).matches();
    }

    public BackupManifest {
        files = new TreeMap<>(Objects.requireNonNullElse(files, Map.of()));
    }

    /** Bytes of all files. */
    public long size() {
        return files.values().stream().mapToLong(BackupFile::size).sum();
    }
}
