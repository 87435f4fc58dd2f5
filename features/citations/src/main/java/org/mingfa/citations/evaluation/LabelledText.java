package org.mingfa.citations.evaluation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.AnswerJson;

/**
 * A text whose citations somebody judged by hand; a file has one a line, as JSON.
 *
 * @param asOf the day of which its law is, or null for the day of the measurement
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record LabelledText(String id, String text, @Nullable String asOf, List<LabelledCitation> citations) {

    public LabelledText {
        citations = List.copyOf(citations);
    }

    /**
     * A citation and what is wrong with it.
     *
     * @param start first character in the text
     * @param end behind its last character
     * @param verdict {@link #RIGHT}, or the kind of error: wrong_article, claim_differs, repealed …
     * @param why in the words of who judged it
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record LabelledCitation(
            String string,
            int start,
            int end,
            String verdict,
            @Nullable String why) {

        public static final String RIGHT = "right";

        /** It names no law at all: nothing may be said of it. */
        static final String NO_CITATION = "not_a_citation";

        boolean isWrong() {
            return !verdict.equals(RIGHT) && !verdict.equals(NO_CITATION);
        }
    }

    /** Which texts of a file are measured: every second one is held back from who changes the check. */
    public enum Half {
        LEARN,
        HELDOUT,
        ALL
    }

    /** The texts of a file, as it has them. */
    public static List<LabelledText> read(Path file, Half half) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            List<LabelledText> all = lines.filter(line -> !line.isBlank())
                    .map(line -> AnswerJson.mapper().readValue(line, LabelledText.class))
                    .toList();
            return Stream.iterate(0, at -> at < all.size(), at -> at + 1)
                    .filter(at -> half == Half.ALL || (at % 2 == 0) == (half == Half.LEARN))
                    .map(all::get)
                    .toList();
        }
    }
}
