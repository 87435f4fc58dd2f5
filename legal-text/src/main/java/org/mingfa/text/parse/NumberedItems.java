package org.mingfa.text.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.document.Provision;
import org.mingfa.text.document.Provision.Article;
import org.mingfa.text.numeral.ChineseNumeral;

/**
 * Older interpretations and amendments number their articles {@code 1.} or 一、 and are cited as 第一条; this reads them
 * so. Decisions and notices, whose 一、 are cited as parts and not as articles, stay sections.
 */
final class NumberedItems {

    private static final Pattern TITLE =
            Pattern.compile(".*(?:解释|规定|解答|批复|修正案|若干问题的意见|问题的意见)(?:[（(][^（）()]{1,12}[）)]){0,2}");
    private static final Pattern ARABIC = Pattern.compile("(\\d{1,3})[.．、][\\s\\u3000]*(?!\\d)(.*)");
    private static final Pattern CHINESE = Pattern.compile("([一二三四五六七八九十百]{1,6})、[\\s\\u3000]*(.*)");
    private static final Pattern HEADING = Pattern.compile("[一二三四五六七八九十]{1,3}、[^。；;：:，,]{1,36}");
    private static final int FEWEST = 2;

    private NumberedItems() {}

    /** The numbered articles, with what stands before them; empty if the text is none of this kind. */
    static Optional<List<Provision>> read(String title, List<TextLine> lines) {
        if (!TITLE.matcher(title).matches()) {
            return Optional.empty();
        }
        Pattern form = runs(ARABIC, lines) >= 2 * FEWEST ? ARABIC : CHINESE;
        return runs(form, lines) < FEWEST ? Optional.empty() : Optional.of(read(form, lines));
    }

    /** How far the numbers run 1, 2, 3 …; 0 when a number comes back, as in lists under several headings. */
    private static int runs(Pattern form, List<TextLine> lines) {
        int last = 0;
        for (TextLine line : lines) {
            int number = number(form, line.text());
            if (number == 1 && last > 1) {
                return 0;
            }
            last = number == last + 1 ? number : last;
        }
        return last;
    }

    private static int number(Pattern form, String line) {
        Matcher item = form.matcher(line);
        return item.matches() ? (int) ChineseNumeral.find(item.group(1)).orElse(0) : 0;
    }

    private static List<Provision> read(Pattern form, List<TextLine> lines) {
        List<Provision> provisions = new ArrayList<>();
        List<TextLine> preamble = new ArrayList<>();
        List<String> paragraphs = new ArrayList<>();
        Outline outline = new Outline();
        @Nullable ArticleNumber current = null;
        for (TextLine line : lines) {
            Matcher item = form.matcher(line.text());
            int expected = current == null ? 1 : current.main() + 1;
            boolean next = item.matches() && number(form, line.text()) == expected;
            boolean heading =
                    !next && form == ARABIC && HEADING.matcher(line.text()).matches();
            if (!next && !heading) {
                if (current == null) {
                    preamble.add(line);
                } else {
                    paragraphs.add(line.text());
                }
                continue;
            }
            add(provisions, current, outline, paragraphs);
            if (heading) {
                outline.enter(new Heading(Heading.OUTLINE, line.text(), true));
                continue;
            }
            current = ArticleNumber.of(expected);
            paragraphs.add(item.group(2));
        }
        add(provisions, current, outline, paragraphs);
        provisions.addAll(0, SectionSplitter.split(Provision.Section.Kind.PREAMBLE, List.of(), preamble));
        return provisions;
    }

    private static void add(
            List<Provision> provisions, @Nullable ArticleNumber current, Outline outline, List<String> paragraphs) {
        if (current != null && !paragraphs.isEmpty()) {
            provisions.add(new Article(current, outline.path(), String.join("\n", paragraphs)));
            paragraphs.clear();
        }
    }
}
