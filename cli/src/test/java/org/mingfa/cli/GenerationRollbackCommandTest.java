package org.mingfa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.cli.text.ExitCode;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.search.index.SearchEngine;
import org.mingfa.search.testkit.SampleGeneration;
import org.mingfa.search.testkit.StoredTextDamage;
import org.mingfa.segmentation.HanlpSegmenter;

/** Goes back to what is whole, or nowhere; nobody can insist on what is damaged. */
class GenerationRollbackCommandTest {

    private static final HanlpSegmenter SEGMENTER = new HanlpSegmenter();
    private static final String TEXT = "灯塔整夜点亮";

    @TempDir
    private Path data;

    private GenerationStore store;

    @BeforeEach
    void build() throws IOException {
        store = new GenerationStore(data);
        for (String id : List.of("g1", "g2", "g3")) {
            new SampleGeneration(SearchEngine.named("lucene"), SEGMENTER, Map.of())
                    .law("light", "样例灯塔法", LocalDate.of(2011, 1, 1), null, TEXT + "。")
                    .publish(store, id);
        }
    }

    private CommandRun run(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data", data.toString()));
        return CommandRun.of(all.toArray(String[]::new));
    }

    @Test
    void saysWhatItPassesOver() throws IOException {
        StoredTextDamage.alter(store.directory("g2"), TEXT);
        CommandRun back = run("generation", "rollback");
        assertThat(back.exitCode()).as(back.err()).isZero();
        assertThat(back.err().lines())
                .satisfiesExactly(
                        passed -> assertThat(passed).contains("越过了 g2：", "/lucene/", "与校验和不符"),
                        served -> assertThat(served).isEqualTo("已回退，现在上线的是：g1"));
        assertThat(store.live()).contains("g1");
    }

    @Test
    void changesNothingWhereNoneIsWhole() throws IOException {
        StoredTextDamage.shatter(store.directory("g2"));
        StoredTextDamage.alter(store.directory("g1"), TEXT);
        CommandRun refused = run("generation", "rollback");
        assertThat(refused.exitCode()).isEqualTo(ExitCode.CHECK_FAILED);
        assertThat(refused.err()).contains("没有回退", "g2：", "g1：", "mingfa doctor");
        assertThat(store.live()).contains("g3");
    }

    @Test
    void forceDoesNotPromoteWhatIsDamaged() throws IOException {
        StoredTextDamage.alter(store.directory("g2"), TEXT);
        CommandRun refused = run("generation", "promote", "g2", "--force");
        assertThat(refused.exitCode()).isEqualTo(ExitCode.CHECK_FAILED);
        assertThat(refused.err()).contains("与校验和不符", "generation check g2");
        assertThat(store.live()).contains("g3");
    }
}
