package org.mingfa.search.elasticsearch.scale;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.query.LaySynonyms;
import org.mingfa.search.query.ParsedQuery;
import org.mingfa.search.query.QueryParser;
import org.mingfa.search.ranking.QueryVectors;
import org.mingfa.segmentation.QuestionWords;
import org.mingfa.segmentation.Segmenter;
import org.mingfa.text.citation.LawNames;

/**
 * Questions of a measurement: parts of sentences between two commas, 8 to 30 characters long, out of judgments that no
 * passage is made of, each with a vector where the index has some.
 */
final class ScaleQuestions {

    private static final Pattern BETWEEN = Pattern.compile("[，、：。；]");
    private static final int SHORTEST = 8;
    private static final int LONGEST = 30;

    private final List<String> texts = new ArrayList<>();
    private final List<ParsedQuery> parsed = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final @Nullable NoisyVectors vectors;

    /** So many, the same in every run. */
    ScaleQuestions(List<List<String>> heldBack, int count, Segmenter segmenter, @Nullable NoisyVectors vectors) {
        this.vectors = vectors;
        QueryParser parser = new QueryParser(segmenter, new QuestionWords(), LaySynonyms.standard());
        SplittableRandom random = new SplittableRandom(11);
        while (texts.size() < count) {
            String part = part(heldBack.get(random.nextInt(heldBack.size())), random);
            ParsedQuery query = parser.parse(part, LawNames.none());
            if (part.length() >= SHORTEST
                    && part.length() <= LONGEST
                    && query.citations().isEmpty()
                    && !query.words().isEmpty()
                    && numbers.putIfAbsent(query.free(), texts.size()) == null) {
                texts.add(part);
                parsed.add(query);
            }
        }
    }

    private static String part(List<String> judgment, SplittableRandom random) {
        String[] parts = BETWEEN.split(judgment.get(random.nextInt(judgment.size())));
        return parts.length == 0 ? "" : parts[random.nextInt(parts.length)].strip();
    }

    String text(int n) {
        return texts.get(n);
    }

    ParsedQuery parsed(int n) {
        return parsed.get(n);
    }

    /** How the service asks for vectors, where no model has to run: that is measured elsewhere. */
    @Nullable
    QueryVectors vectors(String fingerprint) {
        NoisyVectors known = vectors;
        return known == null
                ? null
                : QueryVectors.of(
                        question -> known.question(numbers.get(question)),
                        question -> known.question(numbers.get(question)),
                        () -> fingerprint);
    }
}
