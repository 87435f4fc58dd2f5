package org.mingfa.answers.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AwaitedVectorsTest {

    private static final Instant NOW = Instant.parse("2026-11-29T10:00:00Z");

    @TempDir
    private Path data;

    private String said(String generation) {
        return new AwaitedVectors(data).find(generation, NOW).orElse("");
    }

    private void log(String words, Instant written) throws IOException {
        Path log = Files.writeString(data.resolve("vectors.log"), words);
        Files.setLastModifiedTime(log, FileTime.from(written));
    }

    @Test
    void whatIsAwaitedIsSaidWithHowFarItIs() throws IOException {
        assertThat(said("g1")).isEmpty();
        Files.writeString(data.resolve("without-vectors"), "lucene\n{\"current\":\"g1\",\"previous\":[\"g2\"]}\n");
        assertThat(said("g1")).isEqualTo("目前只按字词检索；语义向量还没有开始计算。");
        log("读取与解析 …\n分词与索引 45 %（40/89 约剩 900 秒）\n\n", NOW.minusSeconds(20));
        assertThat(said("g1")).isEqualTo("目前只按字词检索；语义向量正在后台计算：分词与索引 45 %（40/89 约剩 900 秒）。");
        log("分词与索引 45 %（40/89 约剩 900 秒）\n", NOW.minusSeconds(3600));
        assertThat(said("g1")).isEqualTo("目前只按字词检索；语义向量的计算中断了，服务启动时继续。");
    }

    @Test
    void anotherGenerationAwaitsNothing() throws IOException {
        Files.writeString(data.resolve("without-vectors"), "lucene\n{\"current\":\"g1\",\"previous\":[\"g2\"]}\n");
        assertThat(said("g2")).isEmpty();
        Files.writeString(data.resolve("without-vectors"), "");
        assertThat(said("g1")).isEmpty();
    }
}
