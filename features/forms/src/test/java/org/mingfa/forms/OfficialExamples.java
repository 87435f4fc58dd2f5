package org.mingfa.forms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingfa.forms.Form.PrintedRow;
import org.mingfa.forms.OfficialPaper.Section;
import org.mingfa.forms.OfficialPaper.Words;

/** Pours worked examples of the book into our papers, row by row, and notes what does not fit. */
final class OfficialExamples {

    private static final Pattern BOX = Pattern.compile("[☐☑□]");

    private final List<String> differences = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();
    private int rows;
    private int poured;
    private int ticks;
    private int ticked;

    /** The book's conversion has ☐ for a tick and □ for an open box. */
    private static String ticked(String text) {
        return text.replace('☐', '☑');
    }

    void pour(OfficialPaper example, Form form) {
        Map<String, Object> cells = new LinkedHashMap<>();
        Map<PrintedRow, String> source = new LinkedHashMap<>();
        for (Section section : example.sections()) {
            int next = 0;
            List<PrintedRow> printed = form.blocks().stream()
                    .filter(block -> RowText.compact(block.title()).equals(RowText.compact(section.title())))
                    .flatMap(block -> block.printed().stream())
                    .toList();
            for (Words words : section.rows()) {
                if (words.label() == null) {
                    continue;
                }
                rows++;
                int at = find(printed, words.label(), next);
                if (at < 0) {
                    differences.add(form.title() + "\t" + words.label() + "\t空表没有这一行，或者在别处");
                    continue;
                }
                next = isParty(printed.get(at)) ? at : at + 1;
                row(form, printed.get(at), words, cells, source);
            }
        }
        check(form, FilledForm.read(form, cells), source);
    }

    private static boolean isParty(PrintedRow row) {
        return row.row() != null && row.row().cells().getFirst().type() == Cell.Type.PARTY;
    }

    private static int find(List<PrintedRow> printed, String label, int from) {
        for (int i = from; i < printed.size(); i++) {
            RowText head = printed.get(i).head();
            if (head != null && head.matches(ticked(label))) {
                return i;
            }
        }
        return -1;
    }

    private void row(
            Form form, PrintedRow row, Words words, Map<String, Object> cells, Map<PrintedRow, String> source) {
        String text = ticked(Objects.requireNonNullElse(words.text(), ""));
        @Nullable
        Map<String, Object> values = row.columns().getFirst().read(text).orElse(null);
        if (values == null || row.row() == null) {
            differences.add(form.title() + "\t" + words.label() + "\t实例这一行的字与空表不同");
            return;
        }
        poured++;
        if (isParty(row)) {
            return; // masked
        }
        Map<String, Object> found = new LinkedHashMap<>(values);
        row.head().read(ticked(words.label())).ifPresent(found::putAll);
        for (Cell cell : row.row().cells()) {
            Object value = found.get(cell.id());
            if (value instanceof List<?> codes) {
                cells.put(cell.id(), cell.type() == Cell.Type.CHOICE ? codes.getFirst() : codes);
            } else if (value != null && cell.type() == Cell.Type.TEXT) {
                cells.put(cell.id(), value);
            }
        }
        source.put(row, ticked(words.label()) + text);
    }

    /** Printed again, each row has the boxes of the example. */
    private void check(Form form, FilledForm filled, Map<PrintedRow, String> source) {
        source.forEach((row, text) -> {
            String ours = row.head().print(filled.values(), false)
                    + row.columns().getFirst().print(filled.values(), false);
            long marks = text.chars().filter(c -> c == '☑').count();
            ticks += (int) marks;
            if (boxes(ours).equals(boxes(text))) {
                ticked += (int) marks;
            } else if (row.row().cells().stream().anyMatch(cell -> cell.type() == Cell.Type.CHOICE && marks > 1)) {
                differences.add(form.title() + "\t" + row.row().heading() + "\t实例把只能选一项的勾了几项");
            } else {
                wrong.add(form.title() + " " + row.row().heading() + ": " + boxes(text) + " / " + boxes(ours));
            }
        });
    }

    private static String boxes(String text) {
        return BOX.matcher(text).results().map(found -> found.group()).reduce("", String::concat);
    }

    List<String> wrong() {
        return wrong;
    }

    String report() {
        return "有标签的行 " + rows + "，灌进 " + poured + "；这些行里的勾 " + ticks + "，一致 " + ticked + "；"
                + LocalDate.of(2025, 7, 14) + " 起施行的文本\n" + String.join("\n", differences) + "\n";
    }
}
