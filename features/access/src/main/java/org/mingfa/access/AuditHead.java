package org.mingfa.access;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.generation.DurableFiles;

/**
 * The end of the audit as it was last written, kept and sealed apart: without it nobody could tell that the last lines were
 * cut off.
 *
 * @param sequence of the last line
 * @param seal of the last line
 * @param file that it is in
 * @param end of that file in bytes
 */
record AuditHead(long sequence, String seal, String file, long end) {

    static final AuditHead NONE = new AuditHead(0, AuditLine.BEFORE_THE_FIRST, "", 0);

    private static final String NAME = "head";
    /** Beside the key: whoever deletes the audit has not deleted this. */
    private static final String COPY = "audit-head";

    private static final String PURPOSE = "audit-head";
    /** In one piece, so that a write is whole or not there. */
    private static final int BYTES = 256;

    /** The head of a folder; {@link #NONE} where there is no file, null where its seal is not right. */
    static @Nullable AuditHead read(AccessKey key, Path folder) throws IOException {
        return of(key, folder.resolve(NAME));
    }

    /** What was last written, as it stands beside the key; {@link #NONE} in a directory that has none, null where it was changed. */
    static @Nullable AuditHead copy(AccessKey key, Path folder) throws IOException {
        return of(key, folder.resolveSibling(AccessKey.FOLDER).resolve(COPY));
    }

    private static @Nullable AuditHead of(AccessKey key, Path file) throws IOException {
        String[] parts;
        try {
            parts = Files.readString(file, StandardCharsets.ISO_8859_1).strip().split(" ");
        } catch (NoSuchFileException noneYet) {
            return NONE;
        }
        try {
            if (parts.length == 5) {
                AuditHead head = new AuditHead(Long.parseLong(parts[0]), parts[1], parts[2], Long.parseLong(parts[3]));
                return head.ownSeal(key).equals(parts[4]) ? head : null;
            }
        } catch (NumberFormatException damaged) {
            // as where the seal is wrong
        }
        return null;
    }

    void write(AccessKey key, Path folder) throws IOException {
        writeTo(key, folder.resolve(NAME));
        writeTo(key, folder.resolveSibling(AccessKey.FOLDER).resolve(COPY));
    }

    private void writeTo(AccessKey key, Path file) throws IOException {
        if (!Files.exists(file)) {
            DurableFiles.create(file);
        }
        String text = plain() + " " + ownSeal(key);
        byte[] padded = String.format("%-" + (BYTES - 1) + "s%n", text).getBytes(StandardCharsets.ISO_8859_1);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(padded), 0);
        }
    }

    private String plain() {
        return sequence + " " + seal + " " + file + " " + end;
    }

    private String ownSeal(AccessKey key) {
        return key.at(sequence).hash(PURPOSE, plain());
    }
}
