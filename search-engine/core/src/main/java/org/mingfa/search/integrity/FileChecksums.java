package org.mingfa.search.integrity;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.mingfa.text.identity.Sha256;

/**
 * Checksums of the files of a directory.
 *
 * @param sums sha256 by path relative to the directory, with forward slashes
 */
public record FileChecksums(Map<String, String> sums) {

    public FileChecksums {
        sums = Map.copyOf(sums);
    }

    /** Of every file in the directory and below whose relative path is wanted. */
    public static FileChecksums of(Path directory, Predicate<String> wanted) throws IOException {
        Map<String, String> sums = new TreeMap<>();
        List<Path> files;
        try (Stream<Path> walk = Files.walk(directory)) {
            files = walk.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            String name = directory.relativize(file).toString().replace('\\', '/');
            if (wanted.test(name)) {
                sums.put(name, sum(file));
            }
        }
        return new FileChecksums(sums);
    }

    /** The files that are missing, in their order. */
    public List<Damage> missing(Path directory) {
        return sums.keySet().stream()
                .sorted()
                .filter(file -> !Files.exists(directory.resolve(file)))
                .map(file -> new Damage(file, Damage.Kind.MISSING))
                .toList();
    }

    /** What differs among the files that are wanted, in their order; reads each of them whole. */
    public List<Damage> damage(Path directory, Predicate<String> wanted) {
        List<Damage> found = new ArrayList<>();
        new TreeMap<>(sums).forEach((file, sum) -> {
            if (wanted.test(file)) {
                difference(directory.resolve(file), sum)
                        .map(kind -> new Damage(file, kind))
                        .ifPresent(found::add);
            }
        });
        return List.copyOf(found);
    }

    private static Optional<Damage.Kind> difference(Path file, String sum) {
        try {
            return sum(file).equals(sum) ? Optional.empty() : Optional.of(Damage.Kind.CHANGED);
        } catch (NoSuchFileException e) {
            return Optional.of(Damage.Kind.MISSING);
        } catch (IOException e) {
            return Optional.of(Damage.Kind.UNREADABLE);
        }
    }

    private static String sum(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return Sha256.of(stream);
        }
    }
}
