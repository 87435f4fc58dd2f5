package org.mingfa.text.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

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
    private static final Pattern DATE_ONLY =
            Pattern.compile("[（(]?\\s*\\d{4}\\s*年\\s*\\d{1,2}\\s*月\\s*\\d{1,2}\\s*日\\s*[）)]?");

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
}
