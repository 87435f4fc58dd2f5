package org.mingfa.api.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.answers.AnswerJson;
import org.mingfa.api.usage.Traffic.Event;
import org.mingfa.reports.writer.DocumentFormat;
import org.mingfa.risk.assessment.RiskEngine;
import org.mingfa.usage.ReportAnswers;
import org.mingfa.usage.ReportAnswers.Filing;
import org.mingfa.usage.ReportAnswers.MonthlyQuestion;
import org.mingfa.usage.ReportAnswers.StageQuestion;
import org.mingfa.usage.report.CourtStatement;
import org.mingfa.usage.report.ProgressReport;
import org.mingfa.usage.report.ProgressReport.ChapterPart;
import org.mingfa.usage.report.ReportFigure;

/**
 * From single requests to the files that are filed, against figures that are counted apart from the product; more than 200,000
 * requests in the month. What is different on another database UsageContract looks at, table by table.
 */
class MonthOfUsageTest {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final int PER_WORKDAY = 10_500;
    private static final Pattern TEXT = Pattern.compile("<w:t(?: [^>]*)?>([^<]*)</w:t>");
    private static final Filing FILING =
            new Filing(ReportAnswers.province("浙江"), CourtStatement.NONE, null, LocalDate.of(2026, 12, 5));

    private static final RiskEngine ENGINE = RiskEngine.load();

    private final ReportAnswers reports = new ReportAnswers(() -> ENGINE);

    @TempDir
    private Path data;

    @Test
    void bothReportsHaveTheFiguresThatTheEventsHave() throws IOException {
        TwoMonths played = TwoMonths.on(UsageDatabaseFile.under(data), PER_WORKDAY);
        assertThat(played.november().lost()).isZero();
        monthly(played);
        stage(played);
    }

    private void monthly(TwoMonths played) throws IOException {
        FiguresOfEvents own = new FiguresOfEvents(played.events(), NOVEMBER.atDay(1), NOVEMBER.atEndOfMonth());
        assertThat(played.november().total()).isEqualTo(own.requestsOfUsers());
        assertThat(played.november().hours()).isEqualTo(own.hours());
        ProgressReport report =
                reports.monthly(new MonthlyQuestion(NOVEMBER, played.november(), List.of(played.october()), FILING));
        Map<String, String> shown =
                own.shown(judged(played, NOVEMBER, 1), judged(played, NOVEMBER, 1) - judged(played, NOVEMBER, 3));
        check(report, shown, own.monthlyTables(), own.items());
        List<ChapterPart> services = report.chapters().get(3).parts();
        assertThat(Objects.requireNonNull(services.get(2).chart()).bars().stream()
                        .map(bar -> bar.value().longValue()))
                .isEqualTo(own.days());
        Map<String, String> october = new FiguresOfEvents(played.events(), TwoMonths.FIRST, OCTOBER.atEndOfMonth())
                .shown(judged(played, OCTOBER, 1), 0);
        assertThat(figures(report, ReportFigure::shownBefore)).containsEntry("S5.1", october.get("S5.1"));
        keep("month", DocumentFormat.DOCX.write(report.document()));
        keepUsage(played);
    }

    private void stage(TwoMonths played) throws IOException {
        FiguresOfEvents own = new FiguresOfEvents(played.events(), TwoMonths.FIRST, TwoMonths.LAST);
        ProgressReport report = reports.stage(
                new StageQuestion(OCTOBER, NOVEMBER, List.of(played.october(), played.november()), FILING));
        int all = judged(played, OCTOBER, 1) + judged(played, NOVEMBER, 1);
        int useless = judged(played, OCTOBER, 3) + judged(played, NOVEMBER, 3);
        check(report, own.shown(all, all - useless), own.tables(), own.items());
        keep("stage", DocumentFormat.DOCX.write(report.document()));
    }

    /** Every so many of those that were judged. */
    private static int judged(TwoMonths played, YearMonth month, int one) {
        int every = one * TwoMonths.JUDGED;
        int judged = 0;
        for (int i = every; i <= played.events().size(); i += every) {
            Event event = played.events().get(i - 1);
            judged += YearMonth.from(event.at().atZone(SetClock.CHINA)).equals(month) ? 1 : 0;
        }
        return judged;
    }

    private static void check(
            ProgressReport report,
            Map<String, String> shown,
            Map<String, List<List<String>>> tables,
            Map<String, String> items)
            throws IOException {
        Map<String, String> told = figures(report, ReportFigure::shown);
        told.keySet().removeIf(id -> !shown.containsKey(id) && told.get(id).startsWith("缺（"));
        assertThat(told).isEqualTo(shown);
        List<ChapterPart> parts = Stream.concat(
                        report.chapters().stream().flatMap(chapter -> chapter.parts().stream()),
                        report.technical().stream())
                .toList();
        tables.forEach(
                (heading, rows) -> assertThat(rows(parts, heading)).as(heading).isEqualTo(rows));
        assertThat(rows(parts, "诉讼风险提示（按2003年风险提示书十七项）"))
                .containsAll(items.entrySet().stream()
                        .map(item -> List.of(item.getKey(), item.getValue()))
                        .toList());
        List<String> written = words(DocumentFormat.DOCX.write(report.document()));
        report.figures()
                .filter(figure -> shown.containsKey(figure.id()))
                .forEach(figure -> assertThat(written).containsSequence(figure.name(), shown.get(figure.id())));
        List<String> technical = words(DocumentFormat.DOCX.write(report.technicalDocument()));
        tables.values()
                .forEach(rows -> rows.forEach(row -> assertThat(technical).containsSequence(row)));
    }

    private static Map<String, String> figures(ProgressReport report, Function<ReportFigure, String> written) {
        Map<String, String> figures = new TreeMap<>();
        report.figures().forEach(figure -> figures.put(figure.id(), written.apply(figure)));
        return figures;
    }

    private static List<List<String>> rows(List<ChapterPart> parts, String heading) {
        ChapterPart found = parts.stream()
                .filter(part -> heading.equals(part.heading()) && part.table() != null)
                .findFirst()
                .orElseThrow();
        return Objects.requireNonNull(found.table()).rows();
    }

    /** What stands in a docx file, run by run. */
    private static List<String> words(byte[] docx) throws IOException {
        List<String> words = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("word/document.xml")) {
                    Matcher matcher = TEXT.matcher(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                    while (matcher.find()) {
                        words.add(matcher.group(1));
                    }
                }
            }
        }
        return words;
    }

    /** For whoever wants to look at the pages, or to make the reports by the command. */
    private void keep(String name, byte[] docx) throws IOException {
        Files.write(folder().resolve(name + ".docx"), docx);
    }

    private void keepUsage(TwoMonths played) throws IOException {
        Files.writeString(folder().resolve("2026-10.json"), AnswerJson.write(played.october()));
        Files.writeString(folder().resolve("2026-11.json"), AnswerJson.write(played.november()));
    }

    private Path folder() throws IOException {
        return Files.createDirectories(Path.of("target", "traffic"));
    }
}
