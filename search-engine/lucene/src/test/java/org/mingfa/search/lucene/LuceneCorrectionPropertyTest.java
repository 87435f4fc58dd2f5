package org.mingfa.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.property.Sample;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.query.QueryCorrection;
import org.mingfa.search.testkit.SampleGeneration;
import org.mingfa.segmentation.HanlpSegmenter;
import org.mingfa.segmentation.LegalWords;
import org.mingfa.segmentation.Segmenter;

/**
 * What is offered in the place of a question, over every known question, in the generation that invites most: its law holds
 * every term that may have been meant.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LuceneCorrectionPropertyTest {

    private static final Path QUESTIONS = Path.of("../../corpora/lay-questions");
    private static final String DENYING = "不没未无非别勿";
    private static final int AN_ARTICLE = 40;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path data;

    private final Segmenter segmenter = new HanlpSegmenter();
    private final QueryCorrection correction = new QueryCorrection(segmenter);
    private final List<String> questions = questions();

    @SuppressWarnings("NullAway.Init")
    private OpenGeneration generation;

    @BeforeAll
    void build() throws IOException {
        String terms = Stream.concat(LegalWords.terms().stream(), LegalWords.causes().stream())
                .reduce("", (text, term) -> text + term + "。");
        int articles = (questions.size() + AN_ARTICLE - 1) / AN_ARTICLE;
        String[] texts = new String[articles];
        Arrays.fill(texts, "本条没有别的内容。");
        texts[0] = terms;
        SampleGeneration sample = new SampleGeneration().law("terms", "示例用语法", LocalDate.of(2020, 1, 1), null, texts);
        for (int i = 0; i < articles; i++) {
            int end = Math.min(questions.size(), (i + 1) * AN_ARTICLE);
            sample.asked("terms#" + (i + 1), questions.subList(i * AN_ARTICLE, end));
        }
        GenerationStore store = new GenerationStore(data);
        sample.publish(store, "terms");
        generation = OpenGeneration.open(store, "terms");
    }

    @AfterAll
    void close() {
        generation.close();
    }

    private static List<String> questions() {
        try (Stream<Path> files = Files.list(QUESTIONS)) {
            return files.sorted()
                    .flatMap(LuceneCorrectionPropertyTest::lines)
                    .map(line -> line.split("\t", -1)[3])
                    .distinct()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream().skip(1).filter(line -> !line.isBlank());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> corrections(String question) {
        return correction.find(generation, question, segmenter.words(question));
    }

    @Test
    void leavesEveryKnownQuestionAsItIs() {
        assertThat(Sample.of(questions))
                .hasSizeGreaterThan(1000)
                .allSatisfy(question -> assertThat(corrections(question)).isEmpty());
    }

    @Test
    void offersWhatDeniesAsMuchAsWhatWasTyped() {
        List<String> changed = new ArrayList<>();
        List<String> offered = new ArrayList<>();
        List<String> all = Sample.of(questions);
        for (int i = 0; i < all.size(); i++) {
            String typed = edited(all.get(i), i);
            for (String other : corrections(typed)) {
                offered.add(other);
                if (!denials(other).equals(denials(typed))) {
                    changed.add(typed + " -> " + other);
                }
            }
        }
        assertThat(offered).isNotEmpty(); // edits are of a kind that is corrected
        assertThat(changed).isEmpty();
    }

    /** One character of a question in the place of another, or left out, or put in; another one each time. */
    private String edited(String question, int seed) {
        int at = Math.floorMod(seed * 31, question.length());
        String other = questions.get(Math.floorMod(seed * 17 + 5, questions.size()));
        String put = seed % 4 == 0
                ? DENYING.substring(seed / 4 % DENYING.length()).substring(0, 1)
                : other.substring(other.length() / 2, other.length() / 2 + 1);
        return switch (seed % 3) {
            case 0 -> question.substring(0, at) + put + question.substring(at + 1);
            case 1 -> question.substring(0, at) + put + question.substring(at);
            default -> question.substring(0, at) + question.substring(at + 1);
        };
    }

    private static String denials(String text) {
        return IntStream.range(0, text.length())
                .mapToObj(i -> text.toLowerCase(Locale.ROOT).substring(i, i + 1))
                .filter(DENYING::contains)
                .sorted()
                .reduce("", String::concat);
    }
}
