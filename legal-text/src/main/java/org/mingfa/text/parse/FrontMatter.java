package org.mingfa.text.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.mingfa.text.day.WrittenDay;

/**
 * What stands above the body: the title, which may run over several lines, and the notes on who adopted the text and
 * when (题注, 立法法 第六十五条).
 *
 * @param division a second title line of the first rank: the Civil Code comes in one file per book
 * @param preface the 公告 or order above the title
 * @param bodyStart index of the first line that belongs to neither
 */
record FrontMatter(String title, String division, List<String> notes, List<TextLine> preface, int bodyStart) {

    private static final int LONGEST_TITLE_LINE = 60;
    private static final int LONGEST_NOTE = 400;
    private static final Pattern NOTE = Pattern.compile(
            "[（(]?\\s*(?:根据|经)?\\s*(?:[12１２]\\d{3}|[一二][〇○零九八0-9一二三四五六七八九]{3})\\s*年\\s*[\\d一二三四五六七八九十]{1,3}\\s*月.*");
    private static final Pattern VERB =
            Pattern.compile(".*(?:通过|公布|修正|修订|发布|施行|实施|批准|印发|颁布|起执行|废止|修改|生效|签署|失效|令第|第.{1,9}号).*");
    private static final Pattern NUMBER =
            Pattern.compile("[（(]?[\\u4e00-\\u9fa5、 ]{1,30}[〔\\[（(【〖]\\s*\\d{4}\\s*[〕\\]）)】〗]\\s*第?\\s*\\d+\\s*号[）)]?"
                    + "|[\\u4e00-\\u9fa5]{2,30}令?\\s*第?[\\d一二三四五六七八九十百〇零]{1,6}号[）)]?");
    private static final Pattern DATE_ONLY = Pattern.compile("[（(]?\\s*" + WrittenDay.ARABIC.pattern() + "\\s*[）)]?");

    static FrontMatter read(List<TextLine> lines) {
        TitleLines title = TitleLines.read(lines);
        int here = title.end();
        String division = "";
        List<String> notes = new ArrayList<>();
        while (here < lines.size()) {
            TextLine line = lines.get(here);
            if (line.depth() == 1
                    && notes.isEmpty()
                    && Heading.find(line.text()).isEmpty()
                    && division.isEmpty()) {
                division = line.text();
                here++;
                continue;
            }
            int noteEnd = noteEnd(lines, here);
            if (noteEnd == here) {
                break;
            }
            notes.add(joined(lines.subList(here, noteEnd)));
            here = noteEnd;
        }
        return new FrontMatter(title.title(), division, List.copyOf(notes), lines.subList(0, title.start()), here);
    }

    static boolean isTableOfContents(TextLine line) {
        String packed = line.text().length() > 10 ? line.text() : line.packed();
        return packed.equals("目录") || packed.equals("目次");
    }

    /** A line that is, or begins, a note. */
    static boolean isNoteLine(String text) {
        boolean bracket = text.startsWith("（") || text.startsWith("(");
        return isNote(text) || bracket && VERB.matcher(text).matches();
    }

    private static boolean isNote(String text) {
        boolean dated = NOTE.matcher(text).matches() && VERB.matcher(text).matches();
        return text.length() <= LONGEST_NOTE && dated
                || text.length() <= LONGEST_TITLE_LINE
                        && (NUMBER.matcher(text).matches()
                                || DATE_ONLY.matcher(text).matches());
    }

    /** Index behind the note that begins at the line; the same index if none does. */
    private static int noteEnd(List<TextLine> lines, int at) {
        String text = lines.get(at).text();
        boolean open = text.startsWith("（") || text.startsWith("(");
        if (!open) {
            return isNote(text) && ArticleHead.find(text, null).isEmpty() ? at + 1 : at;
        }
        int depth = 0;
        StringBuilder note = new StringBuilder();
        for (int end = at; end < lines.size() && end < at + 20; end++) {
            String line = lines.get(end).text();
            depth += brackets(line);
            note.append(line);
            if (depth <= 0) {
                boolean dated =
                        note.toString().matches("(?s).*(?:\\d{4}|[一二][〇○零九八].{2})\\s*年.*") || isNote(note.toString());
                boolean outline = text.matches("[（(][一二三四五六七八九十\\d]{1,3}[）)].*");
                return dated && !outline && VERB.matcher(note).find() ? end + 1 : at;
            }
        }
        return at;
    }

    private static int brackets(String line) {
        int depth = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            depth += c == '（' || c == '(' ? 1 : c == '）' || c == ')' ? -1 : 0;
        }
        return depth;
    }

    private static String joined(List<TextLine> lines) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line.text()));
        return text.toString();
    }

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
        private static final Pattern BODIES =
                Pattern.compile("(?<=院|部|局|委|会|室|办|署|行)[\\s\\u3000\\u00a0\\u2000-\\u200a]+"
                        + "(?=最高人民|公安部|司法部|国家|中国|财政部|民政部|劳动|人力|国务院|卫生|海关|中共|全国|教育|农业|商务|外交|交通|建设|住房|铁道|林业|工业|人事)");

        private static final Pattern SPACES = Pattern.compile("[\\s\\u3000\\u00a0\\u2000-\\u200a]+");
        private static final Pattern LATIN = Pattern.compile(".*[A-Za-z]\\s+[A-Za-z].*");

        static TitleLines read(List<TextLine> lines) {
            TitleLines first = from(lines, 0);
            if (!PROMULGATION.matcher(first.title()).matches()) {
                return first;
            }
            for (int i = first.end(); i < Math.min(lines.size(), LONGEST_PREFACE); i++) {
                if (mayBeTitle(lines, i, i)
                        && !FrontMatter.isNoteLine(lines.get(i).text())) {
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
                                        && !COMPLETE.matcher(lines.get(here).text())
                                                .matches());
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
}
