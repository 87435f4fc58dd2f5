package org.mingfa.search.passage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.mingfa.text.document.Sha256;

/**
 * Checksums of the files of a directory.
 *
 * @param sums sha256 by path relative to the directory, with forward slashes
 */
public record FileChecksums(Map<String, String> sums) {

    public FileChecksums {
        sums = Map.copyOf(sums);
    }

    /** Of every file in the directory and below whose relative path is wanted; several are read at once. */
    public static FileChecksums of(Path directory, Predicate<String> wanted) throws IOException {
        List<String> names;
        try (Stream<Path> walk = Files.walk(directory)) {
            names = walk.filter(Files::isRegularFile)
                    .map(file -> directory.relativize(file).toString().replace('\\', '/'))
                    .filter(wanted)
                    .toList();
        }
        Map<String, String> sums = new ConcurrentHashMap<>();
        try {
            names.parallelStream().forEach(name -> sums.put(name, sumOrUnchecked(directory.resolve(name))));
        } catch (UncheckedIOException e) {
            throw e.getCause();
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

    /** What differs among the files that are wanted, in their order; reads each of them whole, several at once. */
    public List<Damage> damage(Path directory, Predicate<String> wanted) {
        List<String> names = sums.keySet().stream().filter(wanted).sorted().toList();
        return names.parallelStream()
                .flatMap(file -> difference(directory.resolve(file), String.valueOf(sums.get(file))).stream()
                        .map(kind -> new Damage(file, kind)))
                .toList();
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

    private static String sumOrUnchecked(Path file) {
        try {
            return sum(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sum(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return Sha256.of(stream);
        }
    }
}
