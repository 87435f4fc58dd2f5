package org.mingfa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.cli.text.ExitCode;
import org.mingfa.evaluation.gate.PromotionLog;
import org.mingfa.evaluation.gate.PromotionLog.PromotionOutcome;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.search.generation.Manifest;

/** Whoever promotes asks the gate: the command, the build that promotes, and the very first build. */
class PromotionCommandTest {

    @TempDir
    Path folder;

    private CommandRun run(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data", folder.toString()));
        return CommandRun.of(all.toArray(String[]::new));
    }

    /** A set that no generation of the starter corpus passes. */
    private void demandTheImpossible() throws IOException {
        Path sets = Files.createDirectories(folder.resolve("evaluation"));
        Files.writeString(sets.resolve("wrong.jsonl"), """
                {"id": "t1", "question": "诉讼时效", "relevant": [{"law": "中华人民共和国民法典", "article": "680"}]}
                """);
        Files.writeString(sets.resolve("wrong.yaml"), """
                set: wrong
                as_of: today
                requires: {articles: 0.9}
                lexical:
                  MRR@10: {value: 1.0, allowed_loss: 0.1}
                """);
    }

    @Test
    void noGenerationServesThatTheGateRefuses() throws IOException {
        System.setProperty("mingfa.home", System.getProperty("mingfa.root"));
        GenerationStore store = new GenerationStore(folder);
        demandTheImpossible();
        CommandRun first = run("generation", "build", "--starter", "--vectors", "off");
        assertThat(first.exitCode()).as(first.err()).isEqualTo(ExitCode.CHECK_FAILED);
        assertThat(store.live()).isEmpty();

        Files.delete(folder.resolve("evaluation/wrong.yaml"));
        CommandRun passed = run("generation", "build", "--vectors", "off");
        assertThat(passed.exitCode()).as(passed.err()).isZero();
        String live = store.live().orElseThrow();

        demandTheImpossible();
        CommandRun built = run("generation", "build", "--vectors", "off", "--promote");
        assertThat(built.exitCode()).as(built.err()).isEqualTo(ExitCode.CHECK_FAILED);
        assertThat(built.err()).contains("wrong").contains("未上线");
        String candidate = store.list().stream().map(Manifest::id).toList().getLast();
        assertThat(run("generation", "promote", candidate).exitCode()).isEqualTo(ExitCode.CHECK_FAILED);
        assertThat(store.live()).contains(live);
        assertThat(new PromotionLog(folder).entries()).noneMatch(entry -> entry.outcome() == PromotionOutcome.FORCED);

        assertThat(run("generation", "promote", candidate, "--force").exitCode())
                .isZero();
        assertThat(store.live()).contains(candidate);
        assertThat(run("generation", "list").out()).contains("未达标，以 --force 上线", "wrong（lexical）：低于下限");
    }
}
