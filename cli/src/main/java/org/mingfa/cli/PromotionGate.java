package org.mingfa.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.mingfa.evaluation.Evaluation;
import org.mingfa.evaluation.expected.GateReport;
import org.mingfa.evaluation.expected.GenerationGate;
import org.mingfa.evaluation.expected.SetDirectory;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.passage.StoredForm;

/** What a generation must pass before it serves, asked from the command line. */
final class PromotionGate {

    private PromotionGate() {}

    /** The sets of the product and those that the operator put into the data directory. */
    static SetDirectory sets(Mingfa root) {
        return new SetDirectory(root.data().resolve("evaluation"));
    }

    static GateReport check(Mingfa root, String id) throws IOException {
        GenerationStore store = root.store();
        String live = store.live().filter(current -> !current.equals(id)).orElse(null);
        GenerationGate gate = new GenerationGate(LiveSearch.searcher(), new Evaluation(System::nanoTime, asked -> {}));
        try (OpenGeneration candidate = OpenGeneration.open(store, id)) {
            if (live == null) {
                return gate.check(candidate, null, sets(root).gated(), Today.date());
            }
            try (OpenGeneration current = OpenGeneration.open(store, live)) {
                return gate.check(candidate, current, sets(root).gated(), Today.date());
            }
        }
    }

    /** One line per promotion against the verdict: who reads the monthly report must be able to see it. */
    static void recordForced(Mingfa root, GateReport verdict) throws IOException {
        record Forced(String at, GateReport verdict) {}
        Path file = root.data().resolve("forced-promotions.jsonl");
        Files.writeString(
                file,
                StoredForm.write(new Forced(Today.clock().instant().toString(), verdict)) + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }
}
