package org.mingfa.cli;

import org.mingfa.search.passage.Passage.LawPassage;
import org.mingfa.search.result.Hit;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.document.Nature;
import org.mingfa.text.document.Validity;
import org.mingfa.text.numeral.ChineseNumeral;
import org.mingfa.text.version.ArticleValidity;

/** Laws, articles and hits as lines of a terminal. */
final class HitText {

    private final Emphasis emphasis;

    HitText(Emphasis emphasis) {
        this.emphasis = emphasis;
    }

    String of(Hit hit) {
        return switch (hit) {
            case Hit.OfLaw law -> of(law.law(), law.passage(), law.status());
            case Hit.OfCase decided ->
                emphasis.title(decided.passage().header().title()) + " · "
                        + decided.passage().part().label() + "（"
                        + decided.passage().header().nature().label() + "）\n" + indented(decided.text());
        };
    }

    String of(LawHeader law, LawPassage passage, Validity validity) {
        String place = passage.article() == null
                ? String.join(" ", passage.path())
                : passage.article().format();
        return emphasis.title("《" + law.title() + "》" + place) + "  "
                + emphasis.status(validity, version(law, validity)) + "\n" + indented(passage.text());
    }

    /** [现行有效 · 2024-01-01 起施行 · 要点（非法律原文）]. */
    static String version(LawHeader law, Validity validity) {
        StringBuilder text = new StringBuilder("[").append(validity.label());
        if (law.promulgated() != null) {
            text.append(" · ").append(law.promulgated()).append(" 公布");
        }
        if (law.period().from() != null) {
            text.append(" · ").append(law.period().from()).append(" 起施行");
        }
        if (law.period().until() != null) {
            text.append(" · 至 ").append(law.period().until()).append(" 前");
        }
        if (law.periodInferred()) {
            text.append("（日期系推定）");
        }
        if (law.nature() != Nature.OFFICIAL) {
            text.append(" · ").append(law.nature().label()).append("（非法律原文）");
        }
        return text.append(']').toString();
    }

    /** 第一款自 2025-09-01 起不再适用：…. */
    static String of(ArticleValidity part) {
        Integer paragraph = part.paragraph();
        return (paragraph == null ? "本条" : "第" + ChineseNumeral.format(paragraph) + "款") + "自 " + part.since()
                + " 起不再适用：" + part.by();
    }

    private static String indented(String text) {
        return "   " + text.replace("\n", "\n   ");
    }
}
