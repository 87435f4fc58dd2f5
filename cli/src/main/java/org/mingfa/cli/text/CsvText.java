package org.mingfa.cli.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mingfa.text.problem.Refusal;

/** Tables as comma-separated values with a head (RFC 4180), as spreadsheets read and write them. */
public final class CsvText {

    /** By which spreadsheets know UTF-8. */
    private static final String MARK = "\uFEFF";

    private final String text;
    private final List<List<String>> rows = new ArrayList<>();
    private List<String> row = new ArrayList<>();
    private int at;

    private CsvText(String text) {
        this.text = text;
    }

    /**
     * Each row by the names of its columns; empty cells and empty rows are left out.
     *
     * @throws Refusal when a row has more cells than the head, or a quotation is not closed
     */
    public static List<Map<String, Object>> parse(String text) {
        List<List<String>> rows = new CsvText(text.startsWith(MARK) ? text.substring(1) : text).rows();
        if (rows.isEmpty()) {
            throw refused(1, "没有表头");
        }
        List<String> head = rows.getFirst();
        List<Map<String, Object>> records = new ArrayList<>();
        for (int i = 1; i < rows.size(); i++) {
            Map<String, Object> record = record(head, rows.get(i), i + 1);
            if (!record.isEmpty()) {
                records.add(record);
            }
        }
        return records;
    }

    private static Map<String, Object> record(List<String> head, List<String> cells, int line) {
        Map<String, Object> record = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i).strip();
            if (cell.isEmpty()) {
                continue;
            }
            if (i >= head.size() || head.get(i).isBlank()) {
                throw refused(line, "比表头多一格“" + cell + "”；金额里有逗号的，用双引号括起来");
            }
            record.put(head.get(i).strip(), cell);
        }
        return record;
    }

    private List<List<String>> rows() {
        while (at < text.length()) {
            row.add(text.charAt(at) == '"' ? quoted() : plain());
            boolean ends = at >= text.length() || text.charAt(at) != ',';
            at++;
            if (ends) {
                rows.add(row);
                row = new ArrayList<>();
            } else if (at == text.length()) {
                row.add("");
                rows.add(row);
            }
        }
        return rows;
    }

    /** Up to the comma or the end of the line; a line may end with both CR and LF. */
    private String plain() {
        int start = at;
        while (at < text.length() && text.charAt(at) != ',' && text.charAt(at) != '\n') {
            at++;
        }
        return text.substring(start, at);
    }

    /** A quotation mark within is written twice. */
    private String quoted() {
        StringBuilder cell = new StringBuilder();
        for (at++; at < text.length(); at++) {
            if (text.charAt(at) != '"') {
                cell.append(text.charAt(at));
            } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                cell.append('"');
                at++;
            } else {
                at++;
                return cell.append(plain()).toString();
            }
        }
        throw refused(rows.size() + 1, "双引号没有成对");
    }

    private static Refusal refused(int line, String why) {
        return new Refusal(Refusal.Kind.BAD_INPUT, "CSV 第 " + line + " 行" + why + "。");
    }

    /** A table with its head. */
    public static String format(List<List<String>> rows) {
        return rows.stream()
                .map(cells -> cells.stream().map(CsvText::cell).collect(Collectors.joining(",", "", "\r\n")))
                .collect(Collectors.joining("", MARK, ""));
    }

    private static String cell(String text) {
        return text.matches("(?s).*[\",\r\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
