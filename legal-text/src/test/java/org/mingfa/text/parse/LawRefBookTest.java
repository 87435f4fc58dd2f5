package org.mingfa.text.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The real corpus: no article that stands at the start of a line is lost, and what is gained is named. */
@Tag("shared")
class LawRefBookTest {

    private static final Path CORPUS =
            Path.of(System.getProperty("mingfa.root"), "..", "shared", "corpora", "lawrefbook");
    private static final Pattern HEAD =
            Pattern.compile("(?m)^[\\s\\u3000]*第[零〇一二三四五六七八九十百千]+条(之[一二三四五六七八九十]+)?[\\s\\u3000]");
    private static final String INFO_END = "<!-- INFO END -->";
    private static final int ARTICLES_OF_ITS_README = 64_665;

    private static List<Path> laws() throws IOException {
        try (Stream<Path> files = Files.walk(CORPUS)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !CORPUS.relativize(file).startsWith("案例"))
                    .filter(file -> !file.getFileName().toString().equals("_index.md"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void losesNoArticleAndNamesWhatItGains() throws IOException {
        List<String> differences = new ArrayList<>();
        long heads = 0;
        long articles = 0;
        long lost = 0;
        for (Path law : laws()) {
            String text = Files.readString(law);
            long expected = HEAD.matcher(text.substring(Math.max(0, text.indexOf(INFO_END))))
                    .results()
                    .count();
            long found = Objects.requireNonNull(new NormativeTextParser()
                            .parse(law.toString(), text)
                            .value())
                    .articles()
                    .size();
            heads += expected;
            articles += found;
            lost += Math.max(0, expected - found);
            if (found != expected) {
                differences.add((found - expected) + "\t" + CORPUS.relativize(law));
            }
        }
        Path report = Path.of("target", "lawrefbook-differences.tsv");
        Files.write(report, differences);
        assertThat(heads).isEqualTo(ARTICLES_OF_ITS_README);
        assertThat(lost).as("lost articles, see " + report).isZero();
        assertThat(articles)
                .as("gained: 1. and 一、 of old interpretations, heads without a space")
                .isBetween(heads + 500, heads + 800);
    }

    @Test
    void readsTwentyMegabytesASecond() throws IOException {
        List<String> texts = new ArrayList<>();
        long bytes = 0;
        for (Path law : laws()) {
            texts.add(Files.readString(law));
            bytes += Files.size(law);
        }
        double best = 0;
        for (int round = 0; round < 5; round++) {
            long start = System.nanoTime();
            texts.forEach(text -> new NormativeTextParser().parse("x", text));
            best = Math.max(best, bytes / 1e6 / ((System.nanoTime() - start) / 1e9));
        }
        Files.writeString(Path.of("target", "parse-speed.txt"), best + " MB/s\n");
        assertThat(best).isGreaterThan(20);
    }
}
