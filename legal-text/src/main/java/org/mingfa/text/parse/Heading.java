package org.mingfa.text.parse;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The head of a division: 第一编 总则, 第三章, 附则, 序言.
 *
 * @param rank 1 编, 2 分编, 3 章, 4 节, 5 一、, 6 （一）; a heading ends those of its rank and above it in number
 * @param text one space between number and title, none inside the title
 * @param titled whether a title stands behind the number
 */
record Heading(int rank, String text, boolean titled) {

    static final int BOOK = 1;
    static final int CHAPTER = 3;
    static final int OUTLINE = 5;
    private static final int LONGEST = 60;
    private static final Set<String> UNNUMBERED = Set.of("总则", "分则", "附则", "序言", "前言", "序", "罚则", "总纲", "引言");
    private static final String STARTS = "总分附序前罚引";
    private static final Pattern NUMBERED = Pattern.compile(
            "第[\\s\\u3000\\u00a0\\u2000-\\u200a]*([零〇一二三四五六七八九十百\\d]{1,6})[\\s\\u3000\\u00a0\\u2000-\\u200a]*(分编|编|章|节|部分)([\\s\\u3000\\u00a0\\u2000-\\u200a]*)(.*)");
    private static final Pattern PAGE = Pattern.compile("[\\s.．…·\\u3000\\-—]*[(（]?\\d{1,4}[)）]?$");
    private static final Pattern SENTENCE = Pattern.compile(".*[。；;！？].*|.*[，,：:]$|规定.*|所列.*|的.*|和第.*|、.*|至第.*");

    /** Reads a numbered or an unnumbered heading. */
    static Optional<Heading> find(String line) {
        if (line.length() > LONGEST || line.isEmpty()) {
            return Optional.empty();
        }
        if (line.charAt(0) == '第') {
            return numbered(line);
        }
        if (STARTS.indexOf(line.charAt(0)) < 0) {
            return Optional.empty();
        }
        String packed = packed(PAGE.matcher(line).replaceFirst(""));
        return UNNUMBERED.contains(packed) ? Optional.of(new Heading(BOOK, packed, true)) : Optional.empty();
    }

    private static Optional<Heading> numbered(String line) {
        Matcher heading = NUMBERED.matcher(line);
        if (!heading.matches()) {
            return Optional.empty();
        }
        String title = heading.group(4);
        if (SENTENCE.matcher(title).matches() || title.startsWith("第") && title.endsWith("条")) {
            return Optional.empty();
        }
        String unit = heading.group(2);
        String name = packed(withoutPage(title));
        String text = "第" + heading.group(1) + unit + (name.isEmpty() ? "" : " " + name);
        return Optional.of(new Heading(rank(unit), text, !name.isEmpty()));
    }

    private static int rank(String unit) {
        return switch (unit) {
            case "编", "部分" -> BOOK;
            case "分编" -> 2;
            case "章" -> CHAPTER;
            default -> 4;
        };
    }

    /** Without the dots and the page number of a table of contents. */
    private static String withoutPage(String title) {
        return PAGE.matcher(title).replaceFirst("");
    }

    private static String packed(String text) {
        return new TextLine(1, text, 0).packed();
    }
}
