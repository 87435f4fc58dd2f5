package org.mingfa.indexer.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.indexer.source.ReviewDecision;
import org.mingfa.indexer.source.ReviewDecision.Decision;
import org.mingfa.text.problem.ErrorCode;

/** A record that says that it comes from no public platform stays out, in each of the ways in which records say so. */
class CaseOriginBuildTest {

    private static final String SECRET = "罗汉松盆景";

    @TempDir
    Path folder;

    private SampleCorpora corpora;

    @BeforeEach
    void plant() {
        corpora = new SampleCorpora(folder);
        corpora.write(
                "cases/all.jsonl",
                String.join(
                        "\n",
                        List.of(
                                judgment(
                                        "1",
                                        "\"source\": {\"url\": \"http://10.1.2.3/7\", \"fetched_at\": \"2026-11-01\"}",
                                        SECRET),
                                judgment(
                                        "2",
                                        "\"source_url\": \"https://wenshu.court.gov.cn/7\", \"fetched_at\": \"\"",
                                        SECRET),
                                judgment("3", "\"source\": \"办案系统导出\"", SECRET),
                                judgment("4", "\"url\": \"file:///D:/7.docx\"", SECRET),
                                judgment(
                                        "5",
                                        "\"source\": {\"name\": \"中国裁判文书网\", \"url\": \"https://wenshu.court.gov.cn/7\", \"fetched_at\": \"2026年11月1日\"}",
                                        "甲苗木"),
                                judgment("6", "\"url\": \"/7.html\", \"source\": \"裁判文书网\"", "乙苗木"),
                                judgment("7", "\"procedure\": \"民事一审\"", "丙苗木"))));
        corpora.add("cases", "cases");
    }

    private static String judgment(String id, String origin, String goods) {
        return "{\"id\": \"%s\", \"case_no\": \"（2020）浙0203民初%s号\", \"cause\": \"买卖合同纠纷\", %s, \"title\": \"买卖合同纠纷\", \"sections\": {\"经审理查明\": \"双方买卖%s，尚欠货款。\", \"判决主文\": \"被告付款。\"}}"
                .formatted(id, id, origin, goods);
    }

    @Test
    void staysOutWithAllOfItsWords() throws IOException {
        BuildReport report = corpora.run();
        assertThat(report.losses()).isEqualTo(Map.of(ErrorCode.NOT_FROM_THE_PUBLIC, 4L));
        assertThat(report.manifest().documents()).isEqualTo(3);
        assertThat(holding("甲苗木")).isNotEmpty();
        assertThat(holding(SECRET)).isEmpty();
    }

    @Test
    void comesInWhenAnOperatorAnswersForTheCorpus() throws IOException {
        corpora.registry()
                .reviews()
                .add(new ReviewDecision("cases", "G012", Decision.ADMITTED, "已核对，均为公开文书", Instant.EPOCH));
        assertThat(corpora.run().losses()).isEmpty();
    }

    private List<Path> holding(String words) throws IOException {
        String wanted = new String(words.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        try (Stream<Path> files = Files.walk(corpora.data())) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> read(file).contains(wanted))
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
