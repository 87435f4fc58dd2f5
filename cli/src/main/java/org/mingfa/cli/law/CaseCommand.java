package org.mingfa.cli.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingfa.answers.HitAnswer.CaseAnswer;
import org.mingfa.answers.Lookup;
import org.mingfa.answers.cases.CaseAnswers;
import org.mingfa.answers.cases.CasePage;
import org.mingfa.answers.cases.CasePage.CitedArticle;
import org.mingfa.cli.command.LiveSearch;
import org.mingfa.cli.command.MingfaCommand;
import org.mingfa.cli.text.Emphasis;
import org.mingfa.cli.text.ExitCode;
import org.mingfa.cli.text.Today;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code mingfa case CASE}. */
@Command(
        name = "case",
        header = "查看一个案例的全文。",
        footer = {"  mingfa case （2024）示0101民初1号", "  mingfa case \"(2024)示0101民初1号\" --json"},
        description = "结果仅供参考。")
public final class CaseCommand extends MingfaCommand {

    @Parameters(index = "0", paramLabel = "CASE", description = "案号（括号全角、半角均可）或检索结果中的编号")
    private String idOrNumber = "";

    @Override
    public Integer call() {
        output.answer(
                LiveSearch.ask(
                        root(), new CaseAnswers(Today.dates()).find(idOrNumber).andThen(Lookup::get)),
                new CaseText(output.emphasis())::of,
                CasePage::disclaimer);
        return ExitCode.DONE;
    }

    /** A whole case as lines of a terminal. */
    private static final class CaseText {

        private final Emphasis emphasis;

        CaseText(Emphasis emphasis) {
            this.emphasis = emphasis;
        }

        List<String> of(CasePage page) {
            List<String> lines = new ArrayList<>();
            if (page.note() != null) {
                lines.add("【" + page.note() + "】");
            }
            lines.add(emphasis.title(page.decided().title()));
            lines.add(particulars(page.decided()));
            for (CasePage.Section section : page.sections()) {
                lines.add("");
                lines.add(emphasis.title(section.part()));
                lines.add(section.text());
            }
            if (!page.cited().isEmpty()) {
                lines.add("");
                lines.add("引用的条文：" + page.cited().stream().map(CaseText::cited).collect(Collectors.joining("，")));
            }
            return lines;
        }

        private static String particulars(CaseAnswer decided) {
            return Stream.of(
                            decided.number(),
                            decided.court(),
                            decided.cause(),
                            decided.procedure(),
                            decided.decided() == null ? null : decided.decided() + " 裁判",
                            decided.tier())
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(" · "));
        }

        private static String cited(CitedArticle cited) {
            return "《" + cited.law() + "》" + cited.number() + (cited.lawId() == null ? "（未收录）" : "")
                    + (cited.today() == null ? "" : "（" + cited.today() + "）");
        }
    }
}
