package org.mingfa.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mingfa.search.citing.Citing;
import org.mingfa.search.passage.PassageKind;
import org.mingfa.search.result.Hit;

/** What cites an article, as lines of a terminal. */
final class CitedByText {

    private static final int LONGEST = 120;

    private static final Map<PassageKind, String> NAMES = Map.of(
            PassageKind.INTERPRETATION, "司法解释",
            PassageKind.STATUTE, "法律法规",
            PassageKind.NOTICE, "通知",
            PassageKind.CASE, "案例");

    private CitedByText() {}

    /** 司法解释 12 条，法律法规 3 条，案例 40 件. */
    static String counts(Citing citing) {
        List<String> parts = new ArrayList<>();
        for (PassageKind kind :
                List.of(PassageKind.INTERPRETATION, PassageKind.STATUTE, PassageKind.NOTICE, PassageKind.CASE)) {
            long count = citing.counts().getOrDefault(kind, 0L);
            if (count > 0) {
                parts.add(NAMES.get(kind) + " " + count + (kind == PassageKind.CASE ? " 件" : " 条"));
            }
        }
        return parts.isEmpty() ? "没有收录引用该条的文件。" : "引用该条的：" + String.join("，", parts);
    }

    /** One line: what it is, and the words around the citation. */
    static String line(Hit hit) {
        String what = switch (hit) {
            case Hit.OfLaw law ->
                "《" + law.law().title() + "》"
                        + (law.passage().article() == null
                                ? String.join(" ", law.passage().path())
                                : law.passage().article().format())
                        + "  [" + law.status().label() + "]";
            case Hit.OfCase decided ->
                decided.passage().header().title() + " · "
                        + decided.passage().part().label();
        };
        return what + "\n   " + around(hit);
    }

    private static String around(Hit hit) {
        String text = hit.text();
        int first = hit.highlights().isEmpty() ? 0 : hit.highlights().getFirst().start();
        int start = text.length() <= LONGEST ? 0 : Math.max(0, Math.min(first - LONGEST / 3, text.length() - LONGEST));
        int end = Math.min(text.length(), start + LONGEST);
        return (start > 0 ? "…" : "")
                + text.substring(start, end).replace('\n', ' ')
                + (end < text.length() ? "…" : "");
    }
}
