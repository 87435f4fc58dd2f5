package org.mingfa.risk.assessment;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.risk.facts.Shown;
import org.mingfa.risk.law.Source;

/**
 * One risk as the notice prints it.
 *
 * @param severity 重大, 较大, 一般, 较小 or 提示
 * @param deadline “上诉期的最后一天：2026年12月1日”, or null
 * @param confidence 确定 or 需核实
 * @param remarks reservations and both readings of disputed law, one sentence each
 * @param sources the articles to quote from the live generation, at their versions
 */
public record NoticeItem(
        String rule,
        String severity,
        String headline,
        String why,
        String action,
        @Nullable String deadline,
        String confidence,
        List<String> remarks,
        List<Source> sources) {

    public NoticeItem {
        remarks = List.copyOf(remarks);
        sources = List.copyOf(sources);
    }

    static NoticeItem of(RiskPrompt prompt) {
        List<String> remarks = new ArrayList<>(prompt.reservations());
        prompt.conflicts()
                .forEach(conflict -> conflict.readings()
                        .forEach(reading -> remarks.add(reading.holds()
                                + "（"
                                + String.join(
                                        "、",
                                        reading.basis().stream()
                                                .map(basis -> basis.source().label())
                                                .toList())
                                + "）")));
        return new NoticeItem(
                prompt.rule(),
                prompt.severity().label(),
                prompt.headline(),
                prompt.why(),
                prompt.action(),
                prompt.deadline() == null
                        ? null
                        : prompt.deadline().label() + "："
                                + Shown.of(prompt.deadline().day(), null),
                prompt.confidence().label(),
                remarks,
                prompt.sources());
    }
}
