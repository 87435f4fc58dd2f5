package org.mingfa.cli.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.mingfa.answers.HitAnswer;
import org.mingfa.answers.HitAnswer.CaseAnswer;
import org.mingfa.answers.LawAnswer;
import org.mingfa.answers.law.CitedByAnswer;
import org.mingfa.cli.search.HitText;
import org.mingfa.search.citation.CaseSpread;
import org.mingfa.text.document.CaseHeader.CaseTier;
import org.mingfa.text.document.ClaimResult;

/** What cites an article, as lines of a terminal. */
public final class CitedByText {

    private static final int LONGEST = 120;

    private static final List<String> ORDER = List.of("interpretation", "statute", "notice", "case");
    private static final Map<String, String> NAMES =
            Map.of("interpretation", "司法解释", "statute", "法律法规", "notice", "通知", "case", "案例");

    private CitedByText() {}

    /** 司法解释 12 条，法律法规 3 条，案例 40 件. */
    public static String counts(CitedByAnswer citing) {
        List<String> parts = new ArrayList<>();
        for (String kind : ORDER) {
            long count = citing.counts().getOrDefault(kind, 0L);
            if (count > 0) {
                parts.add(NAMES.get(kind) + " " + count + (kind.equals("case") ? " 件" : " 条"));
            }
        }
        return parts.isEmpty() ? "没有收录引用该条的文件。" : "引用该条的：" + String.join("，", parts);
    }

    /** 层级：最高人民法院 3；年份：2015 3；结果：支持 1，未能读出 2. Empty where no case cites the article. */
    public static String cases(CaseSpread spread) {
        return spread.cases() == 0
                ? ""
                : "案例的层级：" + listed(spread.tiers(), CaseTier::label, "", 0)
                        + "；年份：" + listed(spread.years(), String::valueOf, "日期不明", spread.undated())
                        + "；结果：" + listed(spread.results(), ClaimResult::label, "未能读出", spread.unread());
    }

    private static <K> String listed(Map<K, Integer> counts, Function<K, String> label, String rest, int others) {
        List<String> parts = new ArrayList<>();
        counts.forEach((key, count) -> parts.add(label.apply(key) + " " + count));
        if (others > 0) {
            parts.add(rest + " " + others);
        }
        return String.join("，", parts);
    }

    /** One line: what it is, and the words around the citation. */
    public static String line(HitAnswer hit) {
        return title(hit) + "\n   " + around(hit);
    }

    private static String title(HitAnswer hit) {
        LawAnswer law = hit.law();
        if (law != null) {
            return "《" + law.title() + "》" + HitText.place(hit.article(), hit.section()) + "  ["
                    + law.statusOnBothDays() + HitText.caution(law) + "]";
        }
        CaseAnswer decided = hit.decided();
        return (decided == null ? hit.id() : decided.title()) + " · " + hit.section();
    }

    private static String around(HitAnswer hit) {
        String text = hit.text();
        int first = hit.highlights().isEmpty() ? 0 : hit.highlights().getFirst().start();
        int start = text.length() <= LONGEST ? 0 : Math.max(0, Math.min(first - LONGEST / 3, text.length() - LONGEST));
        int end = Math.min(text.length(), start + LONGEST);
        return (start > 0 ? "…" : "")
                + text.substring(start, end).replace('\n', ' ')
                + (end < text.length() ? "…" : "");
    }
}
