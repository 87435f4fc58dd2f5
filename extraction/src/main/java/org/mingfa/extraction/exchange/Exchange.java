package org.mingfa.extraction.exchange;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * One side of the talk between two processes: a request is one file, the reply its lines or why there are none. A frame is
 * a byte (what it is), four bytes (how long) and that many bytes. Neither side reads more than the limits allow, whatever
 * the other says.
 */
public final class Exchange {

    private static final int READY = 0x6D;

    /** A character outside the first plane is two UTF-16 units and four bytes; any other is at most three. */
    private static final int BYTES_PER_CHARACTER = 3;

    private static final int LONGEST_REASON = 4_096;

    private final DataInputStream in;
    private final DataOutputStream out;
    private final ExtractionLimits limits;

    public Exchange(InputStream in, OutputStream out, ExtractionLimits limits) {
        this.in = new DataInputStream(in);
        this.out = new DataOutputStream(out);
        this.limits = limits;
    }

    /** What became of a file. */
    public enum Verdict {
        TEXT,
        /** Lines with their places, as {@link PageCodec} writes them. */
        PAGES,
        TOO_LONG,
        UNSAFE,
        PASSWORD,
        /** A picture in which too little is certain. */
        UNSURE,
        DAMAGED;

        private boolean isContent() {
            return this == TEXT || this == PAGES;
        }
    }

    /** A file to be read, as far as it is wanted. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Request(MediaKind kind, Extent extent, byte[] bytes) {}

    /**
     * What came of it.
     *
     * @param words the lines, or why there are none
     */
    public record Reply(Verdict verdict, String words) {}

    /** The reading process can be asked from now on. */
    public void sayReady() throws IOException {
        out.writeByte(READY);
        out.flush();
    }

    /** Waits for {@link #sayReady} of the other side. */
    public void awaitReady() throws IOException {
        if (in.readUnsignedByte() != READY) {
            throw new IOException("the reading process says something else than that it is ready");
        }
    }

    public void send(Request request) throws IOException {
        send(
                request.extent().ordinal() * MediaKind.values().length
                        + request.kind().ordinal(),
                request.bytes());
    }

    public void send(Reply reply) throws IOException {
        String words = reply.verdict().isContent() || reply.words().length() <= LONGEST_REASON / BYTES_PER_CHARACTER
                ? reply.words()
                : reply.words().substring(0, LONGEST_REASON / BYTES_PER_CHARACTER);
        send(reply.verdict().ordinal(), words.getBytes(StandardCharsets.UTF_8));
    }

    private void send(int what, byte[] bytes) throws IOException {
        out.writeByte(what);
        out.writeInt(bytes.length);
        out.write(bytes);
        out.flush();
    }

    /** The next file; {@link EOFException} when the other side is gone. */
    public Request request() throws IOException {
        int what = in.readUnsignedByte();
        int kinds = MediaKind.values().length;
        return new Request(
                MediaKind.values()[what % kinds], at(Extent.values(), what / kinds), bytes(limits.fileBytes()));
    }

    public Reply reply() throws IOException {
        Verdict verdict = at(Verdict.values(), in.readUnsignedByte());
        long most = verdict.isContent() ? (long) limits.characters() * BYTES_PER_CHARACTER : LONGEST_REASON;
        return new Reply(verdict, new String(bytes(most), StandardCharsets.UTF_8));
    }

    private static <T> T at(T[] values, int index) throws IOException {
        if (index >= values.length) {
            throw new IOException("a frame of an unknown kind: " + index);
        }
        return values[index];
    }

    private byte[] bytes(long most) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > most) {
            throw new IOException("a frame of " + length + " bytes where " + most + " are the most");
        }
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return bytes;
    }
}
