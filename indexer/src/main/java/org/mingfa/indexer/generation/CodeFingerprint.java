package org.mingfa.indexer.generation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.mingfa.text.document.Sha256;

/**
 * A hash of the program itself: passages that another state of our code prepared are not taken over into a new
 * generation, whether or not anybody thought of raising a version.
 */
final class CodeFingerprint {

    private static final int DIGITS = 16;

    private CodeFingerprint() {}

    /** Over everything that lies beside the given classes: in the same jar, or under the same folder. */
    static String of(Collection<Class<?>> classes) {
        TreeSet<String> contents = new TreeSet<>();
        classes.stream().map(CodeFingerprint::place).distinct().forEach(place -> contents.addAll(contents(place)));
        return Sha256.of(String.join("\n", contents)).substring(0, DIGITS);
    }

    private static Path place(Class<?> known) {
        CodeSource source = known.getProtectionDomain().getCodeSource();
        if (source == null) {
            throw new IllegalStateException("no jar and no folder holds " + known);
        }
        try {
            return Path.of(source.getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(source.toString(), e);
        }
    }

    private static List<String> contents(Path place) {
        try {
            return Files.isDirectory(place) ? ofFolder(place) : ofJar(place);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> ofJar(Path jar) throws IOException {
        try (JarFile entries = new JarFile(jar.toFile())) {
            return entries.stream()
                    .filter(entry -> !entry.isDirectory() && !entry.getName().startsWith("META-INF/"))
                    .map(entry -> entry.getName() + " " + entry.getCrc())
                    .toList();
        }
    }

    private static List<String> ofFolder(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !folder.relativize(file).startsWith("META-INF"))
                    .map(file -> folder.relativize(file) + " " + checksum(file))
                    .toList();
        }
    }

    private static long checksum(Path file) {
        CRC32 crc = new CRC32();
        try {
            crc.update(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return crc.getValue();
    }
}
