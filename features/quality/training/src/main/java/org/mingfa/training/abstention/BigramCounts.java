package org.mingfa.training.abstention;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.mingfa.evaluation.topic.InputFlaw;
import org.mingfa.evaluation.topic.InvalidInputException;
import org.mingfa.search.learned.LawBigramModel;
import org.mingfa.search.learned.LawBigramModel.AskedLaw;
import org.mingfa.segmentation.Segmenter;
import org.mingfa.segmentation.Token;
import org.mingfa.text.document.WorkKey;

/**
 * Counts the pairs of characters of lay questions by law, from a table with the columns law, version, article, question. A
 * pair that a law has in fewer than three questions is left out: it says more of the question than of the law.
 */
public final class BigramCounts {

    private static final int FEWEST = 3;
    private static final int COLUMNS = 4;

    private final Segmenter segmenter;

    public BigramCounts(Segmenter segmenter) {
        this.segmenter = segmenter;
    }

    /**
     * The counts over a file.
     *
     * @param without questions that are measured with later, and so must not be counted
     */
    public LawBigramModel count(Path table, Set<String> without) {
        Map<String, Integer> questions = new TreeMap<>();
        Map<String, Map<String, Integer>> pairs = new TreeMap<>();
        List<String> lines = lines(table);
        for (int line = 1; line < lines.size(); line++) {
            String[] fields = lines.get(line).split("\t", -1);
            if (fields.length != COLUMNS) {
                throw new InvalidInputException(
                        InputFlaw.V002, table.toString(), line + 1, "应为 law、version、article、question 四列，以制表符分开。");
            }
            if (!without.contains(fields[3])) {
                String law = WorkKey.of(fields[0]).value();
                questions.merge(law, 1, Integer::sum);
                for (String pair : pairs(fields[3])) {
                    pairs.computeIfAbsent(pair, key -> new TreeMap<>()).merge(law, 1, Integer::sum);
                }
            }
        }
        return of(questions, pairs);
    }

    private static List<String> lines(Path table) {
        try {
            return Files.readAllLines(table);
        } catch (IOException e) {
            throw InvalidInputException.unreadable(table, e);
        }
    }

    private Set<String> pairs(String question) {
        Set<String> pairs = new HashSet<>();
        segmenter.bigrams(question).stream().map(Token::term).forEach(pairs::add);
        return pairs;
    }

    private static LawBigramModel of(Map<String, Integer> questions, Map<String, Map<String, Integer>> pairs) {
        List<AskedLaw> laws = new ArrayList<>();
        Map<String, Integer> places = new HashMap<>();
        questions.forEach((law, asked) -> {
            places.put(law, laws.size());
            laws.add(new AskedLaw(WorkKey.of(law), asked));
        });
        Map<String, int[]> counts = new TreeMap<>();
        pairs.forEach((pair, byLaw) -> {
            int[] kept = byLaw.entrySet().stream()
                    .filter(entry -> entry.getValue() >= FEWEST)
                    .flatMapToInt(entry -> IntStream.of(places.getOrDefault(entry.getKey(), 0), entry.getValue()))
                    .toArray();
            if (kept.length > 0) {
                counts.put(pair, kept);
            }
        });
        return new LawBigramModel(laws, counts);
    }
}
