package org.mingfa.indexer.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerationCheckTest {

    @TempDir
    Path folder;

    @Test
    void aSoundGenerationHasNoFindings() throws IOException {
        SampleCorpora corpora = new SampleCorpora(folder).flk().digests();
        String id = corpora.run().manifest().id();
        assertThat(new GenerationCheck(corpora.store()).findings(id, SampleCorpora.SEGMENTER.fingerprint()))
                .isEmpty();
    }

    @Test
    void namesWhatIsDamaged() throws IOException {
        SampleCorpora corpora = new SampleCorpora(folder).flk();
        String id = corpora.run().manifest().id();
        Path directory = corpora.store().directory(id);
        Files.writeString(directory.resolve("laws.jsonl"), "{broken\n");
        Files.delete(directory.resolve("problems.jsonl"));
        assertThat(new GenerationCheck(corpora.store()).findings(id, "另一词典"))
                .hasSize(4)
                .anySatisfy(finding -> assertThat(finding).startsWith("laws.jsonl 与清单中的校验和不符"))
                .anySatisfy(finding -> assertThat(finding).isEqualTo("缺少文件 problems.jsonl：请重新构建。"))
                .anySatisfy(finding -> assertThat(finding).contains("现在运行的是 另一词典"))
                .anySatisfy(finding -> assertThat(finding).startsWith("索引或法律目录无法打开"));
    }
}
