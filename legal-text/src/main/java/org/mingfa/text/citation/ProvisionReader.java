package org.mingfa.text.citation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.citation.Numerals.Mark;
import org.mingfa.text.citation.Numerals.NumberList;
import org.mingfa.text.citation.Numerals.NumberSpan;
import org.mingfa.text.citation.StatuteCitation.RangeEnd;
import org.mingfa.text.document.ArticleNumber;

/**
 * Reads 第N条之N第N款第（N）项第N目 with their lists and ranges.
 *
 * <p>Knows nothing of laws: whose articles they are is found by {@link LawReferences}.
 */
final class ProvisionReader {

    /** What follows where 条 counts things (三条街) and is no article. */
    private static final String COUNTED = "街路河线巷沟船鱼毛狗裤心蛇腿";

    private static final List<String> NOT_INSERTED = List.of("一般", "一切", "一些", "一致", "一定");

    private final CleanText text;
    private final List<CitedProvision> parts = new ArrayList<>();
    private int here;

    private ProvisionReader(CleanText text, int at) {
        this.text = text;
        this.here = at;
    }

    /** One cited provision and where it stands; the law's name not included. */
    record CitedProvision(
            ArticleNumber article,
            @Nullable Integer paragraph,
            @Nullable Integer item,
            @Nullable Integer subitem,
            @Nullable RangeEnd to,
            int start,
            int end) {

        StatuteCitation citation(@Nullable String law, @Nullable String version, @Nullable String via) {
            return new StatuteCitation(law, article, paragraph, item, subitem, to, version, via);
        }

        private CitedProvision to(@Nullable RangeEnd newTo, int newEnd) {
            return new CitedProvision(article, paragraph, item, subitem, newTo, start, newEnd);
        }
    }

    /** The list of articles that begins at the place; empty if none does. */
    static List<CitedProvision> articlesAt(CleanText text, int at) {
        ProvisionReader reader = new ProvisionReader(text, at);
        reader.articles(Mark.REQUIRED);
        return reader.parts;
    }

    /** The same where 第 may be left out: 195条, 577、585条. */
    static List<CitedProvision> unmarkedArticlesAt(CleanText text, int at) {
        ProvisionReader reader = new ProvisionReader(text, at);
        reader.articles(Mark.OPTIONAL);
        return reader.parts;
    }

    /** The parts of a known article that begin at the place: 第一款、第二款 behind 本条; empty if none does. */
    static List<CitedProvision> partsAt(CleanText text, int at, ArticleNumber article, @Nullable Integer paragraph) {
        ProvisionReader reader = new ProvisionReader(text, at);
        reader.partsOf(article, paragraph, at);
        reader.parts.removeIf(part -> part.end() <= at);
        return reader.parts;
    }

    private void articles(Mark mark) {
        NumberList heads = articleHead(here, mark);
        while (heads != null) {
            articles(heads);
            int joint = Numerals.afterJoint(text, here);
            heads = joint == 0 ? null : articleHead(joint, Mark.OPTIONAL);
        }
    }

    private @Nullable NumberList articleHead(int at, Mark mark) {
        NumberList heads = Numerals.listed(text, at, '条', mark);
        return heads == null || COUNTED.indexOf(text.at(heads.end())) >= 0 ? null : heads;
    }

    private void articles(NumberList heads) {
        for (NumberSpan head : heads.entries().subList(0, heads.entries().size() - 1)) {
            ArticleNumber article = ArticleNumber.of(head.number());
            parts.add(new CitedProvision(article, null, null, null, articleRange(head), head.start(), head.end()));
        }
        NumberSpan last = heads.last();
        here = heads.end();
        if (last.to() > 0) {
            ArticleNumber article = ArticleNumber.of(last.number());
            parts.add(new CitedProvision(article, null, null, null, articleRange(last), last.start(), here));
            return;
        }
        ArticleNumber article = new ArticleNumber(last.number(), inserted());
        partsOf(article, null, last.start());
    }

    private static @Nullable RangeEnd articleRange(NumberSpan head) {
        return head.to() == 0 ? null : RangeEnd.ofArticle(ArticleNumber.of(head.to()));
    }

    /** N of 之N, stepping over it; 0 if there is none. */
    private int inserted() {
        if (text.at(here) != '之' || NOT_INSERTED.stream().anyMatch(word -> text.startsWith(word, here + 1))) {
            return 0;
        }
        NumberSpan number = Numerals.number(text, here + 1);
        if (number == null || number.number() > 999) {
            return 0;
        }
        here = number.end();
        return number.number();
    }

    private void partsOf(ArticleNumber article, @Nullable Integer paragraph, int start) {
        CitedProvision current = new CitedProvision(article, paragraph, null, null, null, start, here);
        CitedProvision finer = finer(current);
        parts.add(finer);
        boolean more = true;
        while (more) {
            more = range() || sibling();
        }
    }

    /** Steps over 款, 项, 目 as far as they follow; several of a list are added but for the last, which is returned. */
    private CitedProvision finer(CitedProvision whole) {
        CitedProvision part = whole;
        if (part.paragraph() == null && part.item() == null) {
            part = last(part, Numerals.listed(text, here, '款', Mark.REQUIRED), Unit.PARAGRAPH);
        }
        if (part.item() == null && part.to() == null) {
            part = last(part, items(here, Mark.REQUIRED), Unit.ITEM);
        }
        if (part.item() != null && part.subitem() == null && part.to() == null) {
            part = last(part, Numerals.listed(text, here, '目', Mark.REQUIRED), Unit.SUBITEM);
        }
        return part;
    }

    private enum Unit {
        PARAGRAPH,
        ITEM,
        SUBITEM
    }

    private CitedProvision last(CitedProvision whole, @Nullable NumberList listed, Unit unit) {
        if (listed == null || isWord(unit, listed.end())) {
            return whole;
        }
        int start = whole.start();
        for (NumberSpan entry : listed.entries()) {
            CitedProvision part = with(whole, unit, entry, start);
            if (entry == listed.last()) {
                here = listed.end();
                return part;
            }
            parts.add(part);
            start = entry.end() + 1;
        }
        return whole;
    }

    /** 款项 and 项目 are words, not a paragraph or an item. */
    private boolean isWord(Unit unit, int end) {
        char next = text.at(end);
        return unit == Unit.PARAGRAPH && next == '项' || unit == Unit.ITEM && next == '目' && text.at(end - 1) == '项';
    }

    private static CitedProvision with(CitedProvision whole, Unit unit, NumberSpan entry, int start) {
        Integer to = entry.to() == 0 ? null : entry.to();
        Integer n = entry.number();
        int end = entry.end();
        ArticleNumber article = whole.article();
        return switch (unit) {
            case PARAGRAPH -> {
                RangeEnd range = to == null ? null : new RangeEnd(null, to, null, null);
                yield new CitedProvision(article, n, null, null, range, start, end);
            }
            case ITEM -> {
                RangeEnd range = to == null ? null : new RangeEnd(null, null, to, null);
                yield new CitedProvision(article, whole.paragraph(), n, null, range, start, end);
            }
            case SUBITEM -> {
                RangeEnd range = to == null ? null : new RangeEnd(null, null, null, to);
                yield new CitedProvision(article, whole.paragraph(), whole.item(), n, range, start, end);
            }
        };
    }

    /** 第（N）项, （N）项, 第（N）, （N） or 第N项. */
    private @Nullable NumberList items(int at, Mark mark) {
        int open = text.at(at) == '第' ? at + 1 : at;
        if (text.at(open) != '（') {
            return Numerals.listed(text, at, '项', mark);
        }
        NumberSpan number = Numerals.number(text, open + 1);
        if (number == null || text.at(number.end()) != '）') {
            return null;
        }
        int close = number.end() + 1;
        int end = text.at(close) == '项' ? close + 1 : close;
        return new NumberList(List.of(new NumberSpan(number.number(), 0, at, end)), end);
    }

    /** Steps over 至第N条, 至第N款, 至第（N）项 behind the current part. */
    private boolean range() {
        CitedProvision current = parts.getLast();
        int at = Numerals.afterRange(text, here);
        if (at == 0 || current.to() != null) {
            return false;
        }
        RangeEnd end = rangeEnd(current, at);
        if (end == null) {
            return false;
        }
        parts.removeLast();
        parts.add(current.to(end, here));
        return true;
    }

    private @Nullable RangeEnd rangeEnd(CitedProvision current, int at) {
        NumberList listed = current.subitem() == null ? null : Numerals.listed(text, at, '目', Mark.OPTIONAL);
        if (listed != null) {
            here = listed.end();
            return new RangeEnd(null, null, null, listed.last().number());
        }
        listed = current.item() == null ? null : items(at, Mark.OPTIONAL);
        if (listed != null) {
            here = listed.end();
            return new RangeEnd(null, null, listed.last().number(), null);
        }
        listed = current.paragraph() == null ? null : Numerals.listed(text, at, '款', Mark.OPTIONAL);
        if (listed != null) {
            here = listed.end();
            return new RangeEnd(null, listed.last().number(), null, null);
        }
        listed = articleHead(at, Mark.OPTIONAL);
        if (listed == null || listed.entries().size() > 1) {
            return null;
        }
        here = listed.end();
        return RangeEnd.ofArticle(new ArticleNumber(listed.last().number(), inserted()));
    }

    /** Steps over 、第N款 and 、第（N）项 that repeat the article, or the article and the paragraph. */
    private boolean sibling() {
        int at = Numerals.afterJoint(text, here);
        if (at == 0) {
            return false;
        }
        CitedProvision current = parts.getLast();
        CitedProvision whole = new CitedProvision(current.article(), null, null, null, null, at, at);
        CitedProvision item =
                new CitedProvision(current.article(), current.paragraph(), current.item(), null, null, at, at);
        return current.subitem() != null && added(item, Numerals.listed(text, at, '目', Mark.REQUIRED), Unit.SUBITEM)
                || current.item() != null && added(item, items(at, Mark.REQUIRED), Unit.ITEM)
                || current.paragraph() != null
                        && added(whole, Numerals.listed(text, at, '款', Mark.REQUIRED), Unit.PARAGRAPH);
    }

    private boolean added(CitedProvision whole, @Nullable NumberList listed, Unit unit) {
        if (listed == null || isWord(unit, listed.end())) {
            return false;
        }
        parts.add(finer(last(whole, listed, unit)));
        return true;
    }
}
