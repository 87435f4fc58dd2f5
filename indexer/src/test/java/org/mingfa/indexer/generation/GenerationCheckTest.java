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
                .containsExactly(
                        "laws.jsonl 与校验和不符。",
                        "problems.jsonl 不见了。",
                        "没有完好的其他代：请从头重新构建，不沿用线上一代。",
                        "建索引的词典是 " + SampleCorpora.SEGMENTER.fingerprint() + "，现在运行的是 另一词典：请重新构建。");
    }
}
