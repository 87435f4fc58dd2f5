package org.mingfa.cli.search;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.HitAnswer;
import org.mingfa.answers.HitAnswer.ArticleReference;
import org.mingfa.answers.HitAnswer.CaseAnswer;
import org.mingfa.answers.LawAnswer;
import org.mingfa.answers.law.ArticlePage;
import org.mingfa.answers.law.ArticlePage.PartlyRepealed;
import org.mingfa.cli.text.Emphasis;
import org.mingfa.search.learned.ConfidenceLevel;
import org.mingfa.text.document.Nature;
import org.mingfa.text.numeral.ChineseNumeral;

/** Laws, articles and hits as lines of a terminal. */
public final class HitText {

    private final Emphasis emphasis;

    public HitText(Emphasis emphasis) {
        this.emphasis = emphasis;
    }

    /** A hit with how likely it is; why, with its score, where that was asked for. */
    public String of(HitAnswer hit) {
        String why = hit.explain();
        return band(hit.band())
                + text(hit)
                + (why == null ? "" : "\n" + indented("得分 " + hit.score() + "\n" + why.strip()));
    }

    private static String band(@Nullable String band) {
        return band == null
                ? ""
                : "[" + ConfidenceLevel.valueOf(band.toUpperCase(Locale.ROOT)).label() + "] ";
    }

    private String text(HitAnswer hit) {
        LawAnswer law = hit.law();
        if (law != null) {
            return of(law, place(hit.article(), hit.section()), hit.text());
        }
        CaseAnswer decided = hit.decided();
        return decided == null
                ? hit.text()
                : emphasis.title(decided.title()) + " · " + hit.section() + "（" + decided.nature() + "）\n"
                        + "   全文：mingfa case " + decided.id() + "\n" + indented(hit.text());
    }

    public String of(ArticlePage page) {
        return of(page.law(), page.article().number(), page.text());
    }

    private String of(LawAnswer law, String place, String text) {
        return emphasis.title("《" + law.title() + "》" + place) + "  "
                + emphasis.status(law.status(), law.statusToday(), version(law)) + "\n" + indented(text);
    }

    public static String place(@Nullable ArticleReference article, @Nullable String section) {
        return article != null ? article.number() : section == null ? "" : section;
    }

    /** [现行有效 · 2024-01-01 起施行 · 要点（非法律原文）]. */
    public static String version(LawAnswer law) {
        StringBuilder text = new StringBuilder("[").append(law.statusOnBothDays());
        law.dates().forEach(date -> text.append(" · ").append(date));
        if (law.periodInferred()) {
            text.append("（日期系推定）");
        }
        if (law.place() != null) {
            text.append(" · 只在").append(law.place()).append("适用");
        }
        law.cautions().forEach(caution -> text.append(" · ").append(caution));
        return text.append(caution(law)).append(']').toString();
    }

    /** · 要点（非法律原文）; nothing for the text of the law itself. */
    public static String caution(LawAnswer law) {
        return Nature.find(law.nature())
                .map(Nature::caution)
                .filter(caution -> !caution.isEmpty())
                .map(caution -> " · " + caution)
                .orElse("");
    }

    /** 第一款自 2025-09-01 起不再适用：…. */
    public static String of(PartlyRepealed part) {
        Integer paragraph = part.paragraph();
        return (paragraph == null ? "本条" : "第" + ChineseNumeral.format(paragraph) + "款") + "自 " + part.since()
                + " 起不再适用：" + part.by();
    }

    private static String indented(String text) {
        return "   " + text.replace("\n", "\n   ");
    }
}
