package org.mingfa.cli.law;

import java.util.stream.Collectors;
import org.mingfa.answers.law.ArticleHistoryPage;
import org.mingfa.answers.law.HistoryAnswer;
import org.mingfa.answers.law.HistoryAnswer.DiffPart;
import org.mingfa.cli.search.HitText;
import picocli.CommandLine.Help.Ansi;

/** The versions of an article as lines of a terminal: what was added and removed in colour, or between + and - marks. */
public final class HistoryText {

    private final Ansi ansi;

    public HistoryText(Ansi ansi) {
        this.ansi = ansi;
    }

    public String of(HistoryAnswer version, ArticleHistoryPage page) {
        String head = "《" + version.law().title() + "》" + HitText.place(version.article(), null) + "  "
                + HitText.version(version.law())
                + (version.law().id().equals(page.law().id()) ? " ←" : "") + "\n  " + change(version);
        String body = body(version);
        return body.isEmpty() ? head : head + "\n   " + body.replace("\n", "\n   ");
    }

    private static String change(HistoryAnswer version) {
        String label = version.changeLabel();
        if (version.previousNumber() == null) {
            return label;
        }
        return version.change().equals("deleted")
                ? label + "（前一版本的" + version.previousNumber() + "）"
                : label + "，条号移动：前一版本为" + version.previousNumber();
    }

    private String body(HistoryAnswer version) {
        return switch (version.change()) {
            case "unchanged" -> "";
            case "first", "inserted" -> version.text() == null ? "" : version.text();
            default -> version.diff().stream().map(this::marked).collect(Collectors.joining());
        };
    }

    private String marked(DiffPart part) {
        return switch (part.kind()) {
            case "added" -> ansi.enabled() ? "\033[32;4m" + part.text() + "\033[0m" : "{+" + part.text() + "+}";
            case "removed" -> ansi.enabled() ? "\033[31;9m" + part.text() + "\033[0m" : "[-" + part.text() + "-]";
            default -> part.text();
        };
    }
}
