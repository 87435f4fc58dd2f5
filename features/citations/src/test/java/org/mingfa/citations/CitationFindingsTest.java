package org.mingfa.citations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.mingfa.citations.CitationFindings.CheckedText;
import org.mingfa.citations.CitationFindings.CitationFinding;
import org.mingfa.citations.CitationFindings.CitationFinding.Provision;
import org.mingfa.reports.writer.DocumentFormat;

/** Reads the file back as a word processor would. */
class CitationFindingsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    private static List<String> lines(CitationFinding... findings) throws IOException {
        CitationFindings all = new CitationFindings(
                DAY, DAY, "g1", List.of("laws", "cases"), new CheckedText(812, "ab".repeat(32)), List.of(findings));
        List<String> lines = new ArrayList<>();
        try (XWPFDocument document =
                new XWPFDocument(new ByteArrayInputStream(DocumentFormat.DOCX.write(all.document())))) {
            for (IBodyElement element : document.getBodyElements()) {
                if (element instanceof XWPFParagraph paragraph) {
                    lines.add(paragraph.getText());
                } else if (element instanceof XWPFTable table) {
                    table.getRows()
                            .forEach(row -> lines.add(String.join(
                                    "|",
                                    row.getTableCells().stream()
                                            .map(cell -> cell.getText())
                                            .toList())));
                }
            }
        }
        return lines;
    }

    private static final CitationFinding RIGHT = new CitationFinding(
            CitationFindings.CitationFinding.Kind.RIGHT,
            "《样例灯塔法》第二条",
            "存在，当日施行",
            "依第二条",
            null,
            new Provision("《样例灯塔法》第二条", "看守人不得离开。"),
            List.of());
    private static final CitationFinding SKIPPED = new CitationFinding(
            CitationFindings.CitationFinding.Kind.SKIPPED,
            "（2024）示0101民初1号",
            "没有核对",
            "参照…",
            "案号，未核对。",
            null,
            List.of());
    private static final CitationFinding WRONG = new CitationFinding(
            CitationFindings.CitationFinding.Kind.WRONG,
            "《样例灯塔法》第一条",
            "引文不一致",
            "第一条规定：“灯塔白天点亮”",
            "引文与该条文本不一致。",
            new Provision("《样例灯塔法》第一条", "灯塔整夜点亮。"),
            List.of("引文作“白天”，条文作“整夜”。"));

    @Test
    void whatIsWrongComesFirstBesideTheProvisionItself() throws IOException {
        assertThat(lines(RIGHT, SKIPPED, WRONG))
                .containsExactly(
                        "引用核对结果",
                        "一、核对情况",
                        "核对的文字|812字",
                        "校验（sha256）|" + "ab".repeat(32),
                        "按哪一天的法律|2026年11月25日",
                        "资料版本|g1（laws、cases）",
                        "引用|3处",
                        "核对结果|处数",
                        "引文不一致|1",
                        "存在，当日施行|1",
                        "没有核对|1",
                        "二、与法律不符的引用",
                        "1.《样例灯塔法》第一条",
                        "结论：引文不一致：引文与该条文本不一致。",
                        "所在文字：第一条规定：“灯塔白天点亮”",
                        "引文作“白天”，条文作“整夜”。",
                        "《样例灯塔法》第一条",
                        "灯塔整夜点亮。",
                        "三、看来有误的引用",
                        "没有看来有误的引用。",
                        "四、未能核对的引用",
                        "没有未能核对的引用。",
                        "五、相符的引用",
                        "引用|所在文字|结论",
                        "《样例灯塔法》第二条|依第二条|存在，当日施行　《样例灯塔法》第二条",
                        "六、没有核对的引用",
                        "引用|所在文字|原因",
                        "（2024）示0101民初1号|参照…|案号，未核对。",
                        "七、说明",
                        "本结果由系统核对生成，仅供参考，不作为裁判依据；引用、办案以官方公布的文本为准。",
                        "核对的是引用的法律和条文是否存在、当日是否施行、引号内的引文与条文是否一致，以及没有引号的转述在数字、期限、应当与不得、当事人上有没有与条文不同，文中的话是否更像另一条或者旧条号所指的条文；不能确定的，结论写“引文未核对”。条文能否支持文中的主张，须由审阅人判断。",
                        "怎样写成：计算机把文中的引用逐处与收录的条文比对，适用2026年11月25日有效的法律；条文出自资料版本g1（laws、cases）。日期、金额和结论由程序按规则得出，没有使用生成式人工智能。",
                        "",
                        "核对日期：2026年11月25日");
    }

    @Test
    void aTextWithoutCitationsSaysSo() throws IOException {
        assertThat(lines()).contains("引用|0处", "没有发现与法律不符的引用。").doesNotContain("核对结果|处数");
    }
}
