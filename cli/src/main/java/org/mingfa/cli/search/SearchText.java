package org.mingfa.cli.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.search.MissingArticleAnswer;
import org.mingfa.answers.search.MissingArticleAnswer.Near;
import org.mingfa.answers.search.SafetyAnswer;
import org.mingfa.answers.search.SearchAnswer;
import org.mingfa.answers.search.ShortAnswer;
import org.mingfa.search.result.SearchResult.Expansion;

/** What stands around the hits of a search, as lines of a terminal. */
public final class SearchText {

    private SearchText() {}

    /** Whom to call; none where nobody is in danger. */
    public static List<String> safety(@Nullable SafetyAnswer safety) {
        return safety == null
                ? List.of()
                : Stream.concat(safety.lines().stream(), Stream.of("")).toList();
    }

    /** What was written for the situation, with its articles; none where it is not sure. */
    static List<String> shortAnswer(@Nullable ShortAnswer answer) {
        if (answer == null) {
            return List.of();
        }
        List<String> lines = new ArrayList<>(List.of(answer.situation() + "：", answer.answer()));
        answer.depends().forEach(one -> lines.add("  看情况：" + one.text()));
        answer.basis().forEach(one -> lines.add("  依据：" + one.label() + "（" + one.version() + " 起施行的版本）"));
        lines.add("  本服务写于 " + answer.written() + "，不是法律原文，仅供参考。");
        lines.add("");
        return lines;
    }

    /** 「本库没有收录」: what, why, and the command for each thing near. */
    public static List<String> missing(MissingArticleAnswer missing) {
        List<String> lines = new ArrayList<>();
        lines.add(missing.title() + "。");
        lines.add(missing.detail());
        for (Near near : missing.near()) {
            lines.add("  " + near.label() + command(near));
        }
        return lines;
    }

    private static String command(Near near) {
        return near.lawId() == null || near.ordinal() == null
                ? ""
                : "：mingfa article " + near.lawId() + " " + near.ordinal();
    }

    /** What was done for a query beyond its words, and what may have been meant. */
    public static List<String> help(SearchAnswer answer) {
        List<String> lines = new ArrayList<>();
        if (!answer.corrections().isEmpty()) {
            lines.add("您是否要找：" + String.join("；", answer.corrections()));
        }
        if (answer.wordsLeftOut() > 0) {
            lines.add("文字较长：末尾有 " + answer.wordsLeftOut() + " 个词没有用来检索；只留最要紧的几句，会更准。");
        }
        if (!answer.parts().isEmpty()) {
            lines.add(answer.partsHeading() + "（可以单独查其中一件）：");
            answer.parts().forEach(part -> lines.add("  · " + part.text()));
        }
        Map<String, List<String>> bySaid = new LinkedHashMap<>();
        for (Expansion expansion : answer.expansions()) {
            bySaid.computeIfAbsent(expansion.from(), said -> new ArrayList<>()).add(expansion.to());
        }
        if (!bySaid.isEmpty()) {
            List<String> parts = new ArrayList<>();
            bySaid.forEach((said, terms) -> parts.add(said + " → " + String.join("、", terms)));
            lines.add("同时检索：" + String.join("；", parts) + "（加引号则只查原话）");
        }
        return lines;
    }
}
