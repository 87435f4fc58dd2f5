package org.mingfa.reports.similar;

import java.util.ArrayList;
import java.util.List;
import org.mingfa.reports.official.OfficialDay;
import org.mingfa.reports.official.OfficialDocument;

/** The report as a docx file in official style. */
public final class SimilarDocx {

    private SimilarDocx() {}

    public static byte[] write(SimilarReport report) {
        try (OfficialDocument document = new OfficialDocument(titleLines(report.title()), report.searched())) {
            ReportBlocks.of(report).forEach(block -> write(block, document));
            document.lineBeforeSignature();
            document.signature("检索人：" + report.searcher() + "　".repeat(6));
            document.signature(OfficialDay.format(report.searched()));
            return document.finish();
        }
    }

    /** 关于……一案的 / 类案检索报告: broken where the sense allows. */
    private static List<String> titleLines(String title) {
        int at = title.lastIndexOf("的类案检索报告");
        List<String> lines = new ArrayList<>();
        lines.add(at < 0 ? title : title.substring(0, at + 1));
        if (at >= 0) {
            lines.add(title.substring(at + 1));
        }
        return lines;
    }

    private static void write(Block block, OfficialDocument document) {
        switch (block) {
            case Block.Section section -> document.section(section.heading());
            case Block.Part part -> document.part(part.heading());
            case Block.Text text -> document.body(text.text());
            case Block.Labelled one -> labelled(one, document);
            case Block.Quoted one -> document.quotation(one.name(), one.words());
            case Block.Rows rows -> document.table(rows.columns(), rows.rows());
        }
    }

    /** A line that was typed stays a line. */
    private static void labelled(Block.Labelled one, OfficialDocument document) {
        List<String> lines = one.text().lines().filter(line -> !line.isBlank()).toList();
        document.labelled(one.label(), lines.isEmpty() ? "" : lines.getFirst());
        lines.stream().skip(1).forEach(document::body);
    }
}
