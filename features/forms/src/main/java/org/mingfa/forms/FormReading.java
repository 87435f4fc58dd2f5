package org.mingfa.forms;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingfa.forms.Form.Block;
import org.mingfa.forms.Form.Paper;
import org.mingfa.forms.Form.Row;
import org.mingfa.forms.FormList.FormEntry;
import org.mingfa.risk.facts.AnswerReader;
import org.mingfa.risk.facts.InvalidAnswersException;
import org.mingfa.text.problem.Refusal;

/**
 * Reads a filled form back from the text of its file: a line for each row of a table, with tabs between its cells, as
 * extraction gives it. Rows are known by their headings, cells by their labels; what stands elsewhere is not read. For one file.
 */
public final class FormReading {

    private static final Pattern PARAGRAPH = Pattern.compile("\\s?" + CellText.PARAGRAPH);
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final String TICKS = "☑☒√✓✔■";
    private static final String BOX = "\\s*([" + TICKS + "□☐])";

    private final Form form;
    private final Map<String, Object> cells = new LinkedHashMap<>();
    private final OfficialReading official;
    private @Nullable Block block;
    private @Nullable Cell table;

    private FormReading(Form form) {
        this.form = form;
        this.official = new OfficialReading(form, cells);
    }

    /**
     * The form that the text has, known by its title, with its cells.
     *
     * @throws Refusal when no form has this title, or a cell cannot be read
     */
    public static FilledForm read(FormCatalogue catalogue, String text) {
        String compact = compact(text);
        Form form = catalogue.entries().stream()
                .filter(one -> compact.contains(compact(one.title())))
                .min(Comparator.comparingInt((FormEntry one) -> compact.indexOf(compact(one.title())))
                        .thenComparingInt(one -> -one.title().length()))
                .map(one -> catalogue.get(Paper.of(one.paper()), one.kind()))
                .orElseThrow(() -> new Refusal(Refusal.Kind.BAD_INPUT, "认不出是哪一份表：文件里没有任何一份表的标题；标题要与表上的相同。"));
        FormReading reading = new FormReading(form);
        text.lines().forEach(reading::line);
        return FilledForm.read(form, reading.cells);
    }

    private static String compact(String text) {
        return SPACES.matcher(text).replaceAll("");
    }

    private void line(String line) {
        String[] fields = line.split("\t", -1);
        String head = compact(fields[0]);
        if (official.line(fields)) {
            table = null;
            return;
        }
        Optional<Block> begun = fields.length == 1 ? Optional.empty() : findBlock(head, compact(fields[1]));
        if (fields.length == 1) {
            findTable(head).ifPresent(one -> table = one);
        } else if (begun.isPresent()) {
            block = begun.get();
            table = null;
        } else if (table != null) {
            tableRow(table, fields);
        } else if (block != null) {
            row(block, head, fields[1]);
        }
    }

    /** The head of its table: a person may have written the same word into a row. */
    private Optional<Block> findBlock(String head, String beside) {
        return form.blocks().stream()
                .filter(one -> one.printed().isEmpty())
                .filter(one ->
                        beside.equals(FormPaper.CONTENT) && compact(one.title()).equals(head))
                .findFirst();
    }

    private Optional<Cell> findTable(String head) {
        return form.cells().values().stream()
                .filter(cell -> cell.type() == Cell.Type.TABLE)
                .filter(cell -> head.endsWith(FormPaper.ATTACHED + compact(cell.label())))
                .findFirst();
    }

    /** Numbered rows: the head of the table is none. */
    private void tableRow(Cell cell, String[] fields) {
        if (!fields[0].strip().matches("\\d+")) {
            return;
        }
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 0; i < cell.columns().size() && i + 1 < fields.length; i++) {
            Cell column = cell.columns().get(i);
            row.put(
                    column.id(),
                    column.type() == Cell.Type.CHOICES ? List.of(fields[i + 1].split("、")) : text(fields[i + 1]));
        }
        add(cell, row);
    }

    @SuppressWarnings("unchecked") // made here
    private void add(Cell list, Map<String, Object> row) {
        ((List<Object>) cells.computeIfAbsent(list.id(), id -> new ArrayList<>())).add(row);
    }

    private void row(Block in, String head, String content) {
        for (Row row : in.rows()) {
            Cell first = row.cells().getFirst();
            boolean own = head.equals(compact(row.heading()));
            if (first.type() == Cell.Type.PARTY) {
                if (own || head.matches(Pattern.quote(compact(first.label())) + "\\d+")) {
                    add(first, values(first.columns(), content));
                }
            } else if (own) {
                cells.putAll(values(row.cells(), content));
            }
        }
    }

    private record Span(Cell cell, int label, int from) {}

    /** The content of a row by its cells: from the end of a label to the next. */
    private static Map<String, Object> values(List<Cell> cells, String content) {
        List<Span> spans = new ArrayList<>();
        int from = 0;
        for (Cell cell : cells) {
            Span span = span(cell, content, from);
            if (span != null) {
                spans.add(span);
                from = span.from();
            }
        }
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < spans.size(); i++) {
            Span span = spans.get(i);
            int to = i + 1 < spans.size() ? spans.get(i + 1).label() : content.length();
            if (!span.cell().type().isList()) {
                value(span.cell(), content.substring(span.from(), to))
                        .ifPresent(value -> values.put(span.cell().id(), value));
            }
        }
        return values;
    }

    /** By the mark that ours have after a label, else by a colon alone, as a person may have written it. */
    private static @Nullable Span span(Cell cell, String content, int from) {
        if (cell.label().isEmpty()) {
            return new Span(cell, from, from);
        }
        for (String mark : List.of(CellText.AFTER_LABEL, "：")) {
            int at = content.indexOf(cell.label() + mark, from);
            if (at >= 0) {
                return new Span(cell, at, at + cell.label().length() + mark.length());
            }
        }
        return null;
    }

    private static Optional<Object> value(Cell cell, String content) {
        if (!cell.type().isChoice()) {
            return Optional.of(text(content));
        }
        List<String> ticked = new ArrayList<>();
        int from = 0;
        for (Map.Entry<String, String> option : cell.options().entrySet()) {
            Matcher box =
                    Pattern.compile(Pattern.quote(option.getValue()) + BOX).matcher(content);
            if (box.find(from)) {
                from = box.end();
                if (TICKS.contains(box.group(1))) {
                    ticked.add(option.getKey());
                }
            }
        }
        if (cell.type() == Cell.Type.CHOICE && ticked.size() > 1) {
            throw InvalidAnswersException.of(
                    AnswerReader.pointer("/cells", cell.id()), "勾选了 " + ticked.size() + " 项，只能选一项");
        }
        return ticked.isEmpty()
                ? Optional.empty()
                : Optional.of(cell.type() == Cell.Type.CHOICE ? ticked.getFirst() : ticked);
    }

    private static String text(String content) {
        return PARAGRAPH.matcher(content).replaceAll("\n");
    }
}
