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

    private ModelPatch() {}

    /**
     * The bytes of the model that is made.
     *
     * @throws IOException where one of them cannot be read, or they do not belong together
     */
    static byte[] apply(InputStream model, BufferedReader patch) throws IOException {
        byte[] made = {};
        int at = 0;
        for (String line = patch.readLine(); line != null; line = patch.readLine()) {
            String[] step = line.split(" ", 2);
            switch (step[0]) {
                case "#" -> {}
                case "length" -> made = new byte[Integer.parseInt(step[1])];
                case "keep" -> at += kept(model, made, at, Integer.parseInt(step[1]));
                case "drop" -> model.skipNBytes(Integer.parseInt(step[1]));
                case "put" -> at += put(Base64.getDecoder().decode(step[1]), made, at);
                default -> throw new IOException("no step of a patch: " + step[0]);
            }
        }
        if (at != made.length || model.read() >= 0) {
            throw new IOException("the patch ends before the model, or makes less than it says");
        }
        return made;
    }

    private static int kept(InputStream model, byte[] made, int at, int size) throws IOException {
        if (model.readNBytes(made, at, size) < size) {
            throw new EOFException("the model ends before the patch");
        }
        return size;
    }

    private static int put(byte[] bytes, byte[] made, int at) {
        System.arraycopy(bytes, 0, made, at, bytes.length);
        return bytes.length;
    }
}
