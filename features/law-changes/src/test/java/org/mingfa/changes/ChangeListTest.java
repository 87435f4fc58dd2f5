package org.mingfa.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.mingfa.changes.ChangeList.ChangedLaw;
import org.mingfa.changes.ChangeList.Group;
import org.mingfa.changes.ChangeList.Pair;
import org.mingfa.changes.ChangeList.RefusedFile;
import org.mingfa.reports.document.TextRun;
import org.mingfa.reports.document.TextRun.Mark;
import org.mingfa.reports.writer.DocumentFormat;

class ChangeListTest {

    private static final ChangeList LIST = new ChangeList(
            "甲",
            "乙",
            LocalDate.of(2026, 11, 6),
            List.of(new Group(
                    "修改",
                    List.of(new ChangedLaw(
                            "《样例灯塔法》",
                            "现行有效。",
                            List.of(new Pair(
                                    "第一条",
                                    List.of(new TextRun(Mark.PLAIN, "灯塔<整夜>"), new TextRun(Mark.REMOVED, "人工\n点亮")),
                                    List.of(new TextRun(Mark.PLAIN, "灯塔<整夜>"), new TextRun(Mark.ADDED, "自动点亮")))),
                            2,
                            List.of("引用它的：《样例规定》第一条。"))))),
            List.of(new RefusedFile("坏.txt", "E001 文件是空的。")),
            "结果仅供参考。");

    @Test
    void theDocxLiesOnItsSideWithOldAndNewMarkedBesideEachOther() throws IOException {
        try (XWPFDocument read =
                new XWPFDocument(new ByteArrayInputStream(DocumentFormat.DOCX.write(LIST.document())))) {
            var page = read.getDocument().getBody().getSectPr().getPgSz();
            assertThat((BigInteger) page.getW()).isGreaterThan((BigInteger) page.getH());
            XWPFTable table = read.getTables().getFirst();
            assertThat(table.getWidth()).isGreaterThan(12_000); // twips: the longer side of the type area
            List<XWPFRun> old =
                    table.getRow(1).getCell(1).getParagraphs().getFirst().getRuns();
            List<XWPFRun> now =
                    table.getRow(1).getCell(2).getParagraphs().getFirst().getRuns();
            assertThat(old).extracting(XWPFRun::isStrikeThrough).containsExactly(false, true);
            assertThat(now).extracting(XWPFRun::isBold).containsExactly(false, true);
            assertThat(read.getTables().get(1).getRow(1).getCell(0).getText()).isEqualTo("坏.txt");
            assertThat(read.getParagraphs())
                    .extracting(paragraph -> paragraph.getText())
                    .contains("一、修改", "（一）《样例灯塔法》", "另有 2 条变动未列出。", "二、拒收（没有收录，不在以上各项之内）");
        }
    }

    private static String html(ChangeList list) {
        return new String(DocumentFormat.HTML.write(list.document()), StandardCharsets.UTF_8);
    }

    @Test
    void theHtmlIsWholeAndEscapesWhatItShows() {
        String html = html(LIST);
        assertThat(html)
                .contains("灯塔&lt;整夜&gt;<del>人工\n点亮</del>", "<ins>自动点亮</ins>", "修改 1 部，拒收 1 个文件。")
                .doesNotContain("http", "src=", "<script");
    }

    @Test
    void nothingChangedIsSaid() {
        ChangeList none = new ChangeList("甲", "乙", LocalDate.of(2026, 11, 6), List.of(), List.of(), "");
        assertThat(html(none)).contains(ChangeList.NONE);
    }
}
