package org.mingfa.cli.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.mingfa.answers.BasisAnswer;
import org.mingfa.papers.PaperConsequences;
import org.mingfa.papers.PaperConsequences.LastDay;
import org.mingfa.papers.PaperContent;
import org.mingfa.papers.PaperValue;
import org.mingfa.risk.interview.NextAction;

/** What a paper says and what follows, as lines of a terminal. */
final class PaperLines {

    private PaperLines() {}

    static List<String> of(PaperContent read) {
        List<String> lines = new ArrayList<>();
        lines.add(read.title() + (read.kind() == null ? "" : "（" + read.kind() + "）"));
        read.values().forEach(value -> lines.add("  " + value.title() + "（" + value.name() + "）：" + words(value)));
        if (!read.absent().isEmpty()) {
            lines.add("  没有看到：" + String.join("、", read.absent()));
        }
        read.parties().forEach(party -> lines.add("  " + party.called() + "：" + party.name()));
        read.strange().forEach(sign -> lines.add("  ！" + sign));
        if (!read.origin().isEmpty()) {
            lines.add(read.origin());
        }
        if (!read.roles().isEmpty()) {
            lines.add("您是哪一方（--role）："
                    + read.roles().stream()
                            .map(role -> role.role() + " " + role.label())
                            .collect(Collectors.joining("、")));
        }
        return lines;
    }

    private static String words(PaperValue value) {
        return value.value() == null
                ? String.valueOf(value.doubt())
                : value.value() + (value.value().equals(value.text()) ? "" : "　原文：" + value.text()) + "　把握 "
                        + Math.round(100 * value.confidence()) + "%";
    }

    static List<String> of(PaperConsequences follows) {
        List<String> lines = new ArrayList<>();
        follows.days().forEach(day -> lines.addAll(of(day)));
        follows.asks().forEach(ask -> lines.add("还要知道（" + ask.name() + "）：" + ask.question()));
        NextAction next = follows.next();
        if (next != null) {
            lines.add("下一步：" + next.what());
            lines.add("  去哪里：" + next.where());
            lines.add("  带什么：" + String.join("；", next.papers()));
            lines.add("  多久：" + next.time());
        }
        if (follows.remark() != null) {
            lines.add(follows.remark());
        }
        return lines;
    }

    private static List<String> of(LastDay day) {
        List<String> lines = new ArrayList<>();
        lines.add(day.day() + "  " + day.label() + (day.daysLeft() < 0 ? "（已过）" : "（还有 " + day.daysLeft() + " 天）")
                + (day.supposed() == null ? "" : "，" + day.supposed()));
        lines.add("  " + day.action());
        if (!day.basis().isEmpty()) {
            lines.add("  依据：" + day.basis().stream().map(BasisAnswer::label).collect(Collectors.joining("；")));
        }
        return lines;
    }
}
