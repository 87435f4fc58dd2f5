package org.mingfa.citations;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.HitAnswer;
import org.mingfa.answers.LawAnswer;
import org.mingfa.citations.CitationFindings.CheckedText;
import org.mingfa.citations.CitationFindings.CitationFinding;
import org.mingfa.citations.CitationFindings.CitationFinding.Provision;
import org.mingfa.reports.document.Document;
import org.mingfa.text.document.Sha256;

/** The report of what was found in a text. Each finding stands with the words around it and the provision of the day. */
public final class FindingsReport {

    /** How much of a text is shown on each side of a citation, in characters. */
    private static final int AROUND = 40;

    private FindingsReport() {}

    /**
     * The report.
     *
     * @param text the one that was checked, where the spans lie
     * @param made the day of the check
     */
    public static Document of(String text, CitationChecks checked, LocalDate made) {
        return findings(text, checked, made).document();
    }

    /** The same for who files the text: what stands and what was not checked, with room for a name and a signature. */
    public static Document attestation(String text, CitationChecks checked, LocalDate made) {
        return findings(text, checked, made).attestation();
    }

    private static CitationFindings findings(String text, CitationChecks checked, LocalDate made) {
        return new CitationFindings(
                LocalDate.parse(checked.asOf()),
                made,
                checked.from().generation(),
                checked.from().coverage().corpora(),
                new CheckedText(text.length(), Sha256.of(text.getBytes(StandardCharsets.UTF_8))),
                checked.citations().stream().map(one -> finding(text, one)).toList());
    }

    private static CitationFinding finding(String text, CitationAnswer one) {
        return new CitationFinding(
                kind(one),
                one.citation(),
                one.wording(),
                excerpt(text, one.span().start(), one.span().end()),
                one.note(),
                provision(one),
                remarks(one));
    }

    private static CitationFindings.CitationFinding.Kind kind(CitationAnswer one) {
        if (one.isAccused()) {
            return CitationFindings.CitationFinding.Kind.WRONG;
        }
        if (one.isDoubted()) {
            return CitationFindings.CitationFinding.Kind.DOUBTED;
        }
        if (one.isSkipped()) {
            return CitationFindings.CitationFinding.Kind.SKIPPED;
        }
        return one.isRight() ? CitationFindings.CitationFinding.Kind.RIGHT : CitationFindings.CitationFinding.Kind.OPEN;
    }

    /** The words around a citation, of its own line. */
    static String excerpt(String text, int start, int end) {
        int lineStart = text.lastIndexOf('\n', Math.max(0, start - 1)) + 1;
        int lineEnd = text.indexOf('\n', end);
        int from = Math.max(Math.min(lineStart, start), start - AROUND);
        int to = Math.min(lineEnd < 0 ? text.length() : lineEnd, end + AROUND);
        return (from > lineStart ? "…" : "")
                + text.substring(from, to).replace('\n', ' ').strip()
                + (lineEnd < 0 ? to < text.length() ? "…" : "" : to < lineEnd ? "…" : "");
    }

    private static @Nullable Provision provision(CitationAnswer one) {
        LawAnswer law = one.law();
        HitAnswer.ArticleReference article = one.article();
        String words = one.text();
        return law == null || words == null
                ? null
                : new Provision(
                        "《" + law.title() + "》" + (article == null ? "" : article.number()) + version(law), words);
    }

    private static String version(LawAnswer law) {
        List<String> dates = law.dates();
        return dates.isEmpty() ? "" : "（" + String.join("，", dates) + "）";
    }

    private static List<String> remarks(CitationAnswer one) {
        List<String> remarks = new ArrayList<>();
        one.differences().forEach(place -> remarks.add("引文作“" + place.quoted() + "”，条文作“" + place.official() + "”。"));
        one.renumbered().forEach(hint -> remarks.add("条号提示：" + hint.note()));
        if (!one.candidates().isEmpty()) {
            remarks.add("可能是：《" + String.join("》《", one.candidates()) + "》。");
        }
        return remarks;
    }
}
