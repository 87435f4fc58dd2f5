package org.mingfa.cli.law;

import java.util.ArrayList;
import java.util.List;
import org.mingfa.answers.LawAnswer;
import org.mingfa.answers.law.ApplicableLaw;
import org.mingfa.answers.law.ApplicableLaw.QuotedArticle;
import org.mingfa.answers.law.ApplicableLaw.TimeProvision;
import org.mingfa.answers.law.ApplicableLaw.VersionOn;
import org.mingfa.cli.search.HitText;

/** What there is to read on which law applies, as lines of a terminal: versions first, then the provisions on time. */
public final class ApplicableText {

    private ApplicableText() {}

    public static List<String> lines(ApplicableLaw answer) {
        List<String> lines = new ArrayList<>();
        lines.add("《" + answer.law() + "》");
        answer.versions().forEach(version -> add(lines, version));
        answer.predecessors()
                .forEach(one ->
                        lines.add("此前施行  《" + one.title() + "》：" + one.until() + " 起废止，依据" + one.source() + "。"));
        answer.coming().forEach(coming -> lines.add("将要施行  《" + coming.title() + "》：" + coming.note()));
        answer.renumbered().forEach(hint -> lines.add("条号提示  " + hint.note()));
        lines.add("时间条款 " + answer.total() + " 条"
                + (answer.total() > answer.provisions().size()
                        ? "，列出前 " + answer.provisions().size() + " 条："
                        : "："));
        answer.provisions().forEach(provision -> add(lines, provision));
        return lines;
    }

    private static void add(List<String> lines, VersionOn version) {
        LawAnswer law = version.law();
        lines.add((version.day().equals("facts") ? "事实发生 " : "起诉立案 ") + version.date() + "  "
                + (law == null ? "" : HitText.version(law))
                + (version.note() == null ? "" : version.note()));
        QuotedArticle article = version.article();
        if (article != null) {
            lines.add(indented(article.text()) + "\n   ——" + article.citation());
        }
    }

    private static void add(List<String> lines, TimeProvision provision) {
        lines.add("[" + provision.kind() + "] " + provision.citation() + "  " + HitText.version(provision.law()));
        lines.add(indented(provision.text()));
    }

    private static String indented(String text) {
        return "   " + text.replace("\n", "\n   ");
    }
}
