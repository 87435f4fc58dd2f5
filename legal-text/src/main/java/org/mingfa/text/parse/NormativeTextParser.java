package org.mingfa.text.parse;

import java.util.ArrayList;
import java.util.List;
import org.mingfa.text.document.Provision;
import org.mingfa.text.problem.ErrorCode;
import org.mingfa.text.problem.Outcome;
import org.mingfa.text.problem.Problem;

/**
 * Reads the text of a law, an interpretation or a notice into title, 题注, and provisions in their order.
 *
 * <p>Takes lines as an extractor gives them (Markdown or plain). What it cannot place it keeps as a section; odd
 * numbering is reported as a problem, never corrected.
 */
public final class NormativeTextParser {

    /**
     * Parses one text.
     *
     * @param where the input as its reader knows it, for problems
     */
    public Outcome<ParsedText> parse(String where, String text) {
        List<TextLine> lines = LineWrap.unwrap(TextLine.read(text));
        if (lines.isEmpty()) {
            return Outcome.failed(Problem.of(ErrorCode.MALFORMED_DOCUMENT, where, "没有文字。"));
        }
        FrontMatter front = FrontMatter.read(lines);
        List<Problem> problems = new ArrayList<>();
        if (front.title().isEmpty()) {
            problems.add(
                    Problem.of(ErrorCode.MISSING_TITLE, where, lines.getFirst().number(), "开头没有标题。"));
        }
        Body body = new Body(where, front);
        List<Provision> provisions = body.read(lines.subList(front.bodyStart(), lines.size()));
        problems.addAll(body.problems());
        ParsedText parsed = new ParsedText(front.title(), front.notes(), provisions);
        if (parsed.articles().isEmpty()) {
            problems.add(Problem.of(ErrorCode.WITHOUT_ARTICLES, where, "没有第…条的条文。"));
        }
        return new Outcome<>(parsed, problems);
    }

    /**
     * Joins lines that a page's width broke, as they come out of a PDF, so that a line is a paragraph (款) again.
     *
     * <p>Only where the text as a whole looks so: in other sources a line that ends without a stop is a line.
     */
    private static final class LineWrap {

        private static final int SHORTEST_WIDTH = 15;
        private static final int FEWEST_LINES = 8;
        private static final double WRAPPED_SHARE = 0.35;
        private static final String STOPS = "。；：！？”」）》.;:!?)";

        private LineWrap() {}

        static List<TextLine> unwrap(List<TextLine> lines) {
            int width = width(lines);
            if (width < SHORTEST_WIDTH || !isWrapped(lines, width)) {
                return lines;
            }
            List<TextLine> joined = new ArrayList<>();
            int lastLength = 0;
            for (TextLine line : lines) {
                boolean continues = !joined.isEmpty()
                        && lastLength >= width - 3
                        && !ends(joined.getLast().text())
                        && !begins(line);
                if (continues) {
                    TextLine first = joined.removeLast();
                    joined.add(new TextLine(first.number(), first.text() + line.text(), first.depth()));
                } else {
                    joined.add(line);
                }
                lastLength = line.text().length();
            }
            return joined;
        }

        /** The length that nine in ten lines do not exceed; a page's width is the same all through. */
        private static int width(List<TextLine> lines) {
            if (lines.size() < FEWEST_LINES) {
                return 0;
            }
            List<Integer> lengths =
                    lines.stream().map(line -> line.text().length()).sorted().toList();
            int width = lengths.get(lengths.size() * 9 / 10);
            return lengths.getLast() > width + width / 4 ? 0 : width;
        }

        private static boolean isWrapped(List<TextLine> lines, int width) {
            long full = lines.stream()
                    .filter(line -> line.text().length() >= width - 3 && !ends(line.text()))
                    .count();
            return full > lines.size() * WRAPPED_SHARE;
        }

        private static boolean ends(String text) {
            return STOPS.indexOf(text.charAt(text.length() - 1)) >= 0;
        }

        private static boolean begins(TextLine line) {
            String text = line.text();
            boolean item = "（(".indexOf(text.charAt(0)) >= 0 && text.matches("[（(][一二三四五六七八九十]{1,3}[）)].*");
            return line.depth() > 0
                    || item
                    || text.charAt(0) == '第'
                            && (Heading.find(text).isPresent()
                                    || ArticleHead.find(text, null).isPresent());
        }
    }
}
