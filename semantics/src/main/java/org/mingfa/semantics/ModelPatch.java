package org.mingfa.semantics;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;

/**
 * Makes one model of another, in one pass over it. Lines say what to do, in order: {@code length} of what is made, first;
 * {@code keep} so many bytes, {@code drop} so many, {@code put} those in Base64; a line that begins with # is for people.
 */
final class ModelPatch {

    private final InputStream model;
    private byte[] made = {};
    private int at;

    private ModelPatch(InputStream model) {
        this.model = model;
    }

    /**
     * The bytes of the model that is made.
     *
     * @throws IOException where one of them cannot be read, or they do not belong together
     */
    static byte[] apply(InputStream model, BufferedReader patch) throws IOException {
        ModelPatch applied = new ModelPatch(model);
        for (String line = patch.readLine(); line != null; line = patch.readLine()) {
            if (!line.startsWith("#")) {
                applied.take(line);
            }
        }
        if (applied.at != applied.made.length || model.read() >= 0) {
            throw new IOException("the patch ends before the model, or makes less than it says");
        }
        return applied.made;
    }

    private void take(String line) throws IOException {
        try {
            int blank = line.indexOf(' ');
            String value = line.substring(blank + 1);
            switch (line.substring(0, Math.max(0, blank))) {
                case "length" -> made = new byte[Integer.parseUnsignedInt(value)];
                case "keep" -> keep(Integer.parseUnsignedInt(value));
                case "drop" -> model.skipNBytes(Integer.parseUnsignedInt(value));
                case "put" -> put(Base64.getDecoder().decode(value));
                default -> throw new IOException("no step of a patch: " + line);
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException | NegativeArraySizeException e) {
            throw new IOException("a step of a patch that cannot be taken: " + line, e);
        }
    }

    private void keep(int size) throws IOException {
        if (model.readNBytes(made, at, size) < size) {
            throw new EOFException("the model ends before the patch");
        }
        at += size;
    }

    private void put(byte[] bytes) {
        System.arraycopy(bytes, 0, made, at, bytes.length);
        at += bytes.length;
    }
}
