package org.mingfa.cli.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.cli.CommandRun;
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

    private GenerationStore store(String live, String... ids) throws IOException {
        GenerationStore store = new GenerationStore(data);
        for (String id : ids) {
            new SampleGeneration()
                    .digest("lend", "示例借贷法", LocalDate.of(2020, 1, 1), "借条应当写明还款日期。")
                    .publish(store, id);
        }
        store.promote(live);
        return store;
    }

    @Test
    void dryRunNamesWhatWouldGoAndLeavesIt() throws IOException {
        GenerationStore store = store("g3", "g1", "g2", "g3");
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

    /** Off a terminal nobody is asked, so that what was built for hours and not promoted yet must not be what goes. */
    @Test
    void whatIsNewerThanWhatServesStaysAndIsSaid() throws IOException {
        GenerationStore store = store("g2", "g1", "g2", "g3", "g4");
        for (String keep : List.of("0", "1", "2")) {
            CommandRun dry = gc("--keep", keep, "--dry-run");
            assertThat(dry.out()).as(keep).isEqualTo(keep.equals("0") ? "g1\n" : "");
            assertThat(dry.err()).as(keep).contains("保留 2 代", "g3、g4", "generation promote ID");
        }
        CommandRun real = gc("--keep", "0", "--no-input");
        assertThat(real.out()).isEqualTo("g1\n");
        assertThat(real.err()).contains("g3、g4");
        assertThat(store.list()).extracting(Manifest::id).containsExactly("g2", "g3", "g4");

        assertThat(gc("g4", "--no-input").out()).isEqualTo("g4\n");
        CommandRun live = gc("g3", "g2", "--no-input");
        assertThat(live.exitCode()).isNotZero();
        assertThat(live.err()).contains("线上一代不能删除：g2");
        assertThat(gc("g9", "--no-input").exitCode()).isEqualTo(3);
        assertThat(store.list()).extracting(Manifest::id).containsExactly("g2", "g3");
    }
}
