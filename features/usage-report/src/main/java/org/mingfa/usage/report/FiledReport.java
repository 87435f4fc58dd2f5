package org.mingfa.usage.report;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingfa.reports.writer.DocxText;

/**
 * The figures of a report as they were filed.
 *
 * @param period 2026-11, or 2026-10/2026-11 of a stage
 * @param figures as they are written, by name and, of each, by the head of the column
 */
public record FiledReport(String period, Map<String, Map<String, String>> figures) {

    private static final String NAME = "指标";
    private static final String SOURCE = "来源";
    private static final Pattern STAGE = Pattern.compile("自(\\d{4})年(\\d{1,2})月至(\\d{4})年(\\d{1,2})月");
    private static final Pattern MONTH = Pattern.compile("关于(\\d{4})年(\\d{1,2})月");

    /** Of a report that was kept as it was made. */
    public static FiledReport of(ProgressReport report) {
        Map<String, Map<String, String>> figures = new LinkedHashMap<>();
        List<String> heads = report.heads();
        report.figures().forEach(figure -> figures.put(figure.name(), row(heads, report.cells(figure))));
        return new FiledReport(report.period(), figures);
    }

    /** Of the file that was filed; nothing where it is no such report. */
    public static Optional<FiledReport> ofDocx(byte[] file) throws IOException {
        return DocxText.read(file).flatMap(FiledReport::of);
    }

    private static Optional<FiledReport> of(DocxText text) {
        @Nullable String period = period(String.join("", text.paragraphs()));
        Map<String, Map<String, String>> figures = new LinkedHashMap<>();
        text.tables().forEach(rows -> read(rows, figures));
        return period == null || figures.isEmpty() ? Optional.empty() : Optional.of(new FiledReport(period, figures));
    }

    private static @Nullable String period(String text) {
        Matcher stage = STAGE.matcher(text);
        if (stage.find()) {
            return month(stage, 1) + "/" + month(stage, 3);
        }
        Matcher month = MONTH.matcher(text);
        return month.find() ? month(month, 1) : null;
    }

    private static String month(Matcher found, int group) {
        return "%s-%02d".formatted(found.group(group), Integer.valueOf(found.group(group + 1)));
    }

    private static void read(List<List<String>> rows, Map<String, Map<String, String>> figures) {
        List<String> heads = rows.getFirst();
        if (heads.getFirst().equals(NAME) && heads.getLast().equals(SOURCE)) {
            rows.stream().skip(1).forEach(cells -> figures.put(cells.getFirst(), row(heads, cells)));
        }
    }

    private static Map<String, String> row(List<String> heads, List<String> cells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 1; i < Math.min(heads.size(), cells.size()); i++) {
            row.put(heads.get(i), cells.get(i));
        }
        return row;
    }
}
