package org.mingfa.text.citation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.citation.Citation.LawTitle;
import org.mingfa.text.citation.Citation.UnresolvedReference;
import org.mingfa.text.citation.Citation.UnresolvedReference.Reason;
import org.mingfa.text.citation.LawReferences.Reference;
import org.mingfa.text.citation.Numerals.NumberSpan;
import org.mingfa.text.citation.ProvisionReader.CitedProvision;
import org.mingfa.text.document.ArticleNumber;

/**
 * Reads what a text cites in a loose form: 同条第二款, 民法典195条, 第N条 with other words between it and its law. Only for the
 * check of a text, where nothing may pass unseen; an index has no use for guesses. What cannot be resolved is listed.
 */
final class LooseCitations {

    private static final Pattern SAME = Pattern.compile("(?:同|该|本|上|前)(?:条|款|项)");
    private static final Pattern SAYS = Pattern.compile("(?:之|的|中|所|还|也|又|同时|明确|亦|另)?(?:规定|明确|要求|所列|所称|确立|第)");
    private static final Pattern ENDS = Pattern.compile("[。；;！？]");

    private static final int LONGEST_TITLE = 160;
    private static final String NOT_BEHIND_NUMBER = "年月日号元万亿个角人次倍周岁版%％.-:章编节大期届款项天";
    private static final Pattern NORM_TITLE =
            Pattern.compile(".*(?:法|条例|规定|办法|解释|规则|批复|细则|通则|总则|法典)(?:（[^（）]{1,12}）)*");

    private final CleanText text;
    private final LawReferences laws;
    private final LawBeforeNumber lawsBefore;
    private final int[] closing;
    private final List<CitationOccurrence> strict;
    private final List<CitationOccurrence> all = new ArrayList<>();
    private final Set<String> named = new HashSet<>();
    private @Nullable LocatedCitation last;

    LooseCitations(CleanText text, LawNames names, List<CitationOccurrence> strict) {
        this.text = text;
        this.laws = new LawReferences(text, names);
        this.lawsBefore = new LawBeforeNumber(text, laws);
        this.closing = StatuteScanner.closings(text);
        this.strict = strict;
    }

    /** The citations that were found already, those without a law resolved where the text names it, and the loose ones. */
    List<CitationOccurrence> all() {
        int next = 0;
        int i = 0;
        while (i < text.length()) {
            while (next < strict.size() && strict.get(next).start() < text.start(i)) {
                within(strict.get(next++));
            }
            if (next < strict.size() && strict.get(next).start() == text.start(i)) {
                i = Math.max(i + 1, found(strict.get(next++), i));
            } else {
                i = Math.max(i + 1, loose(i));
            }
        }
        strict.subList(next, strict.size()).forEach(this::within);
        Set<String> withArticles = new HashSet<>();
        all.forEach(one -> {
            if (one.citation() instanceof StatuteCitation statute && statute.law() != null) {
                withArticles.add(statute.law());
            }
        });
        all.removeIf(one -> one.citation() instanceof LawTitle title && withArticles.contains(title.law()));
        return all;
    }

    /** The number of a law between its title and the article; an article was read with the list it is in. */
    private void within(CitationOccurrence one) {
        if (!(one.citation() instanceof StatuteCitation)) {
            all.add(one);
        }
    }

    private int found(CitationOccurrence one, int at) {
        int end = at;
        while (end < text.length() && text.start(end) < one.end()) {
            end++;
        }
        CitationOccurrence read = one;
        if (text.at(at) == '《' && closing(at) > 0) {
            laws.titled(at, closing(at)); // what it defines as its short title counts from here on
        }
        if (one.citation() instanceof StatuteCitation statute) {
            StatuteCitation resolved = statute.law() == null ? resolved(statute, at) : statute;
            read = new CitationOccurrence(resolved, one.start(), one.end());
            if (resolved.law() != null) {
                last = new LocatedCitation(resolved, end);
            }
        }
        all.add(read);
        return end;
    }

    private StatuteCitation resolved(StatuteCitation bare, int at) {
        if (text.at(at) != '第') {
            return bare; // 该法, of which there is none before
        }
        Reference law = lawsBefore.find(at, last == null ? 0 : last.end());
        LocatedCitation before = last;
        if (law == null && before != null && before.isNear(text, at)) {
            boolean together = !ENDS.matcher(text.substring(before.end(), at)).find();
            String via = together ? bare.via() : StatuteCitation.BY_CONTEXT;
            return bare.withLaw(before.citation().law(), before.citation().version(), via);
        }
        return law == null ? bare : bare.withLaw(law.title(), law.version(), null);
    }

    private int loose(int at) {
        return switch (text.at(at)) {
            case '同', '该', '本', '上', '前' -> pointing(at);
            case '第' -> dropped(at);
            case '《' -> title(at);
            default -> Numerals.isNumeral(text.at(at)) && !Numerals.isNumeral(text.at(at - 1)) ? number(at) : at + 1;
        };
    }

    /** 同条第二款, 该条规定, 前款规定: of the article that was cited last. */
    private int pointing(int at) {
        Matcher word = SAME.matcher(text.substring(at, Math.min(text.length(), at + 2)));
        if (!word.matches()) {
            return at + 1;
        }
        int end = at + 2;
        LocatedCitation before = last;
        ArticleNumber article =
                before == null ? ArticleNumber.of(1) : before.citation().article();
        boolean ofArticle = text.at(at + 1) == '条';
        List<CitedProvision> parts = ofArticle ? ProvisionReader.partsAt(text, end, article, null) : List.of();
        int behind = parts.isEmpty() ? end : parts.getLast().end();
        boolean says = SAYS.matcher(text.substring(end, Math.min(text.length(), end + 6)))
                .lookingAt();
        if (parts.isEmpty() && !says) {
            return at + 1;
        }
        if (before == null || !before.isInReach(at)) {
            return unresolved(at, behind, Reason.NO_ARTICLE_BEFORE);
        }
        if (!parts.isEmpty() && text.at(at) != '前' && text.at(at) != '上') {
            parts.forEach(part -> add(
                    part.citation(before.citation().law(), before.citation().version(), word.group()),
                    part == parts.getFirst() ? at : part.start(),
                    part.end()));
            return behind;
        }
        StatuteCitation whole = before.counted(text.at(at), text.at(at + 1), word.group());
        if (whole == null) {
            return unresolved(at, behind, Reason.NO_ARTICLE_BEFORE);
        }
        add(whole, at, end);
        return end;
    }

    /** 第N条 that was left out: the clause of a contract, or without its 条. */
    private int dropped(int at) {
        List<CitedProvision> parts = ProvisionReader.articlesAt(text, at);
        if (parts.isEmpty()) {
            return number(at);
        }
        boolean head = text.beginsLine(at);
        return head ? parts.getLast().end() : unresolved(at, parts.getLast().end(), Reason.CONTRACT);
    }

    /** 195条 behind a law or behind a list of its articles, and 民法典第577 without 条. */
    private int number(int at) {
        List<CitedProvision> parts = ProvisionReader.unmarkedArticlesAt(text, at);
        if (parts.isEmpty()) {
            return unitless(at);
        }
        if (!Numerals.isArabic(text.at(at)) && !Numerals.isNumeral(text.at(at + 1))) {
            return at + 1; // 民法典三条 may count articles
        }
        Reference law = lawsBefore.find(at, last == null ? 0 : last.end());
        if (law != null) {
            return add(parts, law);
        }
        LocatedCitation before = last;
        if (before != null && Numerals.afterJoint(text, before.end()) == at) {
            return add(
                    parts,
                    new Reference(before.citation().law(), before.citation().version(), at, at));
        }
        return at + 1;
    }

    private int unitless(int at) {
        boolean marked = text.at(at) == '第';
        NumberSpan number = Numerals.number(text, marked ? at + 1 : at);
        if (number == null
                || number.end() - number.start() > 4
                || !marked && !Numerals.isArabic(text.at(at))
                || NOT_BEHIND_NUMBER.indexOf(text.at(number.end())) >= 0
                || text.at(number.end()) == '条') {
            return at + 1;
        }
        Reference law = lawsBefore.find(at, last == null ? 0 : last.end());
        if (law == null || !marked && law.end() < at) {
            return at + 1;
        }
        CitedProvision part =
                new CitedProvision(ArticleNumber.of(number.number()), null, null, null, null, at, number.end());
        return add(List.of(part), law);
    }

    private int add(List<CitedProvision> parts, Reference law) {
        for (CitedProvision part : parts) {
            int from = part == parts.getFirst() ? law.start() : part.start();
            add(part.citation(law.title(), law.version(), null), from, part.end());
        }
        return parts.getLast().end();
    }

    private void add(StatuteCitation citation, int start, int end) {
        all.add(new CitationOccurrence(citation, text.start(start), text.end(end)));
        last = new LocatedCitation(citation, end);
    }

    private int unresolved(int start, int end, Reason why) {
        all.add(new CitationOccurrence(
                new UnresolvedReference(text.substring(start, end), why), text.start(start), text.end(end)));
        return end;
    }

    /** A law that is named and of which the text cites no article: once. */
    private int title(int open) {
        int close = closing(open);
        if (close < 0) {
            return open + 1;
        }
        Reference law = laws.titled(open, close);
        String title = law.title();
        if (title != null && NORM_TITLE.matcher(title).matches() && named.add(title)) {
            all.add(new CitationOccurrence(new LawTitle(title, law.version()), text.start(open), text.end(close + 1)));
        }
        return open + 1;
    }

    /** Where the title ends that opens there, or -1. */
    private int closing(int open) {
        int close = closing[open];
        return close == 0 || close - open >= LONGEST_TITLE ? -1 : close;
    }
}
