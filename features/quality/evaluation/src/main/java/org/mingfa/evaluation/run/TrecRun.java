package org.mingfa.evaluation.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingfa.evaluation.topic.InputFlaw;
import org.mingfa.evaluation.topic.InvalidInputException;

/** Runs in TREC format: {@code topic Q0 document rank score tag}, one document a line. */
public final class TrecRun {

    /** As trec_eval orders a list: by score as a float, ties by document id in descending bytes; ranks are ignored. */
    private static final Comparator<RankedDocument> TREC_EVAL = Comparator.<RankedDocument>comparingDouble(
                    ranked -> -(float) ranked.score())
            .thenComparing((a, b) -> Arrays.compareUnsigned(bytes(b), bytes(a)));

    private TrecRun() {}

    /** Writes a run so that trec_eval, which goes by scores alone, sees the order of the run. */
    public static void write(Run run, Path file) throws IOException {
        StringBuilder text = new StringBuilder();
        run.lists().forEach((topic, list) -> {
            float above = Float.POSITIVE_INFINITY;
            int rank = 1;
            for (RankedDocument ranked : list) {
                above = Math.min((float) ranked.score(), Math.nextDown(above));
                text.append(topic).append(" Q0 ").append(ranked.id()).append(' ');
                text.append(rank++).append(' ').append(above).append(' ').append(run.tag());
                text.append('\n');
            }
        });
        Files.writeString(file, text);
    }

    /** Reads a run, ordered as trec_eval would; {@link InvalidInputException} at the first line that is wrong. */
    public static Run read(Path file) {
        Map<String, List<RankedDocument>> lists = new LinkedHashMap<>();
        Map<String, Set<String>> seen = new LinkedHashMap<>();
        String tag = "run";
        int number = 0;
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (line.isBlank()) {
                    continue;
                }
                String[] fields = line.strip().split("\\s+");
                if (fields.length != 6) {
                    throw flaw(file, number, "应有 6 栏（问题 Q0 文书 名次 分数 名称），实有 " + fields.length + " 栏。");
                }
                if (!seen.computeIfAbsent(fields[0], key -> new HashSet<>()).add(fields[2])) {
                    throw flaw(file, number, "问题 " + fields[0] + " 的文书 " + fields[2] + " 出现两次，请删去其一。");
                }
                lists.computeIfAbsent(fields[0], key -> new ArrayList<>())
                        .add(new RankedDocument(fields[2], score(file, number, fields[4])));
                tag = fields[5];
            }
        } catch (IOException e) {
            throw InvalidInputException.unreadable(file, e);
        }
        lists.replaceAll((topic, list) -> list.stream().sorted(TREC_EVAL).toList());
        return new Run(tag, lists);
    }

    private static double score(Path file, int number, String field) {
        try {
            double score = Double.parseDouble(field);
            if (!Double.isNaN(score)) {
                return score;
            }
        } catch (NumberFormatException notANumber) {
            throw flaw(file, number, "分数 \"" + field + "\" 不是数字。");
        }
        throw flaw(file, number, "分数不能是 NaN。");
    }

    private static InvalidInputException flaw(Path file, int number, String message) {
        return new InvalidInputException(InputFlaw.V006, file.toString(), number, message);
    }

    private static byte[] bytes(RankedDocument ranked) {
        return ranked.id().getBytes(StandardCharsets.UTF_8);
    }
}
