package org.mingfa.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.segmentation.Segmenter;
import org.mingfa.text.document.DocumentId;
import org.mingfa.text.document.EffectivePeriod;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.document.Level;
import org.mingfa.text.document.Nature;
import org.mingfa.text.document.SourceFile;
import org.mingfa.text.document.Statute;
import org.mingfa.text.document.Validity;
import org.mingfa.text.parse.NormativeTextParser;

/** A folder of laws in Markdown as a generation, undated: for measuring at {@code any} only. */
final class LawRefBookGeneration {

    private LawRefBookGeneration() {}

    static OpenGeneration build(Path folder, Segmenter segmenter, Path corpus) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(corpus)) {
            files = all.filter(file -> file.toString().endsWith(".md")).sorted().toList();
        }
        List<Statute> laws = Stream.iterate(0, i -> i < files.size(), i -> i + 1)
                .flatMap(i -> read(i, files.get(i)).stream())
                .toList();
        return StarterGeneration.of(folder, segmenter, laws);
    }

    private static Optional<Statute> read(int number, Path file) {
        try {
            String text = Files.readString(file);
            var parsed = new NormativeTextParser().parse(file.toString(), text).value();
            if (parsed == null || parsed.articles().isEmpty()) {
                return Optional.empty();
            }
            String title = text.lines().findFirst().orElse("").replaceFirst("^\\ufeff?#*\\s*", "");
            return Optional.of(new Statute(header(number, title), parsed.provisions()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LawHeader header(int number, String title) {
        return new LawHeader(
                new DocumentId("l" + number),
                title,
                List.of(),
                Level.LAW,
                Nature.OFFICIAL,
                "",
                null,
                null,
                EffectivePeriod.UNKNOWN,
                Validity.IN_FORCE,
                false,
                List.of(),
                new SourceFile("lawrefbook", title, "0".repeat(64)));
    }
}
