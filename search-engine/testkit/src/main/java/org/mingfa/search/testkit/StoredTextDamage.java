package org.mingfa.search.testkit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/** What a disk, or a hand, does to the file in which the Lucene engine stores the texts of a generation. */
public final class StoredTextDamage {

    private static final int FLIPS = 150;

    private StoredTextDamage() {}

    /** Turns over the lowest bit of a character of a text where it is stored with the two before it: no term is that long. */
    public static void alter(Path generation, String text) throws IOException {
        Path file = file(generation);
        byte[] stored = Files.readAllBytes(file);
        int end = IntStream.rangeClosed(3, text.length())
                .map(last -> end(stored, text.substring(last - 3, last).getBytes(StandardCharsets.UTF_8)))
                .filter(found -> found > 0)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("compressed beyond recognition: " + text));
        stored[end - 1] ^= 1;
        Files.write(file, stored);
    }

    /** Behind the first place where the bytes stand; 0 where they do not. */
    private static int end(byte[] stored, byte[] wanted) {
        return IntStream.rangeClosed(wanted.length, stored.length)
                .filter(end -> Arrays.equals(stored, end - wanted.length, end, wanted, 0, wanted.length))
                .findFirst()
                .orElse(0);
    }

    /** Turns over bits all over the file, its footer too, so that it cannot be opened. */
    public static void shatter(Path generation) throws IOException {
        Path file = file(generation);
        byte[] stored = Files.readAllBytes(file);
        Random random = new Random(7);
        for (int i = 0; i < FLIPS; i++) {
            stored[random.nextInt(stored.length)] ^= (byte) (1 << random.nextInt(8));
        }
        stored[stored.length - 16] ^= 1;
        Files.write(file, stored);
    }

    /** In a small index all files are in one. */
    private static Path file(Path generation) throws IOException {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(generation.resolve("lucene"), "*.{fdt,cfs}")) {
            return found.iterator().next();
        }
    }
}
