package org.mingfa.text.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.day.WrittenDay;
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.document.Provision;
import org.mingfa.text.document.Provision.Article;
import org.mingfa.text.problem.ErrorCode;
import org.mingfa.text.problem.Problem;

/** Reads the lines below the title: headings, articles, what stands around them, annexes behind them. */
final class Body {

    private static final int LONGEST_TITLE = 40;
    private static final int MOST_PROBLEMS = 20;
    private static final int LOOK_AHEAD = 2_000;
    private static final Pattern ANNEX =
            Pattern.compile("(?:附件|附录|附表|附图|附：|附:)[\\s\\u3000]*[一二三四五六七八九十\\d]{0,3}(?:[:：.．、\\s\\u3000].*|（.*|《.*)?|附");
    private static final Pattern OUTLINE = Pattern.compile("[一二三四五六七八九十]{1,3}[、．.].*");
    private static final Pattern SECOND = Pattern.compile("[（(][一二三四五六七八九十]{1,3}[）)].*");
    private static final Pattern HEADING_AND_ARTICLE = Pattern.compile(
            "(第[^\\s第条]{1,6}[编章节][\\s\\u3000]*[^。；，第]{1,40})(第[^\\s第条]{1,10}条(?:之[^\\s第条]{1,3})?[\\s\\u3000].*)");
    private static final Pattern SIGNATURE =
            Pattern.compile(WrittenDay.ANY.pattern() + "|(?:中华人民共和国)?(?:最高人民法院|最高人民检察院|国务院|公安部|司法部|全国人民代表大会常务委员会)");

    private final String where;
    private final FrontMatter front;
    private final Outline outline = new Outline();
    private final List<Provision> provisions = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<TextLine> loose = new ArrayList<>();
    private final List<TextLine> signatures = new ArrayList<>();
    private final List<String> paragraphs = new ArrayList<>();
    private @Nullable ArticleNumber current;
    private @Nullable ArticleNumber previous;

    Body(String where, FrontMatter front) {
        this.where = where;
        this.front = front;
    }

    List<Problem> problems() {
        return problems;
    }

    List<Provision> read(List<TextLine> all) {
        List<TextLine> lines = withoutRepeatedTitle(all);
        if (!front.division().isEmpty()) {
            outline.enter(new Heading(Heading.BOOK, front.division(), true));
        }
        if (lines.stream().noneMatch(line -> ArticleHead.find(line.text(), null).isPresent())) {
            return readWithoutArticles(lines);
        }
        loose.addAll(front.preface());
        int annex = readArticles(lines);
        closeArticle(Optional.empty());
        flushLoose();
        provisions.addAll(SectionSplitter.split(Provision.Section.Kind.ANNEX, List.of("落款"), signatures));
        readAnnexes(lines.subList(annex, lines.size()));
        return provisions;
    }

    private List<Provision> readWithoutArticles(List<TextLine> lines) {
        provisions.addAll(SectionSplitter.split(Provision.Section.Kind.PREAMBLE, List.of(), front.preface()));
        int annex = annexWithoutArticles(lines);
        List<TextLine> main = lines.subList(0, annex);
        provisions.addAll(NumberedItems.read(front.title(), main)
                .orElseGet(
                        () -> List.copyOf(SectionSplitter.split(Provision.Section.Kind.BODY, outline.path(), main))));
        readAnnexes(lines.subList(annex, lines.size()));
        return provisions;
    }

    /** A list of attachments at the end; an attached plan with its own 一、 is what the notice is about, and body. */
    private static int annexWithoutArticles(List<TextLine> lines) {
        int annex = lines.size();
        for (int i = lines.size() - 1; i > 0; i--) {
            if (OUTLINE.matcher(lines.get(i).text()).matches()) {
                return annex;
            }
            if (isAnnexLine(lines.get(i).text())) {
                annex = i;
            }
        }
        return annex;
    }

    private static boolean isAnnexLine(String text) {
        return text.charAt(0) == '附'
                && text.length() <= LONGEST_TITLE * 2
                && !text.endsWith("。")
                && ANNEX.matcher(text).matches();
    }

    /** Sources print the title once more above the text, line by line. */
    private List<TextLine> withoutRepeatedTitle(List<TextLine> lines) {
        String title = new TextLine(1, front.title(), 0).packed();
        int start = 0;
        while (start < lines.size() && start < 8) {
            String packed = lines.get(start).packed();
            if (packed.length() < 4 || packed.length() > title.length() || !title.contains(packed)) {
                break;
            }
            start++;
        }
        return lines.subList(start, lines.size());
    }

    /** Reads up to the annexes and returns the index of their first line. */
    private int readArticles(List<TextLine> lines) {
        TableOfContents contents = new TableOfContents();
        for (int i = 0; i < lines.size(); i++) {
            TextLine line = lines.get(i);
            if (contents.contains(line)) {
                continue;
            }
            Optional<ArticleHead> head = ArticleHead.find(line.text(), previous);
            if (head.isPresent()) {
                open(head.get(), line);
                continue;
            }
            if (provisions.size() + (current == null ? 0 : 1) > 0 && isAnnex(lines, i)) {
                return i;
            }
            if (!openBehindHeading(line) && !readHeading(lines, i)) {
                readText(line);
            }
        }
        return lines.size();
    }

    private void open(ArticleHead head, TextLine line) {
        closeArticle(Optional.of(head));
        flushLoose();
        if (previous != null && !head.follows(previous) && problems.size() < MOST_PROBLEMS) {
            String message = "条文编号不连续：" + previous + "之后是" + head.number() + "。";
            problems.add(Problem.of(ErrorCode.ARTICLES_OUT_OF_ORDER, where, line.number(), message));
        }
        current = head.number();
        previous = head.number();
        if (!head.text().isEmpty()) {
            paragraphs.add(head.text());
        }
    }

    /** 第二章 灯塔的保护第六条 灯塔由…: a line break was lost between a heading and the next article. */
    private boolean openBehindHeading(TextLine line) {
        Matcher run = HEADING_AND_ARTICLE.matcher(line.text());
        if (line.depth() == 0 || !run.matches()) {
            return false;
        }
        Optional<Heading> heading = Heading.find(run.group(1));
        Optional<ArticleHead> head = ArticleHead.find(run.group(2), previous).filter(found -> found.follows(previous));
        if (heading.isEmpty() || head.isEmpty()) {
            return false;
        }
        closeArticle(Optional.empty());
        flushLoose();
        outline.enter(heading.get());
        open(head.get(), line);
        return true;
    }

    private boolean readHeading(List<TextLine> lines, int at) {
        TextLine line = lines.get(at);
        Optional<Heading> heading = Heading.find(line.text());
        if (heading.isEmpty() && isOutline(lines, at)) {
            int rank = OUTLINE.matcher(line.text()).matches() ? Heading.OUTLINE : Heading.OUTLINE + 1;
            heading = Optional.of(new Heading(rank, line.text(), true));
        }
        if (heading.isPresent()) {
            closeArticle(Optional.empty());
            flushLoose();
            outline.enter(heading.get());
            return true;
        }
        boolean title = outline.awaitsTitle() && current == null && loose.isEmpty();
        if (title && line.text().length() <= LONGEST_TITLE && !line.isSentence()) {
            outline.title(line.packed());
            return true;
        }
        return false;
    }

    /** 一、管辖 above an article, in interpretations that have no chapters; and headings that only Markdown marks. */
    private static boolean isOutline(List<TextLine> lines, int at) {
        TextLine line = lines.get(at);
        String text = line.text();
        boolean form = OUTLINE.matcher(text).matches() || SECOND.matcher(text).matches() || line.depth() > 1;
        if (!form || text.length() > LONGEST_TITLE || line.isSentence() || at + 1 >= lines.size()) {
            return false;
        }
        String next = lines.get(at + 1).text();
        return ArticleHead.find(next, null).isPresent()
                || Heading.find(next).isPresent()
                || OUTLINE.matcher(text).matches() && SECOND.matcher(next).matches() && isOutline(lines, at + 1);
    }

    private void readText(TextLine line) {
        if (current == null) {
            loose.add(line);
        } else {
            paragraphs.add(line.text());
        }
    }

    /** 附件 begins the annexes, unless the numbering of the articles goes on behind it. */
    private boolean isAnnex(List<TextLine> lines, int at) {
        if (!isAnnexLine(lines.get(at).text())) {
            return false;
        }
        for (int i = at + 1; i < Math.min(lines.size(), at + LOOK_AHEAD); i++) {
            Optional<ArticleHead> head = ArticleHead.find(lines.get(i).text(), previous);
            if (head.isPresent() && previous != null && head.get().follows(previous)) {
                return false;
            }
        }
        return true;
    }

    private void closeArticle(Optional<ArticleHead> next) {
        if (current == null) {
            return;
        }
        List<TextLine> signature = new ArrayList<>();
        while (next.isEmpty()
                && paragraphs.size() > 1
                && SIGNATURE.matcher(paragraphs.getLast()).matches()) {
            signature.addFirst(new TextLine(1, paragraphs.removeLast(), 0));
        }
        provisions.add(new Article(current, outline.path(), String.join("\n", paragraphs)));
        paragraphs.clear();
        current = null;
        signatures.addAll(signature);
    }

    private void flushLoose() {
        Provision.Section.Kind kind =
                provisions.isEmpty() ? Provision.Section.Kind.PREAMBLE : Provision.Section.Kind.BODY;
        provisions.addAll(SectionSplitter.split(kind, outline.path(), loose));
        loose.clear();
    }

    private void readAnnexes(List<TextLine> lines) {
        int start = 0;
        for (int i = 1; i <= lines.size(); i++) {
            boolean next = i == lines.size() || isAnnexLine(lines.get(i).text());
            if (next && i > start) {
                List<TextLine> annex = lines.subList(start, i);
                provisions.addAll(SectionSplitter.split(
                        Provision.Section.Kind.ANNEX, List.of(annex.getFirst().text()), annex));
                start = i;
            }
        }
    }
}
