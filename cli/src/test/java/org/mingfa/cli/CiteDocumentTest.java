package org.mingfa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFootnote;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.cli.text.ExitCode;

/** A brief as a word processor keeps it: what stands in its notes and headers is checked like its body. */
class CiteDocumentTest {

    @TempDir
    private static Path folder;

    @BeforeAll
    static void build() throws IOException {
        System.setProperty("mingfa.home", System.getProperty("mingfa.root"));
        Path own = Files.createDirectories(folder.resolve("own"));
        Files.writeString(own.resolve("2020.txt"), FacesAgreeTest.lighthouse(2020, "灯塔整夜自动点亮。"));
        run("corpus", "add", "own", own.toString(), "--format", "files");
        assertThat(run("generation", "build", "--vectors", "off").exitCode()).isZero();
    }

    private static CommandRun run(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data", folder.resolve("data").toString()));
        return CommandRun.of(all.toArray(String[]::new));
    }

    private static Path brief(String header, String body, String note) throws IOException {
        try (XWPFDocument word = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            word.createHeader(HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText(header);
            XWPFParagraph paragraph = word.createParagraph();
            paragraph.createRun().setText(body);
            XWPFFootnote footnote = word.createFootnote();
            footnote.createParagraph().createRun().setText(note);
            paragraph.addFootnoteReference(footnote);
            word.write(out);
            return Files.write(folder.resolve("brief.docx"), out.toByteArray());
        }
    }

    @Test
    void checksBodyNotesAndHeadersAndWritesWhatItFound() throws IOException {
        Path brief = brief("《样例灯塔规定》第七条", "《样例灯塔规定》第一条规定：“灯塔整夜自动点亮。”", "见《样例灯塔规定》第九条");
        Path report = folder.resolve("findings.docx");
        CommandRun run = run("cite", "verify", brief.toString(), "--report", report.toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.CHECK_FAILED);
        assertThat(run.out().lines().map(line -> line.split("\t")[1] + " " + line.split("[\t ]")[2]))
                .containsExactlyInAnyOrder(
                        "no_such_article 《样例灯塔规定》第七条", "exists 《样例灯塔规定》第一条", "no_such_article 《样例灯塔规定》第九条");
        try (XWPFDocument written = new XWPFDocument(new ByteArrayInputStream(Files.readAllBytes(report)))) {
            assertThat(written.getParagraphs().stream().map(XWPFParagraph::getText))
                    .contains("1.《样例灯塔规定》第七条", "2.《样例灯塔规定》第九条");
        }
    }

    @Test
    void attestsWhatStandsAndWhatWasNotCheckedForWhoSigns() throws IOException {
        Path brief = brief("无", "《样例灯塔规定》第一条、（2024）沪0101民初1号", "见《样例灯塔规定》第九条");
        Path paper = folder.resolve("attested.docx");
        CommandRun run = run("cite", "attest", brief.toString(), "--out", paper.toString(), "--as-of", "2026-01-01");
        assertThat(run.exitCode()).isEqualTo(ExitCode.CHECK_FAILED);
        try (XWPFDocument written = new XWPFDocument(new ByteArrayInputStream(Files.readAllBytes(paper)))) {
            List<String> tables = written.getTables().stream()
                    .flatMap(table -> table.getRows().stream())
                    .map(row -> row.getTableCells().stream()
                            .map(cell -> cell.getText())
                            .collect(Collectors.joining(" ")))
                    .toList();
            assertThat(tables)
                    .anyMatch(row -> row.startsWith("《样例灯塔规定》第一条 ") && row.contains("存在，当日施行"))
                    .anyMatch(row -> row.startsWith("《样例灯塔规定》第九条 ") && row.contains("没有第九条"))
                    .anyMatch(row -> row.startsWith("（2024）沪0101民初1号 ") && row.contains("没有收录"))
                    .contains("按哪一天的法律 2026年1月1日")
                    .anyMatch(row -> row.startsWith("校验（sha256） "));
            assertThat(written.getParagraphs().stream().map(XWPFParagraph::getText))
                    .anyMatch(line -> line.startsWith("怎样写成：") && line.contains("没有使用生成式人工智能"))
                    .anyMatch(line -> line.startsWith("提交人（签名）："));
        }
    }

    @Test
    void endsWellWhereEverythingHolds() throws IOException {
        Path brief = brief("某某律师事务所", "依照《样例灯塔规定》第一条", "无");
        assertThat(run("cite", "verify", brief.toString()).exitCode()).isEqualTo(ExitCode.DONE);
    }

    /** As old word processors save it, and as a corpus takes it. */
    @Test
    void readsATextInGb18030AsItStands() throws IOException {
        String said = "本院认为：\r\n依照《样例灯塔规定》第一条";
        Path old = Files.write(folder.resolve("old.txt"), said.getBytes(Charset.forName("GB18030")));
        Path now = Files.writeString(folder.resolve("now.txt"), said);
        CommandRun run = run("cite", "verify", old.toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.out())
                .isEqualTo(run("cite", "verify", now.toString()).out())
                .contains("exists");
        Path none = Files.write(folder.resolve("none.txt"), new byte[] {'a', (byte) 0xFF, (byte) 0xFF, 'b'});
        CommandRun refused = run("cite", "verify", none.toString());
        assertThat(refused.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(refused.err()).contains("既不是 UTF-8 文本，也不是 GB18030 文本");
    }

    /** The text of {@code cite text} is the one in which spans lie. */
    @Test
    void printsTheTextThatItReads() throws IOException {
        Path brief = brief("页眉", "依照《样例灯塔规定》第一条", "脚注");
        String text = run("cite", "text", brief.toString()).out();
        String[] span =
                run("cite", "verify", brief.toString()).out().split("\t")[0].split("-");
        assertThat(text.substring(Integer.parseInt(span[0]), Integer.parseInt(span[1])))
                .isEqualTo("《样例灯塔规定》第一条");
    }

    @Test
    void saysWhatCannotBeRead() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.pdf"), "%PDF-1.7\nnothing");
        CommandRun run = run("cite", "verify", broken.toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("broken.pdf：PDF已损坏或不完整");
    }
}
