package org.mingfa.text.parse;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads the title out of the first lines: it may be broken over several, and a 公告 or an order that promulgates the
 * text may stand above it.
 *
 * @param start index of the title's first line; what stands above is the preface
 * @param end index behind its last line
 */
record TitleLines(String title, int start, int end) {

    private static final int LONGEST_LINE = 60;
    private static final int MOST_LINES = 5;
    private static final int LONGEST_PREFACE = 40;
    private static final String NORMS = "(?:条例|规定|办法|解释|规则|决定|决议|意见|批复|答复|复函|通知|公告|细则|方案|修正案|纪要|安排|解答)";
    private static final Pattern COMPLETE = Pattern.compile(".*" + NORMS + "(?:[（(][^）)]{1,12}[）)]){0,2}");
    private static final Pattern LAW = Pattern.compile("(?!.*关于).*法(?:典)?(?:[（(][^）)]{1,12}[）)]){0,2}");
    private static final Pattern PROMULGATION =
            Pattern.compile("(?:.*(?:院|国务院|委员会|部|总局))?公[告吿]|.*(?:主席|国务院|部|总局|委员会)令.{0,12}");
    /** Bodies side by side are written with spaces between them in the head, with 、 in the title. */
    private static final Pattern BODIES = Pattern.compile("(?<=院|部|局|委|会|室|办|署|行)[\\s\\u3000\\u00a0\\u2000-\\u200a]+"
            + "(?=最高人民|公安部|司法部|国家|中国|财政部|民政部|劳动|人力|国务院|卫生|海关|中共|全国|教育|农业|商务|外交|交通|建设|住房|铁道|林业|工业|人事)");

    private static final Pattern SPACES = Pattern.compile("[\\s\\u3000\\u00a0\\u2000-\\u200a]+");
    private static final Pattern LATIN = Pattern.compile(".*[A-Za-z]\\s+[A-Za-z].*");

    static TitleLines read(List<TextLine> lines) {
        TitleLines first = from(lines, 0);
        if (!PROMULGATION.matcher(first.title()).matches()) {
            return first;
        }
        for (int i = first.end(); i < Math.min(lines.size(), LONGEST_PREFACE); i++) {
            if (mayBeTitle(lines, i, i) && !FrontMatter.isNoteLine(lines.get(i).text())) {
                TitleLines real = from(lines, i);
                if (isComplete(real.title()) && real.title().length() > 6) {
                    return real;
                }
            }
        }
        return first;
    }

    private static TitleLines from(List<TextLine> lines, int start) {
        StringBuilder title = new StringBuilder();
        boolean markdown = !lines.isEmpty() && lines.get(start).depth() > 0;
        int here = start;
        while (here < lines.size() && here < start + MOST_LINES) {
            boolean done = here > start
                    && (markdown
                            || isComplete(title.toString())
                                    && !COMPLETE.matcher(lines.get(here).text()).matches());
            if (done || !mayBeTitle(lines, here, start)) {
                break;
            }
            title.append(title.isEmpty() ? "" : " ").append(lines.get(here).text());
            here++;
        }
        return new TitleLines(joined(title.toString()), start, here);
    }

    private static String joined(String title) {
        if (LATIN.matcher(title).matches()) {
            return title;
        }
        String bodies = title;
        String before = "";
        while (!before.equals(bodies)) {
            before = bodies;
            bodies = BODIES.matcher(bodies).replaceFirst("、");
        }
        return SPACES.matcher(bodies).replaceAll("");
    }

    /** A title that ends like one is not continued by the next line, unless that ends like one too. */
    private static boolean isComplete(String title) {
        return title.length() > 4
                && (COMPLETE.matcher(title).matches() || LAW.matcher(title).matches());
    }

    private static boolean mayBeTitle(List<TextLine> lines, int at, int start) {
        TextLine line = lines.get(at);
        String text = line.text();
        boolean later = at > start;
        boolean body = text.length() > LONGEST_LINE && later
                || line.isSentence()
                || FrontMatter.isTableOfContents(line)
                || Heading.find(text).isPresent()
                || ArticleHead.find(text, null).isPresent();
        return !body && !(later && FrontMatter.isNoteLine(text));
    }
}
