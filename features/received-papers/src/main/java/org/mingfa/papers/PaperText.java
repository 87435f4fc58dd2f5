package org.mingfa.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.mingfa.text.page.Page;
import org.mingfa.text.page.PageLine;
import org.mingfa.text.problem.Refusal;

/**
 * The lines of all pages as one text without blanks and line ends, for a day may be broken at the end of a line; every character knows
 * its line.
 */
final class PaperText {

    /** Some forty pages; whoever sends more does not send a paper that they have to answer. */
    private static final int LONGEST = 40_000;

    private static final String ODD = ":(),;０１２３４５６７８９";
    private static final String USUAL = "：（），；0123456789";
    private static final String COMMAS = ",，";
    private static final String NO_OTHER = "（）：，。、；〔〕〇○-—－";

    private final String text;
    private final List<Line> lines;
    private final NavigableMap<Integer, Line> byStart = new TreeMap<>();

    /** @param at where each character of the text stands in the line as it was read */
    private record Line(int page, PageLine read, int start, int end, int[] at) {}

    private PaperText(String text, List<Line> lines) {
        this.text = text;
        this.lines = lines;
        lines.forEach(line -> byStart.put(line.start, line));
    }

    static PaperText of(List<Page> pages) {
        StringBuilder text = new StringBuilder();
        List<Line> lines = new ArrayList<>();
        for (int page = 0; page < pages.size(); page++) {
            for (PageLine line : pages.get(page).lines()) {
                int start = text.length();
                int[] at = new int[line.text().length()];
                int count = 0;
                for (int i = 0; i < line.text().length(); i++) {
                    char c = line.text().charAt(i);
                    if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                        text.append(usual(line.text(), i));
                        at[count++] = i;
                    }
                }
                if (count > 0) {
                    lines.add(new Line(page, line, start, text.length(), at));
                }
            }
        }
        if (text.length() > LONGEST) {
            throw new Refusal(Refusal.Kind.BAD_INPUT, "文书有 " + text.length() + " 字，最多读 " + LONGEST + " 字；请只给首页和末页。");
        }
        return new PaperText(text.toString(), List.copyOf(lines));
    }

    /** One form of each sign; a comma between digits is one of thousands, however wide it was read. */
    private static char usual(String line, int at) {
        char c = line.charAt(at);
        boolean isWithinNumber = at > 0
                && at + 1 < line.length()
                && Character.isDigit(line.charAt(at - 1))
                && Character.isDigit(line.charAt(at + 1));
        if (isWithinNumber && COMMAS.indexOf(c) >= 0) {
            return ',';
        }
        int odd = ODD.indexOf(c);
        return odd < 0 ? c : USUAL.charAt(odd);
    }

    /** Whether it came from a picture. */
    boolean isPictured() {
        return lines.stream().anyMatch(line -> !line.read.corners().isEmpty());
    }

    String text() {
        return text;
    }

    /** Every line without blanks. */
    List<String> lines() {
        return lines.stream().map(line -> text.substring(line.start, line.end)).toList();
    }

    int lineStart(int line) {
        return lines.get(line).start;
    }

    /** Whether a line begins there. */
    boolean isLineStart(int at) {
        return byStart.containsKey(at);
    }

    /** Where the line ends that a character stands in. */
    int lineEnd(int at) {
        Map.Entry<Integer, Line> line = byStart.floorEntry(at);
        return line == null || at >= line.getValue().end ? text.length() : line.getValue().end;
    }

    /** Of the least certain character that may be taken for another: a bracket is none, nor is the round zero of a year. */
    double confidence(int start, int end) {
        return lines.stream()
                .filter(line -> line.start < end && start < line.end)
                .flatMapToDouble(line -> IntStream.range(Math.max(start, line.start), Math.min(end, line.end))
                        .filter(at -> NO_OTHER.indexOf(text.charAt(at)) < 0)
                        .mapToDouble(
                                at -> line.read.confidence(line.at[at - line.start], line.at[at - line.start] + 1)))
                .min()
                .orElse(0);
    }

    /** Where on the pages the characters stand; more than one strip where they run over the end of a line. */
    List<PaperStrip> strips(int start, int end) {
        return lines.stream()
                .filter(line -> line.start < end && start < line.end)
                .flatMap(line -> line
                        .read
                        .strip(
                                line.at[Math.max(start, line.start) - line.start],
                                line.at[Math.min(end, line.end) - 1 - line.start] + 1)
                        .map(strip -> PaperStrip.of(line.page, strip))
                        .stream())
                .toList();
    }
}
