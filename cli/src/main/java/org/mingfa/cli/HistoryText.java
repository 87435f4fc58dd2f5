package org.mingfa.cli;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.mingfa.search.law.ArticleVersion;
import org.mingfa.search.law.ArticleVersion.Change;
import org.mingfa.search.law.DiffSpan;
import org.mingfa.text.document.LawHeader;
import picocli.CommandLine.Help.Ansi;

/** The versions of an article as lines of a terminal: what was added and removed in colour, or between + and - marks. */
final class HistoryText {

    private final Ansi ansi;

    HistoryText(Ansi ansi) {
        this.ansi = ansi;
    }

    String of(ArticleVersion version, LawHeader shown, LocalDate day) {
        var article = version.article();
        String number = article == null || article.article() == null
                ? ""
                : article.article().format();
        StringBuilder text = new StringBuilder("《")
                .append(version.law().title())
                .append("》")
                .append(number)
                .append("  ")
                .append(HitText.version(version.law(), version.law().validityAt(day)))
                .append(version.law().id().equals(shown.id()) ? " ←" : "")
                .append("\n  ")
                .append(change(version));
        String body = body(version);
        return body.isEmpty() ? text.toString() : text + "\n   " + body.replace("\n", "\n   ");
    }

    private static String change(ArticleVersion version) {
        String label = version.change().label();
        if (version.before() == null) {
            return label;
        }
        return version.change() == Change.DELETED
                ? label + "（前一版本的" + version.before().format() + "）"
                : label + "，条号移动：前一版本为" + version.before().format();
    }

    private String body(ArticleVersion version) {
        return switch (version.change()) {
            case UNCHANGED -> "";
            case FIRST, INSERTED ->
                version.article() == null ? "" : version.article().text();
            case AMENDED, DELETED ->
                version.difference().stream().map(this::marked).collect(Collectors.joining());
        };
    }

    private String marked(DiffSpan span) {
        return switch (span.kind()) {
            case KEPT -> span.text();
            case ADDED -> ansi.enabled() ? "\033[32;4m" + span.text() + "\033[0m" : "{+" + span.text() + "+}";
            case REMOVED -> ansi.enabled() ? "\033[31;9m" + span.text() + "\033[0m" : "[-" + span.text() + "-]";
        };
    }
}
