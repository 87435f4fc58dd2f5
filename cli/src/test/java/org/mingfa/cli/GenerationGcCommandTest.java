package org.mingfa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.search.generation.Manifest;
import org.mingfa.search.testkit.SampleGeneration;

class GenerationGcCommandTest {

    @TempDir
    private Path data;

    private CommandRun gc(String... words) {
        String[] all = new String[words.length + 4];
        System.arraycopy(new String[] {"--data", data.toString(), "generation", "gc"}, 0, all, 0, 4);
        System.arraycopy(words, 0, all, 4, words.length);
        return CommandRun.of(all);
    }

    @Test
    void dryRunNamesWhatWouldGoAndLeavesIt() throws IOException {
        GenerationStore store = new GenerationStore(data);
        for (String id : new String[] {"g1", "g2", "g3"}) {
            new SampleGeneration()
                    .digest("lend", "示例借贷法", LocalDate.of(2020, 1, 1), "借条应当写明还款日期。")
                    .publish(store, id);
        }
        CommandRun dry = gc("--keep", "1", "--dry-run");
        assertThat(dry.exitCode()).isZero();
        assertThat(dry.out()).isEqualTo("g1\n");
        assertThat(dry.err().strip()).isEqualTo("会删除以上 1 代和中断构建的残留；这次没有删除。");
        assertThat(store.list()).extracting(Manifest::id).containsExactly("g1", "g2", "g3");

        CommandRun real = gc("--keep", "1", "--yes");
        assertThat(real.out()).isEqualTo("g1\n");
        assertThat(real.err().strip()).isEqualTo("删除了 1 代。");
        assertThat(store.list()).extracting(Manifest::id).containsExactly("g2", "g3");
        assertThat(gc("--keep", "0", "--no-input", "--json").out()).contains("\"g2\"");
    }
}
