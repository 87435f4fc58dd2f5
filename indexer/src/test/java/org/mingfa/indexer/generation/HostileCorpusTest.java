package org.mingfa.indexer.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.indexer.source.CorpusFormat;
import org.mingfa.indexer.source.FileRecord;
import org.mingfa.search.passage.RecordLines;

/** What a stranger may put into a corpus: each is named, and the rest is indexed. */
class HostileCorpusTest {

    private static final String LAW = "样例灯塔条例\n（2020年1月1日样例大会通过）\n第一条　灯塔每晚点亮。\n第二条　船只减速。\n";

    @TempDir
    Path folder;

    private Map<String, String> fates(SampleCorpora corpora, BuildReport report) throws IOException {
        Map<String, String> fates = new TreeMap<>();
        Path files = corpora.store().directory(report.manifest().id()).resolve("files.jsonl");
        try (Stream<FileRecord> records = RecordLines.read(files, FileRecord.class)) {
            records.forEach(file -> fates.put(
                    file.path(), file.code() == null ? "indexed" : file.code().code()));
        }
        return fates;
    }

    private SampleCorpora corpora(String location) {
        SampleCorpora corpora = new SampleCorpora(folder);
        corpora.registry().add("x", location, CorpusFormat.FILES, folder);
        return corpora;
    }

    @Test
    void titlesThatNoIndexHoldsAreNamedAndTheRestIsIndexed() throws IOException {
        SampleCorpora sample = new SampleCorpora(folder);
        sample.write("in/good.txt", LAW);
        sample.write("in/line.txt", "灯".repeat(100_000) + "\n第一条　甲。\n第二条　乙。\n");
        sample.write("in/title.txt", "灯".repeat(100_000) + "条例\n（2020年1月1日公布）\n第一条　甲。\n");
        SampleCorpora corpora = corpora("in");
        BuildReport report = corpora.run();
        assertThat(fates(corpora, report))
                .isEqualTo(Map.of("good.txt", "indexed", "line.txt", "P005", "title.txt", "P005"));
        assertThat(report.manifest().documents()).isEqualTo(1);
    }

    @Test
    void aCauseThatNoIndexHoldsCostsItsCaseOnly() throws IOException {
        SampleCorpora sample = new SampleCorpora(folder);
        String judgment =
                "{\"id\":\"%s\",\"title\":\"甲与乙浮标纠纷一案\",\"court\":\"某市人民法院\",\"cause\":\"%s\",\"decided\":\"2024-08-15\","
                        + "\"nature\":\"示例\",\"sections\":{\"本院认为\":\"乙应赔偿。\",\"判决主文\":\"乙赔偿一只浮标。\"}}\n";
        sample.write("in/a.jsonl", judgment.formatted("s-1", "浮标纠纷") + judgment.formatted("s-2", "纠".repeat(50_000)));
        SampleCorpora corpora = new SampleCorpora(folder);
        corpora.registry().add("x", "in", CorpusFormat.JUDGMENTS, folder);
        BuildReport report = corpora.run();
        assertThat(fates(corpora, report)).isEqualTo(Map.of("a.jsonl#1", "indexed", "a.jsonl#2", "I001"));
    }

    @Test
    void linksAndPipesAreNamedAndAFolderMayBeALink() throws Exception {
        SampleCorpora sample = new SampleCorpora(folder);
        sample.write("in/good.txt", LAW);
        Files.createSymbolicLink(folder.resolve("in/link.txt"), Path.of("/etc/hostname"));
        Files.createSymbolicLink(folder.resolve("in/folder"), Path.of("/etc"));
        assertThat(new ProcessBuilder("mkfifo", folder.resolve("in/pipe.txt").toString())
                        .start()
                        .waitFor())
                .isZero();
        Files.createSymbolicLink(folder.resolve("linked"), folder.resolve("in"));
        SampleCorpora corpora = corpora("linked");
        assertThat(fates(corpora, corpora.run()))
                .isEqualTo(Map.of("good.txt", "indexed", "link.txt", "S007", "folder", "S007", "pipe.txt", "S007"));
    }

    @Test
    void namesThatLeadOutOfAnArchiveAreNamed() throws IOException {
        Files.createDirectories(folder);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("in.zip")))) {
            for (String name : List.of("good.txt", "../../evil.txt", "/abs.txt", "C:\\x\\drive.txt", "a/../../b.txt")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(LAW.getBytes());
            }
        }
        SampleCorpora corpora = corpora("in.zip");
        assertThat(fates(corpora, corpora.run()))
                .isEqualTo(Map.of(
                        "good.txt", "indexed",
                        "../../evil.txt", "S004",
                        "/abs.txt", "S004",
                        "C:/x/drive.txt", "S004",
                        "a/../../b.txt", "S004"));
    }
}
