package org.mingfa.evaluation.gate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.mingfa.search.passage.RecordJson;
import org.mingfa.search.passage.RecordLines;

/**
 * Every time a generation was to serve, with what the gate said of it: a line each in {@code promotions.jsonl} of the data
 * directory, the oldest first. Who reads the monthly report must be able to see which gates were overruled.
 */
public final class PromotionLog {

    public static final String FILE = "promotions.jsonl";

    /** What became of it. */
    public enum PromotionOutcome {
        PROMOTED("达标上线"),
        REFUSED("未达标，没有上线"),
        FORCED("未达标，以 --force 上线");

        private final String label;

        PromotionOutcome(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** A line. */
    public record PromotionEntry(Instant at, PromotionOutcome outcome, GateReport verdict) {

        /** What the gate had against it, a sentence a set; nothing where it passed. */
        public List<String> objections() {
            return verdict.sets().stream()
                    .filter(set -> set.status() == SetVerdict.Status.FAILED)
                    .map(set -> set.set() + "（" + set.mode() + "）：" + set.reason())
                    .toList();
        }
    }

    private final Path file;

    public PromotionLog(Path data) {
        this.file = data.resolve(FILE);
    }

    public List<PromotionEntry> entries() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (Stream<PromotionEntry> lines = RecordLines.read(file, PromotionEntry.class)) {
            return lines.toList();
        }
    }

    /** What the gate said when it was last overruled. */
    List<SetVerdict> lastForced() throws IOException {
        return entries().reversed().stream()
                .filter(entry -> entry.outcome() == PromotionOutcome.FORCED)
                .findFirst()
                .map(entry -> entry.verdict().sets())
                .orElse(List.of());
    }

    void add(PromotionEntry entry) throws IOException {
        Files.writeString(file, RecordJson.write(entry) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
