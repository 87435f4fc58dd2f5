package org.mingfa.text.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.citation.Citation.GuidingCaseNumber;
import org.mingfa.text.citation.Citation.LibraryCaseNumber;
import org.mingfa.text.citation.Citation.OrderNumber;
import org.mingfa.text.citation.Numerals.NumberSpan;
import org.mingfa.text.table.CaseSign;
import org.mingfa.text.table.DocumentSign;

/** Finds case numbers, document numbers, orders and numbers of guiding and library cases. */
final class NumberScanner {

    private static final String OPEN = "（〔[【〖";
    private static final String CLOSE = "）〕]】〗";
    private static final String SUPREME_COURT =
            CaseSign.longestFirst(CaseSign.Kind.SUPREME).getFirst();
    private static final List<String> LOCAL_COURTS = CaseSign.longestFirst(CaseSign.Kind.LOCAL);
    private static final List<String> SPECIALS = CaseSign.longestFirst(CaseSign.Kind.SPECIAL);
    private static final List<String> TYPES = CaseSign.longestFirst(CaseSign.Kind.TYPE);
    private static final List<String> PREFIXES = DocumentSign.longestFirst();
    private static final int LONGEST_PREFIX = 10;

    private final CleanText text;
    private final List<CitationOccurrence> found = new ArrayList<>();

    NumberScanner(CleanText text) {
        this.text = text;
    }

    List<CitationOccurrence> scan() {
        int i = 0;
        while (i < text.length()) {
            int next = switch (text.at(i)) {
                case '（', '〔', '[', '【', '〖' -> bracketedYear(i);
                case '令' -> order(i);
                case '指' -> guidingCase(i);
                case '第' -> ordinalGuidingCase(i);
                case '2' -> libraryCase(i);
                default -> i + 1;
            };
            i = Math.max(next, i + 1);
        }
        return found;
    }

    private int bracketedYear(int open) {
        int close = open + 5;
        boolean bracketed =
                text.at(close) != CleanText.NONE && CLOSE.indexOf(text.at(close)) == OPEN.indexOf(text.at(open));
        int year = bracketed ? arabic(open + 1, close) : 0;
        if (year < 1949 || year > 2099) {
            return open + 1;
        }
        int documentEnd = documentNumber(open, year, close + 1);
        if (documentEnd > 0) {
            return documentEnd;
        }
        int caseEnd = caseNumber(open, year, close + 1);
        return caseEnd > 0 ? caseEnd : oldCaseNumber(open, year, close + 1);
    }

    private int documentNumber(int open, int year, int at) {
        int from = text.at(at) == '第' ? at + 1 : at;
        int digits = digitsEnd(from);
        String prefix = digits == from || text.at(digits) != '号' ? null : prefixBefore(open);
        if (prefix == null) {
            return 0;
        }
        add(new DocumentNumber(prefix, year, arabic(from, digits)), open - prefix.length(), digits + 1);
        return digits + 1;
    }

    /** A known prefix, or all of a short run of characters that ends like one. */
    private @Nullable String prefixBefore(int open) {
        String known = first(PREFIXES, prefix -> text.endsWith(prefix, open));
        int start = open;
        while (start > 0 && open - start <= LONGEST_PREFIX && Character.isIdeographic(text.at(start - 1))) {
            start--;
        }
        boolean whole = open - start <= LONGEST_PREFIX && open - start > 1;
        boolean ends = whole && "字发函办通复规令告法释".indexOf(text.at(open - 1)) >= 0;
        String run = ends ? text.substring(start, open) : null;
        boolean words = run != null && run.chars().anyMatch(c -> "的和与及据照见以由为在日具".indexOf(c) >= 0);
        return known != null ? known : words ? null : run;
    }

    private int caseNumber(int open, int year, int at) {
        String court = court(at);
        if (court == null) {
            return 0;
        }
        int here = at + court.length();
        String special = null;
        for (String word : SPECIALS) {
            if (text.startsWith(word, here) && type(here + 1) != null) {
                special = word;
            }
        }
        here += special == null ? 0 : special.length();
        String type = type(here);
        if (type == null) {
            return 0;
        }
        here += type.length();
        here += text.at(here) == '字' && text.at(here + 1) == '第' ? 2 : text.at(here) == '第' ? 1 : 0;
        Sequence sequence = sequence(here);
        if (sequence == null) {
            return 0;
        }
        add(new CaseNumber(year, court, special, type, sequence.numbers(), sequence.suffix()), open, sequence.end());
        return sequence.end();
    }

    private @Nullable String court(int at) {
        if (text.startsWith(SUPREME_COURT, at)) {
            return SUPREME_COURT;
        }
        String local = first(LOCAL_COURTS, sign -> text.startsWith(sign, at));
        if (local == null) {
            return null;
        }
        int from = at + local.length();
        int digits = digitsEnd(from);
        int count = digits - from;
        return count == 1 || count > 4 ? null : text.substring(at, digits);
    }

    private @Nullable String type(int at) {
        return first(TYPES, type -> text.startsWith(type, at));
    }

    private static @Nullable String first(List<String> signs, Predicate<String> stands) {
        for (String sign : signs) {
            if (stands.test(sign)) {
                return sign;
            }
        }
        return null;
    }

    private int oldCaseNumber(int open, int year, int at) {
        int here = at;
        while (here - at <= LONGEST_PREFIX && Character.isIdeographic(text.at(here)) && !text.startsWith("字第", here)) {
            here++;
        }
        if (here == at || !text.startsWith("字第", here)) {
            return open + 1;
        }
        Sequence sequence = sequence(here + 2);
        if (sequence == null) {
            return open + 1;
        }
        String prefix = text.substring(at, here);
        add(new OldCaseNumber(year, prefix, sequence.numbers(), sequence.suffix()), open, sequence.end());
        return sequence.end();
    }

    private record Sequence(List<Integer> numbers, @Nullable String suffix, int end) {}

    /** 18775-18776号, 3827、3828号, 174号之一. */
    private @Nullable Sequence sequence(int at) {
        List<Integer> numbers = new ArrayList<>();
        int here = at;
        int digits = digitsEnd(here);
        while (digits > here && digits - here <= 9 && numbers.size() < 100) {
            numbers.add(arabic(here, digits));
            here = digits + (text.at(digits) == '号' ? 0 : 1);
            boolean joint = digits < text.length() && "、，-~至".indexOf(text.at(digits)) >= 0;
            digits = joint ? digitsEnd(here) : here;
        }
        if (numbers.isEmpty() || text.at(here) != '号') {
            return null;
        }
        int end = here + 1;
        int suffix = text.at(end) == '之' ? end + 1 : end;
        while (suffix > end && suffix - end < 4 && "一二三四五六七八九十".indexOf(text.at(suffix)) >= 0) {
            suffix++;
        }
        return suffix <= end + 1
                ? new Sequence(numbers, null, end)
                : new Sequence(numbers, text.substring(end, suffix), suffix);
    }

    private int order(int at) {
        String issuer = text.endsWith("国务院", at) ? "国务院" : text.endsWith("主席", at) ? "主席" : null;
        NumberSpan number = issuer == null || text.at(at + 1) != '第' ? null : Numerals.number(text, at + 2);
        if (issuer == null || number == null || text.at(number.end()) != '号') {
            return at + 1;
        }
        add(new OrderNumber(issuer, number.number()), at - issuer.length(), number.end() + 1);
        return number.end() + 1;
    }

    private int guidingCase(int at) {
        int end = guidingWordEnd(at);
        if (end == 0) {
            return at + 1;
        }
        NumberSpan number = Numerals.number(text, text.at(end) == '第' ? end + 1 : end);
        if (number == null || text.at(number.end()) != '号') {
            return end;
        }
        add(new GuidingCaseNumber(number.number()), at, number.end() + 1);
        return number.end() + 1;
    }

    private int guidingWordEnd(int at) {
        return text.startsWith("指导性案例", at) ? at + 5 : text.startsWith("指导案例", at) ? at + 4 : 0;
    }

    private int ordinalGuidingCase(int at) {
        NumberSpan number = Numerals.number(text, at + 1);
        int end = number == null || text.at(number.end()) != '号' ? 0 : guidingWordEnd(number.end() + 1);
        if (number == null || end == 0) {
            return at + 1;
        }
        add(new GuidingCaseNumber(number.number()), at, end);
        return end;
    }

    /** 2023-16-2-121-007, not inside a longer run of digits of the original. */
    private int libraryCase(int at) {
        int[] widths = {4, 2, 1, 3, 3};
        int here = at;
        for (int width : widths) {
            here += here == at ? 0 : 1;
            boolean dash = here == at || text.at(here - 1) == '-';
            if (!dash || digitsEnd(here) < here + width || width < 3 && digitsEnd(here) != here + width) {
                return at + 1;
            }
            here += width;
        }
        boolean longer = Numerals.isArabic(text.at(here)) && text.touchesPrevious(here)
                || at > 0 && Numerals.isArabic(text.at(at - 1)) && text.touchesPrevious(at);
        if (longer || text.at(at + 1) != '0') {
            return at + 1;
        }
        add(new LibraryCaseNumber(text.substring(at, here)), at, here);
        return here;
    }

    private int digitsEnd(int at) {
        int end = at;
        while (end - at < 12 && Numerals.isArabic(text.at(end))) {
            end++;
        }
        return end;
    }

    private int arabic(int start, int end) {
        int value = 0;
        for (int i = start; i < end; i++) {
            if (!Numerals.isArabic(text.at(i))) {
                return 0;
            }
            value = value * 10 + text.at(i) - '0';
        }
        return value;
    }

    private void add(Citation citation, int start, int end) {
        found.add(new CitationOccurrence(citation, text.start(start), text.end(end)));
    }
}
