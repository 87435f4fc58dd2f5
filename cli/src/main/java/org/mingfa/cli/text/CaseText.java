package org.mingfa.cli.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingfa.answers.HitAnswer.CaseAnswer;
import org.mingfa.answers.cases.CasePage;
import org.mingfa.answers.cases.CasePage.Cited;

/** A whole case as lines of a terminal. */
public final class CaseText {

    private final Emphasis emphasis;

    public CaseText(Emphasis emphasis) {
        this.emphasis = emphasis;
    }

    public List<String> of(CasePage page) {
        List<String> lines = new ArrayList<>();
        if (page.note() != null) {
            lines.add("【" + page.note() + "】");
        }
        lines.add(emphasis.title(page.decided().title()));
        lines.add(particulars(page.decided()));
        for (CasePage.Section section : page.sections()) {
            lines.add("");
            lines.add(emphasis.title(section.part()));
            lines.add(section.text());
        }
        if (!page.cited().isEmpty()) {
            lines.add("");
            lines.add("引用的条文：" + page.cited().stream().map(CaseText::cited).collect(Collectors.joining("，")));
        }
        return lines;
    }

    private static String particulars(CaseAnswer decided) {
        return Stream.of(
                        decided.number(),
                        decided.court(),
                        decided.cause(),
                        decided.procedure(),
                        decided.decided() == null ? null : decided.decided() + " 裁判",
                        decided.tier())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    private static String cited(Cited cited) {
        return "《" + cited.law() + "》" + cited.number() + (cited.lawId() == null ? "（未收录）" : "");
    }
}
