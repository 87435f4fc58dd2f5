package org.mingfa.segmentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mingfa.text.document.ArticleNumber;

/** The same promises on the text of real laws, and the speed that an index build counts on. */
@Tag("shared")
class RealLawTest {

    private static final Pattern ARTICLE = Pattern.compile("第[一二三四五六七八九十百千]+条(?!之)");
    private static final int CHARACTERS_PER_CPU_SECOND = 1_000_000;
    private static final HanlpSegmenter SEGMENTER = new HanlpSegmenter();

    private static final List<String> LAWS = new ArrayList<>();

    @BeforeAll
    static void read() throws IOException {
        Path root = Path.of(System.getProperty("mingfa.root"), "..", "shared", "corpora", "lawrefbook")
                .normalize();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".md"))
                    .sorted()
                    .limit(600)
                    .toList()) {
                LAWS.add(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
        }
    }

    @Test
    void losesNoLetterOfAnyLaw() {
        for (String law : LAWS) {
            int covered = 0;
            int last = 0;
            for (Token token : SEGMENTER.words(law)) {
                assertThat(token.start()).isGreaterThanOrEqualTo(last);
                last = token.start();
                if (token.start() > covered) {
                    assertThat(law.substring(covered, token.start())
                                    .codePoints()
                                    .filter(Character::isLetterOrDigit))
                            .isEmpty();
                }
                covered = Math.max(covered, token.end());
            }
        }
    }

    @Test
    void keepsEveryArticleNumberWhole() {
        long missed = 0;
        long all = 0;
        for (String law : LAWS) {
            List<Token> tokens = SEGMENTER.words(law);
            Matcher articles = ARTICLE.matcher(law);
            int at = 0;
            while (articles.find()) {
                while (at < tokens.size() && tokens.get(at).start() < articles.start()) {
                    at++;
                }
                all++;
                String expected = ArticleNumber.find(articles.group())
                        .map(ArticleNumber::format)
                        .orElse(articles.group());
                missed += at < tokens.size() && tokens.get(at).term().equals(expected) ? 0 : 1;
            }
        }
        assertThat(all).isGreaterThan(10_000);
        assertThat(missed).isZero();
    }

    @Test
    void isFastEnoughForABuild() {
        LAWS.forEach(SEGMENTER::words);
        long characters = LAWS.stream().mapToLong(String::length).sum();
        var threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        LAWS.forEach(SEGMENTER::words);
        double seconds = (threads.getCurrentThreadCpuTime() - before) / 1e9;
        Logger.getLogger("measure")
                .info(() -> "%.2f million characters a second".formatted(characters / seconds / 1e6));
        assertThat(characters / seconds).isGreaterThan(CHARACTERS_PER_CPU_SECOND);
    }
}
