package org.mingfa.forms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mingfa.reports.HowMade;
import org.mingfa.reports.document.Block.Column;
import org.mingfa.reports.document.Document;
import org.mingfa.reports.document.DocumentBuilder;

/** What is handed in with a form: 证据目录, from the person's own list with pages counted on, and 立案材料清单. */
public final class CasePapers {

    /** The table that every form has of evidence: name, source, proves, pages. */
    private static final String EVIDENCE = "evidence";

    private static final List<Column> LIST = List.of(
            new Column(FormPaper.NUMBER, 0.1),
            new Column("证据名称", 0.26),
            new Column("来源", 0.18),
            new Column("证明的事实", 0.32),
            new Column("页码", 0.14));

    private static final List<Column> MATERIALS =
            List.of(new Column(FormPaper.NUMBER, 0.12), new Column("材料", 0.66), new Column("份数", 0.22));

    private static final HowMade HOW_MADE = new HowMade("计算机按本人填写的表列出，并计算页码和份数", null, null);

    private CasePapers() {}

    /** 证据目录: what the person has, and below what such a claim usually needs. */
    public static Document evidence(FilledForm form, LocalDate made) {
        DocumentBuilder document = document(form, "证据目录", made);
        List<List<String>> rows = new ArrayList<>();
        int page = 1;
        for (Map<String, Object> row : form.rows(EVIDENCE)) {
            int pages = row.get("pages") instanceof BigDecimal number ? number.intValue() : 0;
            rows.add(List.of(
                    String.valueOf(rows.size() + 1),
                    text(row, "name"),
                    text(row, "source"),
                    text(row, "proves"),
                    pages == 0 ? "" : pages == 1 ? String.valueOf(page) : page + "—" + (page + pages - 1)));
            page += pages;
        }
        if (rows.isEmpty()) {
            rows.add(List.of("1", "", "", "", ""));
        }
        document.table(LIST, rows);
        if (!form.form().evidence().isEmpty()) {
            document.section("各项请求通常要的证据（核对有没有遗漏，不必都有）");
            form.form()
                    .evidence()
                    .forEach(need ->
                            document.labelled(need.proves(), String.join("；", need.items()) + "。" + law(need.law())));
        }
        HOW_MADE.write(document);
        return document.signed("提交人：", "日期：").build();
    }

    private static String law(List<String> law) {
        return law.isEmpty() ? "" : "（" + String.join("、", law) + "）";
    }

    private static String text(Map<String, Object> row, String column) {
        return row.containsKey(column) ? row.get(column).toString() : "";
    }

    /** 立案材料清单: copies by the number of the other parties; one where none is named yet. */
    public static Document materials(FilledForm form, LocalDate made) {
        DocumentBuilder document = document(form, "立案材料清单", made);
        Form.FilingRequirements filing = form.form().filing();
        List<List<String>> rows = new ArrayList<>();
        int others = 0;
        for (Form.Material material : filing.materials()) {
            int parties = material.sides().isEmpty() ? 0 : Math.max(1, form.parties(material.sides()));
            others = Math.max(others, parties);
            rows.add(List.of(
                    String.valueOf(rows.size() + 1),
                    material.paper() + law(material.law()),
                    String.valueOf(material.copies() + parties)));
        }
        document.table(MATERIALS, rows);
        if (others > 0) {
            document.body("份数按 " + others + " 名其他当事人各一份，另加交给法院的计算。");
        }
        if (!filing.court().isEmpty()) {
            document.body(filing.court() + law(filing.law()) + "。");
        }
        document.body("受理法院另有要求的，以法院为准。");
        HOW_MADE.write(document);
        return document.build();
    }

    private static DocumentBuilder document(FilledForm form, String title, LocalDate made) {
        return new DocumentBuilder(List.of(title), made)
                .foot("仅供参考，以受理法院的要求为准")
                .body("附于：" + form.form().title());
    }
}
